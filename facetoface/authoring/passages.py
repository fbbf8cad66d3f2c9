"""Every text of lessons, tests and exercises with its place and the day it stands on, for the checks that read them.

A cell opened later bears the tag `opened-2018-03-08`, an item the field `opened`; a box that calls
`lesson.at("2018-06-12")` or `lesson.envelope("2018-03-08", …)` stands on that day. What cannot be read is left out
here: `check` tells it.
"""

import datetime as dt
import re
from collections.abc import Iterator

import attrs
import nbformat

from facetoface import assets, banks, course, tasks
from facetoface.assets import AssetError, Fault
from facetoface.authoring import exercises
from facetoface.items import Item

OPENED = re.compile(r"opened-(\d{4}-\d\d-\d\d)")
STANDS = re.compile(r"\b(?:at|envelope)\(\s*\"(\d{4}-\d\d-\d\d)\"")
CALL = re.compile(r"\.(quiz|test)\(\s*\"([^\"]+)\"")  # what a box asks
TESTED = {banks.SHARED: "01", banks.PRE: "01", banks.POST: "10"}  # the lesson that first asks a quiz of the tests
NO_TEXT = ("id", "type", "quiz", "objective", "rests_on", "claim", "opened", "resolves", "source", "words")


@attrs.frozen
class Passage:
    """A text: a Markdown cell (`prose`), what a box shows (`box`), a text of an item or of the map (`entry`)."""

    kind: str
    file: str
    record: str
    day: dt.date
    text: str

    def fault(self, expected: str) -> Fault:
        """A fault in this place."""
        return Fault(self.file, self.record, "", expected)


@attrs.frozen
class Asked:
    """An item with its file and the day on which it may first be asked."""

    item: Item
    file: str
    day: dt.date


def everything() -> Iterator[Passage]:
    """All texts of the start page, the numbered lessons, the tests and the exercises."""
    for lesson in lessons():
        yield from _of_entry(lesson)
        yield from _of_notebook(lesson)
    for one in asked():
        texts = _texts(attrs.asdict(one.item))
        yield from (Passage("item", one.file, one.item.id, one.day, text) for text in texts)
    for entry in exercises.written():
        yield from of_exercise(entry)


def lessons() -> list[course.Entry]:
    """The start page and the numbered lessons."""
    return course.load().with_banks()


def asked() -> Iterator[Asked]:
    """Every item of every bank."""
    for lesson in lessons():
        for item in items(lesson.id):
            day = dt.date.fromisoformat(item.opened) if item.opened else lesson.knowledge_date
            yield Asked(item, assets.label(banks.path(lesson.id)), day)
    for item in items(banks.TESTS):
        day = course.load().lesson(TESTED[item.quiz]).knowledge_date
        yield Asked(item, assets.label(banks.path(banks.TESTS)), day)


def items(bank: str) -> list[Item]:
    """The items of a bank; none where it is faulty."""
    try:
        return list(banks.load(bank).items.values())
    except AssetError:
        return []


def of_exercise(entry: course.Assignment) -> Iterator[Passage]:
    """All texts of an exercise: what its notebook says and shows, its tasks, its entry on the map."""
    day, file = course.load().day(entry), f"exercises/{entry.id}/{entry.file}"
    yield from (Passage("entry", "assets/course.toml", entry.id, day, text) for text in (entry.title, entry.do))
    for task in _tasks(entry):
        texts = _texts(attrs.asdict(task))
        yield from (Passage("item", assets.label(tasks.path(entry.id)), task.id, day, text) for text in texts)
    for cell in exercises.cells(entry):
        yield _passage(cell, file, day)


def _tasks(entry: course.Assignment) -> list[tasks.Task]:
    """The tasks of an exercise; none where they are faulty."""
    try:
        return list(tasks.load(entry.id).values())
    except AssetError:
        return []


def cells(lesson: course.Entry) -> list[nbformat.NotebookNode]:
    """The cells of a lesson's notebook; none where there is no notebook."""
    path = assets.root() / "lessons" / lesson.file
    return nbformat.read(path, as_version=4).cells if path.is_file() else []


def quizzes(lesson: course.Entry) -> list[str]:
    """The quizzes that a lesson's notebook asks, in order."""
    calls = (call for cell in cells(lesson) if cell.cell_type == "code" for call in CALL.findall(cell.source))
    return [name for kind, name in calls if kind == "quiz"]


def standing(cell: nbformat.NotebookNode, lesson: course.Entry) -> dt.date:
    """The day a cell stands on: its lesson's, or the later one it was opened on."""
    marks = OPENED.findall(" ".join(cell.metadata.get("tags", [])))
    marks += STANDS.findall(cell.source) if cell.cell_type == "code" else []
    return max([lesson.knowledge_date, *map(dt.date.fromisoformat, marks)])


def _of_entry(lesson: course.Entry) -> Iterator[Passage]:
    day = lesson.opens or lesson.knowledge_date
    texts = [lesson.do, lesson.question, *lesson.learn, *lesson.key_points, *(r.why for r in lesson.further_reading)]
    return (Passage("entry", "assets/course.toml", lesson.id, day, text) for text in texts)


def _of_notebook(lesson: course.Entry) -> Iterator[Passage]:
    file = f"lessons/{lesson.file}"
    for cell in cells(lesson):
        yield _passage(cell, file, standing(cell, lesson))


def _passage(cell: nbformat.NotebookNode, file: str, day: dt.date) -> Passage:
    if cell.cell_type == "markdown":
        return Passage("prose", file, cell.id, day, cell.source)
    shown = (output.get("text") or output.get("data", {}).get("text/plain", "") for output in cell.outputs)
    return Passage("box", file, cell.id, day, "\n".join(shown))


def _texts(value: object) -> Iterator[str]:
    """Every text in an item, however deep, that a learner may read."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from () if name in NO_TEXT else _texts(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _texts(inner)
