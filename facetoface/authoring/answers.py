"""Answer books: every item of a lesson with its key and all feedback, for teachers and for proofreading.

They are made from the banks and committed, so that any change of a word in a bank shows as a change here.
"""

from pathlib import Path

from facetoface import assets, banks, course
from facetoface.items import Item
from facetoface.items.plain import figure
from facetoface.words import say


def path(name: str) -> Path:
    """Where a lesson's answer book stands."""
    return assets.root() / "solutions" / "answers" / f"{name}.md"


def book(name: str) -> str:
    """The answer book of the lesson called `name`, or of the tests, as Markdown."""
    title = "the tests before and after the course" if name == banks.TESTS else course.load().lesson(name).title
    parts = [f"# Answers: {title}\n"]
    return "\n".join([*parts, *(_item(item) for item in banks.load(name).items.values())])


def books() -> list[str]:
    """The names of all banks that have an answer book."""
    return [*(lesson.id for lesson in course.load().with_banks()), banks.TESTS]


def _item(item: Item) -> str:
    head = (
        f"## {item.id}\n\n{item.type}, objective {item.objective}, rests on: {', '.join(item.rests_on) or 'nothing'}\n"
    )
    lines = [head, f"**{item.prompt.strip()}**\n", *(f"- {line}" for line in feedback(item))]
    if item.graded:
        lines.append(f"\nKey: {item.answer_in_words(item.key())}")
    return "\n".join(lines) + "\n"


def feedback(item: Item) -> list[str]:
    """All that can be said to an answer, in the course's markup; the options of the key are marked."""
    return [*_options(item), *_rest(item)]


def _options(item: Item) -> list[str]:
    marks = {True: "✓ ", False: ""}  # beside the options that belong to the key
    return [f"{marks[getattr(o, 'correct', False)]}{o.text} — {o.feedback}" for o in item.option]


def _rest(item: Item) -> list[str]:
    """The feedback that belongs to no single option: bands, groups, swaps, mix-ups, a sample answer."""
    lines = []
    for band in getattr(item, "band", []):
        last = band.up_to is None
        bound = say("export.above") if last else say("export.up_to", number=figure(band.up_to, item.unit))
        lines.append(f"{bound} — {band.feedback}")
    for group in getattr(item, "group", []):
        lines += [say(f"export.{way}", name=group.id, words=getattr(group, way)) for way in ("found", "missing")]
    names = {one.id: one.text for one in [*item.option, *getattr(item, "target", [])]}
    lines += [f"{' ⇄ '.join(names[n] for n in swap.options)} — {swap.feedback}" for swap in getattr(item, "swap", [])]
    lines += [f"{names[m.option]} → {names[m.target]} — {m.feedback}" for m in getattr(item, "mixup", [])]
    lines += [say("export.in_order_said", words=item.reason)] if getattr(item, "reason", None) else []
    sample = not item.graded and getattr(item, "model", None)
    return [*lines, say("question.sample", answer=item.model)] if sample else lines
