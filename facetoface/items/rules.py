"""What the fields of a bank must hold: validators that say what was expected, and fields made of them."""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterator

import attrs

FEWEST_WORDS = 12  # of feedback: why it tempts, what is true, where to look


def said(_, attribute, value: str) -> None:
    """Some words."""
    if not value.strip():
        raise ValueError("expected some words, but the text is empty")


def named(_, attribute, value: str) -> None:
    """An id or a name: lowercase words and numbers with hyphens between them."""
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value):
        raise ValueError(f"expected lowercase letters, digits and single hyphens, but found {value!r}")


def explained(_, attribute, value: str) -> None:
    """Feedback that is long enough to explain something."""
    count = len(value.split())
    if count < FEWEST_WORDS:
        raise ValueError(f"expected feedback of at least {FEWEST_WORDS} words, but found {count}")


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
            raise ValueError(f"expected at least {least} of them, but found {len(value)}")

    return check


def one_of(*allowed: str) -> Callable:
    """One of the given words."""

    def check(_, attribute, value):
        if value not in allowed:
            raise ValueError(f"expected one of {', '.join(allowed)}, but found {value!r}")

    return check


def repeats(parts: list, name: str, field: str) -> Iterator[tuple[str, str]]:
    """A fault for every part whose `name` (its id, text or feedback) other parts have too."""
    values = [" ".join(getattr(part, name).split()).casefold() for part in parts]
    counts = Counter(values)
    for number, value in enumerate(values, 1):
        if counts[value] > 1:
            yield (
                f"{field}[{number}].{name}",
                f"expected one of its own, but {counts[value]} {field}s share it",
            )


text = attrs.field(validator=said)
ident = attrs.field(validator=named)
feedback = attrs.field(validator=explained)
number = attrs.field(validator=finite)
