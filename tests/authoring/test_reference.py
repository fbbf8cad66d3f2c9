"""The glossary, who is who, and what may have changed: pages made from the assets, to which lessons link."""

import datetime as dt
import re

import nbformat
import pytest

from facetoface import course, history, status
from facetoface.authoring import knowledge, reference

DAY = dt.date(2018, 2, 10)
FOLDED = re.compile(r"<details>.*?</details>", re.DOTALL)


@pytest.mark.parametrize("name", reference.notebooks())
def test_the_page_is_what_the_build_would_write(name):
    built = nbformat.writes(reference.notebooks()[name]()) + "\n"
    assert reference.path(name).read_text(encoding="utf-8") == built, "run: python3 course.py build"


@pytest.mark.parametrize("name", reference.notebooks())
def test_the_page_has_no_code_and_a_way_back(name):
    cells = reference.notebooks()[name]().cells
    assert {cell.cell_type for cell in cells} == {"markdown"}
    assert "](00-start-here.ipynb)" in cells[-1].source


@pytest.mark.parametrize(("page", "shelf"), [("glossary.ipynb", "terms"), ("people.ipynb", "people")])
def test_every_entry_of_the_archive_has_a_heading_of_its_own(page, shelf):
    cells = reference.notebooks()[page]().cells
    headings = [cell.source.splitlines()[0] for cell in cells if cell.source.startswith("## ")]
    assert len(set(headings)) == len(headings) == len(getattr(history.load(), shelf))


@pytest.mark.parametrize("page", ["glossary.ipynb", "people.ipynb"])
def test_what_came_after_the_first_day_is_folded_away(page):
    cells = reference.notebooks()[page]().cells
    open_ = "\n".join(FOLDED.sub("", cell.source).partition("*Sources:*")[0] for cell in cells)
    names = {person.name for person in history.load().people.values()}  # who has a heading, come what may
    assert not set(knowledge.later(open_, DAY)) - names
    assert any("<details>" in cell.source for cell in cells)


def test_the_page_of_what_may_have_changed_dates_every_statement():
    cells = reference.notebooks()["status.ipynb"]().cells[1:-1]
    assert len(cells) == len(status.load())
    for cell, one in zip(cells, status.load().values(), strict=True):
        assert cell.source.startswith(f"## {one.question}\n\n**As of ") and one.answer in cell.source
        assert all(history.load().sources[name].URL in cell.source for name in one.sources)


def test_names_and_anchors():
    assert reference.heading("freeze-for-freeze, dual suspension") == "freeze-for-freeze"
    assert reference.anchor("Military Demarcation Line (MDL)") == "Military-Demarcation-Line"


def test_the_first_day_of_the_pages_is_that_of_the_first_lesson():
    assert course.load().lesson("01").knowledge_date == DAY
