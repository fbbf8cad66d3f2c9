"""The words of the chart of odds and own forecasts."""

from facetoface.charts.phrases import credit, plural, share
from facetoface.history import dates
from facetoface.words import say


def title(path) -> str:
    """What the odds came to, or that there were none."""
    if not path.quotes:
        return _say("title.own" if path.own else "title.empty")
    return _say("title.fair" if path.fair else "title.quoted", **_ends(path))


def lead(path) -> str:
    """What is on the page, and what hollow marks mean."""
    hollow = any(path.stuck(row) for row in path.quotes)
    return _say("lead.plain") + (" " + _say("lead.hollow") if hollow else "")


def mark(path, row: dict) -> str:
    """What stands beside a quotation: who, and how much."""
    return _say("mark", by=row["by"], share=share(path.chance(row)), day=_day(row["date"]))


def own_mark(path) -> str:
    """What stands beside the last own forecast."""
    return _say("own_mark", share=share(path.own[-1][1]))


def alt(path) -> str:
    """The picture in one sentence: type of data where point."""
    own = _say("alt.own", first=share(path.own[0][1]), last=share(path.own[-1][1])) if path.own else _say("alt.end")
    if not path.quotes:
        return _say("alt.empty") + own
    return _say("alt.fair" if path.fair else "alt.quoted", **_ends(path)) + own


def summary(path) -> str:
    """The quotations and own forecasts, what the margin does, the outcome where it is known, the day."""
    each = [
        _say("summary.quote", by=r["by"], day=_day(r["date"]), odds=r["odds"], share=share(path.chance(r)))
        for r in path.quotes
    ]
    parts = [_say("summary.quotes", each=say("charts.list.semicolon").join(each)) if each else _say("summary.none")]
    parts += [_say("summary.fair" if path.fair else "summary.quoted")] if each else []
    parts += [plural("charts.odds.stuck", sum(map(path.stuck, path.quotes)))] if path.fair and each else []
    rest = [
        _own(path),
        _outcome(path),
        plural("charts.odds.left_out", path.left_out),
        _say("summary.day", day=path.day),
    ]
    return " ".join(filter(None, [*parts, *rest]))


def rows(path) -> tuple[tuple[str, ...], ...]:
    """The quotations and the own forecasts in order of their days."""
    quoted = [(r["date"], _quoted(path, r)) for r in path.quotes]
    own = [(day, (_day(day), _say("cell.own"), "", share(p), "", "")) for day, p in path.own]
    return tuple(cells for _, cells in sorted([*quoted, *own], key=lambda pair: (pair[0], pair[1][1])))


def caption(path) -> str:
    """The source note, how odds become probabilities, and the day."""
    return _say("caption", day=path.day)


def _say(key: str, **values: object) -> str:
    return say(f"charts.odds.{key}", **values)


def _day(day) -> str:
    return dates.in_words(day.isoformat())


def _ends(path) -> dict[str, str]:
    first, last = path.quotes[0], path.quotes[-1]
    return {
        "first": share(path.chance(first)), "first_day": _day(first["date"]), "first_by": first["by"],
        "last": share(path.chance(last)), "last_day": _day(last["date"]), "last_by": last["by"],
    }  # fmt: skip


def _own(path) -> str:
    if not path.own:
        return _say("summary.no_own")
    first, last = path.own[0], path.own[-1]
    facts = {
        "first": share(first[1]),
        "first_day": _day(first[0]),
        "last": share(last[1]),
        "last_day": _day(last[0]),
    }
    return plural("charts.odds.own", len(path.own), **facts)


def _outcome(path) -> str:
    """What came of it, where it was public, and why that does not prove a probability right."""
    if path.outcome is None:
        return _say("summary.open")
    happened, day = path.outcome["outcome"], _day(path.outcome["known"])
    chances = [path.chance(row) for row in path.quotes] + [p for _, p in path.own]
    lesson = _say(f"summary.lesson.{happened}", share=share(chances[0]), fails=share(1 - chances[0])) if chances else ""
    return f"{_say(f'summary.{happened}', day=day)} {lesson}".strip()


def _quoted(path, row: dict) -> tuple[str, ...]:
    margin = _say("cell.stuck" if path.stuck(row) else "cell.out" if path.fair else "cell.in")
    return (_day(row["date"]), row["by"], row["odds"] or "", share(path.chance(row)), margin, credit(row))
