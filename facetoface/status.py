"""What may have changed since: statements about the present, each with the day it was last looked at.

`assets/status.toml` is the one place to bring up to date.
"""

from functools import cache

import attrs

from facetoface import assets, tables
from facetoface.assets import AssetError, Fault
from facetoface.history import archive
from facetoface.rules import day, ident, several, text


@attrs.frozen(kw_only=True)
class Status:
    """A question whose answer may change, the answer, and the day up to which it was looked for."""

    id: str = ident
    question: str = text
    answer: str = text
    as_of: str = day
    sources: list[str] = attrs.field(validator=several(1))


@cache
def load() -> dict[str, Status]:
    """Every statement by its id. Raises AssetError with every fault found."""
    path = assets.folder() / "status.toml"
    file = assets.label(path)
    rows, faults = tables.rows(assets.read(path), "status", file)
    built = [tables.build(row, Status, file) for row in rows]
    found = [record for record, _ in built if record]
    faults += [fault for _, some in built for fault in some] + tables.repeated(rows, file)
    known = archive.ids("sources")
    faults += [
        Fault(file, one.id, "sources", f"expected a known id, but nothing is called '{name}'")
        for one in found for name in one.sources if known is not None and name not in known
    ]  # fmt: skip
    if faults:
        raise AssetError(faults)
    return {one.id: one for one in found}
