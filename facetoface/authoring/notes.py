"""What a page without a kernel has beside a notebook's outputs: the answers to a quiz, what came of a forecast.

A cell is known by the call it makes on the lesson.
"""

import re
from collections.abc import Iterator

from facetoface import banks, history
from facetoface.authoring.answers import feedback
from facetoface.authoring.passages import CALL
from facetoface.history import Forecast
from facetoface.items import Item
from facetoface.widgets import markup, reading
from facetoface.words import say

NAMES = re.compile(r'"([^"]+)"')
FOLD = re.compile(r"<details><summary>(.*?)</summary>")
TWINS = ("question.twin", "chart.twin", "envelope.twin", "forecast.twin", "reveal.twin", "stance.twin",
         "dashboard.twin", "review.twin", "test.twin", "account.twin")  # fmt: skip


def asked(source: str, lesson: str) -> list[Item]:
    """The items that a cell's call asks, in order."""
    found = CALL.search(source)
    if not found:
        return []
    return banks.test(found[2]) if found[1] == "test" else banks.load(lesson).quiz(found[2])


def forecasts(source: str) -> list[Forecast]:
    """The forecast questions that a cell names, be it to ask, to ask again or to reveal."""
    shelf = history.load().forecasts
    return [shelf[name] for name in NAMES.findall(source) if name in shelf]


def revealed(source: str) -> list[Forecast]:
    """The forecast questions whose outcome a cell reveals."""
    return forecasts(source) if ".reveal(" in source else []


def without_twins(html: str) -> str:
    """An output without the sentences that say what to do where the notebook runs."""
    for key in TWINS:
        note = f"<em>{markup.escape(say(key))}</em>"
        html = html.replace(f"<p>{note}</p>", "").replace(note, "")
    return html


def unsealed(html: str) -> str:
    """An output without the envelope that holds all of it, where it is read after that envelope."""
    found = FOLD.match(html)
    whole = found and html.rstrip().endswith("</details>")
    return html.removeprefix(found[0]).rstrip().removesuffix("</details>") if whole else html


def key(items: list[Item]) -> str:
    """The answers to those items that have one, with their reasons, as HTML."""
    return "".join(answer(item) for item in items if feedback(item) or item.graded)


def answer(item: Item, number: str = "", marks: str = "") -> str:
    """One item with its full answer and all that is said to answers; `marks` says how it looks on a worksheet."""
    given = say("question.answer", answer=item.answer_in_words(item.key())) if item.graded else ""
    told = feedback(item)
    none = "" if given or told else say("export.no_key")
    lines = [f"**{number}{item.prompt.strip()}**", given, marks, none]
    return "".join(f"<p>{markup.render(line)}</p>" for line in lines if line) + listed(told)


def outcome(record: Forecast, number: str = "") -> str:
    """What came of a forecast question, and who says so, as HTML."""
    sources = [reading.reference(history.load().sources[name]) for name in record.sources]
    lines = [f"**{number}{record.question}**", f"**{say(f'reveal.{record.outcome}')}** {record.outcome_reason or ''}"]
    return "".join(f"<p>{markup.render(line)}</p>" for line in lines) + listed(sources)


def folded(title: str, html: str) -> str:
    """A part of the page that is closed until it is asked for."""
    return f"<details><summary>{markup.escape(title)}</summary>{html}</details>"


def listed(lines) -> str:
    """Lines of the course's markup as a list; nothing where there are none."""
    rows: Iterator[str] = (f"<li>{markup.render(line)}</li>" for line in lines)
    inner = "".join(rows)
    return f"<ul>{inner}</ul>" if inner else ""
