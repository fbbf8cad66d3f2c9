"""Questions that come back, driven as the page drives them."""

import pytest

from facetoface.widgets.question import Question
from facetoface.widgets.reviewing import review
from tests.learning.test_overview import BANKS
from tests.learning.years import Diary
from tests.widgets.wire import click, status

ITEM = next(iter(BANKS["01"].items.values()))  # a single
WRONG = {"choice": next(option.id for option in ITEM.option if not option.correct)}


@pytest.fixture
def diary(tmp_path):
    return Diary(tmp_path)


def brought_back(diary, place):
    def ask(items, bank, **how):
        return [Question(item, bank, diary.log, **how) for item in items]

    return review(place, diary.log, BANKS, ask)


def give(question, answer, sure="1"):
    values = {**question.asker.values(answer), "certainty": sure}
    return click(question.form, "check", **values)


def test_for_a_newcomer_it_says_that_nothing_comes_back(diary):
    seen = brought_back(diary, "02")
    assert seen.questions == [] and "answered no questions" in status(seen.children[0])


def test_an_item_is_asked_afresh_and_kept_under_its_place(diary):
    diary.answer(f"01/{ITEM.id}", right=True, answer=ITEM.key())
    seen = brought_back(diary, "02")
    (question,) = seen.questions
    assert status(question.form) == "" and "One question from earlier lessons" in status(seen.children[0])
    give(question, ITEM.key())
    kept = diary.entries()[-1]
    assert (kept.lesson, kept.place, kept.item, kept.right) == ("01", "02", ITEM.id, True)


def test_reopened_on_the_same_day_it_stands_there_answered(diary):
    diary.answer(f"01/{ITEM.id}", right=False, answer=WRONG)
    give(brought_back(diary, "02").questions[0], ITEM.key())
    assert "Your last answer was kept" in status(brought_back(diary, "02").questions[0].form)


def test_another_day_it_is_asked_afresh(diary):
    diary.answer(f"01/{ITEM.id}", right=False, answer=WRONG)
    give(brought_back(diary, "02").questions[0], ITEM.key())
    diary.later(4)
    (question,) = brought_back(diary, "02").questions
    assert status(question.form) == ""
    give(question, ITEM.key())
    assert diary.entries()[-1].round == 2


def test_the_answers_at_home_stay_as_they_were(diary):
    diary.answer(f"01/{ITEM.id}", right=False, answer=WRONG)
    give(brought_back(diary, "02").questions[0], ITEM.key())
    at_home = Question(ITEM, "01", diary.log)
    assert len(at_home.attempts.entries) == 1 and at_home.attempts.last.right is False


def test_the_start_page_brings_whatever_is_due(diary):
    diary.answer(f"01/{ITEM.id}", right=False, answer=WRONG)
    assert "Nothing is due" in status(brought_back(diary, "start").children[0])
    diary.later(4)
    assert len(brought_back(diary, "start").questions) == 1


def test_the_twin_is_the_same_for_every_learner(diary):
    before = brought_back(diary, "02").twin()
    diary.answer(f"01/{ITEM.id}", right=False, answer=WRONG)
    assert brought_back(diary, "02").twin() == before and ITEM.prompt not in before[1]
