"""How well a learner's certainty fits the answers: first tries at graded items, from the entries of the log."""

import math
from collections.abc import Iterable
from statistics import mean

import attrs

from facetoface.items.certainty import POINTS, best
from facetoface.learning.entry import Entry

Z = 1.96  # standard errors to either side, for an interval of 95 %
SMALL = 10  # answers below which nothing much can be said; the course's own mark


def first_tries(entries: Iterable[Entry]) -> list[Entry]:
    """The first answer to every item that was graded, in a lesson or a test, in order of time."""
    tries = {}
    for entry in sorted(entries, key=lambda entry: entry.time):
        if entry.kind == "answer" and entry.right is not None:
            tries.setdefault((entry.lesson, entry.item), entry)
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


@attrs.frozen
class Bin:
    """The answers at some levels of certainty: how many, how many right, and the share that makes the level pay."""

    levels: tuple[int, ...]
    n: int
    right: int

    @property
    def share(self) -> float:
        """How many of the answers were right, from 0 to 1."""
        return self.right / self.n

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval of the share, after Wilson."""
        return wilson(self.right, self.n)

    @property
    def pays(self) -> tuple[float, float]:
        """From which share right to which the levels earn the most points."""
        return best(self.levels[0])[0], best(self.levels[-1])[1]

    @property
    def whole(self) -> bool:
        """Whether it holds every level, so that no range of shares is its own."""
        return len(self.levels) == len(POINTS)

    @property
    def small(self) -> bool:
        """Whether there are too few answers to say much."""
        return self.n < SMALL

    @property
    def verdict(self) -> str:
        """'few', or how the interval lies to the range that pays: 'over' (more sure than right), 'under', 'fits'."""
        (low, high), (least, most) = self.interval, self.pays
        return "few" if self.small else "over" if high < least else "under" if low > most else "fits"


def sort(tries: Iterable[Entry], levels: Iterable[tuple[int, ...]]) -> list[Bin]:
    """A bin for each group of levels, with the tries given at one of them."""
    found = [(some, [entry.right for entry in tries if entry.certainty in some]) for some in levels]
    return [Bin(some, len(rights), sum(rights)) for some, rights in found]


def confidence(level: int) -> float:
    """The share of right answers that a level stands for: the middle of the range that makes it pay.

    Level 1 pays from nought on, but who says 'a guess' does not mean to be wrong; it is taken as a half.
    """
    return mean(best(level)) if level > 1 else 0.5


@attrs.frozen
class Fit:
    """All first tries with a certainty: how many, how many right, and how sure they were on average, 0 to 1."""

    n: int
    right: int
    sure: float

    @property
    def bias(self) -> float:
        """Average confidence less share right: above 0 more sure than right. (Lichtenstein and Fischhoff, 1977.)"""
        return self.sure - self.right / self.n

    @property
    def verdict(self) -> str:
        """'few', or 'over', 'under' or 'fits': whether the confidence lies above the share's interval, below or in."""
        if self.n < SMALL:
            return "few"
        low, high = wilson(self.right, self.n)
        return "over" if self.sure > high else "under" if self.sure < low else "fits"


def fit(tries: Iterable[Entry]) -> Fit:
    """How the certainty of these tries fits; those without one are left out."""
    given = [entry for entry in tries if entry.certainty in POINTS]
    sure = mean(confidence(entry.certainty) for entry in given) if given else 0.0
    return Fit(len(given), sum(entry.right for entry in given), sure)
