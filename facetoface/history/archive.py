"""The archive: every record together, and the same archive as it stood on any day."""

import datetime as dt
from functools import cache

import attrs

from facetoface import assets
from facetoface.assets import AssetError, Fault
from facetoface.history import dates
from facetoface.history.records import Claim, Event, Person, Source

FILES = {"source": ("sources.toml", Source), "person": ("people.toml", Person),
         "event": ("events.toml", Event), "claim": ("claims.toml", Claim)}  # fmt: skip


@attrs.frozen
class Archive:
    """Sources, people, events and claims by id. `day` is the day it stands on; None is today."""

    sources: dict[str, Source]
    people: dict[str, Person]
    events: dict[str, Event]
    claims: dict[str, Claim]
    day: dt.date | None = None

    def as_of(self, day: dt.date) -> "Archive":
        """The same archive as it stood at the end of `day`: nothing in it became public later.

        A record may be left without a source that was public by then.
        """
        with attrs.validators.disabled():  # these records were valid already
            return self._as_of(day)

    def _as_of(self, day: dt.date) -> "Archive":
        public = {i for i, source in self.sources.items() if _out(source.issued, day)}
        people = {i: _so_far(person, day) for i, person in self.people.items()}
        return Archive(
            sources={i: self.sources[i] for i in self.sources if i in public},
            people={i: _cited(person, public) for i, person in people.items() if person.office},
            events={i: _cited(e, public) for i, e in self.events.items() if _out(e.known, day)},
            claims={i: _cited(_without_hindsight(c, day), public) for i, c in self.claims.items()},
            day=day,
        )

    def meetings(self) -> list[Event]:
        """The events that are meetings, letters or plans for one, in order of their dates."""
        found = [event for event in self.events.values() if event.meeting]
        return sorted(found, key=lambda event: (dates.first_day(event.date), event.id))


@cache
def load() -> Archive:
    """The whole archive from `assets/history/`. Raises AssetError with every fault found."""
    shelves, faults = {}, []
    for kind, (name, cls) in FILES.items():
        shelves[kind], found = _shelf(kind, name, cls)
        faults += found
    archive = Archive(*({r.id: r for r in shelves[kind]} for kind in FILES))
    faults += _loose_ends(archive) if not faults else []
    if faults:
        raise AssetError(faults)
    return archive


def _shelf(kind: str, name: str, cls: type) -> tuple[list, list[Fault]]:
    path = assets.folder() / "history" / name
    try:
        rows, faults = assets.tables(assets.read(path), kind, assets.label(path))
    except AssetError as error:
        return [], error.faults
    built = [assets.build(row, cls, assets.label(path)) for row in rows]
    records = [record for record, _ in built if record]
    return records, faults + [f for _, found in built for f in found] + assets.repeated(records, assets.label(path))


def _loose_ends(archive: Archive) -> list[Fault]:
    """Ids that no record has, and events known before they happened."""
    faults = []
    for kind, shelf in zip(FILES, (archive.sources, archive.people, archive.events, archive.claims), strict=True):
        file = assets.label(assets.folder() / "history" / FILES[kind][0])
        for record in shelf.values():
            faults += [Fault(file, record.id, field, text) for field, text in _unknown_ids(record, archive)]
    return faults


def _unknown_ids(record, archive: Archive):
    wanted = [("sources", s, archive.sources) for s in getattr(record, "sources", [])]
    wanted += [("people", p, archive.people) for p in getattr(record, "people", [])]
    wanted += [("rests_on", e, archive.events) for e in getattr(record, "rests_on", [])]
    if meeting := getattr(record, "meeting", None):
        wanted += [("meeting.us", meeting.us, archive.people), ("meeting.dprk", meeting.dprk, archive.people)]
    yield from (
        (field, f"expected a known id, but no record is called '{i}'") for field, i, shelf in wanted if i not in shelf
    )
    if isinstance(record, Event) and dates.last_day(record.known) < dates.first_day(record.date):
        yield "known", f"expected a day from {record.date} on, but found {record.known}"


def _out(issued: str | None, day: dt.date) -> bool:
    """Whether something was certainly public by the end of `day`; an undated page counts as public."""
    return issued is None or dates.last_day(issued) <= day


def _cited(record, public: set[str]):
    """The record with only those of its sources that were public."""
    return attrs.evolve(record, sources=[s for s in record.sources if s in public])


def _so_far(person: Person, day: dt.date) -> Person:
    """The person with the offices begun by `day`, and no end that lies after it."""
    begun = [office for office in person.office if dates.first_day(office.start) <= day]
    return attrs.evolve(
        person,
        office=[
            attrs.evolve(office, end=None) if office.end and dates.first_day(office.end) > day else office
            for office in begun
        ],
    )


def _without_hindsight(claim: Claim, day: dt.date) -> Claim:
    if claim.hindsight_known and not _out(claim.hindsight_known, day):
        return attrs.evolve(claim, hindsight=None, hindsight_reason=None, hindsight_known=None)
    return claim
