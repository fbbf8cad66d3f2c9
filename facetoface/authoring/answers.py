"""Answer books: every item of a lesson with its key and all feedback, for teachers and for proofreading.

They are made from the banks and committed, so that any change of a word in a bank shows as a change here.
"""

from pathlib import Path

from facetoface import assets, banks, course
from facetoface.items import Item


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
    lines = [head, f"**{item.prompt.strip()}**\n", *feedback(item)]
    if item.graded:
        lines.append(f"\nKey: {item.answer_in_words(item.key())}")
    return "\n".join(lines) + "\n"


def feedback(item: Item) -> list[str]:
    """All that can be said to an answer, as lines of a list in Markdown; the options of the key are marked."""
    return [*_options(item), *_rest(item)]


def _options(item: Item) -> list[str]:
    marks = {True: "✓ ", False: ""}  # beside the options that belong to the key
    return [f"- {marks[getattr(o, 'correct', False)]}{o.text} — {o.feedback}" for o in item.option]


def _rest(item: Item) -> list[str]:
    """The feedback that belongs to no single option: bands, groups, swaps, mix-ups, a sample answer."""
    lines = []
    for band in getattr(item, "band", []):
        lines.append(
            f"- up to {band.up_to}: {band.feedback}" if band.up_to is not None else f"- above: {band.feedback}"
        )
    for group in getattr(item, "group", []):
        lines += [f"- {group.id} found: {group.found}", f"- {group.id} missing: {group.missing}"]
    for swap in getattr(item, "swap", []):
        lines.append(f"- swapped {' and '.join(swap.options)}: {swap.feedback}")
    for mixup in getattr(item, "mixup", []):
        lines.append(f"- {mixup.option} put to {mixup.target}: {mixup.feedback}")
    if getattr(item, "reason", None):
        lines.append(f"- in the right order: {item.reason}")
    if not item.graded and getattr(item, "model", None):
        lines.append(f"- a possible answer: {item.model}")
    return lines
