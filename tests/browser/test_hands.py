"""Hands quicker than Python, cells run again under half an answer, the same lesson in two windows."""

import pytest
from playwright.sync_api import expect

from facetoface import banks
from facetoface.learning import Log
from tests.browser.chromium import opened
from tests.browser.keyboard import answer, press
from tests.browser.notebook import ALL_SHOWN, Notebook, status

LESSON = "lessons/01-what-do-you-already-believe.ipynb"
ITEMS = banks.load("01").items.values()
SINGLES = [item for item in ITEMS if item.type == "single"]
WORDS = next(item for item in ITEMS if item.type == "reflect")
BUSY = """seconds => { window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.requestExecute(
  {code: `import time; time.sleep(${seconds})`}); }"""
COUNTED = """node => {
  window.changes = 0;
  new MutationObserver(() => { window.changes += 1; }).observe(node, {childList: true, subtree: true});
}"""


@pytest.fixture(scope="module")
def lesson(browser, lab):
    with opened(browser, lab) as page:
        notebook = Notebook(page, lab, LESSON)
        notebook.run_all()
        before = notebook.sources()
        yield notebook
        assert notebook.sources() == before and page.errors == []


def wrong(item, place: int = 0) -> dict:
    """The values that answer an item wrongly."""
    return {"answer": [option.id for option in item.option if not option.correct][place]}


def kept(lab, item: str) -> list[dict]:
    """What the log holds of an item."""
    return [entry.answer for entry in Log(lab.root / "progress").entries() if entry.item == item]


def test_numbers_given_faster_than_python_answers_are_all_kept(lesson, lab):
    form = lesson.panel.locator(".f2f").filter(has=lesson.page.locator("button:text-is('Keep forecast')")).first
    lesson.tab_to(form.locator("input[type=number]"))
    for percent in range(40, 50):
        lesson.press("Control+a", *str(percent), "Enter")
    status(form).get_by_text("to 49 %").wait_for()
    given = [some["probability"] for some in kept(lab, "fc01-us-president-meets-kim-2018")]
    assert given == list(range(40, 50))


def test_enter_pressed_again_and_again_counts_once_and_what_was_said_stays(lesson, lab):
    item = SINGLES[0]
    form = lesson.question(item)
    answer(lesson, form, {**wrong(item), "certainty": "2"})
    lesson.press("Enter", "Enter")
    lesson.page.wait_for_timeout(500)
    expect(status(form)).to_contain_text("Not yet.")
    assert len(kept(lab, item.id)) == 1


def test_a_choice_changed_while_the_last_try_is_graded_is_put_back(lesson, lab):
    item = SINGLES[0]
    form, last = lesson.question(item), wrong(item, 1)["answer"]
    lesson.tab_to(form.locator("input[type=radio]:visible"))
    lesson.press_until("ArrowDown", form.locator(f"[value='{last}']").is_checked)
    lesson.press("Enter", "ArrowDown")
    status(form).get_by_text("Not right.", exact=True).wait_for()
    expect(form.locator(f"[value='{last}']")).to_be_checked()
    assert kept(lab, item.id)[-1] == {"choice": last}


def test_a_fresh_start_keeps_the_live_region_and_leads_to_the_first_choice(lesson):
    form = lesson.question(SINGLES[0])
    live = status(form).element_handle()
    lesson.tab_to(again := form.get_by_role("button", name="Practise again"))
    lesson.press("Enter")
    again.wait_for(state="hidden")
    assert live.evaluate("node => node.isConnected && !node.textContent")
    assert lesson.page.evaluate("() => document.activeElement.type") == "radio"


def test_the_same_words_are_said_again(lesson):
    form = lesson.question(SINGLES[1])
    press(lesson, form, form.locator("button[type=submit]"))
    status(form).evaluate(COUNTED)
    lesson.press("Enter")
    lesson.page.wait_for_function("() => window.changes > 0")
    expect(status(form)).to_contain_text("no complete answer")


def test_what_is_typed_while_python_answers_stays(lesson):
    form = lesson.question(WORDS)
    lesson.tab_to(form.locator("textarea"))
    lesson.page.keyboard.type("First ")
    lesson.tab_to(form.locator("button[type=submit]"))
    lesson.page.evaluate(BUSY, 1)
    lesson.press("Enter", "Shift+Tab", "Control+End")
    lesson.page.keyboard.type("and then more", delay=100)
    status(form).get_by_text("This is not graded").wait_for()
    expect(form.locator("textarea")).to_have_value("First and then more")


def test_a_held_enter_presses_a_button_once(lesson):
    form = lesson.question(WORDS)
    button = form.locator("button[type=submit]")
    button.evaluate("node => { node.clicks = 0; node.addEventListener('click', () => { node.clicks += 1; }); }")
    lesson.tab_to(button)
    for _ in range(5):
        lesson.page.keyboard.down("Enter")  # the browser takes what follows the first for repeats
    lesson.page.keyboard.up("Enter")
    assert button.evaluate("node => node.clicks") == 1


def test_what_was_filled_in_outlives_a_restart_and_is_said_not_to_be_kept(lesson, lab):
    form = lesson.question(WORDS)
    lesson.tab_to(form.locator("textarea"))
    lesson.press("Control+a")
    lesson.page.keyboard.type("A thought half th")
    item, chosen = SINGLES[1], wrong(SINGLES[1])["answer"]
    lesson.tab_to(lesson.question(item).locator("[name$='-answer']"))
    lesson.press("Space")
    lesson.press_until("ArrowDown", lesson.question(item).locator(f"[value='{chosen}']").is_checked)
    lesson.command("runmenu:restart-and-run-all")
    lesson.page.locator(".jp-Dialog button:focus").wait_for()
    lesson.press("Enter")
    lesson.page.wait_for_timeout(500)
    lesson.wait_for_kernel()
    lesson.page.wait_for_function(ALL_SHOWN)
    expect(lesson.question(WORDS).locator("textarea")).to_have_value("A thought half th")
    expect(status(lesson.question(WORDS))).to_contain_text("has not been kept yet")
    expect(lesson.question(item).locator(f"[value='{chosen}']")).to_be_checked()
    assert {"text": "A thought half th"} not in kept(lab, WORDS.id)


def test_a_lesson_in_two_windows_counts_every_try_once(lesson, lab):
    item = SINGLES[2]
    second = lesson.page.context.new_page()
    try:
        other = Notebook(second, lab, LESSON)
        other.run_all()
        answer(other, other.question(item), {**wrong(item), "certainty": "2"})
        lesson.page.bring_to_front()
        said = answer(lesson, lesson.question(item), {**wrong(item), "certainty": "2"})
        assert "the answer you have just checked" in said and "Not yet." in said
        assert len(kept(lab, item.id)) == 1
    finally:
        second.close()


def test_what_is_being_typed_or_was_sent_and_not_kept_outlives_the_page(lesson, lab):
    item, chosen = SINGLES[1], wrong(SINGLES[1])["answer"]
    said = press(lesson, lesson.question(item), lesson.question(item).locator("button[type=submit]"))
    assert "how sure you are" in said
    lesson.tab_to(lesson.question(WORDS).locator("textarea"))
    lesson.press("Control+a")
    lesson.page.keyboard.type("Another thought, half th")
    lesson.page.on("dialog", lambda dialog: dialog.accept())  # the browser asks, for the notebook is not saved
    lesson.load()
    lesson.run_all()
    expect(lesson.question(WORDS).locator("textarea")).to_have_value("Another thought, half th")
    expect(status(lesson.question(WORDS))).to_contain_text("has not been kept yet")
    expect(lesson.question(item).locator(f"[value='{chosen}']")).to_be_checked()
    assert {"text": "Another thought, half th"} not in kept(lab, WORDS.id)
