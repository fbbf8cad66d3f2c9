"""A Markdown text taken apart: its headings, paragraphs and table cells, each with its links and images."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

import attrs
from markdown_it import MarkdownIt
from markdown_it.token import Token

KINDS = {"h": "heading", "p": "paragraph", "t": "cell"}  # by the first letter of the HTML element


@attrs.frozen
class Piece:
    """Plain text within a block, and where it leads if it is a link."""

    text: str
    link: str | None = None


@attrs.frozen
class Block:
    """A heading, paragraph or table cell. A paragraph may stand in a list or a quotation.

    `level` is that of a heading, else 0; `images` are the alt texts of its images.
    """

    kind: str
    level: int
    pieces: tuple[Piece, ...]
    images: tuple[str, ...]

    @property
    def text(self) -> str:
        """The block as plain text."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def links(self) -> list[str]:
        """Where its links lead."""
        return [piece.link for piece in self.pieces if piece.link]


def blocks(markdown: str) -> list[Block]:
    """The blocks of a text, in order; lines of HTML and of code are left out."""
    tokens = _reader().parse(markdown)
    return [_block(opening, inline) for opening, inline in pairwise(tokens) if inline.type == "inline"]


def _block(opening: Token, inline: Token) -> Block:
    level = int(opening.tag[1]) if opening.type == "heading_open" else 0
    images = tuple(child.content for child in inline.children if child.type == "image")
    return Block(KINDS[opening.tag[0]], level, tuple(_pieces(inline.children)), images)


def _pieces(children: list[Token]) -> Iterator[Piece]:
    link = None
    for child in children:
        if child.type in ("link_open", "link_close"):
            link = child.attrs.get("href")
        elif child.type in ("softbreak", "hardbreak"):
            yield Piece(" ", link)
        elif child.type in ("text", "code_inline"):
            yield Piece(child.content, link)


@cache
def _reader() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table")
