"""Lesson 3 as a learner takes it: by keyboard, after a restart, saved, with a kernel that is gone."""

import psutil  # comes with ipykernel
import pytest

from facetoface.banks import load as bank
from facetoface.items import shuffled
from facetoface.learning import Log
from tests.browser.chromium import opened
from tests.browser.notebook import Notebook, status

LESSON = "lessons/03-has-any-us-president-met.ipynb"
ITEMS = bank("03").items
SINGLE, SECOND, THIRD = [item for item in ITEMS.values() if item.type in ("single", "verdict")][:3]


@pytest.fixture(scope="module")
def lesson(browser, lab):
    """One page for all of this, in order: what happens to the kernel comes last."""
    with opened(browser, lab) as page:
        notebook = Notebook(page, lab, LESSON)
        notebook.run_all()
        yield notebook


def choose_by_keyboard(lesson, question, item, option):
    """Tab into the choices, arrow to an option, say "fairly sure", press Enter."""
    order = [o.id for o in shuffled(item, f"{item.id}/1")]
    question.locator("input[type=radio]").first.focus()
    lesson.press("Space", *["ArrowDown"] * order.index(option))
    if question.get_by_text("How sure are you?").is_visible():
        lesson.press("Tab", "Space", "ArrowDown")
    lesson.press("Enter")


def test_wrong_then_right_by_keyboard_and_there_again_after_a_restart(lesson, lab):
    question = lesson.question(SINGLE)
    live = status(question).element_handle()
    wrong = next(o for o in SINGLE.option if not o.correct)
    choose_by_keyboard(lesson, question, SINGLE, wrong.id)
    status(question).get_by_text("Not yet.").wait_for()
    choose_by_keyboard(lesson, question, SINGLE, SINGLE.key()["choice"])
    status(question).get_by_text("Right.", exact=True).wait_for()
    assert live.evaluate("node => node.isConnected"), "the status region must stay the same node"
    assert lesson.focus_is_in_a_form(), "the focus must stay in the form"
    lesson.command("kernelmenu:restart")
    lesson.page.get_by_role("button", name="Confirm Kernel Restart").click()
    lesson.page.wait_for_timeout(500)
    lesson.wait_for_kernel()
    lesson.run_all()
    status(lesson.question(SINGLE)).get_by_text("Your last answer was kept").wait_for()
    assert [e.right for e in Log(lab.root / "progress").entries()] == [False, True]


def test_the_saved_notebook_holds_twins_only(lesson):
    lesson.command("docmanager:save")
    path = lesson.server.root / LESSON
    lesson.page.wait_for_function("() => !document.querySelector('.jp-mod-dirty')")
    saved = path.read_text(encoding="utf-8")
    assert "widget-view" not in saved and "widget-state" not in saved
    assert all(option.feedback[:40] not in saved for item in ITEMS.values() for option in item.option)


def said_without_python(lesson, item) -> None:
    """Answer a question, and wait until the form says that Python does not."""
    question = lesson.question(item)
    question.locator("input[type=radio]").first.focus()
    lesson.press("Space", "Enter")
    status(question).get_by_text("Python has not answered").wait_for(timeout=10_000)


def kernel(lab) -> str:
    """The id of the lesson's kernel."""
    return next(one for one in lab.ask("/api/sessions") if one["path"] == LESSON)["kernel"]["id"]


def test_a_kernel_that_was_killed_is_said_and_the_lesson_goes_on_in_the_next_one(lesson, lab):
    name = kernel(lab)
    (process,) = [one for one in psutil.process_iter() if any(name in part for part in _command(one))]
    process.kill()
    lesson.page.get_by_role("dialog").get_by_role("button", name="Ok").click()  # Lab says that it starts a new one
    said_without_python(lesson, SECOND)
    lesson.wait_for_kernel()
    lesson.run_all()
    choose_by_keyboard(lesson, lesson.question(SECOND), SECOND, SECOND.key()["choice"])
    status(lesson.question(SECOND)).get_by_text("Right.", exact=True).wait_for()
    assert [e.right for e in Log(lab.root / "progress").entries() if e.item == SECOND.id] == [True]


def test_a_kernel_that_is_gone_is_said(lesson, lab):
    lab.ask(f"/api/kernels/{kernel(lab)}", "DELETE")
    said_without_python(lesson, THIRD)


def _command(process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.Error:  # it ended meanwhile, or is not ours to ask
        return []
