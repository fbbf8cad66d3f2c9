"""Turns the tables of an asset into typed records, and every mistake in them into a `Fault`."""

import contextlib
import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from typing import get_args, get_origin

import attrs
import cattrs
from cattrs.cols import list_structure_factory
from cattrs.v import format_exception

from facetoface.assets import Fault


def rows(contents: dict, kind: str, file: str) -> tuple[list[dict], list[Fault]]:
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
