"""What a page without a kernel has beside a notebook's outputs: the answers to a quiz, what came of a forecast.

A cell is known by the call it makes on the lesson.
"""

import re
from collections.abc import Iterator

from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell

from facetoface import banks, history
from facetoface.authoring import answers
from facetoface.history import Forecast
from facetoface.items import Item
from facetoface.widgets import markup, reading
from facetoface.words import say

CALL = re.compile(r'\.(quiz|test)\("([^"]+)"\)')
NAMES = re.compile(r'"([^"]+)"')
KEYS = "**Shift+Enter**"
TWINS = ("question.twin", "chart.twin", "envelope.twin", "forecast.twin", "reveal.twin")  # what to do in a notebook


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
        html = html.replace(f"<p><em>{markup.escape(say(key))}</em></p>", "")
    return html


def without_keys(cell: NotebookNode) -> NotebookNode:
    """A cell of prose without the paragraphs that say which keys run a box."""
    kept = [part for part in cell.source.split("\n\n") if KEYS not in part]
    return new_markdown_cell("\n\n".join(kept))


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
