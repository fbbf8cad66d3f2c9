"""The whole course at a glance: lessons done and open, objectives, what is due, and what comes next."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping

import attrs

from facetoface.course import Course
from facetoface.course import Entry as Lesson
from facetoface.items import Bank, Item
from facetoface.learning import review
from facetoface.learning.collector import no_collector
from facetoface.learning.entry import Entry
from facetoface.learning.mastery import Mastery, mastery
from facetoface.learning.sittings import sittings
from facetoface.learning.standing import Standing, standing


@attrs.frozen
class Part:
    """One entry of a lesson's tick-list: a quiz, and how many of its questions are answered."""

    name: str
    answered: int
    items: int

    @property
    def done(self) -> bool:
        """Whether every question of it is answered."""
        return self.answered == self.items


@attrs.frozen
class Progress:
    """A lesson as far as the learner has come: its parts, its standing, and the day it was last worked on."""

    lesson: Lesson
    parts: tuple[Part, ...]
    standing: Standing
    last: dt.date | None

    @property
    def state(self) -> str:
        """`open` before the first answer, `done` when every question is answered, `begun` between."""
        if not self.standing.answered:
            return "open"
        return "done" if self.standing.answered == self.standing.items else "begun"


@attrs.frozen
class Overview:
    """Every lesson's progress in order, mastery by objective, how many items are due, and the lesson to go on with."""

    lessons: tuple[Progress, ...]
    mastery: Mapping[str, Mastery]
    due: int
    next: Lesson | None


def overview(entries: Iterable[Entry], course: Course, banks: Mapping[str, Bank], now: dt.datetime) -> Overview:
    """Where a learner stands in the course; `banks` are those of its lessons, by lesson."""
    with no_collector():
        return _overview(entries, course, banks, now)


def _overview(entries: Iterable[Entry], course: Course, banks: Mapping[str, Bank], now: dt.datetime) -> Overview:
    entries = [entry for entry in entries if entry.kind == "answer"]
    by_lesson = defaultdict(list)
    for entry in entries:
        if entry.place is None:
            by_lesson[entry.lesson].append(entry)
    lessons = tuple(_progress(course.lessons[name], banks[name], by_lesson[name]) for name in banks)
    items = {(name, item.id): item for name, bank in banks.items() for item in bank.items.values()}
    found = sittings(e for e in entries if (e.lesson, e.item) in items)
    objective = {asked: item.objective for asked, item in items.items()}
    return Overview(
        lessons,
        mastery(found, objective, list(banks)),
        len(review.due(found, now)),
        next((some.lesson for some in lessons if some.state != "done"), None),
    )


def _progress(lesson: Lesson, bank: Bank, entries: list[Entry]) -> Progress:
    quizzes = defaultdict(list)
    for item in bank.items.values():
        quizzes[item.quiz].append(item)
    last = max((entry.time for entry in entries), default=None)
    return Progress(
        lesson,
        tuple(_part(name, lesson, items, entries) for name, items in quizzes.items()),
        standing(entries, lesson.id, list(bank.items.values())),
        last and dt.datetime.fromisoformat(last).astimezone().date(),
    )


def _part(name: str, lesson: Lesson, items: list[Item], entries: list[Entry]) -> Part:
    return Part(name, standing(entries, lesson.id, items).answered, len(items))
