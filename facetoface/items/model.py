"""What is asked and what comes back: options, items, responses and results.

Every type of item is a subclass of `Item` in `kinds/`.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Any, ClassVar

import attrs

from facetoface.assets import CourseError
from facetoface.items import rules


class ResponseError(CourseError):
    """A response that cannot be graded: of the wrong shape, incomplete, or to another item."""


class StaleResponse(ResponseError):
    """A response to another version of the item."""


@attrs.frozen
class Response:
    """What a learner gave: the answer to one version of an item, and their certainty where it was asked.

    `answer` is a dict that JSON can hold. It names options by their ids, so that it outlives shuffling and
    rewording. Nothing is checked here; grading does that.
    """

    item: str
    version: int
    answer: dict
    certainty: int | None = None


@attrs.frozen
class OptionResult:
    """What grading says of one option, by its id.

    For options to choose from, `right` says whether the option belongs to the answer, chosen or not. For
    options to put somewhere, `chosen` is True and `right` says whether the option stands where it belongs.
    """

    option: str
    chosen: bool
    right: bool
    feedback: str


@attrs.frozen(kw_only=True)
class Result:
    """What grading says of a response.

    `score` is in [0, 1] and `right` means a score of 1; both are None where nothing is graded. `feedback` is
    fit to be shown after any try: it speaks of what the learner chose or did. `credit` states in a sentence
    how the score came about. `points` are those of certainty-based marking, `range_held` tells whether the
    range of an estimate held the answer; each is None where it was not asked.
    """

    item: str
    version: int
    score: float | None
    right: bool | None
    options: tuple[OptionResult, ...] = ()
    feedback: tuple[str, ...] = ()
    credit: str
    points: int | None = None
    range_held: bool | None = None


@attrs.frozen(kw_only=True)
class Option:
    """One of an item's choices. A pinned option keeps its place when the others are shuffled."""

    id: str = rules.ident
    text: str = rules.text
    feedback: str = rules.feedback
    pin: bool = False


@attrs.frozen(kw_only=True)
class Item(ABC):
    """What all types of item share. The fields are those of an `[[item]]` table."""

    id: str = rules.ident
    version: int = attrs.field(validator=rules.from_(1))
    type: str
    quiz: str = rules.ident
    objective: str
    rests_on: list[str] = attrs.field(factory=list)  # claims and events
    prompt: str = rules.text
    tries: int = attrs.field(default=2, validator=rules.from_(1))
    certainty: bool = False
    shuffle: bool = True
    opened: str | None = rules.maybe_day  # where it may only be asked from a day later than its lesson's

    option: ClassVar[list[Option]] = []  # for the types that have none
    own: ClassVar[tuple[str, ...]] = ("id", "text", "feedback")  # what no two options share
    graded: ClassVar[bool] = True

    @staticmethod
    def cites(row: dict) -> Iterator[tuple[str, object]]:
        """(field, id) of every record that the table `row` names, be the table well-formed or not."""
        yield from (("rests_on", name) for name in listed(row, "rests_on"))

    def faults(self) -> Iterator[tuple[str, str]]:
        """(field, what was expected) for every rule of the type that the item breaks."""
        if self.graded and not self.rests_on:
            yield "rests_on", "expected at least one claim or event"
        for name in self.own:
            yield from rules.repeats(self.option, name, "option")

    @abstractmethod
    def key(self) -> dict | None:
        """An answer that scores 1; None where nothing is graded."""

    @abstractmethod
    def read(self, answer: dict) -> Any:
        """The answer in the type's own terms. Raises ResponseError, in one sentence, for any other shape."""

    @abstractmethod
    def mark(self, given: Any) -> Result:
        """The result for an answer that `read` has read."""

    @abstractmethod
    def spell(self, given: Any) -> str:
        """In words, an answer that `read` has read."""

    def answer_in_words(self, answer: dict) -> str:
        """Any answer as plain text. Raises ResponseError."""
        return self.spell(self.read(answer))

    def result(self, score: float | None, **fields: Any) -> Result:
        """A result of this item with this score."""
        right = None if score is None else score == 1
        return Result(item=self.id, version=self.version, score=score, right=right, **fields)


def listed(row: dict, field: str) -> list:
    """The list in a field of a table; empty if there is none."""
    value = row.get(field)
    return value if isinstance(value, list) else []
