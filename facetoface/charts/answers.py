"""A learner's first tries at graded questions, from the entries of the log, and how sure a share of them is."""

import datetime as dt
import math
from collections.abc import Iterable

from facetoface.charts import phrases
from facetoface.words import say

Z = 1.96  # standard errors to either side, for an interval of 95 %
SMALL = 10  # answers below which a share is called one of few answers; the course's own mark


def first_tries(entries: Iterable) -> list:
    """The first answer to every question that was graded, in order of time."""
    tries = {}
    for entry in sorted(entries, key=lambda entry: entry.time):
        if entry.right is not None:
            tries.setdefault(entry.item, entry)
    return list(tries.values())


def wilson(right: int, n: int) -> tuple[float, float]:
    """The 95 % interval of a share: `right` of `n` ≥ 1 answers.

    E. B. Wilson, 'Probable inference, the law of succession, and statistical inference', Journal of the American
    Statistical Association 22 (1927), 209–212.
    """
    p, spread = right / n, Z**2 / n
    middle = (p + spread / 2) / (1 + spread)
    half = Z / (1 + spread) * math.sqrt(p * (1 - p) / n + spread / (4 * n))
    return max(0.0, middle - half), min(1.0, middle + half)


def stands(entries: Iterable) -> str:
    """'as of 3 March 2026': the day of the last answer."""
    days = [dt.datetime.fromisoformat(entry.time).date() for entry in entries]
    return phrases.day(max(days)) if days else say("charts.answers.none_yet")
