"""Runs every notebook in a clean kernel and stores its outputs; writes the answer books."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from facetoface import assets, course, saving
from facetoface.assets import CourseError
from facetoface.authoring import answers

FOLDERS = ("lessons", "exercises", "solutions")


def everything() -> Iterator[str]:
    """Build all there is; gives a line for each file written or left as it was."""
    for path in notebooks():
        yield _write(path, nbformat.writes(run(path)) + "\n")
    for lesson in course.load().with_banks():
        yield _write(answers.path(lesson.id), answers.book(lesson.id))


def notebooks() -> list[Path]:
    """Every notebook of the course, in order of folder and name."""
    return [path for name in FOLDERS for path in sorted((assets.root() / name).glob("*.ipynb"))]


def run(path: Path) -> nbformat.NotebookNode:
    """The notebook with the outputs of a clean kernel and a fresh log. Raises CourseError where a cell fails."""
    notebook = nbformat.read(path, as_version=4)
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
