"""What a page without a kernel has beside a notebook's outputs: the answers to a quiz, what came of a forecast.

A cell is known by the call it makes on the lesson; see `said_by`.
"""

import re
from collections.abc import Iterator

from facetoface import banks, history
from facetoface.authoring import answers
from facetoface.history import Forecast
from facetoface.items import Item
from facetoface.widgets import markup, reading
from facetoface.words import say

CALL = re.compile(r"\.(quiz|test|reveal)\(\s*([^)]*)\)")
NAMES = re.compile(r'"([^"]+)"')
TWINS = ("question.twin", "chart.twin", "envelope.twin", "forecast.twin", "reveal.twin")  # what to do in a notebook


def asked(source: str, lesson: str) -> list[Item]:
    """The items that a cell's call asks, in order."""
    found = CALL.search(source)
    if not found or found[1] == "reveal":
        return []
    (name,) = NAMES.findall(found[2])
    return banks.test(name) if found[1] == "test" else banks.load(lesson).quiz(name)


def revealed(source: str) -> list[Forecast]:
    """The forecast questions whose outcome a cell reveals."""
    found = CALL.search(source)
    return [history.load().forecasts[name] for name in NAMES.findall(found[2])] if found and found[1] == "reveal" else []


def without_twins(html: str) -> str:
    """An output without the sentences that say what to do where the notebook runs."""
    for key in TWINS:
        html = html.replace(f"<p><em>{markup.escape(say(key))}</em></p>", "")
    return html


def key(items: list[Item]) -> str:
    """The answers to items with their reasons, as HTML."""
    return "".join(_answer(item) for item in items)


def outcome(record: Forecast) -> str:
    """What came of a forecast question, and who says so, as HTML."""
    sources = [reading.reference(history.load().sources[name]) for name in record.sources]
    lines = [f"**{record.question}**", f"**{say(f'reveal.{record.outcome}')}** {record.outcome_reason or ''}"]
    return "".join(f"<p>{markup.render(line)}</p>" for line in lines) + _list(sources)


def folded(title: str, html: str) -> str:
    """A part of the page that is closed until it is asked for."""
    return f"<details><summary>{markup.escape(title)}</summary>{html}</details>"


def _answer(item: Item) -> str:
    given = say("question.answer", answer=item.answer_in_words(item.key())) if item.graded else ""
    lines = "".join(f"<p>{markup.render(line)}</p>" for line in [f"**{item.prompt.strip()}**", given] if line)
    return lines + _list(line.removeprefix("- ") for line in answers.feedback(item))


def _list(lines) -> str:
    rows: Iterator[str] = (f"<li>{markup.render(line)}</li>" for line in lines)
    return f"<ul>{''.join(rows)}</ul>"
