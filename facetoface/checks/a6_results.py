"""Reads what the functions of exercise A6 give back, and the learner's own list of forecasts."""

from collections.abc import Callable, Sequence

from facetoface.checks import reading
from facetoface.checks.verdict import Stop, Verdict, not_yet

CLOSE = 1e-6  # differences below this come from how a computer calculates


def same(found: float, wanted: float) -> bool:
    """Whether two numbers are the same but for how a computer calculates."""
    return abs(found - wanted) < CLOSE


def agree(results: Sequence[float], wanted: Sequence[float]) -> bool:
    """Whether all numbers are the same."""
    return all(map(same, results, wanted))


def short(number: float) -> str:
    """A number with no more digits than one can read."""
    return f"{number:.4g}"


def number_from(function: Callable, name: str, *given: object) -> float:
    """The number that a learner's function gives back."""
    try:
        found = reading.called(function, name, *given)
    except Stop as stop:
        raise Stop(_explained(stop.verdict)) from None
    if type(found) is str:
        raise Stop(not_yet("gives-text", name=name))
    return reading.number(found, f"{name}(…)")


def _explained(verdict: Verdict) -> Verdict:
    """The sentence for two errors whose own words help no beginner."""
    error = str(verdict.values.get("error", ""))
    if "for ^" in error:
        return not_yet("caret")
    return not_yet("brier-first") if "NoneType" in error else verdict


def row_from(found: object, name: str) -> list[int]:
    """Two whole numbers in a list."""
    if type(found) in (int, float):
        raise Stop(not_yet("one-number", name=name))
    parts = reading.listed(found, name)
    if len(parts) != 2:
        raise Stop(not_yet("not-two-numbers", name=name, count=len(parts)))
    return [reading.whole(part, name) for part in parts]


def forecasts_in(scored: object) -> list[dict]:
    """The learner's forecasts with probability and outcome, all of them scorable."""
    records = [reading.mapping(one, "scored", ("probability", "outcome")) for one in reading.listed(scored, "scored")]
    return [{"probability": reading.number(one["probability"], "probability"),
             "outcome": reading.whole(one["outcome"], "outcome")} for one in records]  # fmt: skip
