"""The few errors a learner can meet are two plain lines in a real kernel; all others keep their traceback."""

import subprocess
import sys

import nbformat
import pytest
from nbclient import NotebookClient

OPENING = 'import facetoface\nlesson = facetoface.open_lesson("03")'


@pytest.fixture(scope="module")
def said():
    """`said(code)`: everything a fresh cell prints or shows in one kernel of the course's environment."""
    client = NotebookClient(nbformat.v4.new_notebook(), kernel_name="python3", allow_errors=True)
    with client.setup_kernel():

        def run(code):
            cell = nbformat.v4.new_code_cell(code)
            client.nb.cells.append(cell)
            client.execute_cell(cell, len(client.nb.cells) - 1)
            return "\n".join(o.get("text", "") or "\n".join(o.get("traceback", [])) for o in cell.outputs)

        yield run


def test_a_cell_run_before_the_lesson_is_open(said):
    lines = said('lesson.quiz("definitions")').strip().splitlines()
    assert len(lines) == 2 and "not open yet" in lines[0] and "Run All Above" in lines[1]


def test_a_misspelt_name_in_a_lesson_s_cell(said):
    said(OPENING)
    assert said('lesson.quiz("definition")').strip().startswith("There is no quiz 'definition' here. The quizzes are:")
    assert said('lesson.record("clinton-2099")').strip().startswith("On this lesson's knowledge date")
    assert said('lesson.chart("meeting")').strip().startswith("There is no chart called 'meeting'")


def test_any_other_error_keeps_its_traceback(said):
    assert "ZeroDivisionError" in said("1 / 0")
    assert "NameError" in said("something_else")


EXERCISE = 'import facetoface\nexercise = facetoface.open_exercise("a2")\nmeetings = exercise.data("meetings")'


def test_a_cell_run_before_the_exercise_is_open(said):
    lines = said('exercise.check("word", 1)').strip().splitlines()
    assert len(lines) == 2 and "the exercise is not open yet" in lines[0]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("formr", "Python does not know the name 'formr'"),
        ('exercise.check("former", gone)', "A cell that is gone or was renamed"),
        ("count = (2", "cannot read this cell, line 1: something is opened there and never closed"),
        ("first = 1\nday = 2018-06-12", 'between quotation marks, line 2: "2018-06-12".'),
        ("for meeting in meetings:\nprint(meeting)", "cannot read this cell, line 2: expected an indented block"),
        ('x = 1\nmeetings[0]["capcity"]', "no key 'capcity' at line 2"),
        ("x = 1\n\n1 / 0", "stopped at line 3. Python says: ZeroDivisionError: division by zero"),
        ("import datetime as dt\ndt.date(0, 0, 0)", "stopped at line 2"),
        ('exercise.check("formr", 1)', "There is no task 'formr' in this exercise. The tasks are: word"),
        ('exercise.hint("former", 9)', "The task 'former' has 3 hints"),
        ('exercise.data("meeting")', "There are no data called 'meeting' here"),
        ('import facetoface\nfacetoface.open_exercise("a9")', "There is no exercise 'a9'"),
    ],
)
def test_in_an_exercise_every_error_is_a_sentence(said, code, words):
    said(EXERCISE)
    text = said(code)
    assert words in text and "Traceback" not in text
    said("del exercise")


def test_a_build_stops_at_an_error_that_was_told_in_a_sentence(tmp_path):
    from facetoface.assets import CourseError
    from facetoface.authoring import build

    cells = [nbformat.v4.new_code_cell(EXERCISE, id="open"), nbformat.v4.new_code_cell("formr", id="slip")]
    nbformat.write(nbformat.v4.new_notebook(cells=cells), tmp_path / "some.ipynb")
    with pytest.raises(CourseError, match="a cell failed"):
        build.run(tmp_path / "some.ipynb")


def test_without_the_package_the_first_cell_says_how_to_start(tmp_path):
    from tests.notebooks.test_notebooks import OPENING as CELL

    bare = [sys.executable, "-S", "-c", CELL.format(name="03")]  # -S: a Python without any installed package
    run = subprocess.run(bare, cwd=tmp_path, env={"PYTHONPATH": ""}, capture_output=True, text=True)
    assert run.stdout.splitlines() == [
        "The course package is missing here.",
        "Close this notebook and start with: python3 course.py open",
    ]
