import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facetoface.charts.odds import draw, with_own
from tests.charts.entries import forecasts
from tests.charts.looking import differ, drawn_words, marks, off_page, overlapping, years
from tests.charts.series import as_of

DAYS = ["2018-02-10", "2018-06-01", "2018-06-11", "2018-06-12", "2019-03-15", "2026-11-01"]
OWN = [(dt.date(2018, 5, 24), 0.3), (dt.date(2018, 2, 10), 0.15), (dt.date(2018, 3, 8), 0.6)]
points = st.lists(st.tuples(st.dates(dt.date(2018, 2, 10), dt.date(2018, 12, 31)), st.floats(0, 1)), max_size=6)


@pytest.mark.parametrize(("margin", "betdsi"), [("in", 66.7), ("out", 62.5)])
def test_the_margin_is_taken_out_where_both_sides_were_quoted(margin, betdsi):
    drawn = marks(draw((as_of("2018-06-11"), []), {"margin": margin}))
    assert drawn["betdsi-meeting-2018-06"].get_ydata()[0] == pytest.approx(betdsi)
    assert drawn["paddy-power-2018-03"].get_ydata()[0] == pytest.approx(100 * (1 - 0.364))


def test_where_one_side_is_unknown_the_margin_stays_and_the_mark_is_hollow():
    chart = draw((as_of("2018-06-11"), []), {"margin": "out"})
    drawn = marks(chart)
    assert drawn["paddy-power-2018-03"].get_markerfacecolor() == "#ffffff"
    assert drawn["betdsi-meeting-2018-06"].get_markerfacecolor() != "#ffffff"
    assert "For 1 quotation only one side is known" in chart.summary
    assert [row[4] for row in chart.rows] == ["left in: only one side quoted", "taken out"]


def test_odds_against_a_meeting_are_turned_round():
    row = draw((as_of("2018-06-11"), []), {}).rows[0]
    assert row[1:4] == ("Paddy Power", "7/4", "63.6 %")


@settings(max_examples=25, deadline=None)
@given(own=points, day=st.sampled_from(DAYS), margin=st.sampled_from(["in", "out"]))
def test_own_forecasts_are_all_there_in_order_of_their_days(own, day, margin):
    chart = with_own(as_of(day), {"margin": margin}, own)
    drawn = [marks(chart)[f"own-{i}"] for i in range(len(own))]
    path = sorted(own, key=lambda point: point[0])  # those of one day stay in the order given
    assert [m.get_xdata()[0] for m in drawn] == [day.toordinal() for day, _ in path]
    assert [m.get_ydata()[0] for m in drawn] == pytest.approx([100 * p for _, p in path])
    assert sum(row[1] == "you" for row in chart.rows) == len(own)
    assert not off_page(chart)


@pytest.mark.parametrize("own", [[], OWN])
@pytest.mark.parametrize("day", DAYS)
def test_words_have_room_and_nothing_later_is_told(day, own):
    chart = with_own(as_of(day), {"margin": "out"}, own)
    assert not overlapping(chart)
    assert max(years(chart)) <= max(2018, int(day[:4]))
    if day < "2018-06-12":
        assert "How it turned out was not public" in chart.summary and "happened" not in chart.summary
    else:
        assert "It happened" in chart.summary and "does not prove any of these numbers right" in chart.summary


def test_words_table_and_picture_follow_control_and_path():
    tables = as_of("2019-03-15")
    states = [("in", []), ("out", []), ("in", OWN), ("out", OWN)]
    assert differ([with_own(tables, {"margin": margin}, own) for margin, own in states])
    assert "you: 30 %" in drawn_words(with_own(tables, {}, OWN))


def test_a_day_without_odds_is_told():
    chart = draw((as_of("2018-02-10"), []), {})
    assert chart.title == "No odds on a meeting were public on this day" and not chart.rows
    assert "without odds" in chart.alt


def test_own_forecasts_come_from_the_log_unless_the_outcome_was_known():
    question = "fc01-us-president-meets-kim-2018"
    given = [(question, 20, "2018-02-10"), (question, 55, "2018-03-08"), ("fc09-by-may", 90, "2018-03-08")]
    chart = draw((as_of("2018-06-11"), forecasts(given)), {})
    assert "Your own 2 forecasts go from 20 % on 10 February 2018 to 55 % on 8 March 2018." in chart.summary
    chart = draw((as_of("2018-06-11"), forecasts(given, known=True)), {})
    assert "No forecast of your own is drawn." in chart.summary
