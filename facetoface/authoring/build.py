"""Runs every notebook in a clean kernel and stores its outputs; writes exercises, the answer books and the overview."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from facetoface import assets, saving
from facetoface.assets import CourseError
from facetoface.authoring import answers, exercises, overview, reference, rubrics

PLACES = {"lessons": "*.ipynb", "exercises": "*/*.ipynb", "solutions": "*/*.ipynb"}  # where notebooks stand


def everything() -> Iterator[str]:
    """Build all there is; gives a line for each file written or left as it was."""
    for name, make in reference.notebooks().items():
        yield _write(reference.path(name), nbformat.writes(make()) + "\n")
    yield from some(notebooks())
    for name in answers.books():
        yield _write(answers.path(name), answers.book(name))
    yield _write(overview.path(), overview.text())


def some(paths: list[Path]) -> Iterator[str]:
    """Build these notebooks only, and with a solution its exercise and answer book. Raises CourseError."""
    for path in dict.fromkeys(made for named in paths for made in _made_from(named)):
        yield _write(path, nbformat.writes(run(path, _source(path))) + "\n")
    for name in dict.fromkeys(entry.id for entry in map(exercises.of, paths) if entry):
        yield _write(answers.path(name), rubrics.book(name))


def notebooks() -> list[Path]:
    """Every notebook of the course, in order of folder and name; an exercise lies in a folder of its own."""
    return [path for name, files in PLACES.items() for path in sorted((assets.root() / name).glob(files))]


def _made_from(path: Path) -> list[Path]:
    """What is written when this notebook is built: itself, and with a solution its exercise."""
    if not path.is_file():
        raise CourseError(f"There is no notebook at {path}.")
    entry = exercises.of(path)
    return [exercises.path(entry, folder) for folder in exercises.FOLDERS] if entry else [path]


def _source(path: Path) -> nbformat.NotebookNode:
    """The notebook that is to be run: an exercise is made from its solution."""
    entry = exercises.of(path)
    if entry and path == exercises.path(entry, "exercises"):
        return exercises.stripped(entry)
    return exercises.solution(entry) if entry else nbformat.read(path, as_version=4)


def run(path: Path, notebook: nbformat.NotebookNode | None = None) -> nbformat.NotebookNode:
    """A notebook with the outputs of a clean kernel and a fresh log, run in the folder of `path`.

    Without `notebook` it is the one that stands at `path`. Raises CourseError where a cell fails.
    """
    notebook = notebook or nbformat.read(path, as_version=4)
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as fresh:
        env = {**os.environ, "FACETOFACE_PROGRESS": f"{fresh}/progress", "IPYTHONDIR": f"{fresh}/ipython"}
        client = NotebookClient(notebook, kernel_name="python3", timeout=120, store_widget_state=False)
        try:
            client.execute(cwd=path.parent, env=env)
        except CellExecutionError as error:
            raise CourseError(f"{assets.label(path)}: a cell failed.\n{error}") from None
    return clean(notebook)


def clean(notebook: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """The notebook without what changes from run to run or machine to machine."""
    saving.strip(notebook)
    notebook.metadata = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
                         "language_info": {"name": "python"}}  # fmt: skip
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
    return notebook


def _write(path: Path, text: str) -> str:
    """Write a file only where its text has changed, so that a second build changes nothing."""
    old = path.read_text(encoding="utf-8") if path.exists() else None
    if old == text:
        return f"{assets.label(path)}: as it was"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    return f"{assets.label(path)}: written"
