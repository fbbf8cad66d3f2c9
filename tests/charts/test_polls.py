import datetime as dt
from itertools import chain, combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facetoface.charts import figure
from facetoface.charts.polling import TOPICS, margin, topic
from facetoface.charts.polls import draw
from facetoface.history import series
from tests.charts.looking import bars, differ, drawn_words, marks, numbers, off_page, overlapping, years
from tests.charts.series import as_of, table

SETS = list(chain.from_iterable(combinations(TOPICS, n) for n in range(len(TOPICS) + 1)))
DAYS = ["2018-02-28", "2018-05-31", "2018-06-11", "2019-03-15"]
NASTY = "<script>alert('x')</script> $x_y$"


@pytest.mark.parametrize(("percent", "n", "expected"), [(50, 1000, 3.1), (71, 1503, 2.29), (50, 100, 9.8)])
def test_the_margin_is_that_of_a_simple_random_sample(percent, n, expected):
    assert margin(percent, n) == pytest.approx(expected, abs=0.01)


def test_without_a_number_asked_there_is_no_margin():
    assert margin(50, None) is None


def test_every_named_poll_exists_and_an_unnamed_one_is_not_lost():
    polls = {row["poll"] for row in series.load()["polls"].rows}
    assert {poll for named in TOPICS.values() for poll in named} <= polls
    assert topic("a-new-poll") == "other"


@settings(max_examples=20, deadline=None)
@given(topics=st.sampled_from(SETS), day=st.sampled_from(DAYS), margins=st.sampled_from(["with", "without"]))
def test_bars_and_table_are_the_polls_in_every_state(topics, day, margins):
    tables = as_of(day)
    chart = draw(tables, {"topics": list(topics), "margin": margins})
    rows = [row for row in tables["polls"].rows if topic(row["poll"]) in topics]
    drawn = {name: p.get_width() for name, p in bars(chart).items()}
    assert drawn == {f"{r['poll']}-{r['answer']}": r["percent"] for r in rows if r["percent"] is not None}
    assert sorted((row[5], row[6]) for row in chart.rows) == sorted(
        (r["answer"], "no number" if r["percent"] is None else f"{r['percent']:g} %") for r in rows
    )
    if drawn:
        ends = numbers(chart.alt[chart.alt.index("run from") :])
        assert {min(drawn.values()), max(drawn.values())} <= set(ends)
    assert max(years(chart) - {2017, 2015, 2014, 1977}, default=0) <= int(day[:4])


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("state", [{}, {"margin": "with"}, {"topics": list(TOPICS), "margin": "with"}])
def test_words_have_room(day, state):
    chart = draw(as_of(day), state)
    assert not overlapping(chart) and not off_page(chart)


def test_margins_are_drawn_where_they_can_be_and_missing_where_not():
    chart = draw(as_of("2018-05-31"), {"margin": "with"})
    assert "± 2.3" in drawn_words(chart) and "± not known" in drawn_words(chart)
    x = marks(chart)["margin-pew-2018-05-talks"].get_xdata()
    assert sum(x) / 2 in (71, 21)
    assert "1 of 3 polls shown does not report how many were asked" in chart.summary
    assert not marks(draw(as_of("2018-05-31"), {}))


def test_the_source_of_the_formula_is_in_the_caption():
    assert "Cochran" in draw(as_of("2018-05-31"), {}).caption


def test_an_answer_given_in_words_stays_in_words():
    chart = draw(as_of("2018-07-31"), {"topics": ["other"]})
    assert "In words: 'two in three'." in drawn_words(chart)
    assert [row[6] for row in chart.rows if row[5] == "likely"] == ["no number"]


def test_words_table_and_picture_follow_the_controls():
    states = [{}, {"margin": "with"}, {"topics": ["meet"]}, {"topics": ["handling", "other"]}]
    assert differ([draw(as_of("2019-03-15"), state) for state in states])


def test_no_topic_and_no_poll_are_told():
    assert "no kind of question is selected" in draw(as_of("2019-03-15"), {"topics": []}).alt
    chart = draw(as_of("2018-02-10"), {})
    assert chart.title == "No such poll was public on this day" and not chart.rows


def test_script_in_a_question_is_shown_as_text():
    row = {"poll": "x", "pollster": NASTY, "field_start": None, "field_end": None, "n": 10, "population": "adults",
           "question": NASTY, "answer": "yes", "percent": 40, "known": dt.date(2018, 1, 1)}  # fmt: skip
    chart = draw({"polls": table("polls", [row])}, {"topics": ["other"]})
    assert "<script" not in figure.figure_html(chart) and NASTY in drawn_words(chart)
