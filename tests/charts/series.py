"""Small series for the tests of charts, and the course's own as of a day."""

import datetime as dt

from facetoface.history import series
from facetoface.history.series import Table


def table(name: str, rows: list[dict]) -> Table:
    """A table with these rows, each public and sourced unless it says otherwise."""
    common = {"known": dt.date(2018, 1, 1), "source": "a-source", "note": None}
    return Table(name, name, "A test table.", "Free.", (), tuple(common | row for row in rows))


def as_of(day: str) -> dict[str, Table]:
    """The course's own tables as of a day."""
    return {name: whole.as_of(dt.date.fromisoformat(day)) for name, whole in series.load().items()}


def launches(**missiles: int) -> dict[str, Table]:
    """missiles-per-year from `y2014=3, …`: half successes, one failure where there is room, the rest unknown."""
    rows = []
    for key, n in missiles.items():
        year, good, bad = int(key[1:]), n // 2, min(1, n - n // 2)
        rest = {"success": good, "failure": bad, "unknown_outcome": n - good - bad}
        rows.append({"year": year, "missiles": n, "launch_days": -(-n // 3), "complete": "yes",
                     "through": dt.date(year, 12, 31), "known": dt.date(year, 12, 31), **rest})  # fmt: skip
    return {"missiles-per-year": table("missiles-per-year", rows)}
