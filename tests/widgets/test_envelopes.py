"""Envelopes: sealed, opened, open tomorrow, and a forecast brought up to date on their day."""

import pytest

from facetoface.assets import CourseError
from facetoface.learning import Log
from facetoface.lesson import open_lesson
from tests.widgets.wire import click, everything_sent, status

MEETING = "fc01-us-president-meets-kim-2018"


@pytest.fixture
def lesson(progress):
    return open_lesson("06")


def record(lesson, day: str) -> str:
    """An event that became public on this day."""
    return next(e.id for e in lesson.at(day).archive.events.values() if e.known == day)


def lay(lesson, day="2018-03-08", forecast=MEETING):
    return lesson.envelope(day, record(lesson, day), forecast=forecast)


def test_a_sealed_envelope_gives_nothing_away(lesson):
    form = lay(lesson)
    title = lesson.at("2018-03-08").archive.events[record(lesson, "2018-03-08")].title
    assert title not in everything_sent(form) and status(form) == ""
    assert {"probability", "keep"} <= set(form.hidden)
    assert "no forecast" not in click(form, "keep", probability=20) and Log().entries() == []


def test_an_opened_envelope_is_logged_and_open_tomorrow(lesson):
    form = lay(lesson)
    said = click(form, "open")
    assert said.startswith("The envelope of 8 March 2018 is open.")
    again = lay(open_lesson("06"))
    assert again.regions["page"] == form.regions["page"] != ""
    assert again.locked == ["open"]
    click(again, "open")
    assert [(e.kind, e.lesson, e.item) for e in Log().entries()] == [("opened", "06", "2018-03-08")]


def test_earlier_envelopes_that_are_still_sealed_are_named(lesson):
    early, middle, late = (lay(lesson, day) for day in ("2018-02-20", "2018-03-08", "2018-05-24"))
    assert "Earlier envelopes are still sealed: 20 February 2018 and 8 March 2018." in click(late, "open")
    assert "An earlier envelope is still sealed: 20 February 2018." in click(middle, "open")
    assert "sealed" not in click(early, "open")


def test_the_forecast_is_brought_up_to_date_on_the_envelope_s_day(lesson):
    (first,) = open_lesson("01").forecast(MEETING).forms
    click(first, "keep", probability=20, other1="War.")
    form = lay(lesson)
    click(form, "open")
    assert form.hidden == [] and form.values["probability"] == 20
    assert "Updated from 20 % to 60 %, on 8 March 2018." in click(form, "keep", probability=60)
    last = Log().entries()[-1]
    assert (last.lesson, last.answer["day"], last.answer["others"]) == ("06", "2018-03-08", ["War."])
    assert lay(open_lesson("06")).values["probability"] == 60


def test_an_envelope_opened_before_a_forecast_knows_of_it_later(lesson):
    form = lay(lesson)
    click(form, "open")
    assert "You have given no forecast" in status(lay(lesson))
    click(open_lesson("01").forecast(MEETING).forms[0], "keep", probability=20)
    assert "Updated from 20 % to 60 %" in click(form, "keep", probability=60)


def test_where_the_outcome_is_in_the_envelope_no_forecast_is_taken(lesson):
    form = lay(lesson, "2018-06-12")
    click(form, "open")
    assert "probability" in form.hidden and "takes no more forecasts" in status(lay(lesson, "2018-06-12"))
    assert "takes no more forecasts" in click(form, "keep", probability=100)
    assert [e.kind for e in Log().entries()] == ["opened"]


def test_an_envelope_without_a_forecast_is_only_opened(lesson):
    form = lay(lesson, forecast=None)
    click(form, "open")
    assert "page" in form.regions and not any(part["kind"] == "together" for part in form.parts)


def test_the_twin_is_folded_and_the_same_whoever_looks(lesson):
    before = lay(lesson).twin()
    click(lay(lesson), "open")
    assert lay(lesson).twin() == before
    assert before[0].startswith("<details><summary>Envelope of 8 March 2018</summary>")


@pytest.mark.parametrize("day", ["2018-02-09", "2018-06-13", "soon", "2018-02-30"])
def test_a_day_out_of_the_lesson_s_reach_is_a_sentence_for_the_author(lesson, day):
    with pytest.raises(CourseError, match=r"reaches from 2018-02-10 to 2018-06-12|Expected a day"):
        lesson.envelope(day)


def test_a_record_that_was_not_public_yet_is_a_sentence_for_the_author(lesson):
    with pytest.raises(CourseError, match="no record called 'singapore-2018'"):
        lesson.envelope("2018-03-08", "singapore-2018")


def test_a_lesson_without_envelopes_stands_on_its_day(progress):
    assert open_lesson("03").at("2018-02-10").knowledge_date.isoformat() == "2018-02-10"
    with pytest.raises(CourseError, match="not to 2018-03-08"):
        open_lesson("03").at("2018-03-08")


def test_a_later_day_shows_what_was_public_then(lesson):
    assert "singapore-2018" not in lesson.archive.events
    then = lesson.at("2018-06-12")
    assert "singapore-2018" in then.archive.events and then.entry.id == "06" and then.log is lesson.log
