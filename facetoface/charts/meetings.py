"""The meetings chart: who met whom, in which capacity, and how many count under a chosen definition."""

import datetime as dt

from facetoface.charts import meetings_words as words
from facetoface.charts.chart import Chart, Choices
from facetoface.charts.definition import PARTS, Count, capital, controls, matching, name
from facetoface.charts.lanes import Mark, Scale
from facetoface.charts.style import LOOKS, Look
from facetoface.charts.timeline import Row, Timeline
from facetoface.history import Archive, Event, dates
from facetoface.words import say

__all__ = ["controls", "draw", "matching"]

KINDS = dict(zip(("leader", "other official", "letter", "planned, not held"), LOOKS, strict=True))


def draw(archive: Archive, choices: Choices) -> Chart:
    """The chart as of the archive's day. Raises CourseError for a choice that does not exist."""
    count = Count(archive, choices)
    return Chart(
        title=words.title(count),
        figure=_timeline(count).figure(),
        alt=words.alt(count),
        summary=words.summary(count),
        columns=words.columns(),
        rows=words.rows(count),
        caption=words.caption(count),
    )


def _timeline(count: Count) -> Timeline:
    return Timeline(
        title=words.title(count),
        lead=words.lead(count),
        key=[(say(f"charts.meetings.key.{kind}"), look, True) for kind, look in KINDS.items()]
        + [(say("charts.meetings.key.outside"), LOOKS[0], False)],
        rows=[_row(count, capacity) for capacity in PARTS["capacity"]],
        scale=_scale(count),
        until=words.until(count),
    )


def _row(count: Count, capacity: str) -> Row:
    events = [event for event in count.meetings if event.meeting.capacity == capacity]
    return Row(
        name=capital(name("capacity", capacity)),
        strong=capacity in count.chosen["capacity"],
        marks=[_mark(count, event) for event in events],
    )


def _mark(count: Count, event: Event) -> Mark:
    first, last = dates.first_day(event.date), dates.last_day(event.date)
    return Mark(
        id=event.id,
        when=_year(first + (last - first) / 2),
        label=words.label(count, event),
        look=_look(event),
        solid=event in count.counted,
    )


def _look(event: Event) -> Look:
    held = event.meeting.form == "in person"
    return KINDS[event.meeting.counterpart if held else event.meeting.form]


def _scale(count: Count) -> Scale:
    """From the five-year mark before the first meeting to the archive's day."""
    end = _year(_end(count))
    first = min([_year(dates.first_day(event.date)) for event in count.meetings], default=end - 5)
    return Scale((first - 1) // 5 * 5, end)


def _end(count: Count) -> dt.date:
    """The archive's day; of today's archive, the day of its last meeting."""
    ends = [dates.last_day(event.date) for event in count.meetings]
    return count.archive.day or max(ends, default=dt.date.today())


def _year(day: dt.date) -> float:
    return day.year + (day.timetuple().tm_yday - 1) / 366
