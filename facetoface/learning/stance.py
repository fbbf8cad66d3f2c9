"""Where a learner stands on the open question, and stood before, derived from the log. Nothing of it is scored."""

import datetime as dt
from collections.abc import Iterable

import attrs

from facetoface.learning.entry import Entry

QUESTION = "are-summits-wise"
POSITIONS = ("clearly-unwise", "rather-unwise", "undecided", "rather-wise", "clearly-wise")
CERTAINTIES = (1, 2, 3)


@attrs.frozen
class Stance:
    """One stance: the position, how sure (1 to 3), the argument that weighs most ("" for none), a reason."""

    position: str
    certainty: int
    argument: str
    reason: str
    lesson: str
    day: dt.date  # when it was given, by the learner's clock in UTC

    @property
    def place(self) -> int:
        """The position's place on the line, from 0 (clearly unwise) to 4 (clearly wise)."""
        return POSITIONS.index(self.position)


def stances(entries: Iterable[Entry]) -> list[Stance]:
    """All stances in the order given: the first one is where the learner began, the last one holds now."""
    asked = (entry for entry in entries if (entry.kind, entry.item) == ("stance", QUESTION))
    return [found for entry in asked if (found := _stance(entry))]


def _stance(entry: Entry) -> Stance | None:
    """The stance in an entry; None where a damaged line holds none."""
    position, *words = (entry.answer.get(name) or "" for name in ("position", "argument", "reason"))
    if position not in POSITIONS or entry.certainty not in CERTAINTIES or not all(isinstance(w, str) for w in words):
        return None
    return Stance(position, entry.certainty, *words, entry.lesson, dt.datetime.fromisoformat(entry.time).date())
