"""The course on one page: its lessons with their objectives, items, charts and claims; where each of these is met."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from facetoface import assets, banks, course, history
from facetoface.authoring import coverage
from facetoface.authoring.coverage import Met
from facetoface.widgets import pages

HEAD = """# The course on one page

Made by `python3 course.py build` from the lessons, the banks and `course.toml`. A claim or an argument is met where a
box shows it or an item rests on it; a term or a person where the prose links to the entry, or a record shown speaks of
the person."""


def path() -> Path:
    """Where the page stands."""
    return assets.folder() / "overview.md"


def text() -> str:
    """The page, as Markdown. Raises AssetError where a bank is faulty."""
    found, map_ = coverage.lessons(), course.load()
    aims = {name: f"{name} {one.verb} {one.text}" for name, one in map_.objectives.items()}
    claims = {name: name for name in history.load().claims}
    arguments = {name: f"`{name}`" for name in history.load().arguments}
    sections = {
        "Lessons": _lessons(found),
        "Objectives": _objectives(found, aims),
        "Claims and the lessons that meet them": "; ".join(_places(found, "claims", claims)) + ".",
        "Arguments and the lessons that meet them": "; ".join(_places(found, "arguments", arguments)) + ".",
    }
    return "\n\n".join([HEAD, *(f"## {title}\n\n{body}" for title, body in sections.items())]) + "\n"


def _lessons(found: list[Met]) -> str:
    columns = ["Lesson", "Knowledge date", "Minutes", "Objectives", "Items", "Charts"]
    return _table([*columns, *map(str.title, coverage.SHELVES)], map(_lesson, found))


def _lesson(met: Met) -> list[str]:
    one, counts = met.lesson, [str(len(met.ids[shelf])) for shelf in coverage.SHELVES]
    aims, charts = ", ".join(one.objectives), ", ".join(met.charts) or "none"
    return [f"{one.id} {one.title}", _dates(met), str(one.minutes), aims, _items(met), charts, *counts]


def _dates(met: Met) -> str:
    first, last = met.lesson.knowledge_date, met.lesson.opens
    return pages.day(first) + (f", opens up to {pages.day(last)}" if last else "")


def _items(met: Met) -> str:
    """How many items, and of which types."""
    counts = Counter(item.type for item in met.items)
    return f"{len(met.items)}: " + ", ".join(f"{count} {kind}" for kind, count in sorted(counts.items()))


def _objectives(found: list[Met], aims: dict[str, str]) -> str:
    """Each objective with its graded items, by lesson and in the tests."""
    tests = Counter(item.objective for item in banks.load(banks.TESTS).items.values())
    rows = []
    for name, words in aims.items():
        places = [f"{met.lesson.id} ({met.objectives[name]})" for met in found if met.objectives[name]]
        places += [f"tests ({tests[name]})"] * bool(tests[name])
        rows.append([words, ", ".join(places), str(sum(met.objectives[name] for met in found) + tests[name])])
    return _table(["Objective", "Lesson (graded items)", "Items"], rows)


def _places(found: list[Met], shelf: str, names: dict[str, str]) -> Iterator[str]:
    """Each record with the lessons that meet it."""
    for record, name in names.items():
        places = [met.lesson.id for met in found if record in met.ids[shelf]]
        yield f"{name}: {', '.join(places) or 'nowhere'}"


def _table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    columns = list(columns)
    lines = [columns, ["---"] * len(columns), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
