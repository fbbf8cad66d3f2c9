"""The words of the timeline of the archive: title, alt text, summary, table and source note for what is picked."""

from facetoface.charts import phrases
from facetoface.charts.picked import Picked, year_of
from facetoface.history import Event, dates
from facetoface.words import say


def title(picked: Picked) -> str:
    """How many records, from when to when."""
    return phrases.plural("charts.timeline.title", picked.total, span=_span(picked))


def lead(picked: Picked) -> str:
    """What is named, and what the rest becomes."""
    return _say("lead" if picked.chosen["names"] and picked.total else "lead_none")


def alt(picked: Picked) -> str:
    """The picture in one sentence: type of data where point."""
    return _say("alt", all=len(picked.inside), span=_span(picked), day=_day(picked), point=_point(picked))


def summary(picked: Picked) -> str:
    """The picture in a paragraph: how many, the fullest and the empty years, the rows, what is left out, the day."""
    named = _say("summary.named") if picked.total and picked.chosen["names"] else ""
    parts = [_chosen(picked), _rows(picked), named, _years(picked), _left_out(picked), _say("summary.crowd")]
    parts.append(_partial(picked))
    return " ".join(filter(None, [*parts, _say("summary.day", day=_day(picked))]))


def columns() -> tuple[str, ...]:
    """The names of the table's columns."""
    return tuple(say("charts.timeline.columns"))


def rows(picked: Picked) -> tuple[tuple[str, ...], ...]:
    """One row for each year, an empty one too."""
    named = [event for group in picked.rows for event in picked.named(group)]
    return tuple(
        (_year(picked, year), str(chosen), str(others), _told([e for e in named if year_of(e) == year]))
        for year, (chosen, others) in picked.counts.items()
    )


def caption(picked: Picked) -> str:
    """The source note and the day."""
    return _say("caption", day=_day(picked))


def until(picked: Picked) -> str:
    """The name of the line where the years end: the archive's day, or the end of the chosen span."""
    return _day(picked) if picked.span[1] == picked.day.year else _say("end", year=picked.span[1])


def row_name(picked: Picked, group: str) -> str:
    """A row's name and how many records it holds."""
    return _say("row", group=_say(f"group.{group}"), n=len(picked.rows[group]))


def heading(picked: Picked) -> str:
    """What the columns count, and the highest of them."""
    year = max(picked.counts, key=lambda year: sum(picked.counts[year]))
    chosen, others = picked.counts[year]
    return _say("per_year", n=chosen + others, year=year, chosen=chosen)


def middle(event: Event) -> float:
    """When an event stands, in years: the middle of its date."""
    first, last = dates.first_day(event.date), dates.last_day(event.date)
    day = first + (last - first) / 2
    return day.year + (day.timetuple().tm_yday - 1) / 366


def _say(key: str, **values: object) -> str:
    return say(f"charts.timeline.{key}", **values)


def _day(picked: Picked) -> str:
    return phrases.day(picked.archive.day) if picked.archive.day else say("charts.day.today")


def _span(picked: Picked) -> str:
    first, last = picked.span
    return _say("span", first=first, last=last) if first != last else str(first)


def _fullest(picked: Picked) -> tuple[int, int]:
    """The year with the most chosen records, and how many."""
    year = max(picked.counts, key=lambda year: picked.counts[year][0])
    return year, picked.counts[year][0]


def _point(picked: Picked) -> str:
    if not picked.total:
        return _say("point.none")
    year, n = _fullest(picked)
    return _say("point.some", chosen=picked.total, year=year, n=n)


def _chosen(picked: Picked) -> str:
    if not picked.total:
        return _say("summary.nothing", span=_span(picked))
    events = [event for event in picked.inside if event.id in picked.sorted_in]
    ends = {"first": _record(events[0]), "last": _record(events[-1])}
    return phrases.plural("charts.timeline.summary.chosen", picked.total, span=_span(picked), **ends)


def _rows(picked: Picked) -> str:
    parts = [_say("summary.row", group=_say(f"group.{group}"), n=len(found)) for group, found in picked.rows.items()]
    return _say("summary.rows", rows=say("charts.list.semicolon").join(parts)) if parts else ""


def _years(picked: Picked) -> str:
    """The fullest year, and how many years are empty."""
    if not picked.total:
        return ""
    year, n = _fullest(picked)
    empty = sum(chosen == 0 for chosen, _ in picked.counts.values())
    return _say("summary.years", year=year, n=n, empty=empty, years=len(picked.counts))


def _left_out(picked: Picked) -> str:
    others = len(picked.inside) - picked.total
    outside = len(picked.archive.events) - len(picked.inside)
    return _say("summary.left_out", others=others, outside=outside)


def _partial(picked: Picked) -> str:
    year = picked.span[1]
    day = dates.in_words(picked.day.isoformat())
    return _say("summary.partial", year=year, day=day) if picked.partial(year) else ""


def _year(picked: Picked, year: int) -> str:
    day = dates.in_words(picked.day.isoformat())
    return _say("partial", year=year, day=day) if picked.partial(year) else str(year)


def _record(event: Event) -> str:
    return _say("record", title=event.title, date=dates.in_words(event.date))


def _told(events: list[Event]) -> str:
    return say("charts.list.semicolon").join(map(_record, events)) or _say("none")
