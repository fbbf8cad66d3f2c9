"""The pages a lesson shows: its card, claims, events, sources, its end. Each gives (HTML, plain text)."""

import datetime as dt
from collections.abc import Iterable

from facetoface.course import Course, Entry
from facetoface.history import Archive, Claim, Forecast, Person, Source, Term, dates
from facetoface.history.records import Record
from facetoface.widgets import markup, reading
from facetoface.words import say


def day(date: dt.date) -> str:
    """A day in words: '10 February 2018'."""
    return dates.in_words(date.isoformat())


def card(lesson: Entry, course: Course) -> tuple[str, str]:
    """The lesson at a glance."""
    spent = ", ".join(f"{what} {minutes}" for what, minutes in lesson.minutes_for.items())
    aims = [f"{course.objectives[o].verb} {course.objectives[o].text}" for o in lesson.objectives]
    return page([
        (say("card.question"), lesson.question),
        (say("card.knowledge_date"), say("card.knowledge", day=day(lesson.knowledge_date))),
        (say("card.minutes"), say("card.estimate", minutes=lesson.minutes, spent=spent)),
        (say("card.do"), lesson.do),
        (say("card.learn"), lesson.learn),
        (say("card.objectives"), aims),
    ])  # fmt: skip


def claims(found: list[Claim]) -> tuple[str, str]:
    """Claims in the course's words, each with its place in the article and the quotation where there is one."""
    return page([
        (reading.place(claim),
         claim.claim + (f" {say('claim.quote', quote=claim.quote)}" if claim.quote else ""))
        for claim in found
    ])  # fmt: skip


def records(found: list[Record], archive: Archive) -> tuple[str, str]:
    """Several records below each other; each whose rows do not name it has its name in front."""
    return page(row for one in found for row in [*_named(one), *reading.rows(one, archive)])


def _named(found: Record) -> list[tuple[str, str]]:
    return [(reading.heading(found), "")] if isinstance(found, Person | Term | Forecast) else []


def record(found: Record, archive: Archive) -> tuple[str, str]:
    """One record: what it says, where the sources differ, and who says so."""
    return page(reading.rows(found, archive))


def sources(found: list[Source]) -> tuple[str, str]:
    """Full references."""
    return page([(source.short, reading.reference(source)) for source in found])


def wrap_up(lesson: Entry, archive: Archive) -> tuple[str, str]:
    """Key points and further reading."""
    readings = [f"{reading.reference(archive.sources[r.source])} *{r.why}*" for r in lesson.further_reading]
    return page([(say("wrap_up.key_points"), lesson.key_points), (say("wrap_up.further_reading"), readings)])


def page(rows: Iterable[tuple[str, str | list[str]]]) -> tuple[str, str]:
    """Labelled rows as (HTML, plain text); each body is one text or several, in the course's markup."""
    rows = list(rows)
    html = "".join(f"<p><strong>{markup.render(head)}</strong>{_html(body)}" for head, body in rows)
    return f'<div class="f2f-page">{html}</div>', "\n".join(
        f"{markup.plain(head)}: {_text(body)}" for head, body in rows
    )


def _html(body: str | list[str]) -> str:
    """What follows a head inside its paragraph; no <dl>, for Lab floats its parts beside each other."""
    if isinstance(body, str):
        return f"<br>{markup.render(body)}</p>"
    return f"</p><ul>{''.join(f'<li>{markup.render(line)}</li>' for line in body)}</ul>"


def _text(body: str | list[str]) -> str:
    return markup.plain(body) if isinstance(body, str) else "".join(f"\n  - {markup.plain(line)}" for line in body)
