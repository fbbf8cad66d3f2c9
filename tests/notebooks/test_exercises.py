"""Exercises and solutions: one beginning, untouched at every check, every point in the solution, links both ways."""

from itertools import pairwise

import nbformat
import pytest

from facetoface import assets, course
from facetoface.authoring import build, exercises
from tests.notebooks.test_notebooks import OPENING

OPENING_EXERCISE = OPENING.replace("lesson = facetoface.open_lesson", "exercise = facetoface.open_exercise")
ALL = course.load().exercises
EVERY = pytest.mark.parametrize("entry", ALL.values(), ids=lambda entry: entry.id)


def read(entry, folder):
    return nbformat.read(exercises.path(entry, folder), as_version=4).cells


def test_every_exercise_of_the_map_has_its_notebooks_and_the_other_way_round():
    for folder in exercises.FOLDERS:
        found = {assets.label(path) for path in build.notebooks() if path.parents[1].name == folder}
        assert found == {f"{folder}/{entry.id}/{entry.file}" for entry in ALL.values()}
    assert len(ALL) == 8


@EVERY
@pytest.mark.parametrize("folder", exercises.FOLDERS)
def test_every_exercise_opens_in_the_same_way_and_so_does_its_solution(entry, folder):
    first = next(cell for cell in read(entry, folder) if cell.cell_type == "code")
    assert first.source == OPENING_EXERCISE.format(name=entry.id)


@EVERY
def test_an_untouched_exercise_says_so_at_every_check(entry):
    checked = [cell for cell in read(entry, "exercises") if "exercise.check(" in cell.source]
    said = [output.data["text/plain"] for cell in checked for output in cell.outputs]
    assert len(said) == len(checked) > 0
    assert all(text.startswith("Not attempted yet:") for text in said)


@EVERY
def test_a_solution_gets_every_point(entry):
    marked = [cell for cell in read(entry, "solutions") if ".points(" in cell.source]
    assert marked
    for cell in marked:
        assert cell.outputs[-1].data["text/plain"] == str(float(cell.metadata.nbgrader.points))


@EVERY
def test_a_check_stands_right_below_the_box_of_its_answer(entry):
    """Or below another check of the same answer."""
    marks = [cell.metadata.get("nbgrader", {}) for cell in read(entry, "solutions")]
    for before, cell in pairwise(marks):
        if cell.get("grade") and not cell.get("solution"):
            assert before.get("solution") or before.get("grade"), cell["grade_id"]


@EVERY
def test_an_exercise_leads_to_its_lesson_and_back(entry):
    lesson = course.load().lesson(entry.after)
    prose = "".join(cell.source for cell in read(entry, "exercises") if cell.cell_type == "markdown")
    assert prose.count(f"(../../lessons/{lesson.file})") >= 2
