"""How each kind of record is read: a heading, and rows of what it says and on whose word."""

from functools import singledispatch

from facetoface.history import Archive, Argument, Claim, Event, Forecast, Person, Source, Term, dates
from facetoface.history.records import Record
from facetoface.widgets import markup
from facetoface.words import say

Rows = list[tuple[str, str | list[str]]]  # a label, and one text or several, in the course's markup


@singledispatch
def heading(record: Record) -> str:
    """A record in one line, in the course's markup."""
    raise TypeError(f"no heading for {type(record).__name__}")


@singledispatch
def rows(record: Record, archive: Archive) -> Rows:
    """What a record says, label by label; records it names are looked up in `archive`."""
    raise TypeError(f"no rows for {type(record).__name__}")


def reference(source: Source) -> str:
    """A full reference in the course's markup."""
    when = dates.in_words(source.issued) if source.issued else say("record.undated")
    author = f"{markup.literal(source.author)}, " if source.author else ""
    note = f" {say('record.note', note=markup.literal(source.note))}" if source.note else ""
    title, place = markup.literal(source.title), markup.literal(source.container_title)
    return f"{author}[{title}]({source.URL}), {place}, {when}.{note}"


def place(claim: Claim) -> str:
    """Where in its article a claim stands: in a paragraph, or for instance in the title."""
    key = "head" if claim.paragraph[0].isdigit() else "head_part"
    return say(f"claim.{key}", article=claim.article, paragraph=claim.paragraph, id=claim.id)


def _told(label: str, text: str | list[str] | None) -> Rows:
    """A row, if there is something to tell."""
    return [(say(f"record.{label}"), text)] if text else []


def _sources(record, archive: Archive) -> Rows:
    return _told("sources", [reference(archive.sources[i]) for i in record.sources])


def _named(ids: list[str], shelf: dict) -> list[str]:
    return [heading(shelf[i]) for i in ids if i in shelf]


@heading.register
def _(event: Event) -> str:
    return f"{dates.in_words(event.date)}: {markup.literal(event.title)}"


@rows.register
def _(event: Event, archive: Archive) -> Rows:
    known = dates.in_words(event.known) if event.known != event.date.split("/")[-1] else ""
    return [
        (dates.in_words(event.date), f"**{markup.literal(event.title)}.** {event.statement}"),
        *_told("place", event.place),
        *_told("known", known),
        *_told("people", ", ".join(archive.people[i].name for i in event.people if i in archive.people)),
        *_told("disagreement", event.disagreement),
        *_sources(event, archive),
    ]


@heading.register
def _(argument: Argument) -> str:
    return f"{argument.side}: {argument.thesis} ({argument.who})"


@rows.register
def _(argument: Argument, archive: Archive) -> Rows:
    replies = [other for other in archive.arguments.values() if argument.id in other.answers]
    return [
        (say("record.thesis"), f"**{argument.thesis}** {argument.reason}"),
        *_told("who", f"{argument.who}, {dates.in_words(argument.date)} ({argument.perspective})"),
        *_told("quote", argument.quote and f"“{argument.quote}”"),
        *_told("answers", _named(argument.answers, archive.arguments)),
        *_told("answered_by", [heading(other) for other in replies]),
        *_told("evidence", _named(argument.rests_on, archive.events)),
        *_told("afterwards", argument.afterwards),
        *_sources(argument, archive),
    ]


@heading.register
def _(claim: Claim) -> str:
    return f"{claim.id}: {claim.claim}"


@rows.register
def _(claim: Claim, archive: Archive) -> Rows:
    later = f"*{claim.hindsight}.* {claim.hindsight_reason or ''}" if claim.hindsight else None
    return [
        (place(claim), claim.claim),
        *_told("quote", claim.quote and f"“{claim.quote}”"),
        *_told("verdict", f"*{claim.verdict}.* {claim.reason}"),
        *_told("hindsight", later),
        *_told("evidence", _named(claim.rests_on, archive.events)),
        *_sources(claim, archive),
    ]


@heading.register
def _(person: Person) -> str:
    return f"{person.name} ({person.korean})" if person.korean else person.name


@rows.register
def _(person: Person, archive: Archive) -> Rows:
    spans = [f"{o.title}, {span(o.start, o.end)}" for o in person.office]
    seen = [heading(event) for event in archive.events.values() if person.id in event.people]
    return [*_told("offices", spans), *_told("events", seen), *_sources(person, archive)]


def span(start: str, end: str | None) -> str:
    """From when to when, in words."""
    return say("record.from_to" if end else "record.from", start=dates.in_words(start), end=end and dates.in_words(end))


@heading.register
def _(term: Term) -> str:
    return f"{term.term} ({term.korean})" if term.korean else term.term


@rows.register
def _(term: Term, archive: Archive) -> Rows:
    return [
        *_told("definition", term.definition),
        *_told("matters", term.matters),
        *_told("later", term.later),
        *_sources(term, archive),
    ]


@heading.register
def _(forecast: Forecast) -> str:
    return forecast.question


@rows.register
def _(forecast: Forecast, archive: Archive) -> Rows:
    odds = [
        say("record.odds", who=o.who, day=dates.in_words(o.day), percent=f"{100 * o.probability:.0f}")
        for o in forecast.odds
    ]
    outcome = say(f"record.outcome_{forecast.outcome}") if forecast.outcome else None
    return [
        *_told("asked", dates.in_words(forecast.asked)),
        *_told("resolution", forecast.resolution),
        *_told("known_then", forecast.known_then),
        *_told("base_rate", forecast.base_rate),
        *_told("odds_given", odds),
        *_told("outcome", outcome and f"**{outcome}** {forecast.outcome_reason or ''}"),
        *_sources(forecast, archive),
    ]


@heading.register
def _(source: Source) -> str:
    return f"{markup.literal(source.title)} ({markup.literal(source.short)})"


@rows.register
def _(source: Source, archive: Archive) -> Rows:
    cited = [heading(e) for e in archive.events.values() if source.id in e.sources]
    return [(say("record.reference"), reference(source)), *_told("events", cited)]
