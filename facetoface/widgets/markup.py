"""The one place where text becomes HTML.

Banks, records and words may use *emphasis*, **strong**, `code` and [links](https://…), as in CommonMark; everything
else, HTML and scripts included, is shown as the text it is.
"""

import html
import re
from collections.abc import Iterable
from functools import cache

from markdown_it import MarkdownIt

from facetoface import korean


def escape(text: str) -> str:
    """Any text, a learner's above all, as HTML that shows exactly that text."""
    return html.escape(text)


def render(text: str) -> str:
    """A course text as HTML, with its emphasis and links; Korean words are marked as such."""
    return korean.marked(_renderer().renderInline(" ".join(text.split())))


def literal(text: str) -> str:
    """Any text as a course text that `render` shows unchanged, for titles and names."""
    return re.sub(r"([\\`*_\[\]()<>&])", r"\\\1", text)


def plain(text: str) -> str:
    """A course text without its markup, for places that take no HTML."""
    return html.unescape(re.sub(r"<[^>]+>", "", render(text)))


def table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table as HTML, in the course's markup; its columns name it, and the first cell of a row names the row."""
    columns = list(columns)
    name = escape(", ".join(map(plain, columns)))
    head = "".join(f'<th scope="col">{render(name)}</th>' for name in columns)
    body = "".join(f"<tr>{_row(*row)}</tr>" for row in rows)
    made = f'<table aria-label="{name}"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
    return f'<div class="f2f-table" tabindex="0" role="group" aria-label="{name}">{made}</div>'  # it may have to scroll


def _row(first: str, *others: str) -> str:
    return f'<th scope="row">{render(first)}</th>' + "".join(f"<td>{render(cell)}</td>" for cell in others)


@cache
def _renderer() -> MarkdownIt:
    return MarkdownIt("zero").enable(["emphasis", "link", "escape", "backticks"])
