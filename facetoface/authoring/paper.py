"""A lesson as sheets for a class: what is handed out at first, one more part for every envelope, and the answers.

Questions are numbered through the whole lesson, in every part and in the answers alike.
"""

import re
from collections.abc import Iterator
from itertools import count

import attrs
from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell

from facetoface.authoring import html, notes, sheet, still
from facetoface.authoring.html import Source
from facetoface.widgets import markup
from facetoface.words import say

CALLS = ("review", "score")  # calls on a learner's log that have a form on paper
TABLES = re.compile(r"(</p>)<details>(?:(?!</details>).)*<table.*?</details>", re.DOTALL)  # the numbers behind a chart
LINKS = re.compile(r"\[[^\]]+\]\([^)]+\.ipynb\)")
WEB = re.compile(r'<a href="(https?://[^"]+)"[^>]*>(.*?)</a>')


@attrs.define
class Part:
    """Sheets that are handed out together: how their file ends, what stands above them, their cells."""

    kind: str
    title: str
    cells: list[NotebookNode]


def sheets(source: Source) -> dict[str, str]:
    """The pages of a lesson by how their files end: `worksheet`, `envelope-1` and so on, `more`, and `answers`."""
    found = still.cells(html.read(source.path), CALLS if source.lesson.isdigit() else ())
    done = {part.kind: _page(part) for part in _parts(source, found)}
    return done | {"answers": _answers(source, found, WEB.findall("".join(done.values())))}


def _parts(source: Source, found: list[NotebookNode]) -> Iterator[Part]:
    """The parts of a lesson in the order of handing out."""
    main = Part("worksheet", say("export.worksheet", title=source.name), [found[0], html.raw(_about())])
    more = Part("more", say("export.more", title=source.name), [])
    now, envelopes, numbers, told, away = main, [], count(1), set(), still.shelf(found)
    for place, cell in enumerate(found[1:], 1):
        envelope = notes.FOLD.search(_shown(cell)) if ".envelope(" in cell.source else None
        if envelope:
            title = say("export.envelope", envelope=envelope[1], title=source.name)
            now = Part(f"envelope-{len(envelopes) + 1}", title, [html.raw(f"<h1>{envelope[1]}</h1>{_sealed()}")])
            envelopes.append(now)
        here = more if away and away.start <= place + 1 <= away.stop else now
        here.cells.append(_on_paper(cell, source.lesson, numbers, told))
    yield from filter(lambda part: part.cells, [main, *envelopes, more])


def _page(part: Part) -> str:
    """A part as HTML to print, with its name line; a part without the lesson's heading has its own highest."""
    top = "" if part.kind == "more" else sheet.name()
    cells = [html.raw(top), *part.cells]
    page = _convert(cells, part.title)
    if "<h1" in page:
        return page
    return re.sub(r"(</?h)([2-4])\b", lambda found: f"{found[1]}{int(found[2]) - 1}", page)


def _on_paper(cell: NotebookNode, lesson: str, numbers: Iterator[int], told: set[str]) -> NotebookNode:
    """A cell as it is printed; `told` are the forecasts whose particulars stand on an earlier sheet."""
    if cell.cell_type != "code":
        kept = [part for part in cell.source.split("\n\n") if not (LINKS.match(part) or "](../exercises/" in part)]
        return new_markdown_cell("\n\n".join(kept))
    room = _room(cell, lesson, numbers, told)
    if ".envelope(" in cell.source:
        inner = notes.FOLD.split(_shown(cell))[-1].rpartition("</details>")[0]
        for record in notes.forecasts(cell.source):  # asked again at its end: there is room for the answer instead
            inner = inner.partition(f"<p><strong>{markup.render(record.question)}</strong></p>")[0]
        return html.box([sheet.opened(inner), *room])
    return html.box(room or [sheet.opened(TABLES.sub(r"\1", notes.unsealed(_shown(cell))))])


def _room(cell: NotebookNode, lesson: str, numbers: Iterator[int], told: set[str]) -> list[str]:
    """Room for what a box asks; nothing where it only shows something."""
    source = cell.source
    if items := notes.asked(source, lesson):
        return [sheet.question(item, next(numbers)) for item in items]
    if ".review(" in source:
        return [sheet.from_before()]
    if ".stance(" in source:
        return [sheet.stance()]
    if ".score(" in source:
        return [sheet.counted(len(notes.asked(source.replace(".score(", ".test("), lesson)))]
    if still.is_own(cell, CALLS):
        return [f"<p>{say('export.own_paper')}</p>"]
    if ".reveal(" in source:
        return [sheet.recalled(record, next(numbers)) for record in notes.forecasts(source)]
    rows = [sheet.forecast(record, next(numbers), record.id not in told) for record in notes.forecasts(source)]
    told.update(record.id for record in notes.forecasts(source))
    return rows


def _answers(source: Source, found: list[NotebookNode], links: list[tuple[str, str]]) -> str:
    """The answers by the numbers of the worksheets, and where the sources stand that a sheet cannot link to."""
    title, numbers = say("export.answers_to", title=source.name), count(1)
    parts = [new_markdown_cell(f"# {title}")]
    for cell in found:
        if cell.cell_type == "code":
            items = notes.asked(cell.source, source.lesson)
            shown = [notes.answer(item, sheet.numbered(next(numbers)), sheet.marks(item)) for item in items]
            parts.append(html.box([*shown, *_came(cell.source, numbers)]))
    rows = "".join(f"<li>{text}: {address}</li>" for address, text in dict(links).items())
    end = [html.raw(f"<h2>{say('export.sources')}</h2><ul class='sources'>{rows}</ul>")] if rows else []
    return _convert([*parts, *end], title)


def _came(call: str, numbers: Iterator[int]) -> Iterator[str]:
    """What came of the forecast questions that a box asks, where it reveals that."""
    told = ".reveal(" in call
    for record in notes.forecasts(call):
        number = sheet.numbered(next(numbers))
        later = f"<p><strong>{number}{record.question}</strong></p><p>{say('export.kept_forecast')}</p>"
        yield notes.outcome(record, number) if told else later


def _shown(cell: NotebookNode) -> str:
    return "".join(map(html.text, cell.get("outputs", [])))


def _convert(cells: list[NotebookNode], title: str) -> str:
    return html.convert(cells, title=say("export.title", title=title), css=sheet.css(title), links=[], code=False)


def _about() -> str:
    return f'<p class="about">{say("export.about_paper")}</p>'


def _sealed() -> str:
    return f"<p><em>{say('export.sealed')}</em></p>"
