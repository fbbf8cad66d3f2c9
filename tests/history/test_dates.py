"""Dates: what an EDTF text means, how it reads as prose, and what is refused."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facetoface.history import dates


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("1994", dt.date(1994, 1, 1), dt.date(1994, 12, 31)),
        ("2000-02", dt.date(2000, 2, 1), dt.date(2000, 2, 29)),
        ("2018-06-12", dt.date(2018, 6, 12), dt.date(2018, 6, 12)),
        ("1994-06-16/1994-06-17", dt.date(1994, 6, 16), dt.date(1994, 6, 17)),
        ("2018-04-01/2019-08", dt.date(2018, 4, 1), dt.date(2019, 8, 31)),
    ],
)
def test_a_date_spans_all_the_days_it_can_mean(edtf, first, last):
    assert (dates.first_day(edtf), dates.last_day(edtf)) == (first, last)


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("1994", "1994"),
        ("1994-06", "June 1994"),
        ("1994-06-16", "16 June 1994"),
        ("2019-02-27/2019-02-28", "27 to 28 February 2019"),
        ("2018-03-31/2018-04-01", "31 March to 1 April 2018"),
        ("2000-12-28/2001-01-20", "28 December 2000 to 20 January 2001"),
        ("2018-04-01/2019-08", "1 April 2018 to August 2019"),
        ("1994/2000", "1994 to 2000"),
    ],
)
def test_a_date_reads_as_prose(edtf, words):
    assert dates.in_words(edtf) == words


@pytest.mark.parametrize(
    "edtf", ["2018-02-30", "2019-02-29", "2018-13", "2018-00-10", "2018-06-00", "2018-06-31", "0000-01-01"]
)
def test_a_day_that_no_calendar_has_is_refused(edtf):
    with pytest.raises(ValueError, match=f"expected a day of the calendar, but found '{edtf}'"):
        dates.first_day(edtf)


@pytest.mark.parametrize(
    "edtf", ["", "June 1994", "16.6.1994", "1994-6-16", "94", "1994-06-16T10:00", "1994~", "1994/"]
)
def test_another_way_of_writing_dates_is_refused(edtf):
    with pytest.raises(ValueError, match="expected a date like 1994, 1994-06 or 1994-06-16"):
        dates.first_day(edtf)


def test_an_interval_that_runs_backward_is_refused():
    with pytest.raises(ValueError, match="runs forward, but '2019-02-28/2019-02-27' ends before it starts"):
        dates.last_day("2019-02-28/2019-02-27")


def test_an_interval_has_two_ends():
    with pytest.raises(ValueError, match="one date or an interval of two"):
        dates.first_day("1994/2000/2018")


@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)))
def test_a_single_day_is_its_own_first_and_last(day):
    assert dates.first_day(day.isoformat()) == dates.last_day(day.isoformat()) == day


@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)))
def test_a_day_lies_within_its_month_and_its_year(day):
    for edtf in (f"{day:%Y-%m}", f"{day:%Y}"):
        assert dates.first_day(edtf) <= day <= dates.last_day(edtf)
