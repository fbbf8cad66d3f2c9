"""Finding records in an archive by word, person, place, tag and date."""

import datetime as dt
import unicodedata

import attrs

from facetoface.history import dates
from facetoface.history.archive import Archive
from facetoface.history.records import Record


@attrs.frozen(kw_only=True)
class Wanted:
    """What to look for; an empty field asks nothing. All `words` must be in the record, in any order."""

    shelf: str = "events"
    words: str = ""
    person: str = ""
    tag: str = ""
    since: dt.date | None = None
    until: dt.date | None = None


def find(archive: Archive, wanted: Wanted) -> list[Record]:
    """The records of one shelf that have everything wanted, the earliest first; undated ones by their id."""
    words = plain(wanted.words).split()
    found = [
        record
        for record in getattr(archive, wanted.shelf).values()
        if _has(record, wanted) and all(word in plain(" ".join(_texts(record))) for word in words)
    ]
    return sorted(found, key=lambda record: (when(record) or "", record.id))


def when(record: Record) -> str | None:
    """The record's own date: an event's or argument's, a source's issue, a forecast's question; else None."""
    names = ("date", "issued", "asked")
    return next((getattr(record, name) for name in names if getattr(record, name, None)), None)


def plain(text: str) -> str:
    """Text for comparing: small letters without accents."""
    letters = unicodedata.normalize("NFKD", text)
    return "".join(c for c in letters if not unicodedata.combining(c)).casefold()


def _has(record: Record, wanted: Wanted) -> bool:
    if wanted.person and wanted.person not in getattr(record, "people", []):
        return False
    if wanted.tag and wanted.tag not in getattr(record, "tags", []):
        return False
    day = when(record)
    if not (wanted.since or wanted.until):
        return True
    since, until = wanted.since or dt.date.min, wanted.until or dt.date.max
    return day is not None and since <= dates.last_day(day) and dates.first_day(day) <= until


def _texts(record: Record):
    """Every text in a record, its ids and lists too."""
    for value in attrs.asdict(record).values():
        yield from _strings(value)


def _strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _strings(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _strings(part)
