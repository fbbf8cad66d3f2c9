"""The words of the promise tracker."""

from facetoface.charts.phrases import credit, plural, stands
from facetoface.history import dates
from facetoface.words import say


def title(ledger) -> str:
    """How much evidence counts for and against under the criterion."""
    return _say(f"title.{ledger.criterion}", **_facts(ledger)) if ledger.points else _say("title.empty")


def lead(ledger) -> str:
    """What the criterion lets count."""
    return _say(f"lead.{ledger.criterion}") if ledger.points else _say("lead.empty")


def until(ledger) -> str:
    """The name of the line where the archive's knowledge ends."""
    return stands(ledger.rows)


def row_name(ledger, point: dict) -> str:
    """'1 New relations: 2 for, 1 against'."""
    number = point["point"]
    tallies = {side: ledger.tally(side, number) for side in ("toward", "away")}
    return _say("row", n=number, label=point["label"], **tallies)


def label(row: dict) -> str:
    """What stands beside a mark: what, and the year."""
    return _say("mark", label=row["label"], year=row["date"].year)


def alt(ledger) -> str:
    """The picture in one sentence: type of data where point."""
    if not ledger.points:
        return _say("alt.empty")
    key = "alt.none" if not ledger.evidence() else f"alt.{ledger.criterion}"
    return _say(key, **_facts(ledger))


def summary(ledger) -> str:
    """The criterion, the points one by one, first and last evidence, what is left out, the day."""
    if not ledger.points:
        return _say("summary.empty")
    each = [row_name(ledger, point) for point in ledger.points]
    parts = [lead(ledger), _say("summary.points", each=say("charts.list.semicolon").join(each))]
    return " ".join([*parts, _ends(ledger), _left_out(ledger), _say("summary.caution"), _day(ledger)])


def rows(ledger) -> tuple[tuple[str, ...], ...]:
    """The promises, and under each its evidence."""
    found = [row for point in ledger.points for row in (point, *ledger.evidence(point["point"]))]
    return tuple(_row(ledger, row) for row in found)


def caption(ledger) -> str:
    """The source note and the day."""
    return _say("caption", day=stands(ledger.rows))


def _say(key: str, **values: object) -> str:
    return say(f"charts.promises.{key}", **values)


def _facts(ledger) -> dict[str, object]:
    day = dates.in_words(ledger.points[0]["date"].isoformat())
    return {
        "points": len(ledger.points), "toward": ledger.tally("toward"), "away": ledger.tally("away"),
        "all": len(ledger.evidence()), "signed": day, "day": stands(ledger.rows),
    }  # fmt: skip


def _ends(ledger) -> str:
    """The first and the last piece of evidence."""
    found = ledger.evidence()
    if not found:
        return _say("summary.none")
    first, last = ((row["what"], dates.in_words(row["date"].isoformat())) for row in (found[0], found[-1]))
    return _say("summary.ends", first=first[0], first_day=first[1], last=last[0], last_day=last[1])


def _left_out(ledger) -> str:
    out = [row for row in ledger.evidence() if not ledger.counts(row)]
    return plural("charts.promises.left_out", len(out), all=len(ledger.evidence()))


def _day(ledger) -> str:
    return _say("summary.day", day=stands(ledger.rows))


def _row(ledger, row: dict) -> tuple[str, ...]:
    promise = row["direction"] == "promise"
    counts = "" if promise else _say("cell.yes" if ledger.counts(row) else "cell.no")
    return (
        str(row["point"]), dates.in_words(row["date"].isoformat()), row["what"],
        _say(f"cell.{row['direction']}"), counts, row["note"] or "", credit(row),
    )  # fmt: skip
