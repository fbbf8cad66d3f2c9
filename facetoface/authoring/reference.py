"""Reference pages made from the assets: the glossary, who is who, and what may have changed since.

They are notebooks without code, written by `course.py build`, so that lessons can link to their headings.
"""

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path

import nbformat

from facetoface import assets, course, history, status
from facetoface.history import dates
from facetoface.history.records import Person, Term
from facetoface.korean import marked
from facetoface.widgets import markup, pages, reading
from facetoface.words import say


def notebooks() -> dict[str, Callable[[], nbformat.NotebookNode]]:
    """What makes each page, by its file name in `lessons/`."""
    return {"glossary.ipynb": glossary, "people.ipynb": people, "status.ipynb": what_may_have_changed}


def heading(name: str) -> str:
    """The short form of a name that stands as a heading: without what follows a comma or a bracket."""
    return re.split(r",| \(", name)[0]


def anchor(name: str) -> str:
    """Where a link to a heading leads, in JupyterLab and in its HTML exports alike."""
    return heading(name).replace(" ", "-")


def glossary() -> nbformat.NotebookNode:
    """Every term, as it stood on the day the course begins; what came later is folded away."""
    then = history.load().as_of(_first_day())
    terms = sorted(history.load().terms.values(), key=lambda term: heading(term.term).casefold())
    return _notebook("glossary", [_term(term, then.terms[term.id]) for term in terms])


def _term(term: Term, then: Term) -> tuple[str, str]:
    later = [term.later] if term.later and not then.later else []
    lines = [f"**{_full(term.term, term.korean)}** {term.definition}", then.matters, then.later or ""]
    return term.id, _entry(heading(term.term), [*lines, _folded(later), _sources(then.sources)])


def people() -> nbformat.NotebookNode:
    """Everyone in the archive, with the offices known on the day the course begins; later ones are folded away."""
    everyone = sorted(history.load().people.values(), key=lambda person: person.name.casefold())
    return _notebook("people", [_person(person) for person in everyone])


def _person(person: Person) -> tuple[str, str]:
    then = person.as_of(_first_day())
    known = _offices(then) if then else []
    later = [line for line in _offices(person) if line not in known]
    body = [f"**{_full(person.name, person.korean)}**", "\n".join(f"- {line}" for line in known)]
    return person.id, _entry(heading(person.name), [*body, _folded(later), _sources(person.sources)])


def _offices(person: Person) -> list[str]:
    return [f"{office.title}, {reading.span(office.start, office.end)}" for office in person.office]


def what_may_have_changed() -> nbformat.NotebookNode:
    """Every statement that may have aged, with the day it was last looked at."""
    rows = [
        (one.id, _entry(one.question, [
            f"**{say('reference.as_of', day=dates.in_words(one.as_of))}** {one.answer}", _sources(one.sources),
        ]))
        for one in status.load().values()
    ]  # fmt: skip
    return _notebook("status", rows)


def _notebook(page: str, entries: list[tuple[str, str]]) -> nbformat.NotebookNode:
    """A page with its title and one cell for each entry, whose id the cell bears."""
    first = f"# {say(f'reference.{page}.title')}\n\n{say(f'reference.{page}.lead', day=pages.day(_first_day()))}"
    cells = [("title", first), *entries, ("back", say("reference.back"))]
    return nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_markdown_cell(text, id=name) for name, text in cells],
        metadata={"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
                  "language_info": {"name": "python"}},
    )  # fmt: skip


def _entry(title: str, paragraphs: list[str]) -> str:
    return "\n\n".join([f"## {title}", *filter(None, paragraphs)])


def _full(name: str, korean: str | None) -> str:
    return f"{name}{f' ({marked(korean)})' if korean else ''}."


def _folded(later: list[str]) -> str:
    """What came after the course's first day, to be opened by whoever has got that far."""
    if not later:
        return ""
    word = say("reference.later", day=pages.day(_first_day()))
    lines = "\n".join(f"- {line}" for line in later)
    return f"<details><summary>{word}</summary>\n\n{lines}\n\n</details>"


def _sources(ids: list[str]) -> str:
    found = [history.load().sources[i] for i in ids]
    return f"{say('reference.sources')} " + "; ".join(f"[{markup.literal(one.short)}]({one.URL})" for one in found)


def _first_day() -> dt.date:
    return course.load().lesson("01").knowledge_date


def path(name: str) -> Path:
    """Where a page stands."""
    return assets.root() / "lessons" / name
