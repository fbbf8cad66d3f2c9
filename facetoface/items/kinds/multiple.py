"""Types with several choices: `multiple`, and `evidence` among excerpts."""

from collections.abc import Iterator

import attrs

from facetoface.items import rules, shapes
from facetoface.items.model import Item, Option, OptionResult, ResponseError, Result, listed
from facetoface.items.plain import bare
from facetoface.words import say


@attrs.frozen(kw_only=True)
class MultipleOption(Option):
    """An option that belongs to the answer (`correct`) or does not."""

    correct: bool = False


@attrs.frozen(kw_only=True)
class EvidenceOption(MultipleOption):
    """An excerpt and the source it is from."""

    source: str


@attrs.frozen(kw_only=True)
class Multiple(Item):
    """Choose all that are right. Scores (right picks - wrong picks) / right options, but never below 0.

    This is PrairieLearn's rule "net-correct": choosing everything does not pay.
    """

    option: list[MultipleOption] = attrs.field(validator=rules.several(2))

    def faults(self) -> Iterator[tuple[str, str]]:
        """Something to choose and something to leave."""
        yield from super().faults()
        if len({option.correct for option in self.option}) < 2:
            yield "option", "expected at least one option with correct = true and one without"

    def key(self) -> dict:
        """The correct options."""
        return {"choices": [option.id for option in self.option if option.correct]}

    def read(self, answer: dict) -> list[MultipleOption]:
        """The options chosen in `{"choices": [ids]}`, at least one, in the bank's order."""
        (choices,) = shapes.fields(answer, "choices")
        chosen = shapes.parts(choices, self.option)
        if not chosen:
            raise ResponseError(say("items.please.choose"))
        return [option for option in self.option if option in chosen]

    def mark(self, given: list[MultipleOption]) -> Result:
        """The net share of right picks. Says how many are missing once no pick is wrong, but not which."""
        right = sum(option.correct for option in given)
        wrong, wanted = len(given) - right, len(self.key()["choices"])
        score = max(0, right - wrong) / wanted
        missing = (say("items.missing", missing=wanted - right),) if not wrong and right < wanted else ()
        counts = {"right": right, "wrong": wrong, "wanted": wanted, "percent": round(100 * score)}
        return self.result(
            score,
            credit=say("items.credit.multiple", **counts),
            feedback=tuple(option.feedback for option in given) + missing,
            options=tuple(OptionResult(o.id, o in given, o.correct, o.feedback) for o in self.option),
        )

    def spell(self, given: list[MultipleOption]) -> str:
        """The options' texts."""
        return "; ".join(bare(option.text) for option in given)


@attrs.frozen(kw_only=True)
class Evidence(Multiple):
    """Choose the excerpts that show what the prompt asks for. Scored as `multiple`."""

    option: list[EvidenceOption] = attrs.field(validator=rules.several(2))

    @staticmethod
    def cites(row: dict) -> Iterator[tuple[str, object]]:
        """The options' sources besides the rest."""
        yield from Item.cites(row)
        for number, option in enumerate(listed(row, "option"), 1):
            if isinstance(option, dict):
                yield f"option[{number}].source", option.get("source")
