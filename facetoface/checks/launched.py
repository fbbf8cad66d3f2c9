"""Reads a drawing as counts of launches by year."""

import datetime as dt
import re

import attrs

from facetoface.checks.drawings import Drawing
from facetoface.checks.given import Given
from facetoface.checks.marks import Mark, Value
from facetoface.checks.shapes import ACROSS
from facetoface.checks.verdict import Stop, not_yet

FIRST = 2012  # the first year that the chart must have
YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)|['’](\d\d)(?!\d)")


@attrs.frozen
class Unit:
    """What is counted: its name for sentences, and the word by which a label names it."""

    name: str
    word: str


UNITS = {"missiles": Unit("missiles", "missile"), "launch_days": Unit("launch days", "day")}  # by the table's columns


def counted(given: Given) -> dict[int, dict]:
    """The rows of the table by year."""
    return {row["year"]: row for row in given.data("missiles-per-year")}


def year_of(value: Value) -> int | None:
    """The year that a place on an axis stands for; None where it stands for none."""
    if isinstance(value, dt.date):
        return value.year
    if isinstance(value, str):
        found = YEAR.search(value)
        return None if not found else int(found[1]) if found[1] else 2000 + int(found[2])
    return round(value) if 1900 <= value < 2100 else None


@attrs.frozen(kw_only=True)
class Launched:
    """The mark of every year, the highest where several stand on each other, and the unit that the marks fit best."""

    bars: dict[int, Mark]
    kind: str
    rows: dict[int, dict]
    unit: str

    @classmethod
    def of(cls, drawing: Drawing, rows: dict[int, dict]) -> "Launched":
        """The counts in a drawing; ends the check where the years are not on the axis that they belong to."""
        across = drawing.kind == ACROSS
        if all(year_of(mark.x if across else mark.y) for mark in drawing.marks):
            raise Stop(not_yet("swapped-axes"))
        bars: dict[int, Mark] = {}
        for mark in sorted(drawing.marks, key=lambda mark: mark.x if across else mark.y):
            year = year_of(mark.y if across else mark.x)
            if year is None:
                raise Stop(not_yet("no-years"))
            bars[year] = mark
        values = {year: mark.x if across else mark.y for year, mark in bars.items()}
        fits = {unit: sum(rows.get(year, {}).get(unit) == value for year, value in values.items()) for unit in UNITS}
        return cls(bars=bars, kind=drawing.kind, rows=rows, unit=max(fits, key=fits.get))

    def place(self, bar: Mark) -> Value:
        """Where a bar stands on the axis of years."""
        return bar.y if self.kind == ACROSS else bar.x

    def value(self, bar: Mark) -> float:
        """What a bar stands for."""
        return bar.x if self.kind == ACROSS else bar.y

    def every_year(self) -> None:
        """Every counted year from 2012 on, or from an earlier one, in order."""
        missing = [year for year in self.rows if year >= min(*self.bars, FIRST) and year not in self.bars]
        if missing and all(self.rows[year]["missiles"] == 0 for year in missing):
            raise Stop(not_yet("zero-years-missing", share=0.2, year=missing[0]))
        if missing:
            raise Stop(not_yet("years-missing", share=0.2, count=len(missing)))
        along = 1 if self.kind == ACROSS else 0
        order = [self.bars[year].place[along] for year in sorted(self.bars)]
        if order != sorted(order) and not (along and order == sorted(order, reverse=True)):
            raise Stop(not_yet("years-out-of-order", share=0.2))

    def as_counted(self) -> None:
        """The numbers of the table, all in one unit."""
        wrong = [y for y, bar in self.bars.items() if self.rows.get(y, {}).get(self.unit) != self.value(bar)]
        if len(wrong) > len(self.bars) / 2:
            raise Stop(not_yet("other-values"))
        if wrong:
            raise Stop(not_yet("value-differs", year=min(wrong)))
