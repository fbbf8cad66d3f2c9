"""Forecasts from the log: first, last, what is scored and what is not, all by hand."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facetoface import history
from facetoface.learning.forecasts import brier, paths, score, scores
from tests.charts.entries import Entry, forecasts, recalled

MEETING, MAY = "fc01-us-president-meets-kim-2018", "fc09-by-may"  # yes on 12 June 2018; no on 31 May 2018
GIVEN = [(MEETING, 20, "2018-02-10"), (MAY, 70, "2018-03-08"), (MEETING, 60, "2018-03-08")]


def shelf(day: str) -> dict:
    return history.load().as_of(dt.date.fromisoformat(day)).forecasts


@pytest.mark.parametrize(
    ("probability", "outcome", "points"),
    [(0.5, "yes", 0.25), (0.5, "no", 0.25), (1, "yes", 0), (1, "no", 1), (0.2, "yes", 0.64), (0.2, "no", 0.04)],
)
def test_the_brier_score(probability, outcome, points):
    assert brier(probability, outcome) == pytest.approx(points)


@given(true=st.integers(0, 100), said=st.integers(0, 100))
def test_nobody_does_better_on_average_than_by_saying_what_they_think(true, said):
    p = true / 100
    average = [p * brier(q, "yes") + (1 - p) * brier(q, "no") for q in (p, said / 100)]
    assert average[0] <= average[1] + 1e-12


def test_each_question_has_its_own_way():
    found = paths(forecasts(GIVEN))
    assert [[one.percent for one in found[name].given] for name in (MEETING, MAY)] == [[20, 60], [70]]


def test_nothing_is_scored_before_its_outcome_is_public():
    assert [scores(forecasts(GIVEN), shelf(day)) for day in ("2018-03-08", "2018-05-30")] == [[], []]
    assert [one.record.id for one in scores(forecasts(GIVEN), shelf("2018-06-11"))] == [MAY]


def test_first_and_last_forecast_are_scored_by_hand():
    meeting, may = scores(forecasts(GIVEN), shelf("2018-06-12"))
    assert (meeting.first_brier, meeting.last_brier) == (pytest.approx(0.64), pytest.approx(0.16))
    assert (may.first_brier, may.last_brier) == (pytest.approx(0.49), pytest.approx(0.49))


def test_a_forecast_given_when_the_outcome_was_public_does_not_count():
    late = [(MAY, 2, "2018-06-01")]
    (found,) = scores(forecasts([*GIVEN[1:2], *late]), shelf("2018-06-12"))
    assert found.last.percent == 70
    assert scores(forecasts(late), shelf("2018-06-12")) == []


def test_who_ever_knew_the_outcome_is_not_scored_on_it():
    entries = [*forecasts(GIVEN[:1]), *forecasts([(MEETING, 99, "2018-05-24")], known=True)]
    assert paths(entries)[MEETING].known
    assert scores([*entries, *forecasts(GIVEN[2:])], shelf("2018-06-12")) == []


@pytest.mark.parametrize(
    ("name", "first", "memory", "shift"), [(MEETING, 20, 55, 35), (MEETING, 80, 60, -20), (MAY, 70, 40, 30)]
)
def test_the_shift_is_signed_towards_what_happened(name, first, memory, shift):
    entries = [*forecasts([(name, first, "2018-03-08")]), recalled(name, memory)]
    assert scores(entries, shelf("2018-06-12"))[0].shift == shift


def test_without_a_recall_there_is_no_shift():
    assert [one.shift for one in scores(forecasts(GIVEN), shelf("2018-06-12"))] == [None, None]


def test_what_comes_after_the_first_recall_changes_nothing():
    entries = [*forecasts(GIVEN), recalled(MEETING, 50)]
    later = [*forecasts([(MEETING, 100, "2018-02-10")]), recalled(MEETING, 20)]
    assert paths([*entries, *later]) == paths(entries)


def test_a_recall_of_nothing_is_passed_over():
    assert paths([recalled(MEETING, 50)]) == {}


def test_an_open_question_cannot_be_scored():
    record = shelf("2026-05-31")["open1-trump-kim-again"]
    path = paths(forecasts([(record.id, 20, "2026-05-31")]))[record.id]
    assert score(path, record) is None


JUNK = [{}, {"probability": 20}, {"probability": "20", "day": "2018-02-10"}, {"probability": 101, "day": "2018-02-10"},
        {"probability": float("nan"), "day": "2018-02-10"}, {"probability": 20, "day": 5}, {"probability": True,
        "day": "2018-02-10"}, {"probability": 20, "day": "yesterday"}]  # fmt: skip


@pytest.mark.parametrize("answer", JUNK, ids=str)
def test_a_line_that_holds_no_forecast_is_passed_over(answer):
    assert paths([Entry(kind="forecast", item=MEETING, answer=answer, certainty=None, right=None)]) == {}


def test_other_ways_that_are_no_texts_are_passed_over():
    answer = {"probability": 20, "day": "2018-02-10", "others": ["by telephone", 5]}
    found = paths([Entry(kind="forecast", item=MEETING, answer=answer, certainty=None, right=None)])
    assert found[MEETING].given[0].others == ("by telephone",)
