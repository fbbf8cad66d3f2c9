"""Rules for the items of a lesson, and of all lessons and tests together, so that no form gives an answer away.

The key is seldom the longest option and stands at each place about equally often; no option refers to the others;
every lesson asks enough, in enough ways, and its minutes are those of its parts.
"""

import re
from collections import Counter
from collections.abc import Iterator

from facetoface import assets, banks, course
from facetoface.assets import Fault
from facetoface.authoring import passages
from facetoface.authoring.passages import Asked
from facetoface.items import Item
from facetoface.items.plain import plain

ITEMS, TYPES, ALL = 7, 4, 110  # graded items and types of a lesson at least; items of the course at least
MINUTES = range(40, 51)
LONGEST = 0.4  # of the keys at most
PLACES = (0.2, 0.45)  # of the keys of items with three options, at each place
SWEEPING = re.compile(r"\b(all|none|both|neither|each|any) of (the above|these|them|those)\b[ .]*$", re.IGNORECASE)


def faults() -> Iterator[Fault]:
    """Whatever breaks a rule in a lesson or in an item."""
    for lesson in course.load().lessons.values():
        if lesson.id.isdigit():
            yield from _lesson(lesson)
        if lesson.bank:
            yield from _unasked(lesson)
    asked = list(passages.asked())
    yield from _twice(asked)
    for one in asked:
        for option in one.item.option:
            if SWEEPING.search(option.text):
                expected = f"expected an option that stands for itself, but found '{option.text}'"
                yield Fault(one.file, one.item.id, f"option.{option.id}", expected)


def together() -> Iterator[Fault]:
    """Whatever breaks a rule for all items together; to be asked where every bank can be read."""
    asked = list(passages.asked())
    if len(asked) < ALL:
        yield Fault("assets/items", "", "", f"expected {ALL} items or more in all, but found {len(asked)}")
    choices = [one.item for one in asked if one.item.type in ("single", "multiple")]
    longest = [item.id for item in choices if key_is_longest(item)]
    if len(longest) > LONGEST * len(choices):
        expected = f"expected the key to be the longest option in {LONGEST:.0%} of the items at most"
        yield Fault("assets/items", "", "", f"{expected}, but it is in {len(longest)} of {len(choices)}")
    yield from _places([item for item in choices if item.type == "single" and len(item.option) == 3])


def key_is_longest(item: Item) -> bool:
    """Whether an option of the key is longer than every option that is not."""
    lengths = {right: [len(plain(o.text)) for o in item.option if o.correct == right] for right in (True, False)}
    return max(lengths[True]) > max(lengths[False])


def _lesson(lesson: course.Entry) -> Iterator[Fault]:
    total = sum(lesson.minutes_for.values())
    if lesson.minutes != total:
        yield Fault("assets/course.toml", lesson.id, "minutes", f"expected the sum of minutes_for, which is {total}")
    if lesson.minutes not in MINUTES:
        expected = f"expected {MINUTES[0]} to {MINUTES[-1]}, but found {lesson.minutes}"
        yield Fault("assets/course.toml", lesson.id, "minutes", expected)
    types = [item.type for item in passages.items(lesson.id) if item.graded]
    if types and (len(types) < ITEMS or len(set(types)) < TYPES):
        expected = (
            f"expected {ITEMS} graded items of {TYPES} types or more, but found {len(types)} of {len(set(types))}"
        )
        yield Fault("assets/course.toml", lesson.id, "", expected)


def _unasked(lesson: course.Entry) -> Iterator[Fault]:
    """Items of a quiz for which the lesson's notebook has no box, so that nobody would ever meet them."""
    called = passages.quizzes(lesson)
    for item in passages.items(lesson.id):
        if called and item.quiz not in called:
            expected = f"expected a quiz of {lesson.file} ({', '.join(called)}), but found '{item.quiz}'"
            yield Fault(assets.label(banks.path(lesson.id)), item.id, "quiz", expected)


def _twice(asked: list[Asked]) -> Iterator[Fault]:
    counts = Counter(one.item.id for one in asked)
    for one in asked:
        if counts[one.item.id] > 1:
            yield Fault(one.file, one.item.id, "id", "expected an id of its own in all banks, but another bank has it")


def _places(singles: list[Item]) -> Iterator[Fault]:
    """Places that too few or too many keys have, in the order of the banks."""
    counts = Counter([option.correct for option in item.option].index(True) for item in singles)
    least, most = (share * len(singles) for share in PLACES)
    for place in range(3) if singles else ():
        if not least <= counts[place] <= most:
            expected = f"expected {PLACES[0]:.0%} to {PLACES[1]:.0%} of the keys in place {place + 1}"
            yield Fault("assets/items", "", "", f"{expected}, but found {counts[place]} of {len(singles)}")
