"""Finds and reads the files in `assets/`, and says plainly what is wrong with one.

Every asset is a TOML file of tables. `read` gives its plain contents, `build` turns its tables into
typed records. Whatever is wrong with a file is collected as `Fault`s, so that an author sees all of
them at once; `AssetError` carries them.
"""

import contextlib
import datetime as dt
import os
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import get_args, get_origin

import attrs
import cattrs
from cattrs.cols import list_structure_factory
from cattrs.v import format_exception

FORMAT = 1  # of the asset files; a file may say `format = 1` at its top


@attrs.frozen(order=True)
class Fault:
    """One thing wrong in an asset: where it is and what was expected there."""

    file: str
    record: str
    field: str
    expected: str

    def __str__(self) -> str:
        """One sentence, from the outside in: file, record, field, what was expected."""
        places = [
            self.file,
            f"record '{self.record}'" * bool(self.record),
            f"field '{self.field}'" * bool(self.field),
        ]
        return f"{', '.join(p for p in places if p)}: {self.expected}."


class CourseError(Exception):
    """Anything the course says to a person in plain sentences; shown without a traceback."""


class AssetError(CourseError):
    """The faults found in one or more assets."""

    def __init__(self, faults: list[Fault]):
        self.faults = sorted(set(faults))
        super().__init__("\n".join(map(str, self.faults)))


def root() -> Path:
    """The course's folder: `FACETOFACE_ROOT` if that is set, else the folder that holds the package."""
    return Path(os.environ.get("FACETOFACE_ROOT") or Path(__file__).resolve().parents[1])


def folder() -> Path:
    """The `assets/` folder. Raises CourseError where there is none."""
    place = root() / "assets"
    if not place.is_dir():
        raise CourseError(
            f"The course's files were not found in {place}.\n"
            "Open the course from its own folder, or set FACETOFACE_ROOT to that folder."
        )
    return place


def read(path: Path) -> dict:
    """The contents of one TOML file, without its `format` line. Raises AssetError."""
    name = label(path)
    try:
        tables = tomllib.loads(path.read_bytes().decode("utf-8"))
    except FileNotFoundError:
        raise AssetError([Fault(name, "", "", "expected this file, but it is missing")]) from None
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise AssetError([Fault(name, "", "", f"expected UTF-8 text, but line {line} has another encoding")]) from None
    except tomllib.TOMLDecodeError as error:
        raise AssetError([Fault(name, "", "", f"expected TOML, but {_first_lower(str(error))}")]) from None
    if not tables:
        raise AssetError([Fault(name, "", "", "expected at least one record, but the file is empty")])
    made_for = tables.pop("format", FORMAT)
    if made_for != FORMAT:
        raise AssetError(
            [
                Fault(
                    name,
                    "",
                    "format",
                    f"expected {FORMAT}, but the file says {made_for!r}; update the course",
                )
            ]
        )
    return tables


def label(path: Path) -> str:
    """The file's name as faults give it: relative to the course where it lies inside it."""
    path, top = path.resolve(), root().resolve()
    return path.relative_to(top).as_posix() if path.is_relative_to(top) else path.name


def tables(contents: dict, kind: str, file: str) -> tuple[list[dict], list[Fault]]:
    """The `[[kind]]` tables of a file, and the faults of whatever else stands at its top."""
    faults = [Fault(file, "", key, f"expected only [[{kind}]] tables here") for key in contents if key != kind]
    rows = contents.get(kind, [])
    if not isinstance(rows, list) or not rows:
        return [], [*faults, Fault(file, "", kind, f"expected at least one [[{kind}]] table")]
    good = [row for row in rows if isinstance(row, dict)]
    return good, faults + [Fault(file, "", kind, "expected tables")] * (len(good) < len(rows))


def build(row: dict, cls: type, file: str) -> tuple[object | None, list[Fault]]:
    """One record of the attrs class `cls` from a TOML table, or None and the faults that stopped it.

    The class's validators are asked about every field. A class may also have a method `faults()` for rules
    that span fields; it yields (field, what was expected).
    """
    name = str(row.get("id", ""))
    try:
        with attrs.validators.disabled():  # they stop at the first fault; below all are asked
            record = _converter().structure(row, cls)
    except cattrs.BaseValidationError as error:
        found = [*_explain(error), *_invalid_parts(row, cls)]
        return None, [Fault(file, name, field, text) for field, text in found]
    faults = [Fault(file, name, field, text) for field, text in _invalid(record)]
    return (None if faults else record), faults


def repeated(records: list, file: str) -> list[Fault]:
    """A fault for every id that several records share; a record may also be a table not built yet."""
    ids = [record.get("id") if isinstance(record, dict) else record.id for record in records]
    ids = [i for i in ids if isinstance(i, str)]
    twice = {i for i in ids if ids.count(i) > 1}
    return [Fault(file, i, "id", f"expected an id of its own, but {ids.count(i)} records share it") for i in twice]


def _first_lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _hook(types: dict[type, str]):
    def strict(value, cls):
        if (isinstance(value, bool) and cls is not bool) or not isinstance(value, cls):
            raise TypeError(f"expected {types[cls]}, but found {value!r}")
        return value

    return strict


@cache
def _converter() -> cattrs.Converter:
    """A converter that refuses unknown fields and never turns one type into another."""
    converter = cattrs.Converter(forbid_extra_keys=True, detailed_validation=True)
    names = {
        str: "text in quotes",
        bool: "true or false",
        int: "a whole number",
        dt.date: "a date like 2018-02-10",
    }
    for cls in names:
        converter.register_structure_hook(cls, _hook(names))
    converter.register_structure_hook(float, _number)
    converter.register_structure_hook_factory(lambda cls: get_origin(cls) is list, _list)
    return converter


def _number(value, _):
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"expected a number, but found {value!r}")
    return float(value)


def _list(cls, converter):
    read = list_structure_factory(cls, converter)

    def strict(value, _):
        if not isinstance(value, list):  # a text would be read as a list of its letters
            raise TypeError("expected a list, or tables in [[double brackets]]")
        return read(value, cls)

    return strict


def _explain(error: cattrs.BaseValidationError) -> Iterator[tuple[str, str]]:
    """(field, what was expected) for everything cattrs found; the field as `option[2].text`, counted from 1."""
    for line in cattrs.transform_error(error, path="", format_exception=_sentence):
        for text, where in [line.rsplit(" @ ", 1)]:
            field = re.sub(r"\[(\d+)\]", lambda m: f"[{int(m[1]) + 1}]", where).lstrip(".")
            if text.startswith("unknown:"):
                for extra in text.removeprefix("unknown:").split(","):
                    yield (
                        ".".join(filter(None, [field, extra])),
                        "expected a known field (is the name misspelt?)",
                    )
            else:
                yield field, text


def _invalid(record, path: str = "") -> Iterator[tuple[str, str]]:
    """(field, what was expected) for every value that its field's validator refuses, nested records too."""
    for field in attrs.fields(type(record)):
        value, where = getattr(record, field.name), path + field.name
        try:
            if field.validator:
                field.validator(record, field, value)
        except ValueError as error:
            yield where, str(error)
        nested = enumerate(value, 1) if isinstance(value, list) else [(0, value)]
        for number, part in nested:
            if attrs.has(type(part)):
                yield from _invalid(part, f"{where}[{number}]." if number else f"{where}.")
    if rules := getattr(record, "faults", None):
        with contextlib.suppress(ValueError):  # a field they need is itself refused, as told above
            yield from ((path + field, text) for field, text in rules())


def _invalid_parts(row: dict, cls: type, path: str = "") -> Iterator[tuple[str, str]]:
    """What the validators refuse in a table that cannot be read as a whole, in those parts that can."""
    for field in attrs.fields(cls):
        value, part = row.get(field.name), next(iter(get_args(field.type)), None)
        if isinstance(value, list) and attrs.has(part):
            tables = [(number, table) for number, table in enumerate(value, 1) if isinstance(table, dict)]
            for number, table in tables:
                yield from _invalid_parts(table, part, f"{path}{field.name}[{number}].")
        if field.name in row and field.validator:
            yield from _refused(field, value, path)


def _refused(field: attrs.Attribute, value, path: str) -> Iterator[tuple[str, str]]:
    try:
        field.validator(None, field, _converter().structure(value, field.type))
    except ValueError as error:
        yield path + field.name, str(error)
    except (TypeError, cattrs.BaseValidationError):
        pass  # not readable on its own either, which has been told already


def _sentence(error: BaseException, cls: type | None) -> str:
    if isinstance(error, cattrs.ForbiddenExtraKeysError):
        return "unknown:" + ",".join(sorted(error.extra_fields))
    if isinstance(error, KeyError):
        return "expected this field, but it is missing"
    if isinstance(error, AttributeError):  # cattrs asked something that is not a table for its keys
        return "expected a table"
    if isinstance(error, TypeError | ValueError) and str(error).startswith("expected"):
        return str(error)
    return f"expected something else here ({format_exception(error, cls)})"
