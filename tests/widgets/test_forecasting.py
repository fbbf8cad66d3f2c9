"""A forecast from the first number to the next morning, driven as the page drives it."""

import html

import pytest

from facetoface.assets import CourseError
from facetoface.learning import Log
from facetoface.lesson import open_lesson
from tests.widgets.wire import click, everything_sent, status

MEETING, MAY = "fc01-us-president-meets-kim-2018", "fc09-by-may"


@pytest.fixture
def ask(progress):
    return lambda name=MEETING, lesson="01": open_lesson(lesson).forecast(name).forms[0]


def kept() -> list:
    return [e for e in Log().entries() if e.kind == "forecast"]


def test_a_forecast_is_kept_with_the_day_it_was_given_on(ask):
    said = click(ask(), "keep", probability=20, other1="They talk by telephone.", other2=" ")
    assert said.startswith("Kept: 20 %, on 10 February 2018.")
    (entry,) = kept()
    assert (entry.lesson, entry.item, entry.right, entry.score) == ("01", MEETING, None, None)
    others = ["They talk by telephone."]
    assert entry.answer == {"probability": 20, "known": False, "others": others, "day": "2018-02-10"}


def test_another_number_is_an_update_and_both_are_kept(ask):
    form = ask()
    click(form, "keep", probability=20)
    assert "Updated from 20 % to 35 %" in click(form, "keep", probability=35)
    assert [e.answer["probability"] for e in kept()] == [20, 35]


def test_the_same_again_is_not_kept_twice(ask):
    form = ask()
    click(form, "keep", probability=20)
    assert "kept already" in click(form, "keep", probability=20)
    assert "with the same 20 %" in click(form, "keep", probability=20, other1="War.")
    assert len(kept()) == 2


def test_tomorrow_the_last_forecast_stands_there(ask):
    click(ask(), "keep", probability=20, known=["known"], other1="<img src=x> *War*")
    again = ask()
    assert again.values == {"probability": 20, "known": ["known"], "other1": "<img src=x> *War*"}
    assert "Your last forecast stands here: 20 %, given on 10 February 2018." in status(again)


def test_who_knew_is_told_that_it_stays_out_of_scores_for_good(ask):
    form = ask()
    assert "out of all scores" in click(form, "keep", probability=90, known=["known"])
    assert "out of all scores" in click(form, "keep", probability=95, known=[])


@pytest.mark.parametrize("values", [{}, {"probability": None}, {"probability": 101}, {"probability": -1},
                                    {"probability": "20"}, {"probability": True}, {"probability": [20]},
                                    {"probability": 20, "other1": "x" * 10_001}])  # fmt: skip
def test_what_is_no_probability_is_a_sentence_and_is_not_kept(ask, values):
    said = click(ask(), "keep", **values)
    assert said and "Kept" not in said and kept() == []


def test_nothing_of_the_outcome_is_given_away(ask):
    form = ask()
    sent = everything_sent(form) + "".join(form.twin())
    assert "Singapore" not in sent and "Paddy Power" not in sent
    assert "None of the thirteen presidents" in html.unescape(sent)


def test_the_twin_is_the_question_and_nothing_of_the_learner(ask):
    before = ask().twin()
    click(ask(), "keep", probability=23, other1="Something of my own")
    assert ask().twin() == before
    assert "Will a sitting US president meet Kim Jong Un" in before[1] and "What counts as yes" in before[1]


def test_several_questions_come_below_each_other_with_one_twin(progress):
    forms = open_lesson("01").forecast(MEETING, "fc02-inter-korean-summit-2018")
    assert len(forms.forms) == 2
    assert forms._repr_mimebundle_()["text/plain"].count("Run All Cells") == 1


def test_a_question_asked_later_or_settled_already_is_a_sentence_for_the_author(progress):
    with pytest.raises(CourseError, match="no forecast called 'fc09-by-may'"):
        open_lesson("01").forecast(MAY)
    with pytest.raises(CourseError, match=f"public how '{MEETING}' turned out"):
        open_lesson("07").forecast(MEETING)


def test_once_the_outcome_was_shown_no_forecast_is_taken_any_more(ask):
    form = ask()
    click(form, "keep", probability=20)
    (reveal,) = open_lesson("06").at("2018-06-12").reveal(MEETING).forms
    click(reveal, "show", recalled=30)
    assert "stays as it was: 20 %" in click(form, "keep", probability=100)
    assert len(kept()) == 1 and "probability" in ask().hidden


def test_a_full_disk_is_said_while_the_lesson_goes_on(ask, progress):
    progress.write_text("a file in the folder's place")
    said = click(ask(), "keep", probability=20)
    assert "Kept: 20 %" in said and "could not be written" in said
