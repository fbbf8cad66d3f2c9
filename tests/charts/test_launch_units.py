import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facetoface.charts.launch_units import WINDOWS, controls, draw, picked
from facetoface.charts.launch_units_words import UNITS
from tests.charts.looking import bars, differ, drawn_words, numbers, off_page, overlapping, years
from tests.charts.series import as_of, launches, table

SMALL = launches(y2010=3, y2011=9, y2012=12, y2013=0, y2014=1, y2015=2, y2016=30)
states = st.fixed_dictionaries(
    {"unit": st.sampled_from(UNITS), "start": st.integers(1984, 2024), "window": st.sampled_from(WINDOWS)}
)


@settings(max_examples=30, deadline=None)
@given(state=states, day=st.sampled_from(["2018-02-10", "2019-03-15", "2026-11-01"]))
def test_bars_table_and_words_are_the_series(state, day):
    tables = as_of(day)
    chart, unit = draw(tables, state), state["unit"]
    series = {row["year"]: row[unit] for row in tables["missiles-per-year"].rows}
    drawn = {int(name[-4:]): p.get_height() for name, p in bars(chart).items()}
    assert drawn == {year: series[year] for year in drawn} and min(drawn, default=9999) >= state["start"]
    assert {int(row[0]): int(row[1 + UNITS.index(unit)]) for row in chart.rows} == series
    assert {int(row[0]) for row in chart.rows if row[3] != "left out"} == set(drawn)
    assert not drawn or f"the count is {sum(drawn.values())} " in chart.summary
    assert max(years(chart)) <= max(int(day[:4]), 2024)
    assert not off_page(chart) and not overlapping(chart)


@pytest.mark.parametrize(("window", "expected"), [("fall", [2012, 2013, 2014]), ("rise", [2013, 2014, 2015, 2016])])
def test_a_misleading_window_is_the_steepest_and_says_so(window, expected):
    rows = [row for row in SMALL["missiles-per-year"].rows if row["year"] > 2010]
    assert [row["year"] for row in picked(rows, "missiles", window)] == expected
    chart = draw(SMALL, {"window": window, "start": 2011})
    assert chart.title.startswith("Drawn to mislead") and "drawn to mislead" in chart.alt
    assert "Such a window proves no trend" in chart.summary and "the whole series" in chart.summary
    assert "57" in chart.summary, "the sum of the whole series"


def test_the_honest_window_does_not_call_itself_misleading():
    assert "mislead" not in draw(SMALL, {}).title + draw(SMALL, {}).alt


def test_the_unit_changes_the_count_and_is_named():
    tables = as_of("2019-03-15")
    missiles, days = (draw(tables, {"unit": unit, "start": 2014}) for unit in UNITS)
    assert (numbers(missiles.title)[0], numbers(days.title)[0]) == (79, 49)
    assert "launch days" in days.alt and "16 (missiles fired" in days.summary and "10 (tests" in days.summary


def test_a_part_of_a_year_is_starred_hatched_and_never_ends_a_window():
    chart = draw(as_of("2026-11-01"), {"start": 2020})
    assert "25*" in drawn_words(chart) and bars(chart)["year-2026"].get_hatch()
    rows = list(as_of("2026-11-01")["missiles-per-year"].rows)
    assert picked(rows, "missiles", "rise")[-1]["year"] != 2026


def test_words_table_and_picture_follow_the_controls():
    changes = [{}, {"unit": "launch_days"}, {"start": 2006}, {"window": "fall"}, {"window": "rise"}]
    assert differ([draw(as_of("2019-03-15"), state) for state in changes])
    assert [control.id for control in controls()] == ["unit", "start", "window"]


@pytest.mark.parametrize("window", WINDOWS)
def test_no_rows_and_no_window_are_told(window):
    empty = {"missiles-per-year": table("missiles-per-year", [])}
    assert "without a bar" in draw(empty, {"window": window}).alt
    level = launches(y2010=3, y2011=3, y2012=3)
    assert ("without a bar" in draw(level, {"window": window}).alt) == (window != "all")
