"""Sittings: each time a learner sat down to an item, from the first try to the last, derived from the log."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

import attrs

from facetoface.learning.entry import Entry

Asked = tuple[str, str]  # an item by its bank and its id


@attrs.frozen
class Sitting:
    """The tries at an item in one round at one place, in their order; there is at least one."""

    tries: tuple[Entry, ...]

    @property
    def place(self) -> str:
        """The lesson it was asked in: the one that brought it back, or else its own."""
        return self.tries[0].place or self.tries[0].lesson

    @property
    def time(self) -> dt.datetime:
        """When the first try was made."""
        return dt.datetime.fromisoformat(self.tries[0].time)

    @property
    def right_at_once(self) -> bool:
        """Whether the first try was right."""
        return self.tries[0].right is True

    @property
    def right(self) -> bool:
        """Whether the last try was right."""
        return self.tries[-1].right is True

    @property
    def confident_error(self) -> bool:
        """Whether the learner was very sure at the first try, and not right."""
        return self.tries[0].certainty == 3 and self.tries[0].right is False


def sittings(entries: Iterable[Entry]) -> dict[Asked, list[Sitting]]:
    """All sittings by item, in order of time; of graded answers only."""
    rounds = defaultdict(lambda: defaultdict(list))
    for entry in entries:
        if entry.kind == "answer" and entry.right is not None:
            rounds[entry.lesson, entry.item][entry.place, entry.version, entry.round].append(entry)
    return {asked: _in_order(found.values()) for asked, found in rounds.items()}


def _in_order(found: Iterable[list[Entry]]) -> list[Sitting]:
    """A sitting for each list of tries; texts of moments are in the order of moments."""
    made = (Sitting(tuple(sorted(tries, key=lambda entry: entry.attempt))) for tries in found)
    return sorted(made, key=lambda sitting: sitting.tries[0].time)
