"""The words of the chart of units and windows."""

import attrs

from facetoface.charts.phrases import listed, plural, stands
from facetoface.words import say

UNITS = ("missiles", "launch_days")  # columns of missiles-per-year
OTHERS = 3  # how many counts by others the summary tells


@attrs.frozen
class View:
    """All rows of missiles-per-year, those from the start year on, those in the picture, and what is set."""

    all: tuple[dict, ...]
    rows: list[dict]
    shown: list[dict]
    unit: str
    start: float
    window: str


def figure_of(row: dict, unit: str) -> str:
    """A year's number, starred where the count is of a part of the year."""
    return f"{row[unit]}" + ("*" if row["complete"] == "no" else "")


def title(view: View) -> str:
    """What the window holds; a misleading one says that it misleads."""
    if not view.shown:
        return _say(f"empty.{view.window}.title")
    return _say(f"title.{view.window}", **_facts(view))


def lead(view: View) -> str:
    """The unit in a sentence, and which years are only partly counted."""
    partial = [row["year"] for row in view.shown if row["complete"] == "no"]
    stars = [plural("charts.launches.partial", len(partial), years=listed(partial))] if partial else []
    return " ".join([_say(f"unit.{view.unit}.lead"), *stars])


def alt(view: View) -> str:
    """The picture in one sentence: type of data where point."""
    if not view.shown:
        return _say(f"empty.{view.window}.alt")
    return _say(f"alt.{view.window}", **_facts(view))


def summary(view: View, others) -> str:
    """The picture in a paragraph: sums, extremes, what the window does, what others count, the day."""
    if not view.shown:
        return _say(f"empty.{view.window}.alt")
    facts = _facts(view)
    parts = [
        _say("summary.sum", **facts),
        _say("summary.ends", **facts),
        _say(f"summary.{view.window}", **facts),
    ]
    return " ".join(filter(None, [*parts, _left_out(view), lead(view), _others(view, others), _day(view)]))


def rows(view: View) -> tuple[tuple[str, ...], ...]:
    """One row for every year of the series, in the picture or not."""
    return tuple(_row(view, row) for row in view.all)


def caption(view: View) -> str:
    """The source note with the counting rule and the day."""
    return say("charts.launches.caption", day=stands(view.all))


def _say(key: str, **values: object) -> str:
    return say(f"charts.launch-units.{key}", **values)


def _facts(view: View) -> dict[str, object]:
    unit, other = view.unit, next(unit for unit in UNITS if unit != view.unit)
    values = {row["year"]: row[unit] for row in view.shown}
    first, last = min(values), max(values)
    highest = max(values, key=values.get)
    return {
        "first": first, "last": last, "begin": values[first], "end": values[last],
        "n": sum(values.values()), "unit": _say(f"unit.{unit}.many"),
        "other_n": sum(row[other] for row in view.shown), "other": _say(f"unit.{other}.many"),
        "highest": highest, "top": values[highest], "none": sum(n == 0 for n in values.values()), "years": len(values),
        "whole_first": view.all[0]["year"], "whole_last": view.all[-1]["year"],
        "whole_n": sum(row[unit] for row in view.all),
    }  # fmt: skip


def _left_out(view: View) -> str:
    out = [row for row in view.all if row not in view.shown]
    n = sum(row[view.unit] for row in out)
    return plural("charts.launch-units.left_out", len(out), sum=n, unit=_say(f"unit.{view.unit}.many"))


def _others(view: View, others) -> str:
    """What others counted in the years shown, in their own words."""
    shown = {row["year"] for row in view.shown}
    found = [row for row in others.rows if row["year"] in shown] if others else []
    each = [_say("others.each", by=row["by"], n=row["value"], what=row["counted"], year=row["year"]) for row in found]
    each = [*each[:OTHERS], *([_say("others.more", n=len(each) - OTHERS)] if len(each) > OTHERS else [])]
    return _say("others.all", each=say("charts.list.semicolon").join(each)) if each else ""


def _day(view: View) -> str:
    return say("charts.launches.day", day=stands(view.all))


def _row(view: View, row: dict) -> tuple[str, ...]:
    note = say("charts.launches.cell.partial") if row["complete"] == "no" else ""
    drawn = _say(f"cell.{view.unit}" if row in view.shown else "cell.left_out")
    numbers = [str(row[unit]) for unit in UNITS]
    return (str(row["year"]), *numbers, drawn, note)
