"""Types that are kept, not graded: `forecast` and `reflect`."""

from collections.abc import Iterator
from typing import ClassVar, NamedTuple

import attrs

from facetoface.items import rules, shapes
from facetoface.items.model import Item, ResponseError, Result
from facetoface.items.plain import figure
from facetoface.words import say


@attrs.frozen(kw_only=True)
class Kept(Item):
    """What both share: no score, no key, and so no certainty to ask for."""

    graded: ClassVar[bool] = False

    def faults(self) -> Iterator[tuple[str, str]]:
        """No certainty."""
        yield from super().faults()
        if self.certainty:
            yield "certainty", "expected false, for this type is not graded"

    def key(self) -> None:
        """There is none."""


class Chance(NamedTuple):
    """A probability in percent, and whether the outcome was known to the learner."""

    percent: float
    known: bool


@attrs.frozen(kw_only=True)
class Forecast(Kept):
    """Give the probability that `question` comes true by the day it `resolves`."""

    question: str = rules.text
    resolves: str = rules.day

    def read(self, answer: dict) -> Chance:
        """The forecast in `{"probability": 0 to 100, "known": true or false}`."""
        probability, known = shapes.fields(answer, "probability", "known")
        if not isinstance(known, bool):
            raise ResponseError(f"Expected true or false for known, but found {shapes.shown(known)}.")
        return Chance(shapes.number(probability, 0, 100, "%"), known)

    def mark(self, given: Chance) -> Result:
        """Kept until the day it resolves."""
        return self.result(None, credit=say("items.credit.forecast", day=self.resolves))

    def spell(self, given: Chance) -> str:
        """The probability, and a note if the outcome was known."""
        return say(f"items.forecast.{'known' if given.known else 'open'}", percent=figure(given.percent))


@attrs.frozen(kw_only=True)
class Reflect(Kept):
    """Write something for oneself. `model`, where the bank has one, is shown afterwards.

    A text on the learner's `stance` on the open question leaves the log only when the learner asks for it.
    """

    model: str | None = None
    stance: bool = False

    def read(self, answer: dict) -> str:
        """The text in `{"text": text}`."""
        (text,) = shapes.fields(answer, "text")
        return shapes.text(text)

    def mark(self, given: str) -> Result:
        """Kept."""
        return self.result(None, credit=say("items.credit.reflect"))

    def spell(self, given: str) -> str:
        """The text itself."""
        return given
