"""Terms of the glossary are linked at first use.

A use is the name of a term in a paragraph, outside links and outside “…”; headings and table cells are free. In each
lesson a term's first use must be a link to the glossary, or come after one. Everyday words need no link.
"""

import re
from collections.abc import Iterator

from facetoface import history
from facetoface.authoring import reference
from facetoface.authoring.blocks import Block
from facetoface.authoring.runs import QUOTED

PAGE = "glossary.ipynb#"
EVERYDAY = {"engagement", "freeze", "prestige", "summit", "verification"}  # ids of terms a lesson may leave unlinked


def faults(text: list[tuple[str, Block]]) -> Iterator[tuple[str, str]]:
    """(cell, what was expected) for the first use of every term that no link went before."""
    uses, links = {}, set()
    for cell, block in text:
        for piece in block.pieces if block.kind == "paragraph" else ():
            if piece.link:
                links.add(piece.link)
            for name in _uses(piece.text) if not piece.link else ():
                if PAGE + _anchor(name) not in links:
                    uses.setdefault(name, cell)
    for name, cell in uses.items():
        if PAGE + _anchor(name) in links or name not in EVERYDAY:
            yield cell, f"expected a link to {PAGE}{_anchor(name)} where the lesson first uses this term"


def _uses(text: str) -> Iterator[str]:
    """The ids of the terms that a text names, the longer name before the shorter within it."""
    names = dict(_names())
    either = "|".join(sorted(names, key=len, reverse=True))
    for found in re.finditer(rf"(?<![\w-])(?:{either})(?![\w-])", QUOTED.sub("…", text), re.IGNORECASE):
        yield next(name for pattern, name in names.items() if re.fullmatch(pattern, found[0], re.IGNORECASE))


def _names() -> Iterator[tuple[str, str]]:
    """(pattern, id) for every name of a term: its heading, and an abbreviation in brackets; with a plural s."""
    for term in history.load().terms.values():
        for name in [reference.heading(term.term), *re.findall(r"\(([A-Z]{3,})\)", term.term)]:
            yield re.escape(name).replace("iz", "i[sz]") + "s?", term.id


def _anchor(name: str) -> str:
    return reference.anchor(history.load().terms[name].term)
