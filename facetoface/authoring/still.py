"""A notebook's cells for pages and paper, where nothing runs.

What only a running notebook makes true is left out: keys and menus, boxes that show a learner's own log, a section
with no other box. What is read only after an envelope, and a shelf that a notebook folds away, can be told apart.
"""

import re
from collections.abc import Collection, Iterator
from itertools import groupby, pairwise

import nbformat
from nbformat import NotebookNode

from facetoface.authoring.passages import OPENED
from facetoface.words import say

MENUS = ("**Shift+Enter**", "▸", "course.py open", "`progress/`")  # a paragraph with one of these speaks of JupyterLab
BOXES = r"\.({})\("
OWN = ("review", "score", "certainty", "forecasts", "keeping")  # calls that show what a learner did
CHARTS = re.compile(r'chart\("(?:own-answers|calibration|forecasts|stance)"\)')  # drawn from a learner's log
HEADING = re.compile(r"(?m)^(?=#{1,4} )")
SENTENCE = re.compile(r"(?<=[^\d\s][.?!])(?=\s)|(?<=[.?!]\*)(?=\s)|(?<=[.?!]\*\*)(?=\s)")
MARK = re.compile(r"\s*?\n\s*(?:\d+\.|-|>) |\s*")  # what stands before a sentence at the beginning of a line
BARE = re.compile(r"(?m)^\s*(?:\d+\.|-|>)\s*$\n?")
SHELF = "jp-MarkdownHeadingCollapsed"


def cells(notebook: NotebookNode, kept: Collection[str] = ()) -> list[NotebookNode]:
    """The cells cut at their headings and cleared; `kept` are calls whose boxes have a form of their own here."""
    cut = [part for cell in notebook.cells for part in _cut(cell)]
    for cell, following in pairwise(cut):
        if _heads(cell) and ".envelope(" in following.source:
            cell.metadata.pop("tags", None)  # it leads to the next envelope, so it is read before that is opened
    cut = [cell for cell in cut if cell.cell_type == "code" or cell.source]
    return [cell for section in _living(list(_sections(cut)), kept) for cell in section]


def is_own(cell: NotebookNode, kept: Collection[str] = ()) -> bool:
    """Whether a box shows what a learner did, and so nothing where nobody did anything."""
    names = "|".join(name for name in OWN if name not in kept)
    return bool(re.search(BOXES.format(names), cell.source) or CHARTS.search(cell.source))


def opened(cell: NotebookNode) -> str | None:
    """The day of the envelope after which a cell is read."""
    found = OPENED.search(" ".join(cell.metadata.get("tags", [])))
    return found and found[1]


def stages(found: list[NotebookNode]) -> Iterator[tuple[str | None, list[NotebookNode]]]:
    """The cells in runs that are read after the same envelope, or after none."""
    return ((day, list(run)) for day, run in groupby(found, key=opened))


def shelf(found: list[NotebookNode]) -> range:
    """Where the part stands that the notebook folds away; without its heading, empty where there is none."""
    start = next((n for n, cell in enumerate(found) if cell.metadata.get(SHELF)), len(found))
    level = len(_heads(found[start])) if start < len(found) else 0
    rest = (n for n in range(start + 1, len(found)) if 0 < len(_heads(found[n])) <= level)
    return range(min(start + 1, len(found)), next(rest, len(found)))


def _cut(cell: NotebookNode) -> list[NotebookNode]:
    """A cell of prose, cleared, in one cell for every heading; a box as it is."""
    if cell.cell_type != "markdown":
        return [cell]
    parts = [part for part in HEADING.split(cell.source) if part.strip()]
    return [nbformat.v4.new_markdown_cell(prose(part), metadata=dict(cell.metadata)) for part in parts]


def prose(text: str) -> str:
    """A text without the paragraphs and sentences that tell how to run or press something."""
    kept = [part for part in text.split("\n\n") if not any(mark in part for mark in MENUS)]
    return "\n\n".join(filter(None, (_sentences(part) for part in kept))).strip()


def _sentences(paragraph: str) -> str:
    marks = say("export.running").split("|")
    if not any(mark in " ".join(paragraph.split()) for mark in marks):
        return paragraph
    parts = SENTENCE.split("\n" + paragraph)
    clear = [MARK.match(p)[0] if any(m in " ".join(p.split()) for m in marks) else p for p in parts]
    return BARE.sub("", "".join(clear)).strip("\n")


def _heads(cell: NotebookNode) -> str:
    """The signs of a heading that a cell begins with."""
    return re.match("#*", cell.source)[0] if cell.cell_type == "markdown" else ""


def _sections(found: list[NotebookNode]) -> Iterator[list[NotebookNode]]:
    """The cells in runs from one heading to the next."""
    starts = [n for n, cell in enumerate(found) if n == 0 or _heads(cell)]
    return (found[start:end] for start, end in pairwise([*starts, len(found)]))


def _living(sections: list[list[NotebookNode]], kept: Collection[str]) -> list[list[NotebookNode]]:
    """The sections that have more to them than a heading and what a learner did, or stand above one that has."""
    living: list[list[NotebookNode]] = []
    for section in reversed(sections):
        boxes = [cell for cell in section if cell.cell_type == "code"]
        told = any("\n" in cell.source or not _heads(cell) for cell in section)
        above = living and len(_heads(section[0])) < len(_heads(living[0][0]))
        if above or (not all(is_own(cell, kept) for cell in boxes) if boxes else told):
            living.insert(0, section)
    return living
