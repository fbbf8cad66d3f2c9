"""What `assets/data/datapackage.json` says about the tables beside it.

The file follows the Data Package specification, version 1 (https://specs.frictionlessdata.io/tabular-data-package).
"""

import datetime as dt
import json
import re
from pathlib import Path

import attrs

from facetoface import assets
from facetoface.assets import AssetError, Fault
from facetoface.rules import ident, one_of, several, text

SPREADSHEET = "utf-8-sig"  # spreadsheets may put a mark at the start of what they save
PROFILE = "tabular-data-package"  # how version 1 names it; later versions have `$schema` in its place
PATTERNS = {  # how a cell is written, by the type of its column
    "integer": (r"-?\d+", int, "a whole number"),
    "number": (r"-?\d+(\.\d+)?", float, "a number"),
    "date": (r"\d{4}-\d{2}-\d{2}", dt.date.fromisoformat, "a day of the calendar like 2018-02-10"),
    "string": (r"(?s).*", str, "text"),
}
Cell = int | float | str | dt.date | None


@attrs.frozen(kw_only=True)
class Constraints:
    """What the cells of a column must keep to, besides their type."""

    required: bool = False
    minimum: float | None = None
    maximum: float | None = None
    enum: list[str] | None = None


@attrs.frozen(kw_only=True)
class Column:
    """One column of a table. `description` says what is counted, and in which unit."""

    name: str = text
    type: str = attrs.field(validator=one_of(*PATTERNS))
    title: str = text
    description: str = text
    constraints: Constraints = attrs.field(factory=Constraints)

    def read(self, cell: str) -> Cell:
        """The value of a cell, None where it is empty. Raises ValueError in words."""
        if not cell:
            if self.constraints.required:
                raise ValueError("expected a value, but the cell is empty")
            return None
        pattern, convert, words = PATTERNS[self.type]
        try:
            value = convert(re.fullmatch(pattern, cell)[0])
        except (TypeError, ValueError):
            raise ValueError(f"expected {words}, but found {cell!r}") from None
        self._check(value)
        return value

    def _check(self, value: Cell) -> None:
        limits = self.constraints
        if limits.enum is not None:
            one_of(*limits.enum)(None, self, value)
        if limits.minimum is not None and value < limits.minimum:
            raise ValueError(f"expected {limits.minimum:g} or more, but found {value}")
        if limits.maximum is not None and value > limits.maximum:
            raise ValueError(f"expected {limits.maximum:g} or less, but found {value}")


@attrs.frozen(kw_only=True)
class Schema:
    """The columns of a table, and those whose values together name a row."""

    fields: list[Column] = attrs.field(validator=several(2))
    primaryKey: list[str] = attrs.field(validator=several(1))  # the specification writes it so


@attrs.frozen(kw_only=True)
class Resource:
    """A table's description: `description` gives unit and counting rule, `permission` what may be reused."""

    name: str = ident
    profile: str = attrs.field(validator=one_of("tabular-data-resource"))
    path: str = text
    encoding: str = attrs.field(validator=one_of("utf-8"))
    title: str = text
    description: str = text
    permission: str = text
    sources: list[dict[str, str]] = attrs.field(validator=several(1))
    licenses: list[dict[str, str]] = attrs.field(factory=list)
    schema: Schema

    def faults(self):
        """A table must say of each row when it was public and who says so, and its key must exist."""
        names = [column.name for column in self.schema.fields]
        for wanted in {"known", "source", *self.schema.primaryKey} - set(names):
            yield "schema.fields", f"expected a column '{wanted}', but there is none"
        for column in self.schema.fields:
            wanted = {"known": "date", "source": "string"}.get(column.name)
            if wanted and (column.type != wanted or not column.constraints.required):
                yield f"schema.fields.{column.name}", f"expected the type {wanted} and the constraint required"


def described(path: Path) -> list[Resource]:
    """The tables that `datapackage.json` lists. Raises AssetError with every fault found in it."""
    file = assets.label(path)
    try:
        package = json.loads(assets.text(path, SPREADSHEET))
    except json.JSONDecodeError as error:
        raise AssetError(
            [Fault(file, "", "", f"expected JSON, but line {error.lineno} has none: {error.msg}")]
        ) from None
    if not isinstance(package, dict) or not isinstance(package.get("resources"), list):
        raise AssetError([Fault(file, "", "resources", "expected a list of tables")])
    if package.get("profile") != PROFILE or "$schema" in package:
        expected = f"expected '{PROFILE}' of Data Package 1, but the file follows another version; update the course"
        raise AssetError([Fault(file, "", "profile", expected)])
    built = [_resource(row, file) for row in package["resources"]]
    faults = [fault for _, found in built for fault in found] + _repeated([r for r, _ in built if r], file)
    if faults:
        raise AssetError(faults)
    return [resource for resource, _ in built]


def _resource(row: object, file: str) -> tuple[Resource | None, list[Fault]]:
    if not isinstance(row, dict):
        return None, [Fault(file, "", "resources", f"expected a table's description, but found {row!r}")]
    from facetoface import tables  # here, for it is only needed where nothing is ready-made

    resource, faults = tables.build(row, Resource, file)
    return resource, [attrs.evolve(fault, record=str(row.get("name", ""))) for fault in faults]


def _repeated(resources: list[Resource], file: str) -> list[Fault]:
    names = [resource.name for resource in resources]
    return [Fault(file, name, "name", "expected a name of its own") for name in set(names) if names.count(name) > 1]
