"""Entries of a log for the tests of charts, with only what the charts read."""

import attrs


@attrs.frozen(kw_only=True)
class Entry:
    item: str
    certainty: int | None
    right: bool | None
    time: str = "2026-03-03T10:00:00+00:00"
    options: int | None = None


def tries(**levels: str) -> list[Entry]:
    """Entries from `c1="110"`: at certainty 1 two right, one wrong; `c0` is without a certainty."""
    return [
        Entry(item=f"{key}-{i}", certainty=int(key[1:]) or None, right=answer == "1")
        for key, answers in levels.items()
        for i, answer in enumerate(answers)
    ]
