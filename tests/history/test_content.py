"""The course's own records: enough of them, sourced twice, and quoting sparingly."""

import datetime as dt
import re
from collections import Counter

from facetoface.history import dates

ARTICLE_B = dt.date(2018, 2, 10)


def texts(record, *fields):
    return [text for field in fields if (text := getattr(record, field, None))]


def test_there_are_at_least_fourteen_meetings_by_the_day_of_article_b(whole):
    assert len(whole.as_of(ARTICLE_B).meetings()) >= 14


def test_every_event_has_two_sources(whole):
    assert [event.id for event in whole.events.values() if len(set(event.sources)) < 2] == []


def test_every_meeting_of_that_day_has_two_sources_of_its_time(whole):
    then = whole.as_of(ARTICLE_B)
    assert [event.id for event in then.meetings() if len(event.sources) < 2] == []


def test_every_meeting_has_a_source_issued_by_the_day_it_was_known(whole):
    for event in whole.meetings():
        issued = [whole.sources[i].issued for i in event.sources]
        assert any(i and dates.last_day(i) <= dates.last_day(event.known) for i in issued), event.id


def test_the_two_sides_of_a_meeting_are_among_its_people(whole):
    for event in whole.meetings():
        assert {event.meeting.us, event.meeting.dprk} <= set(event.people), event.id


def test_nothing_was_known_before_it_happened(whole):
    for event in whole.events.values():
        known, to_the_day = dates.last_day(event.known), len(event.date.split("/")[-1]) == len("1994-06-16")
        assert (dates.last_day if to_the_day else dates.first_day)(event.date) <= known, event.id


PLANS = {"kim-letter-to-moon-2018-12-30", "separated-families-count-2025", "kim-yong-sun-seoul-2000",
         "kaesong-groundbreaking-2003"}  # what they say of later years was a plan already  # fmt: skip


def test_no_event_speaks_of_a_year_after_it_was_known(whole):
    for event in [e for e in whole.events.values() if e.id not in PLANS]:
        said = " ".join(texts(event, "title", "statement", "disagreement"))
        years = [int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", said)]
        assert max(years, default=0) <= dates.last_day(event.known).year, event.id


def test_no_claim_is_judged_by_what_came_after_article_b(whole):
    for claim in whole.claims.values():
        years = re.findall(r"\b20(?:1[89]|2\d)\b", claim.reason)
        assert set(years) <= {"2018"}, claim.id
        assert not re.search(r"Singapore|Hanoi|Panmunjom|\b(March|April|May|June) 2018", claim.reason), claim.id


def test_quotations_are_short(whole):
    quotes = {claim.id: claim.quote for claim in whole.claims.values() if claim.quote}
    assert quotes
    assert [i for i, quote in quotes.items() if len(quote.split()) > 15] == []


def test_statements_are_in_short_sentences(whole):
    for event in whole.events.values():
        sentences = re.split(r"(?<=[.:])\s+", event.statement)
        assert max(len(sentence.split()) for sentence in sentences) <= 24, event.id


def test_north_koreans_are_written_without_hyphens(whole):
    said = " ".join(t for e in whole.events.values() for t in texts(e, "title", "statement", "disagreement"))
    assert re.findall(r"Kim (?:Il-[Ss]ung|Jong-[Ii]l|Jong-[Uu]n|Yo-[Jj]ong|Yong-[Nn]am)|Jo Myong-[Rr]ok", said) == []


def test_who_had_met_a_leader_in_person_when_article_b_appeared(whole):
    meetings = [event.meeting for event in whole.as_of(ARTICLE_B).meetings()]
    met = Counter(m.capacity for m in meetings if m.form == "in person" and m.counterpart == "leader")
    assert met == {"former president": 2, "secretary of state": 1}


def test_who_has_met_a_leader_in_person_to_this_day(whole):
    met = Counter(
        event.meeting.capacity
        for event in whole.meetings()
        if event.meeting.form == "in person" and event.meeting.counterpart == "leader"
    )
    assert met["sitting president"] == 3
    assert met["former president"] == 2
