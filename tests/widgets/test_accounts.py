"""The accounts of forecasts and of certainty: numbers by hand, brought up to date, nothing of the learner in a twin."""

import pytest

from facetoface.learning import Log
from facetoface.lesson import open_lesson
from tests.widgets.wire import click, status

MEETING, MAY, MOON = "fc01-us-president-meets-kim-2018", "fc09-by-may", "fc02-inter-korean-summit-2018"


@pytest.fixture
def log(progress):
    return Log()


def give(log, name, percent, day, known=False):
    answer = {"probability": percent, "known": known, "others": [], "day": day}
    log.add(kind="forecast", lesson="01", item=name, answer=answer)


def answers(log, certainty, rights):
    for i, right in enumerate(rights):
        log.add(lesson="03", item=f"c{certainty}-{i}", answer={}, right=right == "1", certainty=certainty)


def test_the_averages_of_first_and_last_forecasts(log):
    give(log, MEETING, 20, "2018-02-10")  # yes: 0.64, then 0.04
    give(log, MEETING, 80, "2018-06-01")
    give(log, MAY, 60, "2018-03-08")  # no: 0.36
    form = open_lesson("06").at("2018-06-12").forecasts()
    assert "2 forecasts are scored. The average Brier score is 0.50 for the first" in status(form)
    assert "0.20 for the last" in status(form) and "So few forecasts say little" in status(form)
    assert "<td>0.64</td><td>0.04</td>" in form.regions["table"]
    assert "<td>60 % (8 March 2018)</td><td>60 % (8 March 2018)</td><td>no</td>" in form.regions["table"]


def test_what_is_open_or_known_or_too_late_is_not_scored(log):
    give(log, MEETING, 20, "2018-02-10", known=True)
    give(log, MAY, 5, "2018-06-01")
    give(log, "fc03-nuclear-test-2018-19", 30, "2018-02-10")
    form = open_lesson("06").at("2018-06-12").forecasts()
    table = form.regions["table"]
    assert "None of them can be scored yet." in status(form)
    assert all(words in table for words in ("you knew", "given too late", "not known by 12 June 2018"))


def test_a_question_of_a_later_day_is_counted_but_not_shown(log):
    give(log, MAY, 60, "2018-03-08")
    form = open_lesson("01").forecasts()
    assert "1 forecast on a question asked after 10 February 2018 is left out" in status(form)
    assert form.regions["table"] == ""


def test_an_account_is_brought_up_to_date_by_its_button(log):
    form = open_lesson("01").forecasts()
    assert status(form) == "You have given no forecast yet."
    give(log, MOON, 30, "2018-02-10")
    assert "None of them can be scored yet" in click(form, "again")
    assert "30 % (10 February 2018)" in form.regions["table"]


def test_the_verdict_on_certainty_and_its_levels(log):
    answers(log, 3, "1" * 5 + "0" * 7)  # 12 answers, 90 % sure, 42 % right
    answers(log, 1, "10")
    form = open_lesson("03").certainty()
    assert status(form).startswith(
        "Overconfident.  You were right in 43 % of 14 first answers; your certainty stands for"
    )
    assert "84 %" in status(form)  # (12 × 0.9 + 2 × 0.5) / 14 = 0.843
    assert "Difference: +41 points" in status(form)  # 0.843 − 6/14 = 0.414
    assert '<th scope="row">3: very sure</th><td>12</td><td>5</td><td>42 %</td>' in form.regions["table"]
    assert "more sure than right" in form.regions["table"] and "too few answers to say" in form.regions["table"]
    assert "no answers yet" in form.regions["table"]


def test_few_answers_get_no_verdict(log):
    answers(log, 2, "111")
    form = open_lesson("03").certainty()
    assert "You have given 3 first answers" in status(form) and "Difference" not in status(form)


@pytest.mark.parametrize(
    ("certainty", "rights", "words"), [(1, "1" * 15, "Underconfident."), (1, "10" * 8, "Your certainty fits.")]
)
def test_other_verdicts(log, certainty, rights, words):
    answers(log, certainty, rights)
    assert status(open_lesson("03").certainty()).startswith(words)


@pytest.mark.parametrize("call", ["forecasts", "certainty"])
def test_the_twin_has_nothing_of_the_learner(log, call):
    before = getattr(open_lesson("06"), call)().twin()
    give(log, MEETING, 23, "2018-02-10")
    answers(log, 3, "1" * 23)
    after = getattr(open_lesson("06"), call)()
    assert after.twin() == before and "23" not in before[1] and "23" in str(after.regions)
