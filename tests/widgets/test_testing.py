"""The tests before and after the course: silent until both are done, and then a score that can be checked by hand."""

import attrs
import pytest

from facetoface import banks
from facetoface.widgets import testing
from facetoface.widgets.question import Question
from tests.learning.test_overview import GRADED
from tests.learning.years import Diary
from tests.widgets.wire import click, everything_sent, status

SINGLE = next(item for item in GRADED if item.type == "single")
RIGHT, WRONG = SINGLE.key(), {"choice": next(option.id for option in SINGLE.option if not option.correct)}


@pytest.fixture
def diary(tmp_path, monkeypatch):
    """A learner's diary, and tests of three questions: one shared, two alike."""
    named = {
        name: attrs.evolve(SINGLE, id=name, quiz=quiz, version=1, certainty=True, tries=1)
        for name, quiz in {
            "both": "shared", "a": banks.PRE, "b": banks.PRE, "a-2": banks.POST, "b-2": banks.POST,
        }.items()
    }  # fmt: skip
    monkeypatch.setattr(banks, "test", lambda test: [i for i in named.values() if i.quiz in (banks.SHARED, test)])
    return Diary(tmp_path)


def questions(diary, test):
    silent = not testing.finished(diary.entries(), banks.test(banks.POST))
    return [Question(item, test, diary.log, silent=silent) for item in banks.test(test)]


def give(diary, test, *rights, sure="2"):
    for question, right in zip(questions(diary, test), rights, strict=True):
        click(question.form, "check", answer=(RIGHT if right else WRONG)["choice"], certainty=sure)


def told(diary, test):
    return click(testing.score(test, diary.log), "score")


def test_an_answer_is_kept_and_nothing_is_said_of_it(diary):
    question = questions(diary, banks.PRE)[0]
    said = click(question.form, "check", answer=WRONG["choice"], certainty="3")
    assert said.startswith("Kept.") and "again" in question.form.hidden
    assert all(option.feedback not in everything_sent(question.form) for option in SINGLE.option)
    assert diary.entries()[-1].right is False


def test_there_is_one_try(diary):
    question = questions(diary, banks.PRE)[0]
    click(question.form, "check", answer=WRONG["choice"], certainty="1")
    click(question.form, "check", answer=RIGHT["choice"], certainty="1")
    assert len(diary.entries()) == 1


def test_reopened_it_is_as_silent_as_before(diary):
    give(diary, banks.PRE, True, False, True)
    assert all(status(question.form).startswith("Kept.") for question in questions(diary, banks.PRE))


def test_the_score_waits_for_the_whole_test(diary):
    click(questions(diary, banks.PRE)[0].form, "check", answer=RIGHT["choice"], certainty="1")
    assert "1 of the 3" in told(diary, banks.PRE) and "2 are still open" in told(diary, banks.PRE)


def test_the_first_score_gives_no_answer_away(diary):
    give(diary, banks.PRE, True, False, False, sure="3")
    said = told(diary, banks.PRE)
    assert "1 of 3 right" in said and "Very sure and yet not right: 2" in said and "is shown when" in said


def test_after_the_second_test_the_gain_is_told_in_its_parts(diary):
    give(diary, banks.PRE, True, False, False, sure="3")
    give(diary, banks.POST, True, True, False, sure="2")
    said = told(diary, banks.POST)
    assert "2 of 3 right" in said and "Before the course you had 1 of 3 right, now 2 of 3" in said
    assert "in the same words: first 1, now 1 of 1" in said and "alike: first 0, now 1 of 2" in said
    assert "Very sure and yet not right: 2 then, 0 now" in said


def test_then_every_answer_of_both_tests_is_shown(diary):
    give(diary, banks.PRE, True, False, False)
    give(diary, banks.POST, True, True, False)
    for test in (banks.PRE, banks.POST):
        for question in questions(diary, test):
            assert not status(question.form).startswith("Kept.") and question.form.notes


def test_without_the_first_test_there_is_nothing_to_compare(diary):
    give(diary, banks.POST, True, True, True)
    assert "no finished test from lesson 1" in told(diary, banks.POST)
