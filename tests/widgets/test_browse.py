"""The archive to search and read."""

import datetime as dt
import html
import re

import pytest

from facetoface import history
from facetoface.history.archive import SHELVES
from facetoface.widgets import reading
from facetoface.widgets.browse import browse
from tests.widgets.wire import click, status


@pytest.fixture
def form():
    return browse(history.load(), dt.date(2018, 2, 10))


def headings(form):
    return [
        html.unescape(re.sub("<[^>]+>", "", h)) for h in re.findall("<summary>(.*?)</summary>", form.regions["found"])
    ]


def test_a_word_a_person_and_a_subject_narrow_the_search(form):
    click(form, "search", words="carter")
    by_word = headings(form)
    click(form, "search", words="carter", person="kim-il-sung")
    assert 0 < len(headings(form)) < len(by_word)
    click(form, "search", words="", person="", tag="nuclear")
    assert headings(form)


def test_accents_and_capitals_do_not_matter(form):
    click(form, "search", words="PYONGYANG albright")
    assert any("Albright" in heading for heading in headings(form))


def test_nothing_is_found_that_was_not_public_by_the_day(form):
    assert "0 of 0 found" in click(form, "search", words="singapore capella")
    click(form, "search", words="singapore", day="2018-06-12")
    assert headings(form)


def test_a_record_is_read_with_its_sources(form):
    click(form, "search", words="clinton kim jong il 2009 pyongyang journalists")
    assert "Sources" in form.regions["found"] and "<a href=" in form.regions["found"]


def test_arguments_say_what_they_answer_and_what_answers_them(form):
    click(form, "search", shelf="arguments", day="2026-06-01")
    assert "It answers" in form.regions["found"] and "It is answered by" in form.regions["found"]


def test_a_span_of_days_keeps_what_touches_it(form):
    click(form, "search", since="1994-06-01", until="1994-06-30")
    found = headings(form)
    assert any("Carter" in heading for heading in found)
    assert not any("2009" in heading or "1950" in heading for heading in found)


def test_a_long_list_says_that_it_goes_on(form):
    assert "first 40" in click(form, "search", shelf="sources")
    assert len(headings(form)) == 40


@pytest.mark.parametrize("day", ["10.2.2018", "2018-02-31", "x", 7])
def test_what_is_no_day_is_a_sentence(form, day):
    assert "year-month-day" in click(form, "search", since=day)


def test_html_in_the_search_is_only_searched_for(form):
    assert "0 of 0" in click(form, "search", words="<script>")


def test_an_unknown_shelf_is_events(form):
    click(form, "search", shelf="secrets", words="albright")
    assert headings(form)


@pytest.mark.parametrize("shelf", SHELVES)
def test_every_record_can_be_read(shelf):
    archive = history.load()
    for record in getattr(archive, shelf).values():
        assert reading.heading(record)
        assert all(label and body for label, body in reading.rows(record, archive))


def test_the_twin_counts_and_stays_the_same(form):
    before = form.twin()
    click(form, "search", words="carter")
    assert form.twin() == before and "events" in before[1]


def test_the_status_is_in_words(form):
    click(form, "search", words="albright")
    assert re.match(r"\d+ of \d+ found, as of 10 February 2018\.", status(form))


def test_no_day_is_the_day_it_opened_on_and_never_all_that_came_after(form):
    assert "as of 10 February 2018" in click(form, "search", words="singapore capella", day="")
    assert form.values["day"] == "2018-02-10" and headings(form) == []
