import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facetoface.charts.lagged import Pairing, spearman
from facetoface.charts.talks_and_tests import controls, draw
from tests.charts.looking import bars, differ, drawn_words, marks, off_page, overlapping, years
from tests.charts.series import as_of, launches, table

DAYS = ["2018-02-10", "2019-03-15", "2026-11-01"]
states = st.fixed_dictionaries({"tests": st.sampled_from(["missiles", "nuclear"]), "lag": st.integers(-3, 3)})


def small(**talks: int | None) -> dict:
    """Talks by year (None: no count) beside a steady rise of missiles from 2001 to 2012."""
    rows = [
        {
            "year": int(key[1:]),
            "talks": n,
            "complete": "no" if n is None else "yes",
            "known": dt.date(2012, 12, 31),
        }
        for key, n in talks.items()
    ]
    missiles = launches(**{f"y{year}": year - 2000 for year in range(2001, 2013)})
    nuclear = [{"date": dt.date(2009, 5, 25), "known": dt.date(2009, 5, 25)}]
    return {"talks-per-year": table("talks", rows), "nuclear-tests": table("nuclear", nuclear), **missiles}


FALLING = small(**{f"y{2000 + i}": 20 - i for i in range(1, 9)})


@pytest.mark.parametrize(
    ("pairs", "rho"),
    [([(1, 2), (2, 4), (3, 9)], 1), ([(1, 9), (2, 4), (3, 2)], -1), ([(1, 1), (2, 2), (2, 1), (3, 2)], 0.7071),
     ([(1, 5), (2, 5)], None)],
)  # fmt: skip
def test_the_rank_correlation_with_ties(pairs, rho):
    assert spearman(pairs) == (None if rho is None else pytest.approx(rho, abs=1e-4))


def test_a_lag_pairs_talks_with_later_tests():
    assert Pairing.of(FALLING, "missiles", 0).pairs[2001] == (19, 1)
    assert Pairing.of(FALLING, "missiles", 2).pairs[2001] == (19, 3)
    assert Pairing.of(FALLING, "missiles", -2).pairs[2003] == (17, 1)
    assert Pairing.of(FALLING, "nuclear", 1).pairs[2008] == (12, 1)


@settings(max_examples=20, deadline=None)
@given(state=states, day=st.sampled_from(DAYS))
def test_bars_and_table_are_the_series_and_gaps_stay_gaps(state, day):
    tables = as_of(day)
    chart = draw(tables, state)
    talks = {row["year"]: row["talks"] for row in tables["talks-per-year"].rows}
    shown = {int(row[0]): row[1:] for row in chart.rows}
    for year, (said_talks, _, used) in shown.items():
        counted = talks.get(year)
        assert said_talks == ("no count" if counted is None else str(counted))
        assert counted is not None or used == "no: a count is missing"
        assert (f"talks-{year}" in bars(chart)) == (counted is not None)
    assert "question mark" in chart.summary and "?" in drawn_words(chart)
    assert len([row for row in chart.rows if row[3] == "yes"]) == len(
        Pairing.of(tables, state["tests"], state["lag"]).pairs
    )
    assert max(years(chart)) <= int(day[:4])
    assert not off_page(chart) and not overlapping(chart)


@settings(max_examples=20, deadline=None)
@given(state=states, day=st.sampled_from(DAYS))
def test_the_picture_with_two_scales_says_that_it_misleads(state, day):
    chart = draw(as_of(day), {**state, "axes": "dual"})
    assert chart.title.startswith("Drawn to mislead") and "drawn to mislead" in chart.alt
    assert "The picture misleads" in chart.summary and not bars(chart)
    counted = {f"talks-{row[0]}" for row in chart.rows if row[1] != "no count"}
    assert {name for name in marks(chart) if name.startswith("talks")} == counted
    assert not off_page(chart)


@pytest.mark.parametrize("state", [{}, {"lag": 2}, {"axes": "dual"}, {"tests": "nuclear", "lag": -1}])
def test_every_state_warns_against_reading_a_cause_into_it(state):
    chart = draw(as_of("2026-11-01"), state)
    assert "need not be cause and effect" in chart.summary and "chance" in chart.summary
    assert not any(word in chart.summary + chart.title + chart.alt for word in ("because", "led to", "caused"))


def test_words_follow_sign_and_size():
    assert draw(FALLING, {}).title == "More talks, fewer missiles in the same year: strongly, in 8 years"
    assert "rank correlation −1.00" in draw(FALLING, {}).alt
    rising = small(**{f"y{2000 + i}": i for i in range(1, 9)})
    assert draw(rising, {"lag": 1}).title == "More talks, more missiles 1 year later: strongly, in 8 years"
    assert draw(small(y2001=1, y2002=2), {}).title == "Too few years with both counts to compare talks and missiles"


def test_partial_years_are_shown_and_not_compared():
    chart = draw(as_of("2019-03-15"), {})
    assert "13*" in drawn_words(chart) and "* 2000: talks of a part of the year, not compared" in chart.summary
    assert bars(chart)["talks-2000"].get_hatch() and not bars(chart)["talks-2007"].get_hatch()


def test_words_table_and_picture_follow_the_controls():
    charts = [draw(as_of("2026-11-01"), s) for s in ({}, {"lag": 1}, {"lag": -2}, {"tests": "nuclear"})]
    assert differ(charts)
    dual = draw(as_of("2026-11-01"), {"axes": "dual"})
    assert dual.alt != charts[0].alt and dual.summary != charts[0].summary and dual.rows == charts[0].rows
    assert [control.id for control in controls()] == ["tests", "lag", "axes"]


def test_a_day_without_both_counts_is_told():
    for axes in ("apart", "dual"):
        chart = draw(small(y2001=None), {"axes": axes})
        assert "no year has both counts" in chart.alt and not chart.rows
