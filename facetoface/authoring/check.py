"""Validates every asset, and the notebooks' links, and gives all faults together."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import nbformat

from facetoface import assets, banks, course, history, status
from facetoface.assets import AssetError, Fault
from facetoface.authoring import coverage, exercises, knowledge, loaded, prose, questions, runs
from facetoface.authoring.build import notebooks
from facetoface.history import packets, places, series

LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)(?:#([^)\s]+))?")  # a Markdown link to a file of the course, and into it
WITHIN = "attachment:"  # how a link to a picture within the cell begins
HEADING = re.compile(r"^#+ +(.+?) *$", re.MULTILINE)


def faults() -> list[Fault]:
    """Everything wrong; an empty list where all is well."""
    found = _of(history.load) + _of(course.load) + _of(series.load) + _of(places.load) + _of(places.outlines)
    found += _of(packets.load) + _of(status.load) + _of(runs.load) + _of(loaded.load)
    if found:  # what follows refers to these, so it waits until they can be read
        return found
    unread = list(_unread())
    found = [*unread, *_further_reading(), *_events(), *_unused(), *_links()]
    found += [*knowledge.faults(), *prose.faults(), *questions.faults(), *exercises.faults()]
    if not unread:  # what a lesson or bank lacks cannot be told while one of them is unread
        found += [*coverage.faults(), *questions.together()]
    return sorted(set(found))


def _unread() -> Iterator[Fault]:
    """Whatever keeps a bank or a notebook from being read."""
    for lesson in course.load().lessons.values():
        yield from _of(lambda name=lesson.id: banks.load(name)) if lesson.bank else ()
        if not (assets.root() / "lessons" / lesson.file).is_file():
            expected = f"expected a notebook in lessons/, but found '{lesson.file}'"
            yield Fault("assets/course.toml", lesson.id, "file", expected)
    yield from _of(lambda: banks.load(banks.TESTS))


def _further_reading() -> Iterator[Fault]:
    """Sources to read on that were not public by the last day of their lesson."""
    sources = history.load().sources
    for lesson in course.load().lessons.values():
        for name in (reading.source for reading in lesson.further_reading):
            if name not in sources or sources[name].as_of(lesson.opens or lesson.knowledge_date) is None:
                expected = f"expected a source public by then, but found '{name}'"
                yield Fault("assets/course.toml", lesson.id, "further_reading", expected)


def _events() -> Iterator[Fault]:
    """Events that rest on one source only."""
    for event in history.load().events.values():
        if len(set(event.sources)) < 2:
            yield Fault("assets/history/events", event.id, "sources", "expected two sources or more, but found 1")


def _unused() -> Iterator[Fault]:
    """Sources that nothing cites."""
    archive, lessons = history.load(), course.load().lessons.values()
    used = {i for name in history.SHELVES for r in getattr(archive, name).values() for i in getattr(r, "sources", [])}
    used |= {odds.source for forecast in archive.forecasts.values() for odds in forecast.odds}
    used |= {i for table in series.load().values() for i in table.sources}
    used |= {page.source for packet in packets.load().values() for page in packet.page}
    used |= {reading.source for lesson in lessons for reading in lesson.further_reading}
    used |= {name for one in status.load().values() for name in one.sources}
    for name in archive.sources.keys() - used:
        yield Fault("assets/history/sources", name, "", "expected a record that cites this source, but there is none")


def _links() -> Iterator[Fault]:
    """Links in notebooks that lead to no file of the course, or to no heading in it."""
    for path in notebooks():
        for cell in nbformat.read(path, as_version=4).cells:
            for link, place in LINK.findall(cell.source) if cell.cell_type == "markdown" else []:
                if not _there(path, cell, link):
                    yield Fault(assets.label(path), cell.id, "", f"expected a file at the end of the link '{link}'")
                elif place and place not in _anchors(path.parent / link):
                    text = f"expected a heading of '{link}', but found '{place}'"
                    yield Fault(assets.label(path), cell.id, "", text)


def _there(path: Path, cell: nbformat.NotebookNode, link: str) -> bool:
    """Whether there is a file at the end of a link; a picture may also lie within the cell itself."""
    if link.startswith(WITHIN):
        return link.removeprefix(WITHIN) in cell.get("attachments", {})
    return (path.parent / link).exists()


@cache
def _anchors(path: Path) -> set[str]:
    """Where links into a notebook may lead: its headings, with hyphens for spaces, as JupyterLab names them."""
    cells = nbformat.read(path, as_version=4).cells
    return {title.replace(" ", "-") for cell in cells for title in HEADING.findall(cell.source)}


def _of(load) -> list[Fault]:
    try:
        load()
    except AssetError as error:
        return error.faults
    return []
