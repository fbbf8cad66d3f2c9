"""Keeping and carrying by buttons, pressed as the page presses them."""

import datetime as dt

import pytest

from facetoface.learning import Log
from facetoface.widgets.keeping import keeping
from tests.widgets.wire import click, everything_sent


@pytest.fixture(autouse=True)
def course_folder(tmp_path, monkeypatch):
    """A copy of nothing but what the buttons look at, so that no test leaves a file in the course."""
    from facetoface import assets

    (tmp_path / "lessons").mkdir()
    (tmp_path / "assets").symlink_to(assets.folder(), target_is_directory=True)
    monkeypatch.setenv("FACETOFACE_ROOT", str(tmp_path))
    return tmp_path


@pytest.fixture
def log(course_folder):
    log = Log(course_folder / "progress", clock=lambda: dt.datetime(2018, 2, 10, tzinfo=dt.UTC))
    log.add(lesson="03", item="capital", answer={"choice": "x"}, right=True, score=1.0)
    return log


def test_an_export_says_where_it_is(log):
    form = keeping(log)
    said = click(form, "export")
    assert str(log.path.parent / "face-to-face-progress-2018-02-10.jsonl") in said and "entries: 1" in said
    assert "Your stance, and what you wrote on the open question, stayed here" in said


def test_the_stance_goes_with_it_only_when_it_is_ticked(log):
    log.add(kind="stance", lesson="08", item="are-summits-wise", answer={"position": "undecided"}, certainty=1)
    form = keeping(log)
    assert "entries: 1" in click(form, "export")
    assert "entries: 2" in click(form, "export", stance=["with"])


@pytest.mark.parametrize("field", ["path", "file"])
def test_a_file_from_elsewhere_is_imported(log, course_folder, field):
    other = Log(course_folder / "school")
    other.add(lesson="03", item="river", answer={})
    file = other.path.rename(course_folder / "lessons" / "school.jsonl")
    form = keeping(log)
    assert "lessons/school.jsonl" in everything_sent(form)
    assert "new here: 1" in click(form, "import", **{field: str(file)})
    assert "new here: 0; here already: 1" in click(form, "import", **{field: str(file)})
    assert {e.item for e in log.entries()} == {"capital", "river"}


@pytest.mark.parametrize("path", ["nowhere.jsonl", "a\0b", "/", "~nobody-of-that-name/x", 7, "<b>"])
def test_a_path_that_leads_nowhere_is_a_sentence(log, path):
    form = keeping(log)
    assert "could not be read" in click(form, "import", path=path)
    assert "<b>" not in form.regions["status"]


def test_without_a_file_it_asks_for_one(log):
    assert "Choose a file" in click(keeping(log), "import")


def test_a_fresh_start_is_asked_twice(log):
    form = keeping(log)
    assert form.hidden == ["reset_yes", "reset_no"]
    assert "Do you want that?" in click(form, "reset")
    assert form.hidden == [] and len(log.entries()) == 1
    assert "Nothing was changed" in click(form, "reset_no")
    assert form.hidden == ["reset_yes", "reset_no"] and len(log.entries()) == 1
    click(form, "reset")
    assert "nothing deleted" in click(form, "reset_yes")
    assert log.entries() == [] and form.hidden == ["reset_yes", "reset_no"]
    assert "set-aside" in everything_sent(form)


def test_nothing_is_set_aside_before_it_was_asked(log):
    form = keeping(log)
    click(form, "reset_yes")
    assert len(log.entries()) == 1


def test_what_was_set_aside_can_be_taken_back(log, course_folder):
    form = keeping(log)
    click(form, "reset")
    click(form, "reset_yes")
    (aside,) = course_folder.glob("progress/set-aside/*/log.jsonl")
    assert "new here: 1" in click(form, "import", file=str(aside))


def test_the_portfolio_is_linked_from_beside_the_lessons(log, course_folder):
    form = keeping(log)
    assert "portfolio.html" in click(form, "portfolio")
    assert 'href="../progress/portfolio.html"' in form.regions["status"]
    assert (course_folder / "lessons" / "../progress/portfolio.html").is_file()


def test_a_portfolio_outside_the_course_is_named_without_a_link(tmp_path_factory):
    log = Log(tmp_path_factory.mktemp("far"))
    form = keeping(log)
    assert str(log.path.parent / "portfolio.html") in click(form, "portfolio")
    assert "<a " not in form.regions["status"]


def test_the_twin_holds_nothing_of_the_learner(log):
    form = keeping(log)
    before = form.twin()
    click(form, "export")
    assert form.twin() == before and "progress --help" in before[1]
