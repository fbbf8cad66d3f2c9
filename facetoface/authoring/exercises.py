"""Builds the exercises: runs each solution, takes the answers out, runs what is left, and lets no answer through."""

import importlib
from collections.abc import Iterator
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from facetoface import assets, course, tasks
from facetoface.assets import AssetError, Fault
from facetoface.authoring import stripping
from facetoface.authoring.rubrics import with_mark_schemes
from facetoface.course import Assignment
from facetoface.tasks import Task

FOLDERS = ("solutions", "exercises")
LEAST = 8  # characters of a line that can give something away; a lone bracket cannot


def path(entry: Assignment, folder: str) -> Path:
    """Where an exercise stands in `solutions/` or `exercises/`: in a folder of its own, as nbgrader wants it."""
    return assets.root() / folder / entry.id / entry.file


def written() -> list[Assignment]:
    """The exercises of the map that have a solution."""
    return [entry for entry in course.load().exercises.values() if path(entry, "solutions").is_file()]


def cells(entry: Assignment) -> list[NotebookNode]:
    """The cells of an exercise's notebook; none where it has not been built."""
    target = path(entry, "exercises")
    return nbformat.read(target, as_version=4).cells if target.is_file() else []


def of(file: Path) -> Assignment | None:
    """The exercise that a notebook in `solutions/` or `exercises/` belongs to."""
    found = (e for e in course.load().exercises.values() if file in [path(e, folder) for folder in FOLDERS])
    return next(found, None)


def solution(entry: Assignment) -> NotebookNode:
    """An exercise's solution, with sample answers and mark schemes as its tasks give them."""
    notebook = nbformat.read(path(entry, "solutions"), as_version=4)
    return with_mark_schemes(notebook, tasks.load(entry.id))


def stripped(entry: Assignment) -> NotebookNode:
    """The exercise without outputs. Raises AssetError."""
    return stripping.exercise(solution(entry), assets.label(path(entry, "solutions")))


def faults() -> Iterator[Fault]:
    """Whatever is missing or wrong in exercises, solutions and their tasks."""
    for entry in course.load().exercises.values():
        if not path(entry, "solutions").is_file():
            text = f"expected a notebook solutions/{entry.id}/{entry.file}, but there is none yet"
            yield Fault("assets/course.toml", entry.id, "file", text)
            continue
        try:
            yield from _faults(entry)
        except AssetError as error:
            yield from error.faults


def _faults(entry: Assignment) -> Iterator[Fault]:
    made, given = stripped(entry), tasks.load(entry.id)
    yield from _marked(entry, made, given)
    yield from _unchecked(entry, given)
    target = path(entry, "exercises")
    if not target.is_file() or not same(nbformat.read(target, as_version=4), made):
        text = "expected what its solution makes of it; run: python3 course.py build"
        yield Fault(assets.label(target), entry.id, "", text)
    else:
        yield from leaks(entry, nbformat.read(target, as_version=4))


def same(one: NotebookNode, other: NotebookNode) -> bool:
    """Whether two notebooks have the same cells, whatever came out of them."""
    return [_bare(cell) for cell in one.cells] == [_bare(cell) for cell in other.cells]


def _bare(cell: NotebookNode) -> tuple:
    return cell.id, cell.cell_type, cell.source, cell.metadata


def leaks(entry: Assignment, exercise: NotebookNode) -> Iterator[Fault]:
    """Lines of an answer or a hidden test, sample answers and markers that can be read in the exercise."""
    file, text = assets.label(path(entry, "exercises")), _everything(exercise)
    for cell, line in _secrets(entry):
        if line in text:
            yield Fault(file, cell, "", f"expected nothing of an answer, but found {line!r}")
    for edge, kind in stripping.MARKER.findall(text):
        yield Fault(file, entry.id, "", f"expected no marker, but found '{edge} {kind}'")


def _secrets(entry: Assignment) -> Iterator[tuple[str, str]]:
    """(cell or task, text) for all that an exercise must not show; lines that it shows as examples are no secret."""
    answers = solution(entry)
    made = stripping.exercise(answers, assets.label(path(entry, "solutions")))
    shown = {line.strip() for cell in made.cells for line in cell.source.split("\n")}
    for cell in answers.cells:
        lines = (line for line in stripping.hidden(cell) if line not in shown and len(line) >= LEAST)
        yield from ((cell.id, " ".join(line.split())) for line in lines)
    for task in tasks.load(entry.id).values():
        yield from ((task.id, " ".join(sample.text.split())[:60]) for sample in task.sample)


def _everything(notebook: NotebookNode) -> str:
    """All text of a notebook in one line: sources, and whatever came out."""
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    came = [output.get("text", "") for output in outputs]
    came += [str(part) for output in outputs for part in output.get("data", {}).values()]
    return " ".join(" ".join([*(cell.source for cell in notebook.cells), *came]).split())


def _marked(entry: Assignment, made: NotebookNode, given: dict[str, Task]) -> Iterator[Fault]:
    """Tasks whose graded cell is missing, or has other points or another way of marking."""
    file = assets.label(path(entry, "solutions"))
    graded = {c.metadata.nbgrader.grade_id: c for c in made.cells if stripping.marks(c, "grade")}
    for name in graded.keys() ^ {task.id for task in given.values() if task.points}:
        yield Fault(file, name, "", "expected a graded cell and a task with points, both of this name")
    for name in graded.keys() & given.keys():
        cell, task = graded[name], given[name]
        if cell.metadata.nbgrader.points != task.points:
            text = f"expected the task's {task.points} points, but found {cell.metadata.nbgrader.points}"
            yield Fault(file, name, "points", text)
        if stripping.marks(cell, "solution") != task.by_hand:
            yield Fault(file, name, "solution", f"expected {str(task.by_hand).lower()}, as the task has it")


def _unchecked(entry: Assignment, given: dict[str, Task]) -> Iterator[Fault]:
    """Tasks without a check, though nobody marks them by hand."""
    try:
        module = importlib.import_module(f"facetoface.checks.{entry.id}")
    except ModuleNotFoundError:
        module = None
    for task in given.values():
        if not task.by_hand and not hasattr(module, f"check_{task.id.replace('-', '_')}"):
            text = f"expected a function check_{task.id.replace('-', '_')} in facetoface/checks/{entry.id}.py"
            yield Fault(assets.label(tasks.path(entry.id)), task.id, "", text)
