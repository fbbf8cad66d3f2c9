"""The archive as of a day: nothing in it is ahead of its time."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facetoface import history
from facetoface.history import dates
from facetoface.history.archive import SHELVES

ARTICLE_B = dt.date(2018, 2, 10)
days = st.dates(dt.date(1940, 1, 1), dt.date(2030, 1, 1))
# Most days change nothing; these are the ones on which something does, and the days before them.
turns = st.sampled_from(sorted({
    day - dt.timedelta(back)
    for event in history.load().events.values()
    for day in (dates.first_day(event.date), dates.last_day(event.known))
    for back in (0, 1)
}))  # fmt: skip
some_day = days | turns


@given(some_day)
def test_no_event_appears_before_it_was_known(day):
    then = history.load().as_of(day)
    assert all(dates.last_day(event.known) <= day for event in then.events.values())


@given(some_day)
def test_no_source_appears_before_it_was_issued(day):
    then = history.load().as_of(day)
    assert all(source.issued is None or dates.last_day(source.issued) <= day for source in then.sources.values())


@given(some_day)
def test_every_source_cited_is_one_the_archive_has(day):
    then = history.load().as_of(day)
    for record in (*then.events.values(), *then.people.values(), *then.claims.values()):
        assert set(record.sources) <= set(then.sources), record.id


@given(some_day)
def test_every_event_can_still_name_a_source_and_its_people(day):
    then = history.load().as_of(day)
    for event in then.meetings():
        assert event.sources, event.id
    for event in then.events.values():
        assert set(event.people) <= set(then.people), event.id


@given(some_day, some_day)
def test_the_archive_only_grows(one, other):
    early, late = (history.load().as_of(day) for day in sorted((one, other)))
    for shelf in SHELVES:
        assert set(getattr(early, shelf)) <= set(getattr(late, shelf))


@given(some_day)
def test_no_office_is_ahead_of_its_time(day):
    for person in history.load().as_of(day).people.values():
        assert person.office
        for office in person.office:
            assert dates.first_day(office.start) <= day
            assert office.end is None or dates.first_day(office.end) <= day


@given(some_day)
def test_hindsight_stays_shut_until_its_day(day):
    whole, then = history.load(), history.load().as_of(day)
    for claim in then.claims.values():
        known = whole.claims[claim.id].hindsight_known
        if known and day < dates.last_day(known):
            assert (claim.hindsight, claim.hindsight_reason, claim.hindsight_known) == (None, None, None)
        else:
            assert claim.hindsight == whole.claims[claim.id].hindsight


def test_taking_the_archive_twice_changes_nothing_more(whole):
    assert whole.as_of(ARTICLE_B).as_of(ARTICLE_B) == whole.as_of(ARTICLE_B)


def test_the_archive_knows_the_day_it_stands_on(whole):
    assert whole.day is None
    assert whole.as_of(ARTICLE_B).day == ARTICLE_B


@pytest.mark.parametrize(
    ("event", "hidden", "shown"),
    [
        ("pence-kim-yo-jong-2018", "2018-02-10", "2018-02-20"),
        ("pompeo-kim-jong-un-april-2018", "2018-04-16", "2018-04-17"),
        ("kelly-pyongyang-2002", "2002-10-15", "2002-10-16"),
        ("obama-letter-kim-jong-il-2009", "2009-12-10", "2009-12-16"),
        ("trump-message-guterres-2017", "2018-06-12", "2021-02-21"),
    ],
)
def test_a_secret_comes_out_on_its_day(whole, event, hidden, shown):
    assert event not in whole.as_of(dt.date.fromisoformat(hidden)).events
    assert event in whole.as_of(dt.date.fromisoformat(shown)).events


def test_a_claim_is_overtaken_on_the_day_of_singapore(whole):
    before, after = (whole.as_of(dt.date(2018, 6, day)).claims["A02"] for day in (11, 12))
    assert (before.verdict, before.hindsight) == ("accurate", None)
    assert (after.verdict, after.hindsight) == ("accurate", "overtaken")


def test_a_person_is_who_they_were_then(whole):
    pompeo = whole.as_of(ARTICLE_B).people["mike-pompeo"]
    assert [(office.title, office.end) for office in pompeo.office] == [("Director of the CIA", None)]
    assert "kim-jong-un" not in whole.as_of(dt.date(2000, 1, 1)).people


def test_meetings_come_in_the_order_of_their_dates(whole):
    found = [dates.first_day(event.date) for event in whole.meetings()]
    assert found == sorted(found)
    assert all(event.meeting for event in whole.meetings())
