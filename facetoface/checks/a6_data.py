"""What the functions of exercise A6 are tried with, what is right, and what known mistakes give."""

import math
from collections.abc import Callable

GUESSES = (
    (0.7, 1),
    (0.7, 0),
    (1, 1),
    (1, 0),
    (0, 0),
    (0, 1),
    (0.5, 1),
    (0.35, 0),
    (0.215, 1),
)  # (probability, outcome)


def score(probability: float, outcome: int) -> float:
    """The Brier score of one forecast."""
    return (probability - outcome) ** 2


def mean_score(forecasts: list[dict]) -> float:
    """The mean Brier score of some forecasts."""
    return sum(map(_score, forecasts)) / len(forecasts)


def row(forecasts: list[dict], low: float, high: float) -> list[int]:
    """How many forecasts lie from `low` to below `high`, and how many of these came true."""
    outcomes = [one["outcome"] for one in forecasts if low <= one["probability"] < high]
    return [len(outcomes), sum(outcomes)]


def _listed(*guesses: tuple[float, int]) -> list[dict]:
    return [{"question": f"Question {i}", "date": "2018-02-10", "probability": probability, "outcome": outcome,
             "knew": False, "by": "sample"} for i, (probability, outcome) in enumerate(guesses, 1)]  # fmt: skip


LISTS = (
    _listed((0.8, 1), (0.4, 1)),
    _listed((0.7, 0)),
    _listed((0.1, 0), (0.9, 1), (0.6, 0)),
    _listed((0.2, 1), (0.5, 0), (0.5, 1), (0.95, 1), (0.3, 0)),
)
_MANY = _listed((0.1, 0), (0.2, 1), (0.2, 0), (0.4, 1), (0.5, 1), (0.5, 0), (0.5, 1), (0.8, 1), (0.8, 0), (1, 1))
ROWS = (
    (_MANY, 0, 0.5), (_MANY, 0.5, 1.01), (_MANY, 0.2, 0.4), (_MANY, 0.1, 0.2), (_MANY, 0.6, 0.7), (LISTS[3], 0.2, 0.5),
)  # fmt: skip

Score = Callable[[float, int], float]
MISTAKEN_SCORES: dict[str, Score] = {
    "not-squared": lambda p, o: p - o,
    "distance": lambda p, o: abs(p - o),
    "each-squared": lambda p, o: p**2 - o**2,
    "added": lambda p, o: (p + o) ** 2,
    "doubled-not-squared": lambda p, o: (p - o) * 2,
    "outcome-turned": lambda p, o: score(p, 1 - o),
    "outcome-unused": lambda p, o: p**2,
    "probability-unused": lambda p, o: o**2,
    "expects-percent": lambda p, o: score(p / 100, o),
    "gives-percent": lambda p, o: 100 * score(p, o),
    "works-in-percent": lambda p, o: score(100 * p, 100 * o),
    "percent-and-one": lambda p, o: score(100 * p, o),
    "turned-round": lambda p, o: 1 - score(p, o),
    "both-outcomes": lambda p, o: 2 * score(p, o),
    "rounded": lambda p, o: round(score(p, o), 2),
}


def _score(one: dict) -> float:
    return score(one["probability"], one["outcome"])


def _of_means(some: list[dict]) -> float:
    return score(sum(one["probability"] for one in some) / len(some), sum(one["outcome"] for one in some) / len(some))


MISTAKEN_MEANS: dict[str, Callable[[list[dict]], float]] = {
    "only-added": lambda some: sum(map(_score, some)),
    "stops-early": lambda some: _score(some[0]),
    "divides-too-soon": lambda some: _score(some[0]) / len(some),
    "only-last": lambda some: _score(some[-1]),
    "last-divided": lambda some: _score(some[-1]) / len(some),
    "of-means": _of_means,
    "counts-from-one": lambda some: (1 + sum(map(_score, some))) / len(some),
    "mean-probability": lambda some: sum(one["probability"] for one in some) / len(some),
    "mean-outcome": lambda some: sum(one["outcome"] for one in some) / len(some),
    "root": lambda some: math.sqrt(mean_score(some)),
    "mean-rounded": lambda some: round(mean_score(some), 2),
}


def _inside(fits: Callable[[float, float, float], bool]) -> Callable[..., list[int]]:
    """A row with another rule for what lies in a range."""

    def mistaken(forecasts: list[dict], low: float, high: float) -> list[int]:
        outcomes = [one["outcome"] for one in forecasts if fits(low, one["probability"], high)]
        return [len(outcomes), sum(outcomes)]

    return mistaken


MISTAKEN_ROWS: dict[str, Callable[..., list[int]]] = {
    "upper-end-too": _inside(lambda low, p, high: low <= p <= high),
    "lower-end-not": _inside(lambda low, p, high: low < p < high),
    "ends-turned": _inside(lambda low, p, high: low < p <= high),
    "no-lower-end": _inside(lambda low, p, high: p < high),
    "no-upper-end": _inside(lambda low, p, high: low <= p),
    "all-of-them": _inside(lambda low, p, high: True),
    "row-turned": lambda *case: row(*case)[::-1],
    "all-that-came-true": lambda some, low, high: [row(some, low, high)[0], row(some, 0, 2)[1]],
    "came-false": lambda *case: [row(*case)[0], row(*case)[0] - row(*case)[1]],
    "twice-the-number": lambda *case: [row(*case)[0]] * 2,
    "row-stops-early": lambda some, low, high: row(some[:1], low, high),
}
