"""A teacher's copy of the course, run through nbgrader as it is, by the course's own command."""

import copy
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from facetoface import assets
from facetoface.authoring import exercises, stripping

needs_nbgrader = pytest.mark.skipif(
    importlib.util.find_spec("nbgrader") is None and os.environ.get("FACETOFACE_NEED_NBGRADER") != "1",
    reason="nbgrader is not installed; a teacher gets it with: python3 course.py nbgrader",
)
EVERY = exercises.written()


class Classroom:
    """A copy of the course below `root`, with exercises released, submissions, and their marks."""

    def __init__(self, root: Path):
        self.root, self.folder = root, root / ".classroom"
        for name in ("assets", "exercises", "solutions"):
            shutil.copytree(assets.root() / name, root / name)
        shutil.copy(assets.root() / "nbgrader_config.py", root)

    def nbgrader(self, *words: str) -> None:
        """Run nbgrader, which must succeed."""
        env = {**os.environ, "FACETOFACE_ROOT": str(self.root)}
        command = [sys.executable, "-m", "facetoface.cli", "nbgrader", *words]
        run = subprocess.run(command, env=env, cwd=self.root, capture_output=True, text=True)
        assert run.returncode == 0, run.stdout + run.stderr

    def released(self, entry) -> nbformat.NotebookNode:
        """An exercise as nbgrader gives it to students."""
        path = self.folder / "release" / entry.id / entry.file
        if not path.is_file():
            self.nbgrader("generate_assignment", entry.id)
        return nbformat.read(path, as_version=4)

    def answered(self, entry, **changed) -> nbformat.NotebookNode:
        """A released exercise with the solution's answers; `changed` has other texts by cell id, None loses a cell."""
        made = copy.deepcopy(self.released(entry))
        answers = {cell.id: cell.source for cell in exercises.solution(entry).cells}
        for cell in made.cells:
            if stripping.marks(cell, "solution"):
                whole = answers[cell.id]
                cell.source = whole.split("=== BEGIN")[0] if cell.cell_type == "markdown" else whole
            cell.source = changed.get(cell.id.replace("-", "_"), cell.source) or ""
        gone = {name for name, source in changed.items() if source is None}
        made.cells = [cell for cell in made.cells if cell.id.replace("-", "_") not in gone]
        return made

    def submit(self, student: str, entry, notebook: nbformat.NotebookNode) -> None:
        """Put a student's notebook where nbgrader collects it."""
        folder = self.folder / "submitted" / student / entry.id
        folder.mkdir(parents=True)
        nbformat.write(notebook, folder / entry.file)

    def autograded(self, student: str, entry) -> nbformat.NotebookNode:
        """A student's notebook after it was marked."""
        return nbformat.read(self.folder / "autograded" / student / entry.id / entry.file, as_version=4)

    def marks(self, entry) -> dict[str, dict[str, tuple]]:
        """`marks(entry)[student][task]`: (points given by nbgrader, whether a teacher still has to look)."""
        from nbgrader.api import Gradebook

        with Gradebook(f"sqlite:///{self.folder}/gradebook.db", "face-to-face") as book:
            return {
                submission.student.id: {
                    grade.name: (grade.auto_score, grade.needs_manual_grade)
                    for notebook in submission.notebooks for grade in notebook.grades
                }
                for submission in book.assignment_submissions(entry.id)
            }  # fmt: skip
