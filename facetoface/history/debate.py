"""The records of the open question: arguments, and forecasts of what came next."""

import datetime as dt
from typing import ClassVar

import attrs

from facetoface.history.records import Record, cited, confidence, date, maybe_date, public
from facetoface.rules import number, one_of, text

SIDES = ("for", "conditional", "against")
ISSUES = (
    "legitimacy", "preparation", "war avoidance", "intentions", "leverage", "alliance", "human rights",
    "inter-Korean", "regional",
)  # fmt: skip
OUTCOMES = ("yes", "no")


@attrs.frozen(kw_only=True)
class Argument(Record):
    """One position in the summit debate, in its best form: who made it when, and what it answers.

    `afterwards` says what happened then, known from `afterwards_known` on.
    """

    side: str = attrs.field(validator=one_of(*SIDES))
    issue: str = attrs.field(validator=one_of(*ISSUES))
    perspective: str = text  # whose: 'US think tank', 'South Korean government', …
    thesis: str = text
    reason: str = text
    who: str = text
    date: str = date
    quote: str | None = None  # at most 15 words, word for word
    claims: list[str] = attrs.field(factory=list)
    answers: list[str] = attrs.field(factory=list)  # arguments it replies to
    rests_on: list[str] = attrs.field(factory=list)  # events that speak for it
    afterwards: str | None = None
    afterwards_known: str | None = maybe_date
    sources: list[str] = cited
    confidence: str = confidence
    LINKS: ClassVar[dict[str, str]] = {
        "sources": "sources", "claims": "claims", "answers": "arguments", "rests_on": "events",
    }  # fmt: skip

    def as_of(self, day: dt.date) -> "Argument | None":
        """The argument, once it was made, without what happened later."""
        if not public(self.date, day):
            return None
        if self.afterwards_known is None or public(self.afterwards_known, day):
            return self
        return attrs.evolve(self, afterwards=None, afterwards_known=None)


@attrs.frozen(kw_only=True)
class Odds:
    """What a bookmaker, an expert or a crowd gave on a day: the probability of 'yes', from 0 to 1."""

    who: str = text
    day: str = date
    probability: float = number
    note: str | None = None  # how it follows from what was offered; whether a bookmaker's margin is in it
    source: str = text

    def faults(self):
        """A probability."""
        if not 0 <= self.probability <= 1:
            yield "probability", f"expected a number from 0 to 1, but found {self.probability}"


@attrs.frozen(kw_only=True)
class Forecast(Record):
    """A dated question. `resolves` is its deadline; the outcome is known from `outcome_known` on, or open (None)."""

    asked: str = date
    question: str = text
    resolution: str = text  # what exactly counts as yes
    resolves: str = date
    outcome: str | None = attrs.field(default=None, validator=one_of(*OUTCOMES))
    outcome_known: str | None = maybe_date
    outcome_reason: str | None = None
    known_then: str = text  # what a forecaster could know on the day
    base_rate: str | None = None
    odds: list[Odds] = attrs.field(factory=list)
    rests_on: list[str] = attrs.field(factory=list)  # events that settle it
    sources: list[str] = cited
    LINKS: ClassVar[dict[str, str]] = {"sources": "sources", "rests_on": "events", "odds.source": "sources"}

    def faults(self):
        """An outcome and the day it was known, or neither."""
        if (self.outcome is None) != (self.outcome_known is None):
            yield "outcome_known", "expected a day exactly where there is an outcome"

    def as_of(self, day: dt.date) -> "Forecast | None":
        """The question once it was asked, with the odds given by then, and no outcome before it was known."""
        if not public(self.asked, day):
            return None
        given = [odds for odds in self.odds if public(odds.day, day)]
        if self.outcome_known is None or public(self.outcome_known, day):
            return attrs.evolve(self, odds=given)
        return attrs.evolve(self, odds=given, outcome=None, outcome_known=None, outcome_reason=None)
