"""Types with one choice: `single`, and `verdict` on a claim."""

from collections.abc import Iterator
from typing import ClassVar

import attrs

from facetoface.items import rules, shapes
from facetoface.items.model import Item, Option, OptionResult, Result
from facetoface.items.plain import plain
from facetoface.words import say

VERDICTS = ("true", "false", "partly", "cannot-tell")


@attrs.frozen(kw_only=True)
class SingleOption(Option):
    """An option that is the key (`correct`), worth part of it (`credit`, between 0 and 1), or neither."""

    correct: bool = False
    credit: float | None = None


@attrs.frozen(kw_only=True)
class VerdictOption:
    """One of the four verdicts on a claim. Its text is in the course's words, not in the bank."""

    id: str = attrs.field(validator=rules.one_of(*VERDICTS))
    feedback: str = rules.feedback
    correct: bool = False
    credit: float | None = None

    @property
    def text(self) -> str:
        """The verdict as it is shown."""
        return say(f"items.verdict.{self.id}")


@attrs.frozen(kw_only=True)
class Single(Item):
    """Choose one. Scores 1 for the key, an option's `credit` where the bank gives it one, else 0."""

    option: list[SingleOption] = attrs.field(validator=rules.several(2))

    def faults(self) -> Iterator[tuple[str, str]]:
        """One key; part credit only for others, and only part."""
        yield from super().faults()
        keys = sum(option.correct for option in self.option)
        if keys != 1:
            yield "option", f"expected one option with correct = true, but found {keys}"
        for number, option in enumerate(self.option, 1):
            if option.credit is not None and (option.correct or not 0 < option.credit < 1):
                yield f"option[{number}].credit", "expected a number between 0 and 1, and not on the key"

    def key(self) -> dict:
        """The correct option."""
        return {"choice": next(option.id for option in self.option if option.correct)}

    def read(self, answer: dict) -> SingleOption | VerdictOption:
        """The option chosen in `{"choice": id}`."""
        (choice,) = shapes.fields(answer, "choice")
        return shapes.part(choice, self.option)

    def mark(self, given: SingleOption | VerdictOption) -> Result:
        """The chosen option's credit and feedback."""
        score = 1.0 if given.correct else given.credit or 0.0
        said = "right" if given.correct else "part" if score else "wrong"
        return self.result(
            score,
            credit=say(f"items.credit.single_{said}", percent=round(100 * score)),
            feedback=(given.feedback,),
            options=tuple(OptionResult(o.id, o is given, o.correct, o.feedback) for o in self.option),
        )

    def spell(self, given: SingleOption | VerdictOption) -> str:
        """The option's text."""
        return plain(given.text)


@attrs.frozen(kw_only=True)
class Verdict(Single):
    """Judge a claim: true, false, partly true, or more than the sources can tell. Scored as `single`."""

    claim: str
    option: list[VerdictOption]
    shuffle: bool = False
    own: ClassVar[tuple[str, ...]] = ("id", "feedback")

    @staticmethod
    def cites(row: dict) -> Iterator[tuple[str, object]]:
        """The claim besides the rest."""
        yield from Item.cites(row)
        yield "claim", row.get("claim")

    def faults(self) -> Iterator[tuple[str, str]]:
        """All four verdicts, always in the same order."""
        yield from super().faults()
        for missing in set(VERDICTS) - {option.id for option in self.option}:
            yield "option", f"expected an option '{missing}' too, but it is missing"
        if self.shuffle:
            yield "shuffle", "expected false, for verdicts always stand in the same order"
