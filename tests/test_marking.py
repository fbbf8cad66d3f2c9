"""The fence around a submission that is being marked. Each try runs in a process of its own: a hook stays for good."""

import subprocess
import sys

import pytest

from facetoface import marking

TOP = """
import os, pathlib, shutil, subprocess, tempfile
from facetoface import marking
top = pathlib.Path(tempfile.mkdtemp()).resolve()
own = top / ".classroom" / "autograded" / "kim" / "a2"
for folder in (own, top / "solutions", top / "assets", top / ".cache", top / ".classroom" / "release"):
    folder.mkdir(parents=True)
    (folder / "some.txt").write_text("words")
os.chdir(own)
marking.fence(top, own)
"""
SECRET, WRITING, PROGRAM = "may not look into the solutions", "may write only into its own", "may not start other"


def tried(code):
    run = subprocess.run([sys.executable, "-c", TOP + code], capture_output=True, text=True)
    return run.stdout, run.stderr


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("open(top / 'solutions' / 'some.txt')", SECRET),
        ("open('../../../../solutions/some.txt')", SECRET),
        ("(top / 'solutions' / 'some.txt').read_text()", SECRET),
        ("open(str(top / 'solutions' / 'some.txt').encode())", SECRET),
        ("os.listdir(top / 'solutions')", SECRET),
        ("list(os.scandir('../../../../solutions'))", SECRET),
        ("shutil.copy(top / 'solutions' / 'some.txt', 'mine.txt')", SECRET),
        ("os.symlink(top / 'solutions', 'link'); open('link/some.txt')", SECRET),
        ("open(top / '.classroom' / 'release' / 'some.txt')", SECRET),
        ("import sqlite3; sqlite3.connect(top / '.classroom' / 'gradebook.db')", SECRET),
        ("open(top / 'assets' / 'some.txt', 'w')", WRITING),
        ("open(top / 'assets' / 'some.txt', 'a')", WRITING),
        ("os.remove(top / 'assets' / 'some.txt')", WRITING),
        ("os.rename(top / 'assets' / 'some.txt', 'mine.txt')", WRITING),
        ("shutil.rmtree(top / 'assets')", WRITING),
        ("os.system('cat ../../../../solutions/some.txt')", PROGRAM),
        ("subprocess.run(['cat', '../../../../solutions/some.txt'])", PROGRAM),
    ],
)
def test_what_a_submission_may_not_do_is_a_sentence(code, words):
    said, error = tried(code + "\nprint('done')")
    assert "done" not in said and words in error and "Forbidden" in error


@pytest.mark.parametrize(
    "code",
    [
        "open(top / 'assets' / 'some.txt').read()",
        "open('mine.txt', 'w').write('x'); open('mine.txt').read(); os.remove('mine.txt')",
        "open(top / '.cache' / 'some.txt', 'w')",
        "tempfile.TemporaryFile()",
        "os.listdir('.')",
        "open(0)",
    ],
)
def test_what_it_needs_it_may_do(code):
    said, error = tried(code + "\nprint('done')")
    assert said == "done\n", error


def test_libraries_take_it_as_an_error_of_the_system():
    said, _ = tried("try:\n    open(top / 'solutions' / 'some.txt')\nexcept OSError:\n    print('kept out')")
    assert said == "kept out\n"


def test_the_course_of_a_folder(tmp_path):
    assert marking.course_of(tmp_path / ".classroom" / "autograded" / "kim") == tmp_path
    assert marking.course_of(tmp_path) is None
