"""Types that give every option a target: `match` and `classify`."""

from collections import Counter
from collections.abc import Iterator

import attrs

from facetoface.items import rules, shapes
from facetoface.items.model import Item, Option, OptionResult, ResponseError, Result
from facetoface.items.plain import bare
from facetoface.words import say


@attrs.frozen(kw_only=True)
class Target:
    """A place for options."""

    id: str = rules.ident
    text: str = rules.text


@attrs.frozen(kw_only=True)
class PlacedOption(Option):
    """An option and the target it belongs to (`match`)."""

    match: str


@attrs.frozen(kw_only=True)
class Mixup:
    """What to say when this option was put to this wrong target."""

    option: str
    target: str
    feedback: str = rules.feedback


@attrs.frozen(kw_only=True)
class Classify(Item):
    """Put every option into its class. Scores the share of options rightly placed.

    An option's feedback is shown when it is misplaced, unless a `mixup` says something more fitting; `reason`
    when all are in place.
    """

    option: list[PlacedOption] = attrs.field(validator=rules.several(2))
    target: list[Target] = attrs.field(validator=rules.several(2))
    mixup: list[Mixup] = attrs.field(factory=list)
    reason: str | None = None

    def faults(self) -> Iterator[tuple[str, str]]:
        """Known targets everywhere; mix-ups that are mix-ups."""
        yield from super().faults()
        yield from rules.repeats(self.target, "id", "target")
        yield from rules.repeats(self.target, "text", "target")
        targets = {target.id for target in self.target}
        for number, option in enumerate(self.option, 1):
            if option.match not in targets:
                yield f"option[{number}].match", f"expected a target's id, but found '{option.match}'"
        wrong = {(o.id, t) for o in self.option for t in targets if t != o.match}
        for number, mixup in enumerate(self.mixup, 1):
            if (mixup.option, mixup.target) not in wrong:
                yield (
                    f"mixup[{number}]",
                    "expected an option's id and the id of a target that is wrong for it",
                )

    def key(self) -> dict:
        """Every option at its own target."""
        return {"pairs": {option.id: option.match for option in self.option}}

    def read(self, answer: dict) -> list[tuple[PlacedOption, Target]]:
        """Each option with the target it has in `{"pairs": {option: target}}`, in the bank's order."""
        (pairs,) = shapes.fields(answer, "pairs")
        if not isinstance(pairs, dict):
            raise ResponseError(f"Expected options and their targets, but found {shapes.shown(pairs)}.")
        placed = shapes.parts(list(pairs), self.option)
        if len(placed) < len(self.option):
            raise ResponseError(say("items.please.place", missing=len(self.option) - len(placed)))
        return [(option, shapes.part(pairs[option.id], self.target)) for option in self.option]

    def mark(self, given: list[tuple[PlacedOption, Target]]) -> Result:
        """The share of options at their target, and a word on each that is not."""
        options = tuple(
            OptionResult(option.id, True, target.id == option.match, self._feedback(option, target))
            for option, target in given
        )
        right = sum(option.right for option in options)
        hints = tuple(option.feedback for option in options if not option.right)
        return self.result(
            right / len(options),
            credit=say("items.credit.placing", right=right, options=len(options)),
            feedback=hints or ((self.reason,) if self.reason else ()),
            options=options,
        )

    def spell(self, given: list[tuple[PlacedOption, Target]]) -> str:
        """Every option's text with its target's."""
        return "; ".join(f"{bare(option.text)} – {bare(target.text)}" for option, target in given)

    def _feedback(self, option: PlacedOption, target: Target) -> str:
        here = (option.id, target.id)
        return next((m.feedback for m in self.mixup if (m.option, m.target) == here), option.feedback)


@attrs.frozen(kw_only=True)
class Match(Classify):
    """Find every option's partner. Scored as `classify`, but no two options share one; some may be spare."""

    def faults(self) -> Iterator[tuple[str, str]]:
        """Each target at most once."""
        yield from super().faults()
        uses = Counter(option.match for option in self.option)
        for number, option in enumerate(self.option, 1):
            if uses[option.match] > 1:
                yield (
                    f"option[{number}].match",
                    f"expected a target of its own, but others have '{option.match}' too",
                )
