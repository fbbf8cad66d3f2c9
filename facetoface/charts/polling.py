"""Polls by kind of question, and the margin of error of a share."""

import math
from itertools import groupby

import attrs

Z = 1.96  # standard errors to either side that hold 95 % of samples
TOPICS = {  # by a poll's id; any other poll stands under 'other'
    "talk": ("ap-norc-2018-03", "pew-2018-05-talks", "yougov-2018-06-talks"),
    "meet": ("cnn-2018-03", "monmouth-2018-04", "cnn-2018-05", "quinnipiac-2018-06-meeting", "fox-2018-06",
             "monmouth-2018-06", "monmouth-2019-03"),
    "trust": ("pew-2018-05-serious", "yougov-2018-06-dismantle", "quinnipiac-2018-06-weapons", "cnn-2018-06-weapons",
              "ap-norc-2018-06-confidence", "ap-norc-2018-06-serious"),
    "handling": ("cnn-2018-05-handling", "quinnipiac-2018-06-prepared", "cnn-2018-06-satisfied",
                 "cnn-2018-06-handling", "ap-norc-2018-06-handling"),
    "other": (),
}  # fmt: skip


@attrs.frozen
class Answers:
    """The rows of polls about the chosen topics, poll by poll, and whether margins are shown."""

    rows: tuple[dict, ...]
    topics: list[str]
    margins: bool

    @property
    def shown(self) -> list[dict]:
        """The rows in the picture, by topic and the day their poll was public."""
        found = [row for row in self.rows if topic(row["poll"]) in self.topics]
        return sorted(found, key=lambda row: (list(TOPICS).index(topic(row["poll"])), row["known"], row["poll"]))

    @property
    def polls(self) -> list[list[dict]]:
        """The rows in the picture, a list for each poll."""
        return [list(rows) for _, rows in groupby(self.shown, key=lambda row: row["poll"])]


def topic(poll: str) -> str:
    """The kind of question a poll asks."""
    return next((name for name, polls in TOPICS.items() if poll in polls), "other")


def margin(percent: float, n: int | None) -> float | None:
    """The 95 % margin of a percentage in points, as for a simple random sample of `n`; None where n is unknown.

    1.96 √(p(1 − p)/n), the usual approximation: W. G. Cochran, Sampling Techniques, 3rd edition (1977), chapter 3.
    """
    return None if n is None else 100 * Z * math.sqrt(percent / 100 * (1 - percent / 100) / n)
