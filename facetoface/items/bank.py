"""Banks: files of items in `assets/items/`, one for each lesson and test."""

from collections.abc import Container, Iterator
from pathlib import Path

import attrs

from facetoface import assets
from facetoface.assets import AssetError, CourseError, Fault
from facetoface.items.kinds import KINDS
from facetoface.items.model import Item


@attrs.frozen
class Bank:
    """Items by id, in the order of the file."""

    items: dict[str, Item]

    def quiz(self, name: str) -> list[Item]:
        """The items of one quiz. Raises CourseError, naming the quizzes there are."""
        found = [item for item in self.items.values() if item.quiz == name]
        if not found:
            names = dict.fromkeys(item.quiz for item in self.items.values())
            raise CourseError(f"There is no quiz {name!r} here. The quizzes are: {', '.join(names)}.")
        return found


def load_bank(path: Path, objectives: Container[str], records: Container[str]) -> Bank:
    """The bank in a TOML file, whose items may name these objectives and records (claims, events, sources).

    Raises AssetError with every fault found in the file.
    """
    from facetoface import tables  # here, for it is only needed where nothing is ready-made

    file = assets.label(path)
    rows, faults = tables.rows(assets.read(path), "item", file)
    built = [_item(row, file) for row in rows]
    items = [item for item, _ in built if item]
    faults += tables.repeated(rows, file)
    for number, (row, (_, found)) in enumerate(zip(rows, built, strict=True), 1):
        unknown = [Fault(file, _name(row), *fault) for fault in _unknown(row, objectives, records)]
        faults += [_placed(fault, number) for fault in found + unknown]
    if faults:
        raise AssetError(faults)
    return Bank({item.id: item for item in items})


def _item(row: dict, file: str) -> tuple[Item | None, list[Fault]]:
    """The item in a table, or None and the faults that stopped it."""
    kind = row.get("type")
    from facetoface import tables

    if isinstance(kind, str) and kind in KINDS:
        return tables.build(row, KINDS[kind], file)
    found = f"found {kind!r}" if "type" in row else "it is missing"
    return None, [Fault(file, _name(row), "type", f"expected one of {', '.join(KINDS)}, but {found}")]


def _unknown(row: dict, objectives: Container[str], records: Container[str]) -> Iterator[tuple[str, str]]:
    """(field, what was expected) for every objective or record a table names that there is not."""
    objective, kind = row.get("objective"), KINDS.get(str(row.get("type")), Item)
    if isinstance(objective, str) and objective not in objectives:
        yield "objective", f"expected a known objective, but found '{objective}'"
    for field, name in kind.cites(row):
        if isinstance(name, str) and name not in records:
            yield field, f"expected a known record, but nothing is called '{name}'"


def _name(row: dict) -> str:
    return str(row.get("id", ""))


def _placed(fault: Fault, number: int) -> Fault:
    """The fault, with the item's place in the file where the item has no id to be found by."""
    return fault if fault.record else attrs.evolve(fault, record=f"item {number} of the file")
