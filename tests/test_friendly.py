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


def test_without_the_package_the_first_cell_says_how_to_start(tmp_path):
    from tests.notebooks.test_notebooks import OPENING as CELL

    bare = [sys.executable, "-S", "-c", CELL.format(name="03")]  # -S: a Python without any installed package
    run = subprocess.run(bare, cwd=tmp_path, env={"PYTHONPATH": ""}, capture_output=True, text=True)
    assert run.stdout.splitlines() == [
        "The course package is missing here.",
        "Close this notebook and start with: python3 course.py open",
    ]
