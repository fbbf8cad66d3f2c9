"""Dates as the archive writes them: EDTF level 0, so a year, a month, a day or an interval of these.

Source of the notation: Extended Date/Time Format (EDTF) Specification, Library of Congress, level 0.
"""

import calendar
import datetime as dt
import re
from functools import cache

_PART = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_MONTHS = calendar.month_name


def first_day(edtf: str) -> dt.date:
    """The first day a date can mean: 1994-06 gives 1 June 1994. Raises ValueError in words."""
    return _span(edtf)[0]


def last_day(edtf: str) -> dt.date:
    """The last day a date can mean: 1994-06 gives 30 June 1994. Raises ValueError in words."""
    return _span(edtf)[1]


def in_words(edtf: str) -> str:
    """The date as prose: '16 June 1994', 'June 1994', '27 to 28 February 2019'."""
    parts = [_PART.fullmatch(p).groups() for p in edtf.split("/")]
    if len(parts) == 1:
        return _words(*parts[0])
    (y1, m1, d1), (y2, m2, d2) = parts
    if (y1, m1) == (y2, m2) and d1:
        return f"{int(d1)} to {_words(y2, m2, d2)}"
    if y1 == y2 and m1 and d1 and d2:
        return f"{int(d1)} {_MONTHS[int(m1)]} to {_words(y2, m2, d2)}"
    return f"{_words(y1, m1, d1)} to {_words(y2, m2, d2)}"


@cache
def _span(edtf: str) -> tuple[dt.date, dt.date]:
    ends = [_part(p) for p in edtf.split("/")]
    if len(ends) > 2:
        raise ValueError(f"expected one date or an interval of two, but found {edtf!r}")
    start, end = ends[0][0], ends[-1][1]
    if start > end:
        raise ValueError(f"expected an interval that runs forward, but {edtf!r} ends before it starts")
    return start, end


def _part(text: str) -> tuple[dt.date, dt.date]:
    match = _PART.fullmatch(text)
    if not match:
        raise ValueError(f"expected a date like 1994, 1994-06 or 1994-06-16, but found {text!r}")
    year, month, day = (int(g) if g else None for g in match.groups())
    try:
        start = dt.date(year, 1 if month is None else month, 1 if day is None else day)
        last_month = 12 if month is None else month
        return start, dt.date(year, last_month, calendar.monthrange(year, last_month)[1] if day is None else day)
    except ValueError:
        raise ValueError(f"expected a day of the calendar, but found {text!r}") from None


def _words(year: str, month: str | None, day: str | None) -> str:
    return " ".join(filter(None, [day and str(int(day)), month and _MONTHS[int(month)], year]))
