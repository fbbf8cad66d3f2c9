"""The places of the story and the outlines of land around them, from `assets/map/` (see the README there)."""

import datetime as dt
import json
from collections.abc import Container, Iterator
from functools import cache
from pathlib import Path
from typing import ClassVar

import attrs

from facetoface import assets, tables
from facetoface.assets import AssetError, Fault
from facetoface.history import archive
from facetoface.history.records import Record, date, public
from facetoface.rules import one_of, several, text

KINDS = ("capital", "meeting", "weapons", "contact")
SIDES = ("north", "line", "south", "elsewhere")  # of the Military Demarcation Line
SHAPES = ("land", "north", "south")

Point = tuple[float, float]  # degrees East, degrees North


def _degrees(most: int):
    def check(_, attribute, value):
        if not -most <= value <= most:
            raise ValueError(f"expected degrees from {-most} to {most}, but found {value}")

    return attrs.field(validator=check)


@attrs.frozen(kw_only=True)
class Place(Record):
    """A place, in degrees North and East (WGS 84), that belongs to the story from `known` on."""

    name: str = text
    korean: str = text
    lat: float = _degrees(90)
    lon: float = _degrees(180)
    kind: str = attrs.field(validator=one_of(*KINDS))
    side: str = attrs.field(validator=one_of(*SIDES))
    what: str = text  # as it stood on the day `known`
    known: str = date
    events: list[str] = attrs.field(validator=several(1))
    LINKS: ClassVar[dict[str, str]] = {"events": "events"}

    def as_of(self, day: dt.date) -> "Place | None":
        """The place, once it belonged to the story in public."""
        return self if public(self.known, day) else None


@attrs.frozen
class Outlines:
    """Shapes as rings of points, and the Military Demarcation Line from west to east."""

    land: list[list[Point]]
    north: list[list[Point]]
    south: list[list[Point]]
    line: list[Point]


@cache
def load() -> dict[str, Place]:
    """All places by id, in the order of their file. Raises AssetError with every fault found."""
    path = assets.folder() / "map" / "places.toml"
    file = assets.label(path)
    rows, faults = tables.rows(assets.read(path), "place", file)
    built = [tables.build(row, Place, file) for row in rows]
    faults += [fault for _, found in built for fault in found] + tables.repeated(rows, file)
    places = {place.id: place for place, _ in built if place}
    faults += _loose_ends(places, archive.ids("events"), file)
    if faults:
        raise AssetError(faults)
    return places


def _loose_ends(places: dict[str, Place], events: Container[str] | None, file: str) -> Iterator[Fault]:
    for place in places.values():
        for wanted in place.events:
            if events is not None and wanted not in events:
                yield Fault(file, place.id, "events", f"expected a known id, but nothing is called '{wanted}'")


@cache
def outlines() -> Outlines:
    """The outlines of land. Raises AssetError with every fault found."""
    path = assets.folder() / "map" / "outlines.json"
    shapes, file = _json(path), assets.label(path)
    faults = [Fault(file, "", n, "expected rings of three points or more") for n in SHAPES if not _rings(shapes, n)]
    if not _points(shapes.get("line"), 2):
        faults.append(Fault(file, "", "line", "expected two points or more"))
    if faults:
        raise AssetError(faults)
    return Outlines(*(shapes[name] for name in (*SHAPES, "line")))


def _json(path: Path) -> dict:
    file = assets.label(path)
    try:
        shapes = json.loads(path.read_bytes())
    except FileNotFoundError:
        raise AssetError([Fault(file, "", "", "expected this file, but it is missing")]) from None
    except ValueError:  # no JSON, or not in UTF-8
        raise AssetError([Fault(file, "", "", "expected JSON; cut it anew as the README beside it says")]) from None
    if not isinstance(shapes, dict) or shapes.get("format") != assets.FORMAT:
        raise AssetError([Fault(file, "", "format", f"expected {assets.FORMAT}; update the course")])
    return shapes


def _rings(shapes: dict, name: str) -> bool:
    rings = shapes.get(name)
    return isinstance(rings, list) and bool(rings) and all(_points(ring, 3) for ring in rings)


def _points(ring: object, least: int) -> bool:
    """Whether something is a list of at least so many pairs of numbers."""
    return isinstance(ring, list) and len(ring) >= least and all(
        isinstance(p, list) and len(p) == 2 and all(isinstance(x, int | float) for x in p) for p in ring
    )  # fmt: skip
