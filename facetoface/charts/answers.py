"""The day a chart of a learner's own answers stands on."""

import datetime as dt
from collections.abc import Iterable

from facetoface.charts import phrases
from facetoface.words import say


def stands(entries: Iterable) -> str:
    """'as of 3 March 2026': the day of the last entry."""
    days = [dt.datetime.fromisoformat(entry.time).date() for entry in entries]
    return phrases.day(max(days)) if days else say("charts.answers.none_yet")
