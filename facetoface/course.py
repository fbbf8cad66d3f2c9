"""The map of the course, `assets/course.toml`: objectives, the lessons in their order, and the exercises."""

import datetime as dt
from functools import cache
from pathlib import Path

import attrs

from facetoface import assets
from facetoface.assets import AssetError, CourseError, Fault
from facetoface.compiled import compiled


@attrs.frozen(kw_only=True)
class Objective:
    """One thing a learner can do by the end: `verb` and `text` together make the sentence."""

    id: str
    verb: str
    text: str


@attrs.frozen(kw_only=True)
class Reading:
    """A source worth reading next, and why: whose view it is and what it adds."""

    source: str
    why: str


@attrs.frozen(kw_only=True)
class Entry:
    """A lesson on the map.

    `minutes_for` says what the estimate of `minutes` is made of. `opens` is the day up to which the lesson's
    envelopes reach, where it has any.
    """

    id: str
    file: str
    title: str
    question: str
    knowledge_date: dt.date
    opens: dt.date | None = None
    minutes: int
    bank: bool = True  # whether it has items of its own
    minutes_for: dict[str, int] = attrs.field(factory=dict)
    objectives: list[str] = attrs.field(factory=list)
    do: str
    learn: list[str]
    key_points: list[str] = attrs.field(factory=list)
    further_reading: list[Reading] = attrs.field(factory=list)

    def on(self, day: str) -> "Entry":
        """The lesson standing on a later day that its envelopes open. Raises CourseError beyond them."""
        first, last = self.knowledge_date, self.opens or self.knowledge_date
        try:
            found = dt.date.fromisoformat(day)
        except ValueError:
            raise CourseError(f"Expected a day such as '2018-03-08', but found '{day}'.") from None
        if not first <= found <= last:
            raise CourseError(f"This lesson reaches from {first} to {last} (`opens` in course.toml), but not to {day}.")
        return attrs.evolve(self, knowledge_date=found)


@attrs.frozen(kw_only=True)
class Assignment:
    """An exercise on the map. `after` is the lesson it follows; `file` lies in a folder named as the exercise."""

    id: str
    file: str
    title: str
    after: str
    minutes: int
    objectives: list[str]
    do: str


@attrs.frozen
class Course:
    """Objectives, lessons and exercises by id, in the file's order."""

    objectives: dict[str, Objective]
    lessons: dict[str, Entry]
    exercises: dict[str, Assignment] = attrs.field(factory=dict)

    def lesson(self, name: str) -> Entry:
        """The lesson called `name`. Raises CourseError naming the lessons there are."""
        if name not in self.lessons:
            raise CourseError(f"There is no lesson {name!r}. The lessons are: {', '.join(self.lessons)}.")
        return self.lessons[name]

    def exercise(self, name: str) -> Assignment:
        """The exercise called `name`. Raises CourseError naming the exercises there are."""
        if name not in self.exercises:
            raise CourseError(f"There is no exercise {name!r}. The exercises are: {', '.join(self.exercises)}.")
        return self.exercises[name]

    def day(self, exercise: Assignment) -> dt.date:
        """The day an exercise stands on: the last one of its lesson."""
        lesson = self.lesson(exercise.after)
        return lesson.opens or lesson.knowledge_date

    def with_banks(self) -> list[Entry]:
        """The lessons that have items."""
        return [lesson for lesson in self.lessons.values() if lesson.bank]


@cache
def load() -> Course:
    """The map of the course. Raises AssetError with every fault found."""
    path = assets.folder() / "course.toml"
    return compiled("course", [path], lambda: _load(path))


def _load(path: Path) -> Course:
    from facetoface import tables  # here, for it is only needed where nothing is ready-made

    file, contents = assets.label(path), assets.read(path)
    faults, shelves = [], []
    for kind, cls in (("objective", Objective), ("lesson", Entry), ("exercise", Assignment)):
        rows, found = tables.rows({kind: contents.pop(kind, [])}, kind, file)
        built = [tables.build(row, cls, file) for row in rows]
        shelves.append([record for record, _ in built if record])
        faults += found + [f for _, fs in built for f in fs] + tables.repeated(shelves[-1], file)
    text = "expected only [[objective]], [[lesson]] and [[exercise]] tables here"
    faults += [Fault(file, "", key, text) for key in contents]
    objectives, lessons, exercises = ({record.id: record for record in shelf} for shelf in shelves)
    faults += [
        Fault(file, one.id, "objectives", f"expected a known objective, but found '{name}'")
        for one in [*lessons.values(), *exercises.values()] for name in one.objectives if name not in objectives
    ]  # fmt: skip
    faults += [
        Fault(file, one.id, "after", f"expected a known lesson, but found '{one.after}'")
        for one in exercises.values() if one.after not in lessons
    ]  # fmt: skip
    if faults:
        raise AssetError(faults)
    return Course(objectives, lessons, exercises)
