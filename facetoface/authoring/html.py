"""The course as web pages that need no kernel, no script and no network: every lesson, exercise and page of reference.

The pages show what the notebooks hold after `course.py build`, with answers, outcomes and envelopes folded away, so
that one can study from them alone. They lie in folders as the notebooks do, beside a page of contents.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import nbformat
from nbconvert import HTMLExporter

from facetoface import banks
from facetoface.authoring import notes, outputs, searching, still
from facetoface.authoring.bound import Source, read, sources
from facetoface.history import dates
from facetoface.widgets import markup
from facetoface.words import say

TEMPLATES = Path(__file__).parent / "templates"
CONTENTS = "index.html"
OWN_LINK = re.compile(r'<a class="anchor-link".*?</a>')  # of a heading to itself
TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)  # made of Markdown; those of boxes have their frames
NOTEBOOK = re.compile(r'(href="(?![a-z]+:)[^"#]+)\.ipynb')


def write(folder: Path) -> Iterator[Path]:
    """Write every page and the contents into a folder; gives each page's path once it is there. Raises CourseError."""
    with outputs.filled(folder, "html") as written:
        found = sources()
        pages = {source.page: _surrounded(source, found) for source in found}
        for name, html in (pages | {CONTENTS: _contents(found)}).items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(html, encoding="utf-8", newline="\n")
            written.append(path)
            yield path


def convert(cells: list[nbformat.NotebookNode], **page) -> str:
    """Cells as a page of HTML; `page` is what the template says of what surrounds them."""
    exporter = HTMLExporter(template_name="page", extra_template_basedirs=[str(TEMPLATES)])
    html, _ = exporter.from_notebook_node(nbformat.v4.new_notebook(cells=cells), {"page": page})
    html = OWN_LINK.sub("", html).replace("<th></th>", "<td></td>")  # an empty corner of a table is no heading
    return TABLE.sub(_scrolling, NOTEBOOK.sub(r"\1.html", html))


def _scrolling(found: re.Match) -> str:
    """A table of the prose in a frame of its own, which scrolls where the window is narrow, named by its columns."""
    heads = re.findall(r"<th[^>]*>(.*?)</th>", found[0].partition("</thead>")[0])
    name = re.sub(r"<[^>]+>", "", ", ".join(heads)).replace('"', "&quot;")
    return f'<div class="f2f-table" tabindex="0" role="group" aria-label="{name}">{found[0]}</div>'


def _surrounded(source: Source, found: list[Source]) -> str:
    """A notebook's page with ways to the contents and to its neighbours."""
    place, up = found.index(source), "../" * source.path.count("/")
    links = [{"to": up + CONTENTS, "text": say("export.contents")}]
    for word, other in (("before", place - 1), ("after", place + 1)):
        if 0 <= other < len(found):
            links.append({"to": up + found[other].page, "text": say(f"export.{word}", title=found[other].name)})
    title = say("export.title", title=source.name)
    return convert(_cells(source), title=title, code=source.code, links=links, **_frame())


def _cells(source: Source) -> list[nbformat.NotebookNode]:
    """The cells of a notebook's page, with a word on reading it without its notebook."""
    notebook = read(source.path)
    if source.path.endswith(searching.NOTEBOOK):
        return searching.cells(notebook)
    if source.code:
        about = say("export.about_exercise", id=Path(source.path).parent.name)
        return [notebook.cells[0], raw(_about(about)), *notebook.cells[1:]]
    found = still.cells(notebook)
    away = still.shelf(found)
    done = [*_staged(found[: away.start], source), *_away(found, away), *_staged(found[away.stop :], source)]
    return [done[0], raw(_about(say("export.about"))), *done[1:]] if source.group == "lessons" else done


def _staged(found: list[nbformat.NotebookNode], source: Source) -> Iterator[nbformat.NotebookNode]:
    """Cells with their notes; what is read after an envelope is folded away like the envelope."""
    for day, run in still.stages(found):
        inner = (_noted(cell, source) for cell in run)
        yield from _fold(say("export.opened", day=dates.in_words(day)), inner) if day else inner


def _away(found: list[nbformat.NotebookNode], away: range) -> Iterator[nbformat.NotebookNode]:
    """The part that the notebook folds away too."""
    if away:
        title = found[away.start - 1].source.splitlines()[0].lstrip("# ")
        yield from _fold(title, (found[n] for n in away))


def _fold(title: str, inner: Iterable[nbformat.NotebookNode]) -> Iterator[nbformat.NotebookNode]:
    yield raw(f'<details class="stage"><summary>{markup.escape(title)}</summary>')
    yield from inner
    yield raw("</details>")


def _about(text: str) -> str:
    return f'<p class="about">{markup.render(text)}</p>'


def _noted(cell: nbformat.NotebookNode, source: Source) -> nbformat.NotebookNode:
    """A box with what a page without a kernel has beside its outputs; a cell of prose as it is."""
    if cell.cell_type != "code":
        return cell
    if still.is_own(cell):
        return box([f"<p>{say('export.score' if '.score(' in cell.source else 'export.own')}</p>"])
    told = "".join(notes.outcome(record) for record in notes.revealed(cell.source))
    more = [*_keys(cell.source, source.lesson), ("outcome", told)]
    outputs_ = map(notes.unsealed if still.opened(cell) else str, map(text, cell.outputs))
    return box([*outputs_, *(notes.folded(say(f"export.{name}"), html) for name, html in more if html)])


def _keys(call: str, lesson: str) -> list[tuple[str, str]]:
    """The answers to what a box asks; those of the first test stand below the second."""
    if f'"{banks.PRE}"' in call:
        return []
    first = notes.key(banks.test(banks.PRE)) if f'"{banks.POST}"' in call else ""
    return [("answers", notes.key(notes.asked(call, lesson))), ("first_test", first)]


def box(found: Iterable[str]) -> nbformat.NotebookNode:
    """Pieces of HTML as a box with these outputs."""
    return nbformat.v4.new_code_cell(outputs=[shown(html) for html in found if html])


def raw(html: str) -> nbformat.NotebookNode:
    """HTML that stands on the page as it is, for what begins in one cell and ends in another."""
    return nbformat.v4.new_raw_cell(html)


def shown(html: str) -> nbformat.NotebookNode:
    """A piece of HTML as the output of a cell."""
    return nbformat.v4.new_output("display_data", {"text/html": html})


def text(output: nbformat.NotebookNode) -> str:
    """An output as HTML, without what is said to those who can run it."""
    data = output.get("data", {})
    plain = output.get("text") or data.get("text/plain", "")
    return notes.without_twins(data.get("text/html") or f"<pre>{markup.escape(plain)}</pre>")


def _contents(found: list[Source]) -> str:
    """The page of contents."""
    lines = [f"# {say('export.course')}", say("export.lead")]
    for group in dict.fromkeys(source.group for source in found):
        pages = [f"- [{markup.literal(one.name)}]({one.page})" for one in found if one.group == group]
        lines += [f"## {say(f'export.{group}')}", "\n".join(pages)]
    return convert(
        [nbformat.v4.new_markdown_cell("\n\n".join(lines))], title=say("export.course"), links=[], **_frame()
    )


def _frame() -> dict:
    css = (TEMPLATES / "page" / "page.css").read_text(encoding="utf-8")
    return {"css": css, "skip": say("export.skip"), "around": say("export.around")}
