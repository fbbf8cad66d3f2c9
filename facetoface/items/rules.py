"""What the fields of a bank must hold: validators that say what was expected, and fields made of them."""

from collections import Counter
from collections.abc import Iterator

import attrs

from facetoface.rules import day, finite, from_, ident, maybe_day, named, number, one_of, said, several, text

__all__ = [
    "day",
    "explained",
    "feedback",
    "finite",
    "from_",
    "ident",
    "maybe_day",
    "named",
    "number",
    "one_of",
    "repeats",
    "said",
    "several",
    "text",
]

FEWEST_WORDS = 12  # of feedback: why it tempts, what is true, where to look


def explained(_, attribute, value: str) -> None:
    """Feedback that is long enough to explain something."""
    count = len(value.split())
    if count < FEWEST_WORDS:
        raise ValueError(f"expected feedback of at least {FEWEST_WORDS} words, but found {count}")


def repeats(parts: list, name: str, field: str) -> Iterator[tuple[str, str]]:
    """A fault for every part whose `name` (its id, text or feedback) other parts have too."""
    values = [" ".join(getattr(part, name).split()).casefold() for part in parts]
    counts = Counter(values)
    for place, value in enumerate(values, 1):
        if counts[value] > 1:
            yield (
                f"{field}[{place}].{name}",
                f"expected one of its own, but {counts[value]} {field}s share it",
            )


feedback = attrs.field(validator=explained)
