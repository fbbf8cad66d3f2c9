"""The test before the course and the one after it: scores and gains of one learner, derived from the log."""

from collections.abc import Iterable, Mapping

import attrs

from facetoface.banks import POST, PRE
from facetoface.items import Item
from facetoface.learning.entry import Entry

ENOUGH = 0.8  # of a test's items answered, for it to count as taken: the course's own mark


@attrs.frozen
class Score:
    """How a test went: items right, answered and in all, and errors that the learner was very sure of."""

    right: int
    answered: int
    items: int
    confident_errors: int

    @property
    def percent(self) -> float:
        """The share of all items that were right, from 0 to 100; what was not answered is not right."""
        return 100 * self.right / self.items if self.items else 0.0

    @property
    def taken(self) -> bool:
        """Whether enough items were answered for the score to say something."""
        return self.items > 0 and self.answered >= ENOUGH * self.items


@attrs.frozen
class Gain:
    """Two scores of the same learner, or the mean percentages of a class."""

    before: float  # percent
    after: float

    @property
    def points(self) -> float:
        """The raw gain in percentage points."""
        return self.after - self.before

    @property
    def normalised(self) -> float | None:
        """The gain as a share of what could be gained, (after − before) / (100 − before); None from 100 % on.

        R. R. Hake, 'Interactive-engagement versus traditional methods', American Journal of Physics 66, 1998, 64–74.
        Its weakness: it favours those who knew much before, for the same points count for more there (J. M. Nissen,
        R. M. Talbot, A. Nasim Thompson and B. Van Dusen, 'Comparison of normalized gain and Cohen's d for analyzing
        gains on concept inventories', Physical Review Physics Education Research 14, 2018, 010115). So it never
        stands alone here.
        """
        return None if self.before >= 100 else self.points / (100 - self.before)


@attrs.frozen
class Tests:
    """A learner's two tests, over the same items: all of them, those in both tests, or those in one only."""

    before: Score
    after: Score

    @property
    def taken(self) -> bool:
        """Whether both were taken."""
        return self.before.taken and self.after.taken

    @property
    def gain(self) -> Gain:
        """The gain between them."""
        return Gain(self.before.percent, self.after.percent)


@attrs.frozen
class Own:
    """Both tests in full, over the items asked again word for word, and over the others, which are only alike.

    What is gained on the shared items alone may be memory of the items.
    """

    whole: Tests
    shared: Tests
    parallel: Tests


def score(entries: Iterable[Entry], test: str, items: Mapping[str, Item]) -> Score:
    """How the test called `test` went, over these of its items; of several answers to an item the first counts."""
    first: dict[str, Entry] = {}
    for entry in entries:
        item = items.get(entry.item)
        if (entry.kind, entry.lesson) == ("answer", test) and item and entry.version == item.version:
            first.setdefault(entry.item, entry)
    return Score(
        right=sum(entry.right is True for entry in first.values()),
        answered=len(first),
        items=len(items),
        confident_errors=sum(entry.certainty == 3 and entry.right is False for entry in first.values()),
    )


def own(entries: Iterable[Entry], before: Mapping[str, Item], after: Mapping[str, Item]) -> Own:
    """One learner's tests; `before` and `after` are the items of both by their ids."""
    entries = list(entries)
    both = before.keys() & after.keys()

    def over(chosen) -> Tests:
        return Tests(
            score(entries, PRE, {name: item for name, item in before.items() if chosen(name)}),
            score(entries, POST, {name: item for name, item in after.items() if chosen(name)}),
        )

    return Own(over(lambda _: True), over(lambda name: name in both), over(lambda name: name not in both))
