"""Entries of a log for the tests of charts, with only what the charts read."""

import attrs


@attrs.frozen(kw_only=True)
class Entry:
    item: str
    certainty: int | None
    right: bool | None
    kind: str = "answer"
    lesson: str = "03"
    time: str = "2026-03-03T10:00:00+00:00"
    options: int | None = None
    answer: dict = attrs.field(factory=dict)


def tries(**levels: str) -> list[Entry]:
    """Entries from `c1="110"`: at certainty 1 two right, one wrong; `c0` is without a certainty."""
    return [
        Entry(item=f"{key}-{i}", certainty=int(key[1:]) or None, right=answer == "1")
        for key, answers in levels.items()
        for i, answer in enumerate(answers)
    ]


def forecasts(given: list[tuple[str, float, str]], known: bool = False) -> list[Entry]:
    """Entries from (question, percent, knowledge date)."""
    return [_kept("forecast", name, {"probability": p, "known": known, "day": day}) for name, p, day in given]


def recalled(question: str, percent: float) -> Entry:
    """The entry of a recall."""
    return _kept("recall", question, {"probability": percent})


def stances(*given: str) -> list[Entry]:
    """Entries from "rather-wise-2": a position and how sure, given in lesson 01, 02, …"""
    return [
        attrs.evolve(
            _kept("stance", "are-summits-wise", {"position": one[:-2]}), certainty=int(one[-1]), lesson=f"{i:02}"
        )
        for i, one in enumerate(given, 1)
    ]


def _kept(kind: str, item: str, answer: dict) -> Entry:
    return Entry(kind=kind, item=item, answer=answer, certainty=None, right=None)
