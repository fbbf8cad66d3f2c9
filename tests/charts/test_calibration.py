import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facetoface.charts.calibration import BINS, draw
from facetoface.items.certainty import best
from facetoface.learning.confidence import first_tries, wilson
from tests.charts.entries import Entry, tries
from tests.charts.looking import bars, differ, marks, off_page, overlapping

BIG = tries(c1="1101" * 4, c2="1110" * 7, c3="1" * 17 + "0" * 9, c0="11")
FEW = tries(c1="10", c3="0010")
logs = st.builds(tries, **{f"c{i}": st.text("10", max_size=20) for i in range(4)})


@pytest.mark.parametrize(
    ("right", "n", "low", "high"), [(0, 10, 0, 0.2775), (5, 10, 0.2366, 0.7634), (81, 263, 0.2553, 0.3662)]
)
def test_the_interval_is_wilsons(right, n, low, high):
    assert wilson(right, n) == pytest.approx((low, high), abs=1e-4)


def test_the_ranges_that_pay_are_those_of_the_courses_points():
    assert [best(level) for level in (1, 2, 3)] == [
        (0, pytest.approx(2 / 3)),
        pytest.approx((2 / 3, 0.8)),
        (0.8, 1),
    ]


def test_only_the_first_graded_try_at_a_question_counts():
    times = ["2026-03-0" + day + "T10:00:00+00:00" for day in "213"]
    given = zip((3, 1, 2), (True, False, True), times, strict=True)
    again = [Entry(item="x", certainty=certainty, right=right, time=time) for certainty, right, time in given]
    ungraded = Entry(item="y", certainty=2, right=None)
    assert [(e.certainty, e.right) for e in first_tries([*again, ungraded])] == [(1, False)]


@settings(max_examples=15, deadline=None)
@given(entries=logs, bins=st.sampled_from(list(BINS)))
def test_dots_table_and_counts_agree_with_the_log(entries, bins):
    chart = draw(entries, {"bins": bins})
    for i, levels in enumerate(BINS[bins]):
        rights = [entry.right for entry in entries if entry.certainty in levels]
        assert chart.rows[i][1:3] == (str(len(rights)), str(sum(rights)))
        assert (f"share-{i}" in marks(chart)) == bool(rights)
        if rights:
            low, high = (y / 100 for y in marks(chart)[f"interval-{i}"].get_ydata())
            assert marks(chart)[f"share-{i}"].get_ydata()[0] == pytest.approx(100 * sum(rights) / len(rights))
            assert (low, high) == pytest.approx(wilson(sum(rights), len(rights)))
            assert low - 1e-9 <= sum(rights) / len(rights) <= high + 1e-9
            assert f"{sum(rights)} of {len(rights)}" in chart.alt and f"{sum(rights)} of {len(rights)}" in chart.summary
    assert not overlapping(chart) and not off_page(chart)


def test_few_answers_are_called_few_and_drawn_hollow():
    chart = draw(FEW, {})
    assert "too few to tell" in chart.title and "These are few answers" in chart.summary
    assert marks(chart)["share-2"].get_markerfacecolor() == "#ffffff"
    assert "‘2: fairly sure’: no answers yet." in chart.summary
    assert marks(draw(BIG, {}))["share-2"].get_markerfacecolor() != "#ffffff"


@pytest.mark.parametrize(("answers", "words"), [("0" * 20, "more sure than right"), ("1" * 60, "meets that range")])
def test_it_says_how_the_surest_answers_lie_to_the_range_that_pays(answers, words):
    assert words in draw(tries(c3=answers), {}).summary


def test_answers_without_a_certainty_are_told_and_the_day_is_that_of_the_last():
    chart = draw(BIG, {})
    assert "Left out: 2 graded answers given without a certainty" in chart.summary
    assert "as of 3 March 2026" in chart.caption and "Wilson" in chart.caption


def test_words_table_and_picture_follow_the_controls_and_the_log():
    assert differ([draw(BIG, {"bins": bins}) for bins in BINS] + [draw(FEW, {})])
    assert not bars(draw(BIG, {"bins": "one"})), "all levels together have no range of their own"


def test_an_empty_log_is_told():
    chart = draw([], {})
    assert "no answer has a certainty yet" in chart.alt and chart.title == "No answer with a certainty yet"
