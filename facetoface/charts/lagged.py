"""Two yearly series set beside each other with a lag, and how far their ranks go together.

The measure is Spearman's rank correlation ('The proof and measurement of association between two things',
American Journal of Psychology 15(1), 1904), with the mean rank for ties: the product-moment correlation of ranks.
"""

import math
from collections import Counter

import attrs

TESTS = ("missiles", "nuclear")
FEWEST = 5  # years below which no correlation is worked out
STRENGTHS = ((0.2, "none"), (0.5, "weak"), (0.8, "clear"), (1.01, "strong"))  # below which size; our own


@attrs.frozen
class Pairing:
    """Talks by year (None: no count found), tests by year, the lag in years, the partly counted years, the rows."""

    talks: dict[int, int | None]
    tests: dict[int, int]
    partial: frozenset[int]
    kind: str
    lag: int
    rows: tuple[dict, ...]

    @classmethod
    def of(cls, tables, kind: str, lag: int) -> "Pairing":
        """From the course's series: talks-per-year, missiles-per-year and nuclear-tests."""
        talks, missiles = tables["talks-per-year"].rows, tables["missiles-per-year"].rows
        nuclear = Counter(row["date"].year for row in tables["nuclear-tests"].rows)
        # the years of the missile counts are those that are over, so a year without a nuclear test has nought
        whole = {row["year"]: row["missiles"] for row in missiles if row["complete"] == "yes"}
        tests = whole if kind == "missiles" else {year: nuclear[year] for year in whole}
        counted = {row["year"]: row["talks"] for row in talks}
        partial = {row["year"] for row in talks if row["complete"] == "no" and row["talks"] is not None}
        return cls(counted, tests, frozenset(partial), kind, lag, (*talks, *missiles))

    @property
    def years(self) -> range:
        """From the first year with both counts known to the last of either."""
        both = [year for year, n in self.talks.items() if n is not None and year + self.lag in self.tests]
        return range(min(both), max(*self.talks, *self.tests) + 1) if both else range(0)

    @property
    def pairs(self) -> dict[int, tuple[int, int]]:
        """By the year of the talks: talks, and tests so many years later, both of whole years."""
        after = {year: (self.talks.get(year), self.tests.get(year + self.lag)) for year in self.years}
        return {year: pair for year, pair in after.items() if None not in pair and year not in self.partial}

    def numbers(self, side: str) -> dict[int, int | None]:
        """What stands at each year: its talks, or the tests so many years later; None where there is no count."""
        ahead = {year: self.tests.get(year + self.lag) for year in self.years}
        return ahead if side == "tests" else {year: self.talks.get(year) for year in self.years}

    @property
    def correlation(self) -> float | None:
        """From −1 to 1; None with fewer than five years, or where one side never changes."""
        return spearman(list(self.pairs.values())) if len(self.pairs) >= FEWEST else None

    @property
    def strength(self) -> str:
        """The correlation's size in a word: none, weak, clear, strong."""
        return next(name for limit, name in STRENGTHS if abs(self.correlation) < limit)

    @property
    def verdict(self) -> str:
        """What can be said: empty, few (years), none, more (talks with more tests), fewer."""
        if not self.years:
            return "empty"
        if self.correlation is None:
            return "few"
        return "none" if self.strength == "none" else "more" if self.correlation > 0 else "fewer"

    @property
    def chance(self) -> float:
        """How large a correlation chance alone exceeds in one of twenty cases: about 1.96/√(n − 1)."""
        return 1.96 / math.sqrt(len(self.pairs) - 1)


def spearman(pairs: list[tuple[float, float]]) -> float | None:
    """The rank correlation of pairs; None where one side never changes."""
    one, other = (_ranks([pair[i] for pair in pairs]) for i in (0, 1))
    middle = (len(pairs) + 1) / 2
    spread = math.sqrt(sum((a - middle) ** 2 for a in one) * sum((b - middle) ** 2 for b in other))
    together = sum((a - middle) * (b - middle) for a, b in zip(one, other, strict=True))
    return together / spread if spread else None


def _ranks(values: list[float]) -> list[float]:
    """The rank of each, from 1; equal values share their mean rank."""
    return [1 + sum(v < value for v in values) + (values.count(value) - 1) / 2 for value in values]
