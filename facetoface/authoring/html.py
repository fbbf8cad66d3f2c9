"""The course as web pages that need no kernel, no script and no network: every lesson, exercise and page of reference.

The pages show what the notebooks hold after `course.py build`, with answers, outcomes and envelopes folded away, so
that one can study from them alone. They lie in folders as the notebooks do, beside a page of contents.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import attrs
import nbformat
from nbconvert import HTMLExporter

from facetoface import assets, banks, course
from facetoface.authoring import blocks, notes, reference
from facetoface.widgets import markup
from facetoface.words import say

TEMPLATES = Path(__file__).parent / "templates"
CONTENTS = "index.html"
OWN_LINK = re.compile(r'<a class="anchor-link".*?</a>')  # of a heading to itself
NOTEBOOK = re.compile(r'(href="(?![a-z]+:)[^"#]+)\.ipynb')


@attrs.frozen
class Source:
    """A notebook of the course: its path from the course's folder, its group on the page of contents, its title.

    `lesson` is the id of the bank that its quizzes are in; `code` says whether a reader needs to see its code.
    """

    path: str
    group: str
    title: str
    lesson: str = ""
    code: bool = False

    @property
    def page(self) -> str:
        """The path of the page made of it."""
        return self.path.removesuffix(".ipynb") + ".html"


def write(folder: Path) -> Iterator[Path]:
    """Write every page and the contents into a folder; gives each page's path once it is there."""
    found = sources()
    pages = {source.page: _surrounded(source, found) for source in found}
    for name, html in (pages | {CONTENTS: _contents(found)}).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(html, encoding="utf-8", newline="\n")
        yield path


def sources() -> list[Source]:
    """The course's notebooks in the order of the page of contents."""
    map_, found = course.load(), []
    for lesson in map_.lessons.values():
        group = "lessons" if lesson.id.isdigit() or lesson.id == "start" else "reference"
        found.append(_source(f"lessons/{lesson.file}", group, lesson.id if lesson.bank else ""))
    for one in map_.exercises.values():
        found.append(_source(f"exercises/{one.id}/{one.file}", "exercises", code=True))
    found += [_source(f"lessons/{name}", "reference") for name in reference.notebooks()]
    return sorted(found, key=lambda source: ["lessons", "exercises", "reference"].index(source.group))


def _source(path: str, group: str, lesson: str = "", code: bool = False) -> Source:
    first = read(path).cells[0].source
    title = next(block.text for block in blocks.blocks(first) if block.kind == "heading")
    return Source(path, group, title, lesson, code)


@cache
def read(path: str) -> nbformat.NotebookNode:
    """A notebook by its path from the course's folder."""
    return nbformat.read(assets.root() / path, as_version=4)


def convert(cells: list[nbformat.NotebookNode], **page) -> str:
    """Cells as a page of HTML; `page` is what the template says of what surrounds them."""
    exporter = HTMLExporter(template_name="page", extra_template_basedirs=[str(TEMPLATES)])
    html, _ = exporter.from_notebook_node(nbformat.v4.new_notebook(cells=cells), {"page": page})
    html = OWN_LINK.sub("", html).replace("<th></th>", "<td></td>")  # an empty corner of a table is no heading
    return NOTEBOOK.sub(r"\1.html", html)


def _surrounded(source: Source, found: list[Source]) -> str:
    """A notebook's page with ways to the contents and to its neighbours."""
    place, up = found.index(source), "../" * source.path.count("/")
    links = [{"to": up + CONTENTS, "text": say("export.contents")}]
    for word, other in (("before", place - 1), ("after", place + 1)):
        if 0 <= other < len(found):
            links.append({"to": up + found[other].page, "text": say(f"export.{word}", title=found[other].title)})
    cells = [_noted(cell, source) for cell in read(source.path).cells]
    return convert(cells, title=say("export.title", title=source.title), code=source.code, links=links, **_frame())


def _noted(cell: nbformat.NotebookNode, source: Source) -> nbformat.NotebookNode:
    """A cell with what a page without a kernel has beside its outputs."""
    if source.code:
        return cell
    if cell.cell_type != "code":
        return notes.without_keys(cell)
    items = [] if f'"{banks.PRE}"' in cell.source else notes.asked(cell.source, source.lesson)
    told = "".join(notes.outcome(record) for record in notes.revealed(cell.source))
    more = [("answers", notes.key(items)), ("outcome", told)]
    folded = [notes.folded(say(f"export.{name}"), html) for name, html in more if html]
    return nbformat.v4.new_code_cell(cell.source, outputs=[shown(html) for html in [*map(text, cell.outputs), *folded]])


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
        pages = [f"- [{markup.literal(one.title)}]({one.page})" for one in found if one.group == group]
        lines += [f"## {say(f'export.{group}')}", "\n".join(pages)]
    return convert(
        [nbformat.v4.new_markdown_cell("\n\n".join(lines))], title=say("export.course"), links=[], **_frame()
    )


def _frame() -> dict:
    css = (TEMPLATES / "page" / "page.css").read_text(encoding="utf-8")
    return {"css": css, "skip": say("export.skip"), "around": say("export.around")}
