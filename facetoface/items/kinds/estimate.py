"""The type `estimate`: a number, and the range the learner is 80 % sure holds it."""

import math
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import attrs

from facetoface.items import rules, shapes
from facetoface.items.model import Item, ResponseError, Result
from facetoface.items.plain import figure
from facetoface.words import say


@attrs.frozen(kw_only=True)
class Band:
    """What to say to estimates up to and including `up_to`; the last band takes all the rest."""

    up_to: float | None = attrs.field(default=None, validator=rules.finite)
    feedback: str = rules.feedback


class Guess(NamedTuple):
    """An estimate and the range around it."""

    value: float
    low: float
    high: float


@attrs.frozen(kw_only=True)
class Estimate(Item):
    """Estimate a number. Scores 1 within `tolerance` of the answer, 0.5 within `near`, else 0.

    The 80 % range is not scored: whether it held the answer is kept apart, for the learner's calibration.
    `low`, `high` and `step` are the bounds and the step of the controls; all numbers are in `unit`.
    """

    answer: float = rules.number
    tolerance: float = rules.number
    near: float | None = attrs.field(default=None, validator=rules.finite)
    unit: str = ""
    low: float = rules.number
    high: float = rules.number
    step: float = rules.number
    band: list[Band] = attrs.field(validator=rules.several(1))

    def faults(self) -> Iterator[tuple[str, str]]:
        """Numbers that make sense together."""
        yield from super().faults()
        if not self.low <= self.answer <= self.high:
            bounds = f"from low ({figure(self.low)}) to high ({figure(self.high)})"
            yield "answer", f"expected a number {bounds}, but found {figure(self.answer)}"
        if not 0 < self.step <= self.high - self.low:
            yield "step", f"expected more than 0 and at most high - low, but found {figure(self.step)}"
        if self.tolerance < 0:
            yield "tolerance", f"expected 0 or more, but found {figure(self.tolerance)}"
        if self.near is not None and self.near <= self.tolerance:
            yield "near", f"expected more than the tolerance, but found {figure(self.near)}"
        yield from self._band_faults()

    def _band_faults(self) -> Iterator[tuple[str, str]]:
        yield from rules.repeats(self.band, "feedback", "band")
        edges = [band.up_to for band in self.band]
        if edges[-1:] != [None] or None in edges[:-1]:
            yield "band", "expected an up_to in every band but the last"
            return
        if any(a >= b for a, b in pairwise([self.low, *edges[:-1], self.high])):
            yield "band", "expected each up_to above the one before, and all between low and high"
        elif self.low <= self.answer <= self.high and not self._answer_has_its_band(edges[:-1]):
            first, last = self._right()
            yield "band", f"expected one band for just the right estimates, {figure(first)} to {figure(last)}"

    def _answer_has_its_band(self, edges: list[float]) -> bool:
        """Whether one band holds all right estimates, and reaches less than a step beyond them."""
        first, last = self._right()
        slack = self.step / 1000  # for the rounding of decimals
        for start, end in pairwise([self.low - self.step, *edges, self.high]):
            before, after = first - start, end - last
            if slack < before <= self.step + slack and -slack <= after <= self.step + slack:
                return True
        return False

    def _right(self) -> tuple[float, float]:
        """The least and the greatest estimate that counts as right."""
        return max(self.low, self.answer - self.tolerance), min(self.high, self.answer + self.tolerance)

    def key(self) -> dict:
        """The answer itself."""
        return {"value": self.answer, "low": self.answer, "high": self.answer}

    def read(self, answer: dict) -> Guess:
        """The numbers in `{"value": x, "low": a, "high": b}`: in bounds, and the range around the value."""
        values = shapes.fields(answer, "value", "low", "high")
        guess = Guess(*(shapes.number(value, self.low, self.high, self.unit) for value in values))
        if not guess.low <= guess.value <= guess.high:
            raise ResponseError(say("items.please.range"))
        return guess

    def mark(self, given: Guess) -> Result:
        """How near the value came, and the feedback of its band."""
        score = self._score(given.value)
        name = {1.0: "right", 0.5: "near", 0.0: "far"}[score]
        margin = self.tolerance if score == 1 or self.near is None else self.near
        return self.result(
            score,
            credit=say(f"items.credit.estimate_{name}", margin=figure(margin, self.unit)),
            feedback=(self._feedback(given.value, score),),
            range_held=given.low <= self.answer <= given.high,
        )

    def spell(self, given: Guess) -> str:
        """The value with its range, if that is more than the value."""
        value, low, high = (figure(number, self.unit) for number in given)
        return value if low == high else say("items.estimate", value=value, low=low, high=high)

    def _score(self, value: float) -> float:
        distance = abs(value - self.answer)
        if _within(distance, self.tolerance):
            return 1.0
        return 0.5 if self.near is not None and _within(distance, self.near) else 0.0

    def _feedback(self, value: float, score: float) -> str:
        """The feedback of the value's band; only a right value is told what the answer's band says."""
        own = self._band(self.answer)
        if score == 1:
            return own.feedback
        band = self._band(value)
        return say("items.close") if band is own else band.feedback

    def _band(self, value: float) -> Band:
        return next(band for band in self.band if band.up_to is None or value <= band.up_to)


def _within(distance: float, margin: float) -> bool:
    """Whether a distance is at most the margin, give or take the rounding of decimals (0.4 - 0.3 > 0.1)."""
    return distance <= margin or math.isclose(distance, margin)
