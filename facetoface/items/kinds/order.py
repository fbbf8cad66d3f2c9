"""The type `order`: put events, or anything else, into their order."""

from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import ClassVar

import attrs

from facetoface.items import rules, shapes
from facetoface.items.model import Item, Option, OptionResult, ResponseError, Result
from facetoface.items.plain import bare
from facetoface.words import say


@attrs.frozen(kw_only=True)
class Swap:
    """What to say when two options, named in either order, stand the wrong way round."""

    options: list[str]
    feedback: str = rules.feedback


@attrs.frozen(kw_only=True)
class Order(Item):
    """Put the options into order; the bank lists them in the right one.

    Scores the share of all pairs of options that stand in the right order (the concordant pairs of Kendall's
    tau, which is 2 x share - 1), so one option out of place costs little and the reverse order scores 0.
    An option's feedback is shown when it stands too early; `reason` when the order is right.
    """

    option: list[Option] = attrs.field(validator=rules.several(3))
    swap: list[Swap] = attrs.field(factory=list)
    reason: str | None = None
    listed_in_order: ClassVar[bool] = True

    def faults(self) -> Iterator[tuple[str, str]]:
        """Swaps of known options; nothing that would show the options in the right order."""
        yield from super().faults()
        if not self.shuffle:
            yield "shuffle", "expected true, for the bank's order is the answer"
        for number, option in enumerate(self.option, 1):
            if option.pin:
                yield f"option[{number}].pin", "expected no pin, for the bank's order is the answer"
        known = {option.id for option in self.option}
        for number, swap in enumerate(self.swap, 1):
            if len(swap.options) != 2 or len(known.intersection(swap.options)) != 2:
                yield f"swap[{number}].options", f"expected two different options, but found {swap.options}"

    def key(self) -> dict:
        """The bank's order."""
        return {"order": [option.id for option in self.option]}

    def read(self, answer: dict) -> list[Option]:
        """All options, in the order of `{"order": [ids]}`."""
        (order,) = shapes.fields(answer, "order")
        placed = shapes.parts(order, self.option)
        if len(placed) < len(self.option):
            raise ResponseError(say("items.please.place", missing=len(self.option) - len(placed)))
        return placed

    def mark(self, given: list[Option]) -> Result:
        """The share of pairs in the right order, and a word on the first neighbours that are not."""
        pairs = list(combinations(given, 2))
        right = sum(self._in_order(a, b) for a, b in pairs)
        places = zip(self.option, given, strict=True)
        return self.result(
            right / len(pairs),
            credit=say("items.credit.order", right=right, pairs=len(pairs)),
            feedback=self._feedback(given),
            options=tuple(OptionResult(o.id, True, o is there, o.feedback) for o, there in places),
        )

    def spell(self, given: list[Option]) -> str:
        """The options' texts in the order given."""
        return " → ".join(bare(option.text) for option in given)

    def _feedback(self, given: list[Option]) -> tuple[str, ...]:
        for early, late in pairwise(given):
            if not self._in_order(early, late):
                swaps = (swap.feedback for swap in self.swap if set(swap.options) == {early.id, late.id})
                return (next(swaps, early.feedback),)
        return (self.reason,) if self.reason else ()

    def _in_order(self, first: Option, second: Option) -> bool:
        return self.option.index(first) < self.option.index(second)
