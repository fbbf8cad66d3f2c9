"""The tests bite: a copy of the course with one small fault in it must not pass them."""

import os
import shutil
import subprocess
import sys

import pytest

from facetoface import assets

LEFT_OUT = shutil.ignore_patterns(
    ".venv", ".git", "progress", "__pycache__", ".ipynb_checkpoints", ".*_cache", ".hypothesis"
)
LESSON = "lessons/03-has-any-us-president-met.ipynb"
MEETINGS = "assets/history/events/meetings.toml"
CLAIM = """[[claim]]
id = "A99"
article = "A"
paragraph = "1"
claim = "One more thing is so."
kind = "fact"
verdict = "accurate"
reason = "It is so."
sources = ["article-a"]

[[claim]]"""
AHEAD = "tests/authoring/test_knowledge.py::test_nothing_in_the_course_is_ahead_of_its_day"
COVERED = "tests/authoring/test_coverage.py::test_the_course_meets_everything_and_asks_enough_of_every_objective"

FAULTS = {  # what is spoilt: the file, the words before and after, the tests that should notice
    "a number in a data file": (MEETINGS, 'date = "2009-08-04"', 'date = "2008-08-04"', LESSON),
    "a word of feedback": (
        "assets/items/lesson-03.toml",
        'feedback = "',
        'feedback = "Perhaps ',
        "tests/authoring/test_build.py",
    ),
    "a callback": ("facetoface/widgets/form.py", "self._handlers[event](values)", "pass", "tests/widgets"),
    "a later date in a lesson": (LESSON, "10 February 2018", "12 June 2018", AHEAD),
    "a claim that no lesson meets": ("assets/history/claims/article-a.toml", "[[claim]]", CLAIM, COVERED),
    "a notebook's output": (LESSON, "counts under this definition", "counts under no definition", LESSON),
}


@pytest.fixture
def copy(tmp_path):
    return shutil.copytree(assets.root(), tmp_path / "course", ignore=LEFT_OUT)


def passes(course, *tests):
    """Whether these tests pass on a copy of the course, with the copy's own package."""
    env = {**os.environ, "PYTHONPATH": str(course), "FACETOFACE_ROOT": str(course)}
    env.pop("PYTEST_XDIST_WORKER", None)
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "-p", "no:xdist", *tests]
    run = subprocess.run(command, cwd=course, env=env, capture_output=True, text=True)
    assert run.returncode in (0, 1), run.stdout + run.stderr  # anything else is no verdict
    return run.returncode == 0


def test_an_unspoilt_copy_passes(copy):
    assert passes(copy, *sorted({tests for *_, tests in FAULTS.values()}))


@pytest.mark.parametrize("fault", FAULTS)
def test_a_copy_with_one_fault_does_not(copy, fault):
    name, before, after, tests = FAULTS[fault]
    text = (copy / name).read_text(encoding="utf-8")
    assert before in text
    (copy / name).write_text(text.replace(before, after, 1), encoding="utf-8")
    assert not passes(copy, tests)
