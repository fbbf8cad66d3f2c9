"""What may have changed since: every statement has a day, and sources that go up to it."""

import pytest

from facetoface import course, status
from facetoface.assets import AssetError
from tests.authoring.tiny import Tiny, forget

GOOD = """
[[status]]
id = "another-meeting"
question = "Did they meet again?"
answer = "Not as far as we know."
as_of = "2018-06-14"
sources = ["a-young-paper"]
"""


@pytest.fixture
def tiny(tmp_path, monkeypatch):
    made = Tiny(tmp_path)
    monkeypatch.setenv("FACETOFACE_ROOT", str(tmp_path))
    yield made
    forget()


def test_no_statement_of_the_course_reaches_beyond_what_was_looked_for():
    last = course.load().lesson("10").knowledge_date.isoformat()
    assert all(one.as_of <= last for one in status.load().values())


def test_whether_there_was_a_fourth_meeting_is_answered():
    assert "fourth" in status.load()["fourth-meeting"].question


def test_statements_are_read_in_the_order_of_the_file(tiny):
    tiny.write("assets/status.toml", GOOD + GOOD.replace("another-meeting", "a-treaty"))
    assert list(status.load()) == ["another-meeting", "a-treaty"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('"2018-06-14"', '"June 2018"', "field 'as_of': expected a day such as '2018-06-30'"),
        ('as_of = "2018-06-14"\n', "", "field 'as_of': expected this field, but it is missing"),
        ('["a-young-paper"]', "[]", "field 'sources': expected at least 1 in the list"),
        ("a-young-paper", "another", "field 'sources': expected a known id, but nothing is called 'another'"),
        ('"Not as far as we know."', '" "', "field 'answer': expected some words"),
        ("answer =", "reply =", "field 'reply': expected a known field"),
    ],
)
def test_a_statement_without_its_day_or_its_source_is_told(tiny, old, new, expected):
    tiny.write("assets/status.toml", GOOD.replace(old, new))
    with pytest.raises(AssetError) as error:
        status.load()
    assert f"assets/status.toml, record 'another-meeting', {expected}" in str(error.value)


def test_two_statements_share_no_id(tiny):
    tiny.write("assets/status.toml", GOOD + GOOD)
    with pytest.raises(AssetError, match="but 2 records share it"):
        status.load()
