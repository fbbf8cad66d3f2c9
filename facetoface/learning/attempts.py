"""Where a learner stands with one item, derived from the log."""

import attrs

from facetoface.learning.entry import Entry


@attrs.frozen
class Attempts:
    """The tries of the present round at one item, and what came before them."""

    entries: tuple[Entry, ...] = ()
    round: int = 1
    outdated: bool = False  # answered only in an earlier version of the item

    @property
    def last(self) -> Entry | None:
        """The latest try of this round, if there is one."""
        return self.entries[-1] if self.entries else None

    def over(self, tries: int) -> bool:
        """Whether this round is finished: answered rightly, kept without grading, or all tries used."""
        return bool(self.entries) and (self.last.right is not False or len(self.entries) >= tries)


def attempts(entries: list[Entry], lesson: str, item: str, version: int, place: str | None = None) -> Attempts:
    """The learner's tries at an item's present version, in the log's latest round of it.

    With a `place`, those of the review there; without one, those where the item is at home.
    """
    mine = [e for e in entries if e.kind == "answer" and (e.lesson, e.item, e.place) == (lesson, item, place)]
    present = [e for e in mine if e.version == version]
    if not present:
        return Attempts(outdated=bool(mine))
    latest = max(e.round for e in present)
    tries = sorted((e for e in present if e.round == latest), key=lambda e: e.attempt)
    return Attempts(tuple(tries), latest)
