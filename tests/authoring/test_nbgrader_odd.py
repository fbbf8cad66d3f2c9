"""Submissions that are torn, endless, nosy or dishonest: marked by nbgrader, each loses its own points only."""

import pytest

from facetoface import assets
from tests.authoring.classroom import EVERY, needs_nbgrader

pytestmark = needs_nbgrader
SECONDS = 15  # for a cell of a submission
A2 = next(entry for entry in EVERY if entry.id == "a2")
NOSY = """former = 9
for place in ("../../../../solutions/a2", "../../../release/a2", "../../reference/a2"):
    try:
        print(open(f"{place}/FILE").read())
    except OSError as error:
        print("kept out:", error)"""
SUBMISSIONS = {  # of A2, by the student's name: which cells are changed
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
def marks(classroom):
    """The marks of every submission of exercise A2."""
    for student, changed in SUBMISSIONS.items():
        classroom.submit(student, A2, classroom.answered(A2, **changed))
    classroom.nbgrader("autograde", "a2", f"--Execute.timeout={SECONDS}")
    return classroom.marks(A2)


def said(classroom, student: str) -> str:
    """What a student's first answer printed when it was marked."""
    cells = classroom.autograded(student, A2).cells
    return next(cell for cell in cells if cell.id == "former-answer").outputs[0].text


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


def test_a_submission_sees_no_solution_and_changes_nothing(classroom, marks):
    assert said(classroom, "nosy").count("kept out: A notebook that is being marked may not look into") == 3
    assert marks["nosy"]["definitions"] == (2, False)
    assert said(classroom, "vandal").startswith("A notebook that is being marked may write only into its own folder.")
    attacked = "assets/course.toml"
    assert (classroom.root / attacked).read_bytes() == (assets.root() / attacked).read_bytes()


def test_feedback_says_what_to_mend(classroom, marks):
    classroom.nbgrader("generate_feedback", "a2", "--student", "tampered")
    (page,) = (classroom.folder / "feedback" / "tampered" / "a2").glob("*.html")
    text = page.read_text(encoding="utf-8")
    assert "Not yet:" in text and "Points: 0 of 2" in text
