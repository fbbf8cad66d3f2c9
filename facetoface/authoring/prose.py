"""The text quality of the start page, the lessons, the banks and the exercises.

Prose and stems are easy to read; no loaded word stands unquoted; nothing but marked quotations is shared with the
articles; every link out of the course leads to a source public by then; every image has alt text; headings are in
order; prose outweighs code.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from facetoface import assets, banks, course, history
from facetoface.assets import Fault
from facetoface.authoring import exercises, glossing, loaded, passages, readability, runs
from facetoface.authoring.blocks import Block, blocks
from facetoface.authoring.passages import Passage

GRADE, LENGTH, STEM = 9.5, 18, 9  # the highest grade of prose, words in a sentence, the highest grade of stems
WEIGHT = 25  # words of prose for each line of code
IMAGE = re.compile(r"<img\b[^>]*>")
ALT = re.compile(r"""\balt=("[^"]*\w[^"]*"|'[^']*\w[^']*')""")


def faults() -> Iterator[Fault]:
    """Whatever falls short in any lesson, the start page, a bank or an exercise."""
    known, words = runs.load(), loaded.load()
    sources = {source.URL: source for source in history.load().sources.values()}
    for passage in passages.everything():
        yield from _copied(passage, known)
        if passage.kind != "box":  # a box shows titles of sources, which are as they are
            yield from _loaded(passage, words)
            yield from _linked(passage, sources)
    for lesson in passages.lessons():
        yield from _notebook(lesson)
    for entry in exercises.written():
        yield from _exercise(entry)
    for bank in [*(lesson.id for lesson in passages.lessons()), banks.TESTS]:
        yield from _stems(bank)


def _copied(passage: Passage, known: frozenset[str]) -> Iterator[Fault]:
    for run in runs.shared(passage.text, known):
        yield passage.fault(f"expected a quotation marked with “…”, but found the words of an article: '{run}'")


def _loaded(passage: Passage, words: list[loaded.Loaded]) -> Iterator[Fault]:
    for word, instead in loaded.unquoted(passage.text, words):
        yield passage.fault(f"expected the word '{word}' only inside “…”; {instead}")


def _linked(passage: Passage, sources: dict[str, history.Source]) -> Iterator[Fault]:
    for link in (link for block in blocks(passage.text) for link in block.links if link.startswith("http")):
        if link not in sources or sources[link].as_of(passage.day) is None:
            yield passage.fault(f"expected the address of a source public by {passage.day}, but found {link}")


def _notebook(lesson: course.Entry) -> Iterator[Fault]:
    file, cells = f"lessons/{lesson.file}", passages.cells(lesson)
    text = [(cell.id, block) for cell in cells if cell.cell_type == "markdown" for block in blocks(cell.source)]
    found = [*_reading(text), *_headings(text), *_weight(cells), *_images(cells, text), *glossing.faults(text)]
    return (Fault(file, record, "", expected) for record, expected in found)


def _exercise(entry: course.Assignment) -> Iterator[Fault]:
    cells = exercises.cells(entry)
    text = [(cell.id, block) for cell in cells if cell.cell_type == "markdown" for block in blocks(cell.source)]
    found = [*_reading(text), *_headings(text), *_images(cells, text)]
    return (Fault(f"exercises/{entry.id}/{entry.file}", record, "", expected) for record, expected in found)


def _reading(text: list[tuple[str, Block]]) -> Iterator[tuple[str, str]]:
    reading = readability.measure(block.text for _, block in text if block.kind == "paragraph")
    if reading and reading.grade > GRADE:
        yield "", f"expected prose of grade {GRADE} at most, but found {reading.grade:.1f}; shorten sentences and words"
    if reading and reading.length > LENGTH:
        yield "", f"expected {LENGTH} words in a sentence at most, on average, but found {reading.length:.1f}"


def _headings(text: list[tuple[str, Block]]) -> Iterator[tuple[str, str]]:
    found = [(record, block) for record, block in text if block.kind == "heading"]
    for number, (record, block) in enumerate(found):
        if (block.level == 1) != (number == 0):
            yield record, f"expected one title, at the top, but found '{'#' * block.level} {block.text}'"
    for (_, above), (record, block) in pairwise(found):
        if block.level > above.level + 1:
            yield record, f"expected a heading of level {above.level + 1} at most, but found {block.level}"


def _weight(cells: list) -> Iterator[tuple[str, str]]:
    lines = sum(len(cell.source.strip().splitlines()) for cell in cells if cell.cell_type == "code")
    words = sum(len(cell.source.split()) for cell in cells if cell.cell_type == "markdown")
    if words < WEIGHT * lines:
        yield "", f"expected {WEIGHT} words of prose for each line of code, but found {words} for {lines}"


def _images(cells: list, text: list[tuple[str, Block]]) -> Iterator[tuple[str, str]]:
    """Images without alt text, written in Markdown or in HTML, by the author or by a box."""
    bare = [record for record, block in text for alt in block.images if not alt.strip()]
    for cell in cells:
        outputs = [output.get("data", {}).get("text/html", "") for output in cell.get("outputs", [])]
        bare += [cell.id for image in IMAGE.findall("\n".join([cell.source, *outputs])) if not ALT.search(image)]
    yield from ((record, "expected alt text for the image, but there is none") for record in bare)


def _stems(bank: str) -> Iterator[Fault]:
    stems = [block.text for item in passages.items(bank) for block in blocks(item.prompt)]
    reading = readability.measure(stems)
    if reading and reading.grade > STEM:
        expected = f"expected stems of grade {STEM} at most, but found {reading.grade:.1f}"
        yield Fault(assets.label(banks.path(bank)), "", "", expected)
