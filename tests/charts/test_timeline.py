import datetime as dt
import re

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facetoface.assets import CourseError
from facetoface.charts import figure, style
from facetoface.charts.events import draw, shortened
from facetoface.charts.picked import FIRST, GROUPS, LAST, Picked, controls, year_of
from facetoface.history import Archive, dates, load
from tests.charts.looking import bars, differ, marks, off_page, overlapping, said, years

FEB_2018 = dt.date(2018, 2, 10)
STATES = [
    {},
    {"from": 1990, "to": 2012},
    {"tags": ["weapons"], "names": 8},
    {"from": 2017, "names": 6},
    {"tags": ["force", "people"], "names": 1},
]
states = st.fixed_dictionaries(
    {
        "from": st.integers(FIRST, LAST),
        "to": st.integers(FIRST, LAST),
        "tags": st.lists(st.sampled_from(list(GROUPS)), unique=True),
        "names": st.integers(0, 8),
    }
)


@pytest.fixture(scope="session")
def course() -> Archive:
    return load()


def high(chart, name: str, year: int) -> float:
    bar = bars(chart).get(f"{name}-{year}")
    return abs(bar.get_height()) if bar else 0


def test_every_year_of_the_archive_can_be_asked_for(course):
    assert min(map(year_of, course.events.values())) >= FIRST
    assert max(map(year_of, course.events.values())) <= LAST


@settings(max_examples=30, deadline=None)
@given(state=states, year=st.integers(1950, 2026))
def test_columns_marks_and_table_agree_with_the_archive(course, state, year):
    archive = course.as_of(dt.date(year, 7, 1))
    picked, chart = Picked(archive, state), draw(archive, state)
    low, top = picked.span
    inside = [event for event in archive.events.values() if low <= year_of(event) <= top]
    chosen = {e.id for e in inside if any(GROUPS[group] & set(e.tags) for group in picked.chosen["tags"])}
    assert [row[0].split()[0] for row in chart.rows] == [str(y) for y in range(low, top + 1)]
    assert sum(int(row[1]) for row in chart.rows) == len(chosen)
    assert sum(int(row[1]) + int(row[2]) for row in chart.rows) == len(inside)
    assert set(marks(chart)) <= chosen
    unit = 74 / max([int(row[1]) + int(row[2]) for row in chart.rows] + [1])
    for row in chart.rows:
        drawn = [high(chart, name, int(row[0].split()[0])) for name in ("chosen", "others")]
        assert drawn == pytest.approx([int(row[1]) * unit, int(row[2]) * unit])
    assert (f"{len(chosen)} record" in chart.title) == bool(chosen)
    assert 80 <= len(chart.alt) <= 250


def test_the_years_may_be_set_in_either_order(course):
    assert draw(course, {"from": 2010, "to": 1990}).rows == draw(course, {"from": 1990, "to": 2010}).rows


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("day", [dt.date(1975, 1, 1), dt.date(2018, 1, 1), FEB_2018, dt.date(2019, 10, 5)])
def test_nothing_later_than_the_day_is_in_any_word_or_mark(course, day, state):
    chart, later = (
        draw(course.as_of(day), state),
        [e for e in course.events.values() if dates.last_day(e.known) > day],
    )
    shown = said(chart)
    assert later and all(event.title not in shown for event in later)
    assert not set(marks(chart)) & {event.id for event in later}
    assert max(years(chart)) <= day.year


@pytest.mark.parametrize("state", [*STATES, {"names": 8}, {"from": 2018, "to": 2018, "names": 8}, {"tags": []}])
@pytest.mark.parametrize("day", [None, FEB_2018, dt.date(2018, 1, 1)])
def test_no_words_overlap_or_leave_the_page(course, state, day):
    chart = draw(course.as_of(day) if day else course, state)
    assert not overlapping(chart) and not off_page(chart)


def test_alt_summary_table_and_picture_follow_the_controls(course):
    assert differ([draw(course.as_of(FEB_2018), state) for state in STATES])


def test_alt_and_summary_contain_the_numbers_they_claim(course):
    picked, chart = (
        Picked(course.as_of(FEB_2018), {"tags": ["weapons"]}),
        draw(course.as_of(FEB_2018), {"tags": ["weapons"]}),
    )
    fullest = max(chart.rows, key=lambda row: int(row[1]))
    assert f"most of them ({fullest[1]}) in {fullest[0].split()[0]}" in chart.alt
    assert f"The fullest year is {fullest[0].split()[0]} with {fullest[1]} of them" in chart.summary
    assert f"{sum(row[1] == '0' for row in chart.rows)} of {len(chart.rows)} years have none" in chart.summary
    assert f"hollow in the columns: {len(picked.inside) - picked.total} records" in chart.summary


def test_a_year_cut_short_is_striped_and_told(course):
    chart = draw(course.as_of(FEB_2018), {})
    assert bars(chart)["chosen-2018"].get_hatch() and not bars(chart)["chosen-2017"].get_hatch()
    assert chart.rows[-1][0] == "2018 (until 10 February 2018)"
    assert "The year 2018 is cut short" in chart.summary
    whole = draw(course.as_of(dt.date(2017, 12, 31)), {})
    assert not bars(whole)["chosen-2017"].get_hatch() and "cut short" not in whole.summary


def test_named_are_the_records_most_others_rest_on(course):
    archive = course.as_of(FEB_2018)
    picked = Picked(archive, {"names": 2})
    for group, events in picked.rows.items():
        named = {event.id for event in picked.named(group)}
        assert len(named) == 2
        rest = [picked.uses[event.id] for event in events if event.id not in named]
        assert min(picked.uses[name] for name in named) >= max(rest)


def test_nothing_chosen_is_said(course):
    chart = draw(course.as_of(FEB_2018), {"tags": []})
    assert chart.title == "No record of the chosen kinds, 1945 to 2018"
    assert "none is of the chosen kinds" in chart.alt and not marks(chart)


def test_an_empty_archive_is_drawn_and_told():
    chart = draw(Archive(day=dt.date(1950, 1, 1)), {})
    assert "0 records" in chart.alt and figure.png(chart)


def test_long_titles_are_cut_at_a_word():
    assert shortened("a short name", 400) == "a short name"
    cut = shortened("a very long name of a record " * 9, 200)
    assert re.fullmatch(r"a very long [a-z ]* …", cut) and style.width_of(cut) <= 200


def test_script_in_an_asset_is_shown_as_text(course):
    events = {name: attrs.evolve(e, title="<script>$x_1$</script>") for name, e in list(course.events.items())[:9]}
    chart = draw(Archive(events=events, day=FEB_2018), {})
    assert "<script" not in figure.figure_html(chart) and "<script>$x_1$</script>" in chart.summary


def test_it_opens_on_the_whole_archive():
    assert {c.id: c.start for c in controls()} == {
        "from": FIRST,
        "to": LAST,
        "tags": list(GROUPS),
        "names": 3,
    }


def test_a_year_out_of_range_is_refused(course):
    with pytest.raises(CourseError, match="expected a number from 1945"):
        draw(course, {"from": 1066})
