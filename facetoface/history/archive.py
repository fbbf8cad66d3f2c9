"""The archive: every record together, and the same archive as it stood on any day."""

import datetime as dt
from collections.abc import Container, Iterator
from functools import cache
from pathlib import Path

import attrs

from facetoface import assets
from facetoface.assets import AssetError, Fault
from facetoface.compiled import compiled
from facetoface.history import dates
from facetoface.history.debate import Argument, Forecast
from facetoface.history.records import Claim, Event, Person, Record, Source, Term

shelf = attrs.field(factory=dict)


@attrs.frozen
class Archive:
    """All records by id, a shelf for each kind. `day` is the day the archive stands on; None is today."""

    sources: dict[str, Source] = shelf
    people: dict[str, Person] = shelf
    events: dict[str, Event] = shelf
    claims: dict[str, Claim] = shelf
    terms: dict[str, Term] = shelf
    arguments: dict[str, Argument] = shelf
    forecasts: dict[str, Forecast] = shelf
    day: dt.date | None = None

    def as_of(self, day: dt.date) -> "Archive":
        """The same archive as it stood at the end of `day`: nothing in it became public later.

        A record may be left without a source that was public by then.
        """
        with attrs.validators.disabled():  # these records were valid already
            shelves = {name: _standing(getattr(self, name), day) for name in SHELVES}
            pruned = {name: {r.id: _pruned(r, shelves) for r in shelves[name].values()} for name in SHELVES}
        return Archive(**pruned, day=day)

    def meetings(self) -> list[Event]:
        """The events that are meetings, letters or plans for one, in order of their dates."""
        found = [event for event in self.events.values() if event.meeting]
        return sorted(found, key=lambda event: (dates.first_day(event.date), event.id))


SHELVES = {  # a shelf's name: its kind of table, the class of its records
    "sources": ("source", Source),
    "people": ("person", Person),
    "events": ("event", Event),
    "claims": ("claim", Claim),
    "terms": ("term", Term),
    "arguments": ("argument", Argument),
    "forecasts": ("forecast", Forecast),
}


@cache
def load() -> Archive:
    """The whole archive from `assets/history/`: of each shelf `NAME.toml`, or every file in `NAME/`.

    Raises AssetError with every fault found.
    """
    return compiled("archive", files(), _load)


def files() -> list[Path]:
    """Every file that the archive is read from."""
    return sorted((assets.folder() / "history").rglob("*.toml"))


def ids(name: str) -> Container[str] | None:
    """The ids on a shelf, for other assets to name; None where the archive is faulty, which its own loader tells."""
    try:
        return getattr(load(), name)
    except AssetError:
        return None


def _load() -> Archive:
    shelves, faults, files = {}, [], {}
    for name in SHELVES:
        shelves[name] = {}
        for path in _files(name):
            records, found = _read(path, *SHELVES[name])
            faults += found + _repeated(records, shelves[name], assets.label(path))
            shelves[name].update((record.id, record) for record in records)
            files.update(((name, record.id), assets.label(path)) for record in records)
    if not faults:
        faults += [
            Fault(files[name, record.id], record.id, field, f"expected a known id, but nothing is called '{wanted}'")
            for name in SHELVES for record in shelves[name].values()
            for field, wanted in _loose_ends(record, shelves)
        ]  # fmt: skip
    if faults:
        raise AssetError(faults)
    return Archive(**shelves)


def _files(name: str) -> list[Path]:
    folder = assets.folder() / "history"
    inside = sorted((folder / name).glob("*.toml"))
    return inside or [folder / f"{name}.toml"]


def _read(path: Path, kind: str, cls: type) -> tuple[list, list[Fault]]:
    from facetoface import tables  # here, for it is only needed where nothing is ready-made

    try:
        rows, faults = tables.rows(assets.read(path), kind, assets.label(path))
    except AssetError as error:
        return [], error.faults
    built = [tables.build(row, cls, assets.label(path)) for row in rows]
    records = [record for record, _ in built if record]
    return records, faults + [f for _, found in built for f in found] + tables.repeated(rows, assets.label(path))


def _repeated(records: list, earlier: dict, file: str) -> list[Fault]:
    text = "expected an id of its own, but another file of the shelf has it too"
    return [Fault(file, record.id, "id", text) for record in records if record.id in earlier]


def _links(record: Record) -> Iterator[tuple[str, str, list[str]]]:
    """(field, shelf, ids) for every field of a record that names other records; `odds.source` is one of each odds."""
    for field, name in record.LINKS.items():
        values = [record]
        for part in field.split("."):
            values = [inner for value in values for inner in _listed(getattr(value, part))]
        yield field, name, values


def _listed(value) -> list:
    return value if isinstance(value, list) else [] if value is None else [value]


def _loose_ends(record: Record, shelves: dict) -> Iterator[tuple[str, str]]:
    for field, name, ids in _links(record):
        yield from ((field, wanted) for wanted in ids if wanted not in shelves[name])


def _standing(records: dict, day: dt.date) -> dict:
    standing = ((name, record.as_of(day)) for name, record in records.items())
    return {name: record for name, record in standing if record is not None}


def _pruned(record: Record, shelves: dict) -> Record:
    """The record with only those links that lead somewhere; one that stands alone, as in a meeting, stays."""
    kept = {
        field: [i for i in ids if i in shelves[name]]
        for field, name, ids in _links(record)
        if isinstance(getattr(record, field, None), list) and not all(i in shelves[name] for i in ids)
    }
    return attrs.evolve(record, **kept) if kept else record
