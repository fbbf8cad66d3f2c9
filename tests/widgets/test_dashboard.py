"""The start page's overview, as words a learner reads."""

import html
import re

import pytest

from facetoface.learning import overview
from facetoface.widgets.dashboard import dashboard, page
from tests.learning.test_overview import BANKS, COURSE, A, B, C
from tests.learning.years import Diary
from tests.widgets.wire import click


@pytest.fixture
def diary(tmp_path):
    return Diary(tmp_path)


def words(form):
    return html.unescape(re.sub(r"<[^>]+>", " ", form.regions["page"]))


def test_it_names_every_lesson_and_the_way_to_the_first(diary):
    form = dashboard(diary.log, COURSE, BANKS)
    said = words(form)
    assert "You have finished  0 of 3  lessons" in said and "Begin: Lesson 1" in said
    assert all(f"Lesson {n}: " in said for n in (1, 2, 3)) and said.count("(not begun)") == 3
    assert 'href="01.ipynb" data-notebook="lessons/01.ipynb"' in form.regions["page"]


def test_it_is_brought_up_to_date_by_its_button(diary):
    form = dashboard(diary.log, COURSE, BANKS)
    diary.answer(f"01/{A}", right=True).answer(f"01/{B}", right=True).answer(f"01/{C}", right=True)
    click(form, "refresh")
    said = words(form)
    assert "1 of 3" in said and "Go on: Lesson 2" in said
    assert "3 of 3 questions answered. Of the 3 graded ones 3 are right by the second try. The mark" in said
    assert "☑ Check: all of 2 answered" in said


def test_when_questions_are_due_it_says_how_many(diary):
    form = dashboard(diary.log, COURSE, BANKS)
    diary.answer(f"01/{A}", right=False).later(4)
    click(form, "refresh")
    assert "One question is due for review" in words(form)
    diary.answer(f"01/{B}", right=False).later(4)
    click(form, "refresh")
    assert "2 questions are due for review" in words(form)


def test_every_bar_has_its_numbers_in_words_beside_it(diary):
    diary.answer(f"01/{A}", right=True)
    seen = page(overview(diary.entries(), COURSE, BANKS, diary.at), COURSE, 3)
    for value, most in re.findall(r'<progress value="(\d+)" max="(\d+)" aria-hidden', seen):
        assert f"{value} of {most} questions answered" in seen


def test_the_twin_says_nothing_of_the_learner(diary):
    before = dashboard(diary.log, COURSE, BANKS).twin()
    diary.answer(f"01/{A}", right=True).later(9)
    assert dashboard(diary.log, COURSE, BANKS).twin() == before
    assert "Lesson 2" in before[1]


def test_trouble_with_the_log_is_said(diary):
    diary.answer(f"01/{A}", right=True)
    with diary.log.path.open("a") as file:
        file.write("junk\n")
    form = dashboard(diary.log, COURSE, BANKS)
    assert "could not be read" in form.regions["status"]
