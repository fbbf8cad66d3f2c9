import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facetoface.charts.launches import OUTCOMES, YEARS, controls, draw
from tests.charts.looking import bars, differ, drawn_words, marks, numbers, off_page, overlapping, said, years
from tests.charts.series import as_of, launches, table

NONE = {"missiles-per-year": table("missiles-per-year", [])}
SMALL = launches(y2012=2, y2013=6, y2014=311, y2015=322, y2016=333, y2017=344, y2018=355)
guesses = st.fixed_dictionaries({f"guess-{year}": st.integers(0, 80) for year in YEARS})


def test_it_asks_for_five_years_and_has_one_button():
    kinds = [(c.scale is not None, c.button) for c in controls()]
    assert kinds == [(True, False)] * 5 + [(False, True)]


@settings(max_examples=25, deadline=None)
@given(asked=guesses)
def test_before_the_button_nothing_tells_the_five_counts(asked):
    chart = draw(SMALL, asked)
    assert not re.search(r"\b3(?:11|22|33|44|55)\b|\b1,?665\b", said(chart))
    assert not [name for name in bars(chart) if name.split("-")[0] in OUTCOMES and int(name[-4:]) in YEARS]
    other = draw(launches(y2012=2, y2013=6, y2014=0, y2015=0, y2016=0, y2017=0, y2018=0), asked)
    assert said(chart) == said(other), "the words, the scale and the table are the same whatever is covered"


@settings(max_examples=25, deadline=None)
@given(asked=guesses)
def test_after_the_button_bars_table_and_words_add_up_to_the_series(asked):
    tables = as_of("2026-11-01")
    chart = draw(tables, asked | {"reveal": True})
    rows = {row["year"]: row for row in tables["missiles-per-year"].rows}
    for year, row in rows.items():
        heights = [p.get_height() for name, p in bars(chart).items() if name.endswith(str(year))]
        assert sum(heights) == row["missiles"]
    for row in chart.rows:
        assert [int(cell) for cell in row[2:5]] == [rows[int(row[0])][name] for name in OUTCOMES]
        assert sum(map(int, row[2:5])) == int(row[1])
    assert numbers(chart.title)[0] == sum(asked.values())
    assert numbers(chart.title)[-1] == sum(rows[year]["missiles"] for year in YEARS)
    assert [marks(chart)[f"guess-{y}"].get_ydata()[0] for y in YEARS] == [asked[f"guess-{y}"] for y in YEARS]


def test_partial_years_and_unknown_outcomes_are_shown_and_told():
    chart = draw(as_of("2026-11-01"), {"reveal": True})
    assert "25*" in drawn_words(chart) and "1984 and 2026: each counted for a part of the year" in chart.summary
    assert "outcome of 72 of 339 missiles shown is unknown, which is not a failure" in chart.summary
    assert bars(chart)["unknown_outcome-2025"].get_hatch() and bars(chart)["failure-2016"].get_hatch()
    assert [row[6] for row in chart.rows if row[0] == "2026"] == ["part of the year"]


def test_a_year_not_yet_counted_is_said_and_not_taken_for_nought():
    chart = draw(as_of("2018-02-10"), {"reveal": True})
    assert "2018 has no count yet on this day" in chart.summary
    assert chart.rows[-1][:2] == ("2018", "not counted yet")
    assert max(years(chart)) == 2018


@pytest.mark.parametrize("day", ["2018-02-10", "2019-03-15", "2026-11-01"])
@pytest.mark.parametrize("state", [{}, {"reveal": True}, {"guess-2017": 70}, {"guess-2016": 26, "reveal": True}])
def test_words_have_room_and_the_rule_is_in_the_caption(day, state):
    chart = draw(as_of(day), state)
    assert not off_page(chart)
    assert not overlapping(chart)
    assert "500 kg" in chart.caption and "300 km" in chart.caption and "as of" in chart.caption


def test_words_table_and_picture_follow_the_controls():
    states = [{}, {"guess-2014": 3}, {"reveal": True}, {"guess-2014": 3, "reveal": True}]
    assert differ([draw(as_of("2019-03-15"), state) for state in states])


def test_exact_guesses_and_an_empty_series_are_told():
    exact = {f"guess-{year}": 4 for year in YEARS}
    chart = draw(launches(**{f"y{year}": 4 for year in YEARS}), exact | {"reveal": True})
    assert "Every guess is exactly right" in chart.summary
    assert "no count was public on this day" in draw(NONE, {"reveal": True}).alt
