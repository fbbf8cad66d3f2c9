"""The archive's records as plain lists of dictionaries, for beginners to count, draw and check with."""

import datetime as dt

from facetoface.checks import forecast_log
from facetoface.checks.milestones import milestones
from facetoface.history import Archive, dates
from facetoface.history.series import Table
from facetoface.learning import Log


def meetings(archive: Archive) -> list[dict]:
    """Meetings, letters and plans, in order of their dates. `known` is the day when the record was public."""
    return [
        {
            "id": event.id,
            "date": event.date[:10],
            "known": event.known[:10],
            "us": archive.people[event.meeting.us].name,
            "capacity": event.meeting.capacity,
            "dprk": archive.people[event.meeting.dprk].name,
            "counterpart": event.meeting.counterpart,
            "form": event.meeting.form,
            "place": event.meeting.place,
        }
        for event in archive.meetings()
    ]


def events(archive: Archive) -> list[dict]:
    """All events in order of their dates; `date` is the first day as exactly as it is told, `known` always a day."""
    found = sorted(archive.events.values(), key=lambda event: (event.date, event.id))
    return [
        {
            "id": event.id,
            "date": event.date.split("/")[0],
            "known": dates.last_day(event.known).isoformat(),
            "title": event.title,
            "statement": event.statement,
            "place": event.place,
            "tags": list(event.tags),
            "sources": list(event.sources),
        }
        for event in found
    ]


def claims(archive: Archive) -> list[dict]:
    """The claims of both articles in the course's words, without any verdict."""
    return [
        {"id": claim.id, "article": claim.article, "claim": claim.claim, "quote": claim.quote}
        for claim in archive.claims.values()
    ]


def sources(archive: Archive) -> list[dict]:
    """Every source with the fields of its reference; `issued` is None where the page shows no date."""
    return [
        {
            "id": source.id,
            "title": source.title,
            "container": source.container_title,
            "author": source.author,
            "issued": source.issued,
            "type": source.type,
            "note": source.note,
        }
        for source in archive.sources.values()
    ]


def arguments(archive: Archive) -> list[dict]:
    """The arguments of the debate, with what was said by whom; `known` is the day by which it had been said."""
    return [
        {
            "id": one.id,
            "side": one.side,
            "issue": one.issue,
            "date": one.date,
            "known": dates.last_day(one.date).isoformat(),
            "who": one.who,
            "thesis": one.thesis,
            "reason": one.reason,
        }
        for one in sorted(archive.arguments.values(), key=lambda one: (one.date, one.id))
    ]


def rows(table: Table) -> list[dict]:
    """The rows of a table, with days as texts."""
    return [
        {name: cell.isoformat() if isinstance(cell, dt.date) else cell for name, cell in row.items()}
        for row in table.rows
    ]


def forecasts(archive: Archive) -> list[dict]:
    """The learner's own forecasts, from the log; a made-up sample where none of them can be scored."""
    return forecast_log.forecasts(archive, Log().entries())


LISTS = {
    "arguments": arguments,
    "meetings": meetings,
    "events": events,
    "claims": claims,
    "sources": sources,
    "milestones": milestones,
    "forecasts": forecasts,
}
