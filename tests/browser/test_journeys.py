"""Ways through the course that a learner takes by keyboard: begun here and gone on there, closed and open again."""

import pytest

from facetoface import banks
from facetoface.learning import Log
from tests.browser.chromium import opened
from tests.browser.keyboard import answer
from tests.browser.notebook import Notebook, status
from tests.learning.years import Diary

START = "lessons/00-start-here.ipynb"
EXERCISE = "exercises/a2/a2-count-the-meetings.ipynb"
LESSON = "lessons/03-has-any-us-president-met.ipynb"
ITEMS = banks.load("03").items
QUESTIONS = [item for item in ITEMS.values() if item.type in ("single", "verdict")]


def test_half_a_lesson_in_one_browser_and_the_rest_in_another(browser, lab):
    first, second = QUESTIONS[:2]
    with opened(browser, lab) as page:
        lesson = Notebook(page, lab, LESSON)
        lesson.run_all()
        said = answer(lesson, lesson.question(first), right(first))
        assert said.startswith("Right.")
    with opened(browser, lab, fresh=False) as page:
        lesson = Notebook(page, lab, LESSON)
        lesson.run_all()
        assert "Your last answer was kept" in status(lesson.question(first)).inner_text()
        assert status(lesson.question(second)).inner_text() == ""
        said = answer(lesson, lesson.question(second), right(second))
        assert said.startswith("Right.")
    assert [entry.item for entry in Log(lab.root / "progress").entries()] == [first.id, second.id]


def right(item) -> dict:
    """The values that answer an item that asks for one choice."""
    return {"answer": item.key()["choice"], **({"certainty": "3"} if item.certainty else {})}


@pytest.fixture
def start(page, lab):
    """The start page of a learner who worked on lesson 3 in spring."""
    diary = Diary(lab.root / "progress")
    for item in QUESTIONS[:2]:
        diary.answer(f"03/{item.id}", right=False, sure=3, answer={"choice": item.option[0].id})
    notebook = Notebook(page, lab, START)
    notebook.run_all()
    return notebook


def test_the_dashboard_opens_a_lesson_and_follows_what_is_done(start, page):
    row = page.locator(".f2f-lessons > li", has=page.locator("a[data-notebook*='/03-']"))
    assert "2 of" in row.inner_text()
    start.tab_to(row.locator("a"))
    start.press("Enter")
    start.wait_until_in_front(LESSON)
    start.run_all()
    third = QUESTIONS[2]
    assert answer(start, start.question(third), right(third)).startswith("Right.")
    start.command("docmanager:open", path=START)
    start.wait_until_in_front(START)
    start.tab_to(start.panel.get_by_role("button", name="Bring this page up to date"))
    start.press("Enter")
    row.get_by_text("3 of").wait_for()


def test_what_is_due_comes_back_on_the_start_page(start, page, lab):
    due = QUESTIONS[0]
    assert answer(start, start.question(due), right(due)).startswith("Right.")
    last = Log(lab.root / "progress").entries()[-1]
    assert (last.item, last.lesson, last.place, last.right) == (due.id, "03", "start", True)


def test_an_exercise_untouched_then_wrong_then_right(page, lab):
    exercise = Notebook(page, lab, EXERCISE)
    exercise.run_all()
    (check,) = [n for n, source in enumerate(exercise.sources()) if source == 'exercise.check("word", word)']
    verdict = exercise.panel.locator(".jp-Notebook-cell").nth(check).locator(".jp-OutputArea-output")
    verdict.get_by_text("Not attempted yet:").wait_for()
    exercise.write(check - 1, 'word = "Kim Jong Il"')
    verdict.get_by_text("Not yet:").wait_for()
    exercise.write(check - 1, 'word = "leader"')
    verdict.get_by_text("Right:").wait_for()
    assert page.locator("[data-mime-type='application/vnd.jupyter.stderr']").count() == 0
