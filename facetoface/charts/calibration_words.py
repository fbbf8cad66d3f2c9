"""The words of the calibration chart."""

from facetoface.charts.phrases import plural, share
from facetoface.words import say


def title(state) -> str:
    """How often the surest answers were right."""
    top = state.bins[-1]
    if not any(some.n for some in state.bins):
        return _say("title.empty")
    if not top.n:
        return _say("title.no_top")
    return _say("title.few" if top.small else "title.some", **_facts(top))


def lead(state) -> str:
    """What mark, line and grey mean."""
    return _say("lead")


def level(some) -> str:
    """'3: very sure'."""
    return _say("level." + "".join(map(str, some.levels)))


def counts(some) -> str:
    """'12 of 20', and that these are few."""
    if not some.n:
        return _say("counts.none")
    return _say("counts.few" if some.small else "counts.some", right=some.right, n=some.n)


def alt(state) -> str:
    """The picture in one sentence: type of data where point."""
    if not any(some.n for some in state.bins):
        return _say("alt.empty")
    each = [_say("alt.each", level=level(some), counts=_plain(some)) for some in state.bins]
    return _say("alt.where", each=say("charts.list.semicolon").join(each))


def summary(state) -> str:
    """Each level with its interval and what it says, what is left out, the day."""
    if not any(some.n for some in state.bins):
        unsaid = [plural("charts.calibration.unsaid", state.unsaid)] if state.unsaid else []
        return " ".join([f"{title(state)}.", *unsaid])
    each = [_each(some) for some in state.bins]
    return " ".join([*each, plural("charts.calibration.unsaid", state.unsaid), _say("summary.day", day=state.day)])


def rows(state) -> tuple[tuple[str, ...], ...]:
    """One row for each level."""
    return tuple(_row(some) for some in state.bins)


def caption(state) -> str:
    """The source note and the day."""
    return _say("caption", day=state.day)


def _say(key: str, **values: object) -> str:
    return say(f"charts.calibration.{key}", **values)


def _percent(number: float) -> str:
    return share(round(number, 2))


def _facts(some) -> dict[str, object]:
    low, high = (_percent(end) for end in some.interval)
    least, most = (_percent(end) for end in some.pays)
    return {"level": level(some), "right": some.right, "n": some.n, "share": _percent(some.share), "low": low,
            "high": high, "least": least, "most": most}  # fmt: skip


def _plain(some) -> str:
    return _say("counts.some", right=some.right, n=some.n) if some.n else _say("counts.none")


def _each(some) -> str:
    """A level in a sentence or two: its share, its interval, and how that lies to the range that pays."""
    if not some.n:
        return _say("each.none", level=level(some))
    words = [
        _say("each.some", **_facts(some)),
        *([] if some.whole else [_say(f"each.{_lies(some)}", **_facts(some))]),
    ]
    return " ".join(words) + (" " + _say("each.few") if some.small else "")


def _lies(some) -> str:
    """Whether the interval lies below the range that pays, above it, or meets it."""
    (low, high), (least, most) = some.interval, some.pays
    return "over" if high < least else "under" if low > most else "fits"


def _row(some) -> tuple[str, ...]:
    least, most = (_percent(end) for end in some.pays)
    pays = "" if some.whole else _say("cell.range", low=least, high=most)
    if not some.n:
        return (level(some), "0", "0", "", "", pays, "")
    facts = _facts(some)
    note = _say("cell.few") if some.small else ""
    return (
        level(some),
        str(some.n),
        str(some.right),
        facts["share"],
        _say("cell.range", **facts),
        pays,
        note,
    )
