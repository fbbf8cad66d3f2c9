"""The tasks of an exercise: `assets/exercises/NAME.toml` holds what is said of them and how they are marked."""

import string
from collections.abc import Iterator
from pathlib import Path

import attrs

from facetoface import assets
from facetoface.assets import AssetError, CourseError, Fault
from facetoface.compiled import compiled
from facetoface.rules import from_, ident, several, text


@attrs.frozen(kw_only=True)
class Level:
    """A level of a rubric: what an answer worth these points looks like."""

    points: int = attrs.field(validator=from_(0))
    text: str = text


@attrs.frozen(kw_only=True)
class Sample:
    """A sample answer, the points it gets, and why."""

    points: int = attrs.field(validator=from_(0))
    text: str = text
    why: str = text


@attrs.frozen(kw_only=True)
class Task:
    """One thing to do in an exercise.

    `target` says what a good answer looks like, `hints` lead to it step by step. `messages` are what a check may say,
    by name, with {places} for what it found. A task with levels is marked by a teacher; one without, by its check.
    """

    id: str = ident
    points: int = attrs.field(validator=from_(0))
    target: str = text
    hints: list[str] = attrs.field(validator=several(1))
    messages: dict[str, str] = attrs.field(factory=dict)
    level: list[Level] = attrs.field(factory=list)
    sample: list[Sample] = attrs.field(factory=list)

    @property
    def by_hand(self) -> bool:
        """Whether a teacher marks it."""
        return bool(self.level)

    def faults(self) -> Iterator[tuple[str, str]]:
        """Messages that can be said; a rubric from top to bottom, with two samples at different levels."""
        for name, words in self.messages.items():
            yield from ((f"messages.{name}", f"expected words, but {why}") for why in _unsayable(words))
        if not self.by_hand:
            if "right" not in self.messages:
                yield "messages", "expected a message 'right' that says why an answer is right"
            return
        steps = [level.points for level in self.level]
        if len(steps) < 3 or steps != sorted(set(steps), reverse=True) or steps[0] != self.points:
            yield "level", f"expected three levels or more, from {self.points} points downwards, but found {steps}"
        marks = {sample.points for sample in self.sample}
        if len(marks) < 2 or not marks <= set(steps):
            yield "sample", f"expected sample answers at two levels or more, but found {sorted(marks)}"


def _unsayable(words: str) -> Iterator[str]:
    try:
        list(string.Formatter().parse(words))
    except ValueError as error:
        yield f"its places cannot be filled: {error}"
    if not words.strip():
        yield "the text is empty"


def path(name: str) -> Path:
    """The file of the exercise called `name`."""
    return assets.folder() / "exercises" / f"{name}.toml"


def load(name: str) -> dict[str, Task]:
    """The tasks of the exercise called `name` by id, in the file's order. Raises AssetError."""
    return compiled(f"tasks-{name}", [path(name)], lambda: _load(path(name)))


def _load(where: Path) -> dict[str, Task]:
    from facetoface import tables  # here, for it is only needed where nothing is ready-made

    file = assets.label(where)
    rows, faults = tables.rows(assets.read(where), "task", file)
    built = [tables.build(row, Task, file) for row in rows]
    faults: list[Fault] = faults + [fault for _, found in built for fault in found] + tables.repeated(rows, file)
    if faults:
        raise AssetError(faults)
    return {task.id: task for task, _ in built}


def find(tasks: dict[str, Task], name: str) -> Task:
    """The task called `name`. Raises CourseError naming those there are."""
    if name not in tasks:
        raise CourseError(f"There is no task {name!r} in this exercise. The tasks are: {', '.join(tasks)}.")
    return tasks[name]
