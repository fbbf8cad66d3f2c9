"""What a field of a record must hold: validators that say what was expected.

They are validators of attrs; each raises ValueError with words that read on from the field's name.
"""

import datetime as dt
import math
import re
from collections.abc import Callable

import attrs


def said(_, attribute, value: str) -> None:
    """Some words."""
    if not value.strip():
        raise ValueError("expected some words, but the text is empty")


def named(_, attribute, value: str) -> None:
    """An id or a name: lowercase words and numbers with hyphens between them."""
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value):
        raise ValueError(f"expected lowercase letters, digits and single hyphens, but found {value!r}")


def finite(_, attribute, value: float | None) -> None:
    """A number that is neither infinite nor nan, both of which TOML can write."""
    if value is not None and not math.isfinite(value):
        raise ValueError(f"expected a finite number, but found {value}")


def from_(least: int) -> Callable:
    """A number of at least `least`."""

    def check(_, attribute, value):
        if value < least:
            raise ValueError(f"expected {least} or more, but found {value}")

    return check


def several(least: int) -> Callable:
    """A list of at least `least` entries."""

    def check(_, attribute, value):
        if len(value) < least:
            raise ValueError(f"expected at least {least} in the list, but found {len(value)}")

    return check


def one_of(*allowed: str) -> Callable:
    """One of the given words, where there is a value at all."""

    def check(_, attribute, value):
        if value is not None and value not in allowed:
            raise ValueError(f"expected one of {', '.join(allowed)}, but found {value!r}")

    return check


def dated(_, attribute, value: str | None) -> None:
    """A day as year-month-day, where there is a value at all."""
    try:
        valid = value is None or (re.fullmatch(r"\d{4}-\d\d-\d\d", value) and dt.date.fromisoformat(value))
    except ValueError:
        valid = False
    if not valid:
        raise ValueError(f"expected a day such as '2018-06-30', but found {value!r}")


text = attrs.field(validator=said)
ident = attrs.field(validator=named)
number = attrs.field(validator=finite)
day = attrs.field(validator=dated)
maybe_day = attrs.field(default=None, validator=dated)
