"""The notebooks of the course in the order in which they are read, as pages and on paper."""

from functools import cache

import attrs
import nbformat

from facetoface import assets, course
from facetoface.authoring import blocks, reference
from facetoface.words import say


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

    @property
    def name(self) -> str:
        """Its title, with its number where it has one."""
        number = self.lesson.lstrip("0")
        return say("dashboard.lesson", number=number, title=self.title) if number.isdigit() else self.title


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
