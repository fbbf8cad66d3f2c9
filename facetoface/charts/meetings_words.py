"""The words of the meetings chart: title, alt text, summary, table and source note for one count."""

from facetoface.charts.definition import PARTS, Count, name
from facetoface.history import Event, dates
from facetoface.words import say

COLUMNS = ("date", "us", "capacity", "dprk", "counterpart", "form", "place", "counts", "sources")


def title(count: Count) -> str:
    """How many count, in one line."""
    return _phrase("title", count)


def lead(count: Count) -> str:
    """What counts, in one line."""
    return _say("lead.some", definition=_definition(count)) if count.selected() else _say("lead.nothing")


def alt(count: Count) -> str:
    """The picture in one sentence: type of data where point."""
    if not count.meetings:
        return _say("alt.empty", day=_day(count))
    years = sorted({dates.first_day(event.date).year for event in (count.meetings[0], count.meetings[-1])})
    return _say("alt.where", years=_say("span").join(map(str, years)), point=_phrase("point", count))


def summary(count: Count) -> str:
    """The picture in a paragraph: what counts, its first and last, what is left out, the day."""
    sentences = [
        _phrase("summary", count),
        _left_out(count),
        _widened(count),
        _say("summary.day", day=_day(count)),
    ]
    return " ".join(filter(None, sentences))


def columns() -> tuple[str, ...]:
    """The names of the table's columns."""
    return tuple(_say(f"columns.{column}") for column in COLUMNS)


def rows(count: Count) -> tuple[tuple[str, ...], ...]:
    """One row for each meeting, letter or plan, whether it counts or not."""
    return tuple(_row(count, event) for event in count.meetings)


def caption(count: Count) -> str:
    """The source note and the day."""
    number = "one" if len(count.meetings) == 1 else "many"
    return _say(f"caption.{number}", n=len(count.meetings), day=_day(count))


def until(count: Count) -> str:
    """The name of the line where the archive's knowledge ends."""
    return _say("until", day=_day(count))


def label(count: Count, event: Event) -> str:
    """What stands beside a mark: who and whom, and the year."""
    us, dprk = (count.archive.people[i].name for i in (event.meeting.us, event.meeting.dprk))
    return _say("mark", us=us.split()[-1], dprk=dprk, year=dates.first_day(event.date).year)


def _say(key: str, **values: object) -> str:
    return say(f"charts.meetings.{key}", **values)


def _phrase(key: str, count: Count) -> str:
    """The form of a sentence that fits how many count."""
    if not count.selected():
        return _say(f"{key}.nothing")
    number = {0: "none", 1: "one"}.get(len(count.counted), "many")
    kind = count.chosen["form"][0] if len(count.chosen["form"]) == 1 else "several"
    return _say(
        f"{key}.{number}",
        n=len(count.counted),
        all=len(count.meetings),
        definition=_definition(count),
        first=" ".join(_event(count, event) for event in count.counted[:1]),
        last=" ".join(_event(count, event) for event in count.counted[-1:]),
        one=_say(f"noun.{kind}.one"),
        many=_say(f"noun.{kind}.many"),
    )


def _definition(count: Count) -> str:
    """'former president or secretary of state; with the leader; in person'."""
    return _say("definition", **{part: _either(part, count.chosen[part]) for part in PARTS})


def _either(part: str, values: list[str]) -> str:
    if len(values) == len(PARTS[part]):
        return name(part, "any")
    *others, last = (name(part, value) for value in values)
    before = say("charts.list.last" if len(others) > 1 else "charts.list.or")
    return before.join(filter(None, [say("charts.list.comma").join(others), last]))


def _left_out(count: Count) -> str:
    outside = len(count.meetings) - len(count.counted)
    return _say("summary.outside" if outside else "summary.inside", n=outside, all=len(count.meetings))


def _widened(count: Count) -> str:
    """How many more would count if one further choice were made."""
    more = [_say("summary.more", n=n, choice=name(*choice)) for choice, n in count.more().items() if n]
    return _say("summary.widened", more=say("charts.list.semicolon").join(more)) if more else ""


def _event(count: Count, event: Event) -> str:
    """'Jimmy Carter and Kim Il Sung (16 June 1994, Pyongyang)'."""
    meeting, people = event.meeting, count.archive.people
    held = "" if meeting.form == "in person" else name("form", meeting.form)
    details = say("charts.list.comma").join(filter(None, [held, dates.in_words(event.date), meeting.place]))
    return _say("event", us=people[meeting.us].name, dprk=people[meeting.dprk].name, details=details)


def _row(count: Count, event: Event) -> tuple[str, ...]:
    meeting, people = event.meeting, count.archive.people
    return (
        dates.in_words(event.date),
        people[meeting.us].name,
        name("capacity", meeting.capacity),
        people[meeting.dprk].name,
        name("counterpart", meeting.counterpart),
        name("form", meeting.form),
        meeting.place or _say("no_place"),
        _say("counts.yes" if event in count.counted else "counts.no"),
        say("charts.list.semicolon").join(count.archive.sources[i].short for i in event.sources[:2]),
    )


def _day(count: Count) -> str:
    """'as of 10 February 2018'."""
    day = count.archive.day
    return say("charts.day.given", day=dates.in_words(day.isoformat())) if day else say("charts.day.today")
