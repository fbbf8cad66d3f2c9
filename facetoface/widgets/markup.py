"""The one place where text becomes HTML.

Banks, records and words may use *emphasis*, **strong** and [links](https://…), as in CommonMark; everything
else, HTML and scripts included, is shown as the text it is.
"""

import html
import re
from functools import cache

from markdown_it import MarkdownIt


def escape(text: str) -> str:
    """Any text, a learner's above all, as HTML that shows exactly that text."""
    return html.escape(text)


def render(text: str) -> str:
    """A course text as HTML, with its emphasis and links."""
    return _renderer().renderInline(" ".join(text.split()))


def literal(text: str) -> str:
    """Any text as a course text that `render` shows unchanged, for titles and names."""
    return re.sub(r"([\\*_\[\]()<>&])", r"\\\1", text)


def plain(text: str) -> str:
    """A course text without its markup, for places that take no HTML."""
    return html.unescape(re.sub(r"<[^>]+>", "", render(text)))


@cache
def _renderer() -> MarkdownIt:
    return MarkdownIt("zero").enable(["emphasis", "link", "escape"])
