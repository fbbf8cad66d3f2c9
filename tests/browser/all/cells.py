"""A notebook with everything in it that can be used: every type of item, every chart, every other form and page."""

import nbformat

from facetoface import banks
from facetoface.charts import CATALOGUE
from facetoface.items import Item, load_bank
from tests.items.conftest import OBJECTIVES, RECORDS
from tests.learning.years import Diary

PATH = "lessons/everything.ipynb"
SAMPLE = "tests/items/sample.toml"  # for the types that no lesson asks
MEETING = "fc01-us-president-meets-kim-2018"
KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}

OPEN = """
import os
os.environ["FACETOFACE_PROGRESS"] = "{progress}"
from facetoface import assets, banks, open_lesson
from facetoface.items import load_bank
from facetoface.widgets.blocks import Quiz
from facetoface.widgets.question import Question

start, second, third, sixth, last = map(open_lesson, ("start", "02", "03", "06", "10"))

def ask(place, item):
    return Quiz([Question(item, place, last.log, lambda source: last.archive.sources[source].short)], last.log)
"""
OTHERS = [
    "start.dashboard()",
    "second.review()",
    "start.keeping()",
    "third.card()",
    'third.claims("A02", "A23")',
    'third.record("clinton-trip-dropped-2000")',
    'third.sources("kcna-clinton-2009")',
    'second.packet("article-b")',
    f'sixth.forecast("{MEETING}")',
    f'sixth.envelope("2018-03-08", "trump-accepts-2018", forecast="{MEETING}")',
    f'sixth.at("2018-06-12").reveal("{MEETING}")',
    "last.stance()",
    "last.forecasts()",
    "last.certainty()",
    'last.test("post-test")',
    'last.score("post-test")',
    'open_lesson("archive").browse()',
    "last.wrap_up()",
]


def items(root) -> dict[str, tuple[str, Item]]:
    """An item of every type, by its type, with the bank it is of; those of the lessons come first."""
    sample = load_bank(root / SAMPLE, OBJECTIVES, RECORDS).items.values()
    known = [(place, item) for (place, _), item in banks.asked().items() if place not in (banks.PRE, banks.POST)]
    return {item.type: (place, item) for place, item in reversed([*known, *(("sample", item) for item in sample)])}


def write(root) -> None:
    """Write the notebook into the copy of the course at `root`, and beside it a log with something to review."""
    progress = root / "progress-of-everything"
    diary = Diary(progress)
    for item in [item for item in banks.load("01").items.values() if item.graded][-3:]:
        diary.answer(f"01/{item.id}", right=False, sure=3)
    sources = [OPEN.format(progress=progress.as_posix()), *map(_asking, items(root).values()),
               *(f'last.chart("{name}")' for name in CATALOGUE), *OTHERS]  # fmt: skip
    write_cells(root / PATH, sources)


def write_cells(path, sources: list[str]) -> None:
    """Write a notebook of code cells."""
    cells = [nbformat.v4.new_code_cell(source.strip()) for source in sources]
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": KERNEL}), path)


def _asking(asked: tuple[str, Item]) -> str:
    place, item = asked
    if place == "sample":
        return f'ask("03", load_bank(assets.root() / "{SAMPLE}", {OBJECTIVES!r}, {RECORDS!r}).items["{item.id}"])'
    return f'ask("{place}", banks.load("{place}").items["{item.id}"])'
