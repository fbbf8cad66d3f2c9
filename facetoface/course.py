"""The map of the course, `assets/course.toml`: objectives, and the lessons in their order."""

import datetime as dt
from functools import cache

import attrs

from facetoface import assets
from facetoface.assets import AssetError, CourseError, Fault


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

    def after(self, name: str) -> Entry | None:
        """The lesson that follows `name`, if there is one yet."""
        names = list(self.lessons)
        following = names[names.index(name) + 1 :]
        return self.lessons[following[0]] if following else None


@cache
def load() -> Course:
    """The map of the course. Raises AssetError with every fault found."""
    path = assets.folder() / "course.toml"
    file, contents = assets.label(path), assets.read(path)
    faults, shelves = [], []
    for kind, cls in (("objective", Objective), ("lesson", Entry)):
        rows, found = assets.tables({kind: contents.pop(kind, [])}, kind, file)
        built = [assets.build(row, cls, file) for row in rows]
        shelves.append([record for record, _ in built if record])
        faults += found + [f for _, fs in built for f in fs] + assets.repeated(shelves[-1], file)
    faults += [Fault(file, "", key, "expected only [[objective]] and [[lesson]] tables here") for key in contents]
    objectives, lessons = ({record.id: record for record in shelf} for shelf in shelves)
    faults += [
        Fault(file, lesson.id, "objectives", f"expected a known objective, but found '{name}'")
        for lesson in lessons.values() for name in lesson.objectives if name not in objectives
    ]  # fmt: skip
    if faults:
        raise AssetError(faults)
    return Course(objectives, lessons)
