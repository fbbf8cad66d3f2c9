"""`course.py check` says everything that is wrong, in one go."""

import shutil

import pytest

from facetoface import assets, course, history
from facetoface.authoring import check
from facetoface.cli import main


def forget():
    course.load.cache_clear()
    history.load.cache_clear()


@pytest.fixture
def copy(tmp_path, monkeypatch):
    """A copy of the course's files for a test to spoil."""
    for name in ("assets", "lessons", "exercises", "solutions"):
        shutil.copytree(assets.root() / name, tmp_path / name)
    monkeypatch.setenv("FACETOFACE_ROOT", str(tmp_path))
    forget()
    yield tmp_path
    forget()


def spoil(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_course_s_own_assets_are_in_order():
    assert check.faults() == []


def test_the_faults_of_several_banks_are_told_together(copy, capsys):
    spoil(copy / "assets/items/lesson-03.toml", 'objective = "O', 'objective = "O99')
    spoil(copy / "assets/items/start.toml", "match = ", "mach = ")
    assert main(["check"]) == 1
    said = capsys.readouterr().out
    assert "assets/items/lesson-03.toml" in said and "'O99" in said
    assert "assets/items/start.toml" in said and "mach" in said


def test_the_map_s_faults_are_told(copy):
    spoil(copy / "assets/course.toml", "03-has-any-us-president-met.ipynb", "missing.ipynb")
    (fault,) = check.faults()
    assert (fault.record, fault.field) == ("03", "file")


def test_an_unknown_objective_on_the_map_is_told(copy):
    spoil(copy / "assets/course.toml", 'objectives = ["O1"', 'objectives = ["O77"')
    assert "'O77'" in str(check.faults()[0])


def test_further_reading_from_after_the_knowledge_date_is_told(copy):
    later = next(s.id for s in history.load().sources.values() if s.issued and s.issued > "2019")
    first = '[[lesson.further_reading]]\nsource = "'
    spoil(copy / "assets/course.toml", first, f'{first}{later}" # ')
    assert any(fault.field == "further_reading" and later in str(fault) for fault in check.faults())


def test_a_lesson_that_does_not_exist_is_a_sentence(capsys):
    assert main(["open", "99"]) == 1
    assert "There is no lesson '99'" in capsys.readouterr().err


def test_one_faulty_bank_hides_no_fault_of_another_kind(copy):
    spoil(copy / "assets/items/lesson-03.toml", 'objective = "O', 'objective = "O99')
    spoil(copy / "lessons/02-who-says-so-and-when.ipynb", "(03-has-any-us-president-met.ipynb)", "(03-gone.ipynb)")
    spoil(copy / "lessons/04-one-peninsula-two-states.ipynb", "glossary.ipynb#armistice", "glossary.ipynb#truce")
    spoil(copy / "lessons/05-read-the-invitation.ipynb", "# Read the invitation", "# Read the regime of 12 June 2018")
    spoil(copy / "exercises/a3/a3-draw-a-timeline.ipynb", "(attachment:target.png)", "(attachment:gone.png)")
    found = "\n".join(map(str, check.faults()))
    assert "'O99" in found
    assert "a file at the end of the link 'attachment:gone.png'" in found and "attachment:target.png" not in found
    assert "a file at the end of the link '03-gone.ipynb'" in found
    assert "a heading of 'glossary.ipynb', but found 'truce'" in found
    assert "the word 'regime' only inside" in found
    assert "nothing later than 2018-02-10, but found '12 June 2018'" in found
    assert "a lesson that meets it" not in found  # which nobody can tell while a bank is unread
