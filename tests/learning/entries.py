"""Answers in a log for the tests of what is derived from one, and items that they answer."""

import attrs

from facetoface.learning import Log


@attrs.frozen
class Item:
    """As much of an item as scoring reads."""

    version: int = 1


def items(*names: str) -> dict[str, Item]:
    """Items by their ids."""
    return {name: Item() for name in names}


def take(log: Log, test: str, **marks: str) -> None:
    """Answers to a test: `q1="1"` is right, "0" not right, "!" not right and very sure of it."""
    for name, mark in marks.items():
        right, sure = mark == "1", 3 if mark == "!" else 2
        log.add(lesson=test, item=name, answer={"choice": "x"}, right=right, score=float(right), certainty=sure)
