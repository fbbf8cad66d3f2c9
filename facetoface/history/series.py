"""The series behind the charts: tables in `assets/data/`, one CSV file each, described in `datapackage.json`.

Every table has a column `known`, the day its row was public, and a column `source`, ids joined by ' ; '.
"""

import csv
import datetime as dt
import io
from collections import Counter
from collections.abc import Container, Iterator
from functools import cache
from pathlib import Path

import attrs

from facetoface import assets
from facetoface.assets import AssetError, Fault
from facetoface.compiled import compiled
from facetoface.history import archive
from facetoface.history.datapackage import SPREADSHEET, Cell, Column, Resource, described


@attrs.frozen
class Table:
    """A series. Each row is a dict from column names to values; None where a cell is empty.

    `description` gives the unit and the counting rule, `permission` what may be reused and whom to credit.
    """

    name: str
    title: str
    description: str
    permission: str
    columns: tuple[Column, ...]
    rows: tuple[dict[str, Cell], ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources of its rows, each once, in order of appearance."""
        return tuple(dict.fromkeys(i for row in self.rows for i in cited(row)))

    def column(self, name: str) -> list[Cell]:
        """One column's values, from the first row to the last."""
        return [row[name] for row in self.rows]

    def as_of(self, day: dt.date) -> "Table":
        """The table as it stood at the end of `day`: without the rows that became public later."""
        return attrs.evolve(self, rows=tuple(row for row in self.rows if row["known"] <= day))


def cited(row: dict[str, Cell]) -> list[str]:
    """The ids of a row's sources."""
    return row["source"].split(" ; ")


@cache
def load() -> dict[str, Table]:
    """All tables by name, in the order of `datapackage.json`. Raises AssetError with every fault found."""
    files = [*(assets.folder() / "data").glob("*.*"), *archive.files()]
    return compiled("series", sorted(files), _load)


def _load() -> dict[str, Table]:
    folder = assets.folder() / "data"
    resources, sources = described(folder / "datapackage.json"), archive.ids("sources")
    tables, faults = {}, _undescribed(folder, resources)
    for resource in resources:
        rows, found = _rows(folder / resource.path, resource, sources)
        faults += found
        tables[resource.name] = Table(
            resource.name, resource.title, resource.description, resource.permission,
            tuple(resource.schema.fields), tuple(rows),
        )  # fmt: skip
    if faults:
        raise AssetError(faults)
    return tables


def _undescribed(folder: Path, resources: list[Resource]) -> list[Fault]:
    names = {resource.path for resource in resources}
    text = "expected a description of this file in datapackage.json, but there is none"
    return [Fault(assets.label(p), "", "", text) for p in sorted(folder.glob("*.csv")) if p.name not in names]


def _rows(path: Path, resource: Resource, sources: Container[str] | None) -> tuple[list[dict], list[Fault]]:
    """The rows that can be read, and what is wrong with the others, by line of the file."""
    file, columns = assets.label(path), resource.schema.fields
    try:
        lines = csv.reader(io.StringIO(assets.text(path, SPREADSHEET), newline=""), strict=True)
        numbered = [(lines.line_num, cells) for cells in lines if cells]
    except AssetError as error:
        return [], error.faults
    except csv.Error as error:
        return [], [Fault(file, f"line {lines.line_num}", "", f"expected CSV, but {error}")]
    if faults := list(_header(numbered[0][1] if numbered else [], columns, file)):
        return [], faults
    rows = [(number, *_row(number, cells, columns, file)) for number, cells in numbered[1:]]
    faults = [fault for _, _, found in rows for fault in found]
    good = [(number, row) for number, row, found in rows if not found]
    faults += [*_unknown(good, sources, file), *_repeated(good, resource.schema.primaryKey, file)]
    return [row for _, row in good], faults


def _header(names: list[str], columns: list[Column], file: str) -> Iterator[Fault]:
    wanted = [column.name for column in columns]
    yield from (
        Fault(file, "", name, "expected this column, but it is missing") for name in wanted if name not in names
    )
    for name in names:
        if name not in wanted:
            yield Fault(file, "", name, "expected only the columns in datapackage.json (is the name misspelt?)")
    if sorted(names) == sorted(wanted) and names != wanted:
        yield Fault(file, "", "", f"expected the columns in the order {', '.join(wanted)}")


def _row(number: int, cells: list[str], columns: list[Column], file: str) -> tuple[dict, list[Fault]]:
    line = f"line {number}"
    if len(cells) != len(columns):
        return {}, [Fault(file, line, "", f"expected {len(columns)} cells, but found {len(cells)}")]
    row, faults = {}, []
    for column, cell in zip(columns, cells, strict=True):
        try:
            row[column.name] = column.read(cell)
        except ValueError as error:
            faults.append(Fault(file, line, column.name, str(error)))
    return row, faults


def _unknown(rows: list[tuple[int, dict]], sources: Container[str] | None, file: str) -> Iterator[Fault]:
    for number, row in rows:
        for wanted in cited(row):
            if sources is not None and wanted not in sources:
                text = f"expected ids of known sources, joined by ' ; ', but nothing is called '{wanted}'"
                yield Fault(file, f"line {number}", "source", text)


def _repeated(rows: list[tuple[int, dict]], key: list[str], file: str) -> Iterator[Fault]:
    found = Counter(tuple(row[name] for name in key) for _, row in rows)
    for values, times in found.items():
        if times > 1:
            lines = ", ".join(str(n) for n, row in rows if tuple(row[name] for name in key) == values)
            yield Fault(file, f"lines {lines}", ", ".join(key), "expected a key of its own for every row")
