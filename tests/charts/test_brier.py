import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facetoface.assets import CourseError
from facetoface.charts.brier import controls, draw
from facetoface.learning.forecasts import brier
from tests.charts.looking import differ, marks, numbers, off_page, overlapping

STATES = [
    {},
    {"outcome": "no"},
    {"probability": 50},
    {"probability": 95},
    {"probability": 3, "outcome": "no"},
]
states = st.fixed_dictionaries({"probability": st.integers(0, 100), "outcome": st.sampled_from(["yes", "no"])})


@pytest.mark.parametrize(
    ("probability", "outcome", "expected"),
    [(1, "yes", 0), (1, "no", 1), (0.5, "yes", 0.25), (0.7, "no", 0.49)],
)
def test_the_score_is_the_square_of_the_miss(probability, outcome, expected):
    assert brier(probability, outcome) == pytest.approx(expected)


@settings(max_examples=40, deadline=None)
@given(state=states)
def test_mark_table_and_words_agree_in_every_state(state):
    chart = draw(None, state)
    expected = brier(state["probability"] / 100, state["outcome"])
    (x,), (y,) = (marks(chart)["chosen"].get_data()[i] for i in (0, 1))
    assert (x, y) == (state["probability"], pytest.approx(expected))
    (row,) = [row for row in chart.rows if row[4]]
    assert float(row[1 if state["outcome"] == "yes" else 2]) == pytest.approx(expected, abs=5e-5)
    for words in (chart.title, chart.alt, chart.summary):
        assert numbers(words)[:2] == [state["probability"], pytest.approx(expected, abs=5e-5)]
    assert ("worse" in chart.title) == (expected > 0.25)


@settings(max_examples=40, deadline=None)
@given(state=states)
def test_no_words_touch_or_leave_the_page(state):
    chart = draw(None, state)
    assert not overlapping(chart) and not off_page(chart)


def test_always_50_percent_is_marked_as_such():
    chart = draw(None, {})
    assert "always saying 50 % scores 0.25" in chart.alt
    assert any(text.get_text() == "always saying 50 %: 0.25" for axes in chart.figure.axes for text in axes.texts)


def test_who_knows_more_does_better_than_50_percent_on_average():
    averages = {row[0]: float(row[3]) for row in draw(None, {}).rows}
    assert averages.pop("50 %") == 0.25
    assert all(average < 0.25 for average in averages.values())
    assert "the average would be 0.21" in draw(None, {}).summary
    assert "the average would still be 0.21" in draw(None, {"outcome": "no"}).summary


def test_words_table_and_picture_follow_the_controls():
    assert differ([draw(None, state) for state in STATES])


def test_a_probability_beyond_certainty_is_refused():
    assert controls()[0].scale.unit == "%"
    with pytest.raises(CourseError, match="expected a number from 0 to 100"):
        draw(None, {"probability": 101})
