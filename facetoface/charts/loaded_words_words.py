"""The words of the chart of loaded words."""

from facetoface.charts.phrases import stands
from facetoface.words import say


def title(counts) -> str:
    """The two totals, in the unit drawn."""
    return (
        _say("title.rates" if counts.rates else "title.counts", **_facts(counts))
        if counts.rows
        else _say("title.empty")
    )


def lead(counts) -> str:
    """What the unit lets one compare."""
    return _say("lead.rates" if counts.rates else "lead.counts")


def number(counts, n: float) -> str:
    """A count, or a rate to a tenth."""
    return f"{n:.1f}" if counts.rates else f"{n:g}"


def alt(counts) -> str:
    """The picture in one sentence: type of data where point."""
    if not counts.rows:
        return _say("alt.empty")
    return _say("alt.rates" if counts.rates else "alt.counts", **_facts(counts))


def summary(counts) -> str:
    """The totals in both units, the commonest word of each article, what the list leaves out, the day."""
    if not counts.rows:
        return _say("alt.empty")
    facts = _facts(counts)
    parts = [
        lead(counts),
        _say("summary.totals", **facts),
        _say("summary.lengths", **facts),
        _say("summary.top", **facts),
    ]
    absent = len({row["word"] for row in counts.rows}) - len(counts.words)
    return " ".join([*parts, _say("summary.caution", absent=absent), _say("summary.day", day=stands(counts.rows))])


def rows(counts) -> tuple[tuple[str, ...], ...]:
    """One row for each word and article; where rates are drawn, they stand first."""
    found = sorted(counts.rows, key=lambda row: (row["word"], row["article"]))
    return tuple(_row(counts, row) for row in found)


def caption(counts) -> str:
    """The source note and the day."""
    return _say("caption", day=stands(counts.rows))


def _say(key: str, **values: object) -> str:
    return say(f"charts.loaded-words.{key}", **values)


def _facts(counts) -> dict[str, object]:
    facts = {"list": _say(f"name.{counts.list}")}
    for article in ("A", "B"):
        n, length = counts.total(article), counts.length(article)
        top = max((row for row in counts.rows if row["article"] == article), key=lambda row: row["count"])
        facts |= {f"n_{article}": n, f"rate_{article}": f"{1000 * n / length:.1f}", f"length_{article}": length,
                  f"top_{article}": top["word"], f"times_{article}": top["count"]}  # fmt: skip
    return facts


def _row(counts, row: dict) -> tuple[str, ...]:
    n = counts.drawn(row["article"], row["count"])
    drawn = (
        _say("cell.none") if not counts.count("A", row["word"]) + counts.count("B", row["word"]) else number(counts, n)
    )
    return (
        row["word"],
        row["article"],
        str(row["count"]),
        f"{1000 * row['count'] / row['words']:.1f}",
        drawn,
        row["forms"],
    )
