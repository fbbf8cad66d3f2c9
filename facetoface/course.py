"""The map of the course, `assets/course.toml`: objectives, and the lessons in their order."""

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
    """A lesson on the map. `minutes_for` says what the estimate of `minutes` is made of."""

    id: str
    file: str
    title: str
    question: str
    knowledge_date: dt.date
    minutes: int
    bank: bool = True  # whether it has items of its own
    minutes_for: dict[str, int] = attrs.field(factory=dict)
    objectives: list[str] = attrs.field(factory=list)
    do: str
    learn: list[str]
    key_points: list[str] = attrs.field(factory=list)
    further_reading: list[Reading] = attrs.field(factory=list)


@attrs.frozen
class Course:
    """Objectives and lessons by id, in the file's order."""

    objectives: dict[str, Objective]
    lessons: dict[str, Entry]

    def lesson(self, name: str) -> Entry:
        """The lesson called `name`. Raises CourseError naming the lessons there are."""
        if name not in self.lessons:
            raise CourseError(f"There is no lesson {name!r}. The lessons are: {', '.join(self.lessons)}.")
        return self.lessons[name]

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
    for kind, cls in (("objective", Objective), ("lesson", Entry)):
        rows, found = tables.rows({kind: contents.pop(kind, [])}, kind, file)
        built = [tables.build(row, cls, file) for row in rows]
        shelves.append([record for record, _ in built if record])
        faults += found + [f for _, fs in built for f in fs] + tables.repeated(shelves[-1], file)
    faults += [Fault(file, "", key, "expected only [[objective]] and [[lesson]] tables here") for key in contents]
    objectives, lessons = ({record.id: record for record in shelf} for shelf in shelves)
    faults += [
        Fault(file, lesson.id, "objectives", f"expected a known objective, but found '{name}'")
        for lesson in lessons.values() for name in lesson.objectives if name not in objectives
    ]  # fmt: skip
    if faults:
        raise AssetError(faults)
    return Course(objectives, lessons)
