import datetime as dt
import re
from itertools import chain, combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facetoface.charts import figure
from facetoface.charts import meetings_words as words
from facetoface.charts.definition import Count
from facetoface.charts.meetings import controls, draw, matching
from facetoface.history import dates, load
from tests.charts.small import (
    ENVOY,
    FORMER,
    HELD,
    LETTER,
    MEETINGS,
    PLAN,
    SECRETARY,
    SITTING,
    archive,
    event,
    key,
)

ALL = {control.id: list(control.choices) for control in controls()}
FEB_2018 = dt.date(2018, 2, 10)
STATES = [
    {},
    {"capacity": [SITTING, FORMER]},
    {"capacity": [SECRETARY, ENVOY]},
    {"counterpart": ["leader", "other official"]},
    {"form": [HELD, LETTER]},
    {"form": [PLAN]},
    ALL,
    {"capacity": []},
]
EVERY = [list(chain.from_iterable(combinations(values, n) for n in range(len(values) + 1))) for values in ALL.values()]
choices = st.fixed_dictionaries({part: st.sampled_from(sets).map(list) for part, sets in zip(ALL, EVERY, strict=True)})


def marks(chart) -> dict:
    """The marks of a drawn chart by their event's id."""
    return {line.get_gid(): line for axes in chart.figure.axes for line in axes.lines if line.get_gid()}


def solid(chart) -> set[str]:
    return {name for name, line in marks(chart).items() if line.get_markerfacecolor() != "#ffffff"}


def number(said: str) -> int:
    """The count a title or alt text names."""
    if re.search(r"\b(?:No|none|nothing)\b", said):
        return 0
    return int(re.search(r"where (\d+) of", said)[1] if "where" in said else said.split()[0])


def test_it_opens_with_the_definition_of_the_articles_first_sentence(whole):
    assert {c.id: c.start for c in controls()} == {
        "capacity": [SITTING],
        "counterpart": ["leader"],
        "form": [HELD],
    }
    assert draw(whole.as_of(FEB_2018), {}).title == "No meeting counts under this definition"
    assert draw(whole, {}).title == "3 meetings count under this definition"


@pytest.mark.parametrize(
    ("state", "found"),
    [
        ({}, 0),
        ({"capacity": [FORMER]}, 2),
        ({"capacity": [SECRETARY]}, 1),
        ({"counterpart": ["other official"]}, 1),
        ({"form": [LETTER]}, 1),
        ({"form": [PLAN]}, 1),
        (ALL, 9),
        ({"capacity": []}, 0),
    ],
)
def test_the_count_answers_under_each_definition(whole, state, found):
    assert len(matching(whole.as_of(FEB_2018), state)) == found


@settings(max_examples=40, deadline=None)
@given(state=choices, year=st.integers(1990, 2026))
def test_marks_table_title_and_alt_agree_in_every_state(whole, state, year):
    archive = whole.as_of(dt.date(year, 7, 1))
    chart, found = draw(archive, state), matching(archive, state)
    yes = [row for row in chart.rows if row[7] == "yes"]
    assert solid(chart) == {event.id for event in found}
    assert set(marks(chart)) == {event.id for event in archive.meetings()}
    assert len(yes) == len(found) == number(chart.title) == number(chart.alt)


def test_every_state_has_alt_text_of_the_right_length(whole):
    for one in EVERY[0]:
        for two in EVERY[1]:
            for three in EVERY[2]:
                count = Count(whole, {"capacity": list(one), "counterpart": list(two), "form": list(three)})
                assert 80 <= len(words.alt(count)) <= 240  # ten to spare for longer counts


def test_alt_summary_and_table_follow_the_controls(whole):
    drawn = [draw(whole, state) for state in STATES]
    for said in ([c.alt for c in drawn], [c.summary for c in drawn], [c.rows for c in drawn]):
        assert len(set(said)) == len(STATES)
    assert len({figure.png(c) for c in drawn}) == len(STATES)


def test_the_summary_names_count_first_last_rest_and_what_more_would_count(whole):
    assert draw(whole.as_of(FEB_2018), {"capacity": [SITTING, FORMER]}).summary == (
        "Under this definition (sitting president or former president; in person; with the leader) "
        "2 meetings count. "
        "The first is Jimmy Carter and Kim Il Sung (16 to 17 June 1994, Town). "
        "The last is Bill Clinton and Kim Jong Il (4 August 2009, Town). "
        "Outside it, and drawn hollow: 7 of 9 contacts in the archive. "
        "One further choice would take in: secretary of state (1 more); another senior official (3 more); "
        "by letter (1 more); planned but not held (1 more). All this is as of 10 February 2018."
    )


@pytest.mark.parametrize("state", STATES)
def test_the_summary_counts_what_each_further_choice_would_add(whole, state):
    chart, now = draw(whole, state), len(matching(whole, state))
    for control in controls():
        chosen = state.get(control.id, control.start)
        for value in set(control.choices) - set(chosen):
            more = len(matching(whole, {**state, control.id: [*chosen, value]})) - now
            name = control.choices[value]
            said = f"{name[0].lower()}{name[1:]} ({more} more)"
            assert (said in chart.summary) == (more > 0)


@pytest.mark.parametrize("part", ALL)
def test_where_nothing_is_selected_it_says_so(whole, part):
    chart = draw(whole, {part: []})
    assert chart.title == "Nothing is selected, so nothing counts"
    assert "nothing is selected, so nothing counts" in chart.alt
    assert chart.summary.startswith("Nothing is selected, so nothing counts")
    assert not solid(chart)


@pytest.mark.parametrize("day", ["1950-01-01", "1994-12-31", "2000-10-15", "2018-02-10", "2018-06-11", "2019-03-01"])
@pytest.mark.parametrize("state", [{}, ALL])
def test_nothing_later_than_the_day_is_in_any_word_or_mark(whole, day, state):
    day = dt.date.fromisoformat(day)
    archive = whole.as_of(day)
    chart = draw(archive, state)
    html, later = figure.figure_html(chart), [e for e in whole.events.values() if e.id not in archive.events]
    drawn = " ".join(text.get_text() for axes in chart.figure.axes for text in axes.texts)
    shown = re.sub('base64,[^"]*', "", html) + figure.text(chart) + drawn
    assert later and all(dates.in_words(event.date) not in shown for event in later)
    assert max(map(int, re.findall(r"\b(?:19|20)\d\d\b", shown))) <= day.year
    assert not set(marks(chart)) & {event.id for event in later}
    assert all(line.get_xdata()[0] <= day.year + 1 for line in marks(chart).values())


def test_a_mark_stands_at_its_date_and_tells_its_kind_by_shape(whole):
    drawn = marks(draw(whole, ALL))
    shapes = {}
    for date, us, _, _, counterpart, form in MEETINGS:
        line = drawn[f"{key(us)}-{date}".replace("/", "-")]
        assert dates.first_day(date).year <= line.get_xdata()[0] < dates.last_day(date).year + 1
        shapes.setdefault(line.get_marker(), set()).add(counterpart if form == HELD else form)
    assert sorted(map(sorted, shapes.values())) == [["leader"], [LETTER], ["other official"], [PLAN]]


def boxes(chart) -> list:
    """What every piece of text and every mark covers on the page."""
    renderer = chart.figure.canvas.get_renderer()
    texts = [text for axes in chart.figure.axes for text in axes.texts] + chart.figure.texts
    return [part.get_window_extent(renderer) for part in [*texts, *marks(chart).values()]]


@pytest.mark.parametrize("day", [None, FEB_2018, dt.date(1995, 1, 1), dt.date(2018, 6, 12)])
@pytest.mark.parametrize("state", [{}, ALL, {**ALL, "capacity": [SITTING, FORMER, ENVOY]}])
def test_no_label_overlaps_another_or_a_mark_or_leaves_the_page(whole, day, state):
    chart = draw(whole.as_of(day) if day else whole, state)
    covered, page = boxes(chart), chart.figure.bbox
    assert not [pair for pair in combinations(covered, 2) if pair[0].overlaps(pair[1])]
    assert all(b.x0 >= 8 and b.x1 <= page.x1 - 8 and b.y0 >= 8 and b.y1 <= page.y1 - 8 for b in covered)


def test_marks_stay_in_place_when_the_definition_changes(whole):
    few, many = (marks(draw(whole, state)) for state in ({}, {"capacity": [SITTING, FORMER]}))
    assert {i: (*line.get_xdata(), *line.get_ydata()) for i, line in few.items()} == {
        i: (*line.get_xdata(), *line.get_ydata()) for i, line in many.items()
    }


def test_a_row_of_the_table_tells_who_whom_how_and_who_says_so(whole):
    rows = {row[0]: row for row in draw(whole.as_of(FEB_2018), {"form": [LETTER]}).rows}
    assert rows["December 2007"][1:6] == (
        "George W. Bush", "sitting president", "Kim Jong Il", "the leader", "by letter"
    )  # fmt: skip
    assert rows["December 2007"][6:] == ("Town", "yes", "The Paper n.d.; The News 2007")
    assert [row[7] for row in rows.values()].count("yes") == 1


def test_a_lone_event_and_an_empty_archive_are_drawn_and_told(whole):
    lone = draw(archive([event(*MEETINGS[0])]), {"capacity": [FORMER]})
    assert lone.title == "1 meeting counts under this definition"
    assert "1 meeting counts: Jimmy Carter and Kim Il Sung (16 to 17 June 1994, Town)." in lone.summary
    assert lone.caption.startswith("Course archive: 1 record, with its sources")
    empty = draw(whole.as_of(dt.date(1950, 1, 1)), {})
    assert not empty.rows and not marks(empty)
    assert "still without a mark" in empty.alt


@pytest.mark.parametrize(
    ("day", "state", "title"),
    [
        (FEB_2018, {}, "No meeting counts under this definition"),
        (FEB_2018, {"capacity": [SITTING, FORMER]}, "2 meetings count under this definition"),
        (FEB_2018, {"capacity": [SECRETARY]}, "1 meeting counts under this definition"),
        (dt.date(2019, 7, 1), {}, "3 meetings count under this definition"),
    ],
)
def test_the_courses_own_archive_answers_the_lessons_question(day, state, title):
    chart = draw(load().as_of(day), state)
    assert chart.title == title
    assert figure.png(chart)


def test_the_courses_own_archive_can_be_told_on_every_day_it_grew():
    course = load()
    for day in {dates.last_day(record.known) for record in course.meetings()}:
        count = Count(course.as_of(day), ALL)
        assert len(words.rows(count)) == len(count.meetings) > 0
        assert all(row[-1] for row in words.rows(count)), "each meeting names a source that was public"
        assert 80 <= len(words.alt(count)) <= 250
