"""Reading answers: each function gives a checked value or raises ResponseError with one sentence.

What a learner can bring about (nothing chosen, a number out of bounds) is told in the course's words; what
only a damaged log or a faulty program can, is told plainly.
"""

import reprlib

from facetoface.items.model import ResponseError
from facetoface.items.plain import figure
from facetoface.words import say

LONGEST_TEXT = 10_000  # characters; some four pages


def fields(answer: object, *names: str) -> list:
    """The values of an answer that has exactly these fields."""
    if not isinstance(answer, dict) or set(answer) != set(names):
        raise ResponseError(f"Expected an answer with {' and '.join(names)}, but found {shown(answer)}.")
    return [answer[name] for name in names]


def part(value: object, parts: list):
    """The one of `parts` that has the id `value`."""
    if value is None:
        raise ResponseError(say("items.please.choose"))
    for candidate in parts:
        if candidate.id == value:
            return candidate
    raise ResponseError(f"Expected one of {', '.join(p.id for p in parts)}, but found {shown(value)}.")


def parts(value: object, known: list) -> list:
    """Those of `known` that a list of ids names, in the list's order; each at most once."""
    if not isinstance(value, list):
        raise ResponseError(f"Expected a list of options, but found {shown(value)}.")
    found = [part(name, known) for name in value]
    if len({one.id for one in found}) < len(found):
        raise ResponseError(f"Expected each option once, but found {shown(value)}.")
    return found


def number(value: object, low: float, high: float, unit: str = "") -> float:
    """A number from `low` to `high`. Neither nan nor an infinity is one."""
    if isinstance(value, bool) or not isinstance(value, int | float | None):
        raise ResponseError(f"Expected a number, but found {shown(value)}.")
    if value is None or not low <= value <= high:
        raise ResponseError(say("items.please.number", low=figure(low), high=figure(high, unit)))
    return value


def text(value: object) -> str:
    """Some words, but not a book."""
    if not isinstance(value, str):
        raise ResponseError(f"Expected a text, but found {shown(value)}.")
    if not value.strip():
        raise ResponseError(say("items.please.write"))
    if len(value) > LONGEST_TEXT:
        raise ResponseError(say("items.please.shorten", longest=LONGEST_TEXT))
    return value


def shown(value: object) -> str:
    """A value as a message can show it, however long it is."""
    try:
        return reprlib.repr(value)
    except ValueError:  # a number of more digits than Python will write
        return f"a very long {type(value).__name__}"
