"""Marking for real: our folders go through nbgrader as they are, and its marks are those that a teacher expects."""

import nbformat
import pytest

from facetoface import assets, tasks
from facetoface.authoring import exercises
from tests.authoring.classroom import EVERY, needs_nbgrader

pytestmark = needs_nbgrader


@pytest.mark.parametrize("entry", EVERY, ids=lambda entry: entry.id)
def test_our_exercise_is_what_nbgrader_makes_of_the_solution(classroom, entry):
    ours = nbformat.read(assets.root() / "exercises" / entry.id / entry.file, as_version=4)
    assert exercises.same(ours, classroom.released(entry))


@pytest.mark.parametrize("entry", EVERY, ids=lambda entry: entry.id)
def test_the_solution_gets_every_point_and_a_blank_exercise_none(classroom, entry):
    classroom.submit("reference", entry, classroom.answered(entry))
    classroom.submit("blank", entry, classroom.released(entry))
    classroom.nbgrader("autograde", entry.id)
    found, given = classroom.marks(entry), tasks.load(entry.id)
    for task in (task for task in given.values() if task.points):
        assert found["blank"][task.id] == (0, False), task.id
        expected = (None, True) if task.by_hand else (task.points, False)  # free text waits for a teacher
        assert found["reference"][task.id] == expected, task.id
