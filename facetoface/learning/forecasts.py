"""A learner's forecasts, derived from the log: what was given when, and how it did once the outcome was known."""

import datetime as dt
from collections.abc import Iterable

import attrs

from facetoface.history import Forecast
from facetoface.history.records import public
from facetoface.items import ResponseError, shapes
from facetoface.learning.entry import Entry

ALWAYS_HALF = 0.25  # the Brier score of 50 %, whatever happens: (0.5 − o)²
OUTCOMES = {"yes": 1, "no": 0}


def brier(probability: float, outcome: str) -> float:
    """The Brier score of one forecast, from 0 (best) to 1: `probability` of yes from 0 to 1, outcome yes or no.

    G. W. Brier, 'Verification of forecasts expressed in terms of probability', Monthly Weather Review 78(1), 1950,
    1–3, for one of two outcomes: (p − o)². Brier added up both outcomes, so his numbers are twice these.
    """
    return (probability - OUTCOMES[outcome]) ** 2


@attrs.frozen
class Given:
    """One forecast as it was given: the probability of yes in percent, and the knowledge date it was given on.

    `known` says that the learner knew the outcome already; `others` are the other ways it could go, as named.
    """

    percent: float
    day: dt.date
    known: bool = False
    others: tuple[str, ...] = ()


@attrs.frozen
class Path:
    """All that a learner gave on one question, in order, up to the moment the outcome was shown.

    `recalled` is the first forecast as the learner remembered it just before, in percent; None until then.
    """

    question: str  # the id of its record
    given: tuple[Given, ...] = ()
    recalled: float | None = None

    @property
    def known(self) -> bool:
        """Whether the learner ever said to know the outcome; this keeps the question out of all scores for good."""
        return any(one.known for one in self.given)

    def before(self, record: Forecast) -> list[Given]:
        """What was given on days when the outcome was not public yet."""
        settled = record.outcome_known
        return [one for one in self.given if settled is None or not public(settled, one.day)]


@attrs.frozen
class Score:
    """A question whose outcome is public, beside the first and the last forecast given before it was."""

    record: Forecast
    first: Given
    last: Given
    recalled: float | None

    @property
    def first_brier(self) -> float:
        """The Brier score of the first forecast, from 0 (best) to 1."""
        return brier(self.first.percent / 100, self.record.outcome)

    @property
    def last_brier(self) -> float:
        """The Brier score of the last forecast, from 0 (best) to 1."""
        return brier(self.last.percent / 100, self.record.outcome)

    @property
    def shift(self) -> float | None:
        """How far memory moved the first forecast towards what happened, in percentage points; below 0: away.

        Hindsight bias as memory distortion: recalled less original, signed towards the outcome (B. Fischhoff and
        R. Beyth, '“I knew it would happen”', Organizational Behavior and Human Performance 13, 1975, 1–16).
        """
        if self.recalled is None:
            return None
        moved = self.recalled - self.first.percent
        return moved if self.record.outcome == "yes" else -moved


def paths(entries: Iterable[Entry]) -> dict[str, Path]:
    """Every question that a learner forecast, by its id, in the order of the first forecasts.

    What was given after the recall is left out, for the outcome was shown then. Lines that hold no forecast, from
    a damaged log, are passed over.
    """
    found: dict[str, Path] = {}
    for entry in entries:
        path = found.get(entry.item, Path(entry.item))
        if entry.kind == "forecast" and path.recalled is None and (given := _given(entry.answer)):
            found[entry.item] = attrs.evolve(path, given=(*path.given, given))
        elif entry.kind == "recall" and path.given and path.recalled is None:
            found[entry.item] = attrs.evolve(path, recalled=_percent(entry.answer))
    return found


def score(path: Path, record: Forecast) -> Score | None:
    """How a question went; None without an outcome in the record, without a forecast before it, or where known."""
    given = path.before(record)
    if record.outcome is None or path.known or not given:
        return None
    return Score(record, given[0], given[-1], path.recalled)


def scores(entries: Iterable[Entry], records: dict[str, Forecast]) -> list[Score]:
    """Every question that can be scored, by records as of a day, in the order of the first forecasts."""
    known = [(path, records[path.question]) for path in paths(entries).values() if path.question in records]
    return [found for path, record in known if (found := score(path, record))]


def _given(answer: dict) -> Given | None:
    try:
        day = dt.date.fromisoformat(answer["day"])
    except (KeyError, TypeError, ValueError):
        return None
    percent, others = _percent(answer), answer.get("others")
    named = tuple(text for text in others if isinstance(text, str)) if isinstance(others, list) else ()
    return None if percent is None else Given(percent, day, answer.get("known") is True, named)


def _percent(answer: dict) -> float | None:
    try:
        return shapes.number(answer.get("probability"), 0, 100)
    except ResponseError:
        return None
