"""What each lesson meets: claims, arguments, terms, people, objectives, charts; and what no lesson meets.

A claim or an argument is met where a box of a notebook shows it or an item rests on it; a term or a person where the
prose links to the entry, or where a record shown there speaks of the person. People whom no lesson names so are within
reach of it all the same, on the page of people, which holds everyone.
"""

import ast
import re
from collections import Counter
from collections.abc import Iterator

import attrs
import nbformat

from facetoface import assets, banks, course, history
from facetoface.assets import Fault
from facetoface.authoring import reference
from facetoface.items import Item

NEEDED = ("claims", "arguments", "terms")  # every record of these shelves, in some lesson
SHELVES = (*NEEDED, "people")
FEWEST_ITEMS, FEWEST_LESSONS = 4, 2  # of an objective
ENTRY = re.compile(r"\]\((glossary|people)\.ipynb#([^)\s]+)\)")


@attrs.frozen
class Met:
    """What a lesson meets: ids by shelf, the charts it shows, and its items."""

    lesson: course.Entry
    ids: dict[str, set[str]]
    charts: tuple[str, ...]
    items: tuple[Item, ...]

    @property
    def objectives(self) -> Counter:
        """How many items each objective has here."""
        return Counter(item.objective for item in self.items if item.graded)


def lessons() -> list[Met]:
    """Every numbered lesson with what it meets, in order."""
    return [_met(lesson) for lesson in course.load().lessons.values() if lesson.id.isdigit()]


def faults() -> Iterator[Fault]:
    """Claims, arguments and terms that no lesson meets, and objectives with too little."""
    found, archive = lessons(), history.load()
    for shelf in NEEDED:
        met = set().union(*(some.ids[shelf] for some in found))
        for name in getattr(archive, shelf).keys() - met:
            yield Fault(f"assets/history/{shelf}", name, "", "expected a lesson that meets it, but there is none")
    yield from _thin_objectives(found)


def _thin_objectives(found: list[Met]) -> Iterator[Fault]:
    tests = Counter(item.objective for item in banks.load(banks.TESTS).items.values())
    for name in course.load().objectives:
        items = sum(some.objectives[name] for some in found) + tests[name]
        places = sum(some.objectives[name] > 0 for some in found)
        if items < FEWEST_ITEMS or places < FEWEST_LESSONS:
            text = f"expected {FEWEST_ITEMS} items in {FEWEST_LESSONS} lessons or more, but found {items} in {places}"
            yield Fault("assets/course.toml", name, "", text)


def _met(lesson: course.Entry) -> Met:
    cells = nbformat.read(assets.root() / "lessons" / lesson.file, as_version=4).cells
    items = tuple(banks.load(lesson.id).items.values())
    calls = [call for cell in cells if cell.cell_type == "code" for call in made(cell.source)]
    named = {text for _, texts in calls for text in texts} | {name for item in items for name in item.rests_on}
    linked = {_entry(*link) for cell in cells for link in ENTRY.findall(cell.source)}
    archive = history.load()
    seen = {name for record in named & archive.events.keys() for name in archive.events[record].people}
    ids = {shelf: (named | linked | seen) & getattr(archive, shelf).keys() for shelf in SHELVES}
    return Met(lesson, ids, tuple(dict.fromkeys(t for name, ts in calls if name == "chart" for t in ts)), items)


def made(source: str) -> Iterator[tuple[str, list[str]]]:
    """(method, texts given to it) for every call of a method in a code cell."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            given = [*node.args, *(keyword.value for keyword in node.keywords)]
            yield node.func.attr, [a.value for a in given if isinstance(a, ast.Constant) and isinstance(a.value, str)]


def _entry(page: str, place: str) -> str:
    """The id of the term or person whose heading a link leads to; empty where there is none."""
    archive = history.load()
    names = (
        {p.name: p.id for p in archive.people.values()}
        if page == "people"
        else {t.term: t.id for t in archive.terms.values()}
    )
    return next((name for text, name in names.items() if reference.anchor(text) == place), "")
