"""The portfolio: what a learner has made in the course, as one page of HTML that reads and prints by itself."""

import base64
import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from facetoface import banks, course, history
from facetoface.items import Item
from facetoface.learning import Entry, Log, Progress, overview, pictures
from facetoface.learning.carry import shareable
from facetoface.learning.confidence import first_tries
from facetoface.learning.stance import stances
from facetoface.learning.writing import write
from facetoface.widgets import accounts, markup, pages, testing
from facetoface.words import say

NAME = "portfolio.html"
CSS = Path(__file__).parent / "portfolio.css"


def save(log: Log, path: Path | None = None, with_stance: bool = False) -> Path:
    """Write the portfolio, by default anew beside the log; gives its whole path. Raises CourseError."""
    html = page(log, with_stance).encode(errors="replace")
    return write(path or log.path.parent / NAME, html, replace=path is None)


def page(log: Log, with_stance: bool = False) -> str:
    """The portfolio of a log as HTML; the stance is in it only if it is asked for."""
    entries, day = log.entries(), log.clock().astimezone().date()
    parts = {
        "standing": _standing(log, entries),
        "tests": _tests(entries),
        "words": _words(shareable(entries, with_stance)),
        "forecasts": _forecasts(entries),
        "certainty": _certainty(entries),
        "charts": "".join(_chart(log, entry) for entry in entries if entry.kind == "chart"),
        "stance": _stance(entries) if with_stance else "",
    }
    title = markup.escape(say("portfolio.title"))
    body = "".join(f"<h2>{markup.escape(say(f'portfolio.{name}'))}</h2>{html}" for name, html in parts.items() if html)
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width"><style>\n{CSS.read_text(encoding="utf-8")}</style></head>'
        f"<body><main><h1>{title}</h1>{_p(say('portfolio.lead', day=pages.day(day)))}{body}</main></body></html>\n"
    )


def reached(entries: Iterable[Entry]) -> dt.date:
    """The latest day that the lessons a learner has worked on show: no portfolio may tell what they do not."""
    lessons, days = course.load().lessons, [min(one.knowledge_date for one in course.load().lessons.values())]
    for entry in entries:
        lesson = lessons.get(entry.place or entry.lesson)
        if lesson:
            days.append(lesson.opens if entry.kind == "recall" and lesson.opens else lesson.knowledge_date)
    return max(days)


def _standing(log: Log, entries: list[Entry]) -> str:
    seen = overview(entries, course.load(), banks.of_lessons(), log.clock()).lessons
    return markup.table(say("portfolio.standing_columns"), map(_row, seen))


def _row(some: Progress) -> tuple[str, ...]:
    at = some.standing
    answered = say("portfolio.of", some=at.answered, all=at.items)
    right = say("portfolio.of", some=at.right, all=at.graded)
    return (
        markup.literal(some.lesson.title),
        answered,
        right,
        pages.day(some.last) if some.last else say("portfolio.never"),
    )


def _tests(entries: list[Entry]) -> str:
    """Both tests' scores, once the second is finished; before, nothing is said of either."""
    items = {name: _asked_in(name) for name in (banks.PRE, banks.POST)}
    if not testing.finished(entries, list(items[banks.POST].values())):
        return ""
    return "".join(_p(line) for line in testing.lines(banks.POST, entries, items))


def _asked_in(test: str) -> dict[str, Item]:
    return {name: item for (place, name), item in banks.asked().items() if place == test}


def _words(entries: list[Entry]) -> str:
    """Every latest answer in the learner's own words, under its question."""
    latest = {(e.lesson, e.item): e for e in entries if e.kind == "answer" and isinstance(e.answer.get("text"), str)}
    asked = banks.asked()
    found = [name for name in asked if name in latest] + [name for name in latest if name not in asked]
    return "".join(_own(latest[name], asked) for name in found) or _p(say("portfolio.no_words"))


def _own(entry: Entry, asked: Mapping[tuple[str, str], Item]) -> str:
    item = asked.get((entry.lesson, entry.item))
    question = markup.render(item.prompt) if item else markup.escape(entry.item)
    changed = "" if item and item.version == entry.version else f" {markup.escape(say('portfolio.outdated'))}"
    return f"<h3>{question}{changed}</h3><blockquote>{markup.escape(entry.answer['text'])}</blockquote>"


def _forecasts(entries: list[Entry]) -> str:
    day = reached(entries)
    lines, table = accounts.forecasts(entries, history.load().as_of(day))
    lead = say("portfolio.forecasts_lead", day=pages.day(day))
    return "".join(map(_p, [lead, *lines] if table else lines)) + table


def _certainty(entries: list[Entry]) -> str:
    lines, table = accounts.certainty(entries)
    return "".join(map(_p, lines)) + table + (_calibration(entries) if first_tries(entries) else "")


def _calibration(entries: list[Entry]) -> str:
    from facetoface.charts import plot  # matplotlib comes with the first chart
    from facetoface.charts.figure import png

    chart = plot("calibration").draw(entries, {})
    return _figure(png(chart), chart.alt, chart.caption)


def _chart(log: Log, entry: Entry) -> str:
    """A chart with the words the learner wrote for those who cannot see it, below it too for those who can."""
    alt = str(entry.answer.get("alt") or "")
    return _figure(pictures.load(log.path.parent, entry), alt, alt)


def _figure(picture: bytes | None, alt: str, caption: str) -> str:
    source = f"data:image/png;base64,{base64.b64encode(picture or b'').decode()}"
    shown = f'<img src="{source}" alt="{markup.escape(alt)}">' if picture else _p(say("portfolio.no_picture"))
    return f"<figure>{shown}<figcaption>{markup.escape(caption)}</figcaption></figure>"


def _stance(entries: list[Entry]) -> str:
    """Every stance in order, with its reason and the argument that weighed most."""
    return _p(say("portfolio.stance_lead")) + "".join(_stand(entries))


def _stand(entries: list[Entry]) -> Iterator[str]:
    arguments = history.load().arguments
    for one in stances(entries):
        position, sure = say(f"stance.{one.position}"), say(f"stance.certainty_{one.certainty}")
        yield _p(say("portfolio.stance_row", day=pages.day(one.day), position=position, certainty=sure))
        if one.argument in arguments:
            yield _p(say("stance.weighed", thesis=arguments[one.argument].thesis))
        yield f"<blockquote>{markup.escape(one.reason)}</blockquote>" if one.reason else ""


def _p(text: str) -> str:
    return f"<p>{markup.render(text)}</p>"
