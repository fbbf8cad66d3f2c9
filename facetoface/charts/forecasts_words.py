"""The words of the chart of a learner's forecasts."""

import datetime as dt

from facetoface.charts import phrases
from facetoface.charts.phrases import plural
from facetoface.learning.forecasts import ALWAYS_HALF
from facetoface.words import say


def stands(day: dt.date | None) -> str:
    """'as of 12 June 2018': the day whose outcomes count."""
    return phrases.day(day) if day else say("charts.day.today")


def title(state) -> str:
    """What was said on average, and what came true."""
    if not state.whole.n:
        return _say("title.empty")
    return _say("title.few" if state.whole.small else "title.some", **_facts(state.whole))


def lead(state) -> str:
    """What dot, line and dashes mean."""
    return _say("lead")


def count(some) -> str:
    """'3 of 4', above a bin."""
    return _say("count", true=some.true, n=some.n) if some.n else _say("no_count")


def alt(state) -> str:
    """The picture in one sentence: type of data where point."""
    if not state.whole.n:
        return _say("alt.empty")
    low, high = state.filled[0], state.filled[-1]
    ends = _say("alt.ends", low=_range(low), lows=count(low), high=_range(high), highs=count(high))
    return _say("alt.where", **_facts(state.whole)) + (ends if low is not high else ".")


def summary(state) -> str:
    """Each bin with its interval and how that lies to what was said, the average score, what is left out, the day."""
    parts = [_say(f"which.told.{state.which}"), *map(_each, state.filled)] if state.whole.n else [f"{title(state)}."]
    if state.whole.n:
        parts.append(_say("brier", mean=f"{state.brier:.2f}", half=ALWAYS_HALF))
    if state.whole.n and state.whole.small:
        parts.append(_say("few"))
    return " ".join([*parts, plural("charts.forecasts.left_out", state.left_out), _say("day", day=state.day)])


def rows(state) -> tuple[tuple[str, ...], ...]:
    """One row for each bin."""
    return tuple(_row(some) for some in state.bins)


def caption(state) -> str:
    """The source note and the day."""
    return _say("caption", day=state.day)


def _say(key: str, **values: object) -> str:
    return say(f"charts.forecasts.{key}", **values)


def _percent(number: float) -> str:
    return say("charts.number.percent", n=f"{number:.0f}")


def _range(some) -> str:
    return _say("range", low=some.low, high=some.high)


def _facts(some) -> dict[str, object]:
    low, high = map(_percent, some.interval)
    return {"range": _range(some), "n": some.n, "true": some.true, "said": _percent(some.said),
            "share": _percent(some.share), "low": low, "high": high}  # fmt: skip


def _each(some) -> str:
    """A bin in a sentence: its share, its interval, and whether that holds what was said; few are not judged."""
    low, high = some.interval
    lies = "few" if some.small else "over" if high < some.said else "under" if low > some.said else "fits"
    return _say(f"each.{lies}", **_facts(some))


def _row(some) -> tuple[str, ...]:
    if not some.n:
        return (_range(some), "0", "0", "", "", "", "")
    facts = _facts(some)
    note = _say("cell.few") if some.small else ""
    return (
        _range(some),
        str(some.n),
        str(some.true),
        facts["said"],
        facts["share"],
        _say("cell.interval", **facts),
        note,
    )
