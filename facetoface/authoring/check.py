"""Validates every asset, and the notebooks' links, and gives all faults together."""

import re
from collections.abc import Iterator

import nbformat

from facetoface import assets, course, history
from facetoface.assets import AssetError, Fault
from facetoface.authoring.build import notebooks
from facetoface.history import places, series
from facetoface.lesson import bank

LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)")  # a Markdown link to a file of the course


def faults() -> list[Fault]:
    """Everything wrong; an empty list where all is well."""
    found = _of(history.load) + _of(course.load) + _of(series.load) + _of(places.load) + _of(places.outlines)
    if found:  # what follows refers to these, so it waits until they can be read
        return found
    lessons = [fault for lesson in course.load().lessons.values() for fault in _lesson(lesson)]
    return sorted([*lessons, *_events(), *_unused(), *_links()])


def _lesson(lesson: course.Entry) -> list[Fault]:
    file = assets.label(assets.folder() / "course.toml")
    known = history.load().as_of(lesson.knowledge_date).sources
    found = _of(lambda: bank(lesson.id)) if lesson.bank else []
    found += [
        Fault(file, lesson.id, "further_reading", f"expected a source public by then, but found '{r.source}'")
        for r in lesson.further_reading if r.source not in known
    ]  # fmt: skip
    if not (assets.root() / "lessons" / lesson.file).is_file():
        found.append(Fault(file, lesson.id, "file", f"expected a notebook in lessons/, but found '{lesson.file}'"))
    return found


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
    used |= {reading.source for lesson in lessons for reading in lesson.further_reading}
    for name in archive.sources.keys() - used:
        yield Fault("assets/history/sources", name, "", "expected a record that cites this source, but there is none")


def _links() -> Iterator[Fault]:
    """Links in notebooks that lead to no file of the course."""
    for path in notebooks():
        for cell in nbformat.read(path, as_version=4).cells:
            for link in LINK.findall(cell.source) if cell.cell_type == "markdown" else []:
                if not (path.parent / link).exists():
                    yield Fault(assets.label(path), cell.id, "", f"expected a file at the end of the link '{link}'")


def _of(load) -> list[Fault]:
    try:
        load()
    except AssetError as error:
        return error.faults
    return []
