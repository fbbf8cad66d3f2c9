"""Source packets: what someone finds who leaves a page and searches, kept for reading laterally without the web.

A packet is one file in `assets/packets/`. It says what was searched and when, and lists the pages found. That a
search found nothing is a result too, and stands there as one.
"""

import datetime as dt
from collections.abc import Container, Iterator
from functools import cache
from pathlib import Path

import attrs

from facetoface import assets
from facetoface.assets import AssetError, Fault
from facetoface.history import archive
from facetoface.history.records import date, maybe_date, public
from facetoface.rules import ident, one_of, several, text

KINDS = ("same-site", "elsewhere", "report", "copy", "nothing")
LONGEST = 15  # words of a quotation


@attrs.frozen(kw_only=True)
class Found:
    """A result: a page with its source, or a search that found nothing. `finds` tells it in our words.

    `known` is for a page that shows no date: the day before which it cannot have been there.
    """

    id: str = ident
    kind: str = attrs.field(validator=one_of(*KINDS))
    heading: str = text
    finds: str = text
    source: str | None = None
    quote: str | None = None  # at most 15 words, word for word
    known: str | None = maybe_date

    def faults(self) -> Iterator[tuple[str, str]]:
        """A source exactly where something was found; a quotation short enough to be one."""
        if (self.source is None) != (self.kind == "nothing"):
            yield "source", "expected the id of a source, unless nothing was found"
        if self.quote is not None and len(self.quote.split()) > LONGEST:
            yield "quote", f"expected at most {LONGEST} words, but found {len(self.quote.split())}"


@attrs.frozen(kw_only=True)
class Packet:
    """What was searched, when it was looked up, and every result in the order of the file."""

    id: str = ident
    title: str = text
    searched: str = text
    looked_up: str = date
    page: list[Found] = attrs.field(validator=several(1))

    def as_of(self, day: dt.date, sources: Container[str]) -> "Packet":
        """The packet with only those pages that were public on `day`; `sources` are the ids public by then."""
        kept = [p for p in self.page if public(p.known, day) and (p.source is None or p.source in sources)]
        with attrs.validators.disabled():
            return attrs.evolve(self, page=kept)


@cache
def load() -> dict[str, Packet]:
    """All packets by id, which is the name of the file. Raises AssetError with every fault found."""
    read = [_read(path) for path in sorted((assets.folder() / "packets").glob("*.toml"))]
    if faults := [fault for _, found in read for fault in found]:
        raise AssetError(faults)
    return {packet.id: packet for packet, _ in read}


def _read(path: Path) -> tuple[Packet | None, list[Fault]]:
    from facetoface import tables  # here, for a lesson without a packet needs nothing of it

    file = assets.label(path)
    try:
        contents = assets.read(path)
    except AssetError as error:
        return None, error.faults
    packet, faults = tables.build({**contents, "id": path.stem}, Packet, file)
    if packet is None:
        return None, faults
    return packet, [*tables.repeated(packet.page, file), *_loose_ends(packet, archive.ids("sources"), file)]


def _loose_ends(packet: Packet, known: Container[str] | None, file: str) -> Iterator[Fault]:
    for found in packet.page:
        if found.source is not None and known is not None and found.source not in known:
            expected = f"expected a known id, but nothing is called '{found.source}'"
            yield Fault(file, found.id, "source", expected)
