"""Marking for real: our folders go through nbgrader as they are, and its marks are those that a teacher expects."""

import copy
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from facetoface import assets, tasks
from facetoface.authoring import exercises, stripping

HERE = importlib.util.find_spec("nbgrader") is not None
NEEDED = os.environ.get("FACETOFACE_NEED_NBGRADER") == "1"
pytestmark = pytest.mark.skipif(
    not HERE and not NEEDED, reason="nbgrader is not installed; a teacher gets it with: python3 course.py nbgrader"
)
EVERY = exercises.written()
SECONDS = 15  # for a cell of a submission


def nbgrader(course: Path, *words: str) -> str:
    """What nbgrader says when it is run in a copy of the course, through the course's own command."""
    env = {**os.environ, "FACETOFACE_ROOT": str(course)}
    command = [sys.executable, "-m", "facetoface.cli", "nbgrader", *words]
    run = subprocess.run(command, env=env, cwd=course, capture_output=True, text=True)
    return f"{run.returncode}\n{run.stdout}{run.stderr}"


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A copy of the course with every exercise released."""
    top = tmp_path_factory.mktemp("course")
    for name in ("assets", "exercises", "solutions"):
        shutil.copytree(assets.root() / name, top / name)
    shutil.copy(assets.root() / "nbgrader_config.py", top)
    for entry in EVERY:
        said = nbgrader(top, "generate_assignment", entry.id)
        assert said.startswith("0\n"), said
    return top


def released(course, entry):
    return nbformat.read(course / ".classroom" / "release" / entry.id / entry.file, as_version=4)


def submit(course, student, entry, notebook):
    folder = course / ".classroom" / "submitted" / student / entry.id
    folder.mkdir(parents=True)
    nbformat.write(notebook, folder / entry.file)


def answered(course, entry, **changed):
    """The released exercise with the solution's answers; `changed` has other texts by cell id, None deletes a cell."""
    made, answers = copy.deepcopy(released(course, entry)), {c.id: c.source for c in exercises.solution(entry).cells}
    for cell in made.cells:
        if stripping.marks(cell, "solution"):
            cell.source = answers[cell.id].split("=== BEGIN")[0] if cell.cell_type == "markdown" else answers[cell.id]
        cell.source = changed.get(cell.id.replace("-", "_"), cell.source) or ""
    gone = {name for name, source in changed.items() if source is None}
    made.cells = [cell for cell in made.cells if cell.id.replace("-", "_") not in gone]
    return made


A2 = next((entry for entry in EVERY if entry.id == "a2"), None)
NOSY = """former = 9
for place in ("../../../../solutions/a2", "../../../release/a2", "../../reference/a2"):
    try:
        print(open(f"{place}/FILE").read())
    except OSError as error:
        print("kept out:", error)"""
SUBMISSIONS = {  # of A2, by the student's name: which cells are changed
    "reference": {},
    "tampered": {"former_answer": "former = 9", "former": "2.0"},
    "own-marks": {"former_answer": "former = 9\nclass exercise:\n    points = check = lambda *given: 2.0"},
    "endless": {"former_answer": "former = 0\nwhile True:\n    former = 1"},
    "endless-function": {"count_answer": "def count_meetings(m, a, b, c):\n    while True:\n        pass"},
    "deleted": {"former_answer": None, "definitions": None},
    "chatty": {"former_answer": "for number in range(300_000):\n    print(number)\nformer = 2"},
    "misspelt": {"former_answer": "former = (2"},
    "nosy": {"former_answer": NOSY.replace("FILE", A2.file)},
    "vandal": {"former_answer": "open('../../../../assets/course.toml', 'w')\nformer = 2"},
    "twice": {"word_answer": "word = 'leader'\nword = 'letter'"},
}


@pytest.fixture(scope="module")
def marks(course):
    """`marks[student][task]`: (points given by nbgrader, whether a teacher still has to look) for exercise A2."""
    submit(course, "blank", A2, released(course, A2))
    for student, changed in SUBMISSIONS.items():
        submit(course, student, A2, answered(course, A2, **changed))
    said = nbgrader(course, "autograde", "a2", f"--Execute.timeout={SECONDS}")
    assert said.startswith("0\n"), said
    return read_marks(course, "a2")


def read_marks(course, name):
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{course}/.classroom/gradebook.db", "face-to-face") as book:
        return {
            submission.student.id: {
                grade.name: (grade.auto_score, grade.needs_manual_grade)
                for notebook in submission.notebooks for grade in notebook.grades
            }
            for submission in book.assignment_submissions(name)
        }  # fmt: skip


@pytest.mark.parametrize("entry", EVERY, ids=lambda entry: entry.id)
def test_our_exercise_is_what_nbgrader_makes_of_the_solution(course, entry):
    ours = nbformat.read(course / "exercises" / entry.id / entry.file, as_version=4)
    assert exercises.same(ours, released(course, entry))


@pytest.mark.parametrize("entry", EVERY, ids=lambda entry: entry.id)
def test_the_solution_gets_every_point_and_a_blank_exercise_none(course, entry, marks):
    if entry.id != "a2":
        submit(course, "reference", entry, answered(course, entry))
        submit(course, "blank", entry, released(course, entry))
        assert nbgrader(course, "autograde", entry.id).startswith("0\n")
    found, given = read_marks(course, entry.id), tasks.load(entry.id)
    for task in (task for task in given.values() if task.points):
        assert found["blank"][task.id] == (0, False), task.id
        expected = (None, True) if task.by_hand else (task.points, False)
        assert found["reference"][task.id] == expected, task.id


def test_free_text_arrives_for_marking_by_hand(marks):
    assert marks["reference"]["in-words"] == (None, True)
    assert marks["blank"]["in-words"] == (0, False)


def test_a_changed_test_is_put_back_as_it_was(marks):
    assert marks["tampered"]["former"] == (0, False)
    assert marks["own-marks"]["former"] == (0, False)


def test_an_endless_loop_ends_and_the_rest_is_marked(marks):
    assert marks["endless"]["former"] == (0, False)
    assert marks["endless"]["count-meetings"] == (5, False)
    assert marks["endless-function"]["count-meetings"] == (0, False)
    assert marks["endless-function"]["former"] == (2, False)


def test_what_is_missing_or_cannot_be_read_costs_its_own_points_only(marks):
    assert marks["deleted"]["former"] == (0, False) and marks["deleted"]["count-meetings"] == (5, False)
    assert marks["misspelt"]["former"] == (0, False) and marks["misspelt"]["definitions"] == (2, False)
    assert marks["chatty"]["former"] == (2, False)
    assert marks["twice"]["word"] == (0, False)


def test_a_submission_sees_no_solution_and_changes_nothing(course, marks):
    notebook = nbformat.read(course / ".classroom" / "autograded" / "nosy" / "a2" / A2.file, as_version=4)
    cell = next(cell for cell in notebook.cells if cell.id == "former-answer")
    assert cell.outputs[0].text.count("kept out: A notebook that is being marked may not look into") == 3
    assert marks["nosy"]["definitions"] == (2, False)
    notebook = nbformat.read(course / ".classroom" / "autograded" / "vandal" / "a2" / A2.file, as_version=4)
    cell = next(cell for cell in notebook.cells if cell.id == "former-answer")
    assert cell.outputs[0].text.startswith("A notebook that is being marked may write only into its own folder.")
    assert (course / "assets" / "course.toml").read_bytes() == (assets.root() / "assets" / "course.toml").read_bytes()


def test_feedback_says_what_to_mend(course, marks):
    said = nbgrader(course, "generate_feedback", "a2", "--student", "tampered")
    assert said.startswith("0\n"), said
    (page,) = (course / ".classroom" / "feedback" / "tampered" / "a2").glob("*.html")
    text = page.read_text(encoding="utf-8")
    assert "Not yet:" in text and "Points: 0 of 2" in text
