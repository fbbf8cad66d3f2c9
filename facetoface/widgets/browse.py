"""The archive to search and read: by kind, word, person, subject and date, as of any day."""

import datetime as dt

from facetoface.assets import CourseError
from facetoface.history import Archive, dates
from facetoface.history.search import Wanted, find
from facetoface.widgets import markup, pages, reading
from facetoface.widgets.form import Form
from facetoface.words import say

SHELVES = ("events", "people", "claims", "arguments", "forecasts", "terms", "sources")
SHOWN = 40  # records on a page; a search that finds more says so


def browse(archive: Archive, day: dt.date) -> Form:
    """A Form over the whole archive; `day` is the day it stands on until the reader chooses another."""
    form = Form(_parts(archive), lambda: _twin(archive, day), values={"day": day.isoformat(), "shelf": "events"})
    form.on("search", lambda values: _search(form, archive, day, values))
    return form


def _parts(archive: Archive) -> list[dict]:
    people = [{"id": p.id, "text": p.name} for p in sorted(archive.people.values(), key=lambda p: p.name)]
    tags = [{"id": t, "text": t} for t in sorted({tag for event in archive.events.values() for tag in event.tags})]
    main = {"event": "search", "text": say("browse.search"), "main": True}
    any_ = [{"id": "", "text": say("browse.any")}]
    shelves = [{"id": name, "text": say(f"browse.shelves.{name}")} for name in SHELVES]
    return [
        {"kind": "line", "name": "day", "type": "date", "label": say("browse.day")},
        {"kind": "select", "name": "shelf", "label": say("browse.shelf"), "options": shelves},
        {"kind": "line", "name": "words", "label": say("browse.words")},
        {"kind": "select", "name": "person", "label": say("browse.person"), "options": any_ + people},
        {"kind": "select", "name": "tag", "label": say("browse.tag"), "options": any_ + tags},
        {"kind": "line", "name": "since", "type": "date", "label": say("browse.since")},
        {"kind": "line", "name": "until", "type": "date", "label": say("browse.until")},
        {"kind": "buttons", "name": "buttons", "buttons": [main]},
        {"kind": "status", "name": "status"},
        {"kind": "region", "name": "found"},
    ]


def _search(form: Form, archive: Archive, start: dt.date, values: dict) -> None:
    """Show what is found, each record folded under its heading. No day, or half of one, is the day of the start."""
    then = archive.as_of(_day(values, "day") or start)
    if not values.get("day"):
        form.values = {**values, "day": start.isoformat()}
    asked = {name: str(values.get(name) or "") for name in ("words", "person", "tag")}
    shelf = values.get("shelf") if values.get("shelf") in SHELVES else "events"
    found = find(then, Wanted(shelf=shelf, **asked, since=_day(values, "since"), until=_day(values, "until")))
    day = dates.in_words(then.day.isoformat())
    said = [say("browse.found", shown=min(len(found), SHOWN), count=len(found), day=day)]
    said += [say("browse.more", shown=SHOWN)] if len(found) > SHOWN else []
    records = "".join(_folded(record, then) for record in found[:SHOWN])
    form.regions = {"status": markup.escape(" ".join(said)), "found": records}


def _folded(record, archive: Archive) -> str:
    html, _ = pages.record(record, archive)
    return f"<details><summary>{markup.render(reading.heading(record))}</summary>{html}</details>"


def _day(values: dict, name: str) -> dt.date | None:
    """The day in a field, None where it is empty. Raises CourseError where it is no day."""
    text = values.get(name)
    try:
        return dt.date.fromisoformat(text) if text else None
    except (TypeError, ValueError):
        raise CourseError(say("browse.no_day")) from None


def _twin(archive: Archive, day: dt.date) -> tuple[str, str]:
    """How many records of each kind there are as of the day, and how to come by them."""
    then = archive.as_of(day)
    counts = ", ".join(f"{len(getattr(then, name))} {say(f'browse.shelves.{name}')}" for name in SHELVES)
    text = say("browse.twin", day=dates.in_words(day.isoformat()), counts=counts)
    return f"<p>{markup.escape(text)}</p>", text
