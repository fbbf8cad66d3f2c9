"""Lesson 3 as a learner takes it: by keyboard, in every theme, offline, after a restart, with a dead kernel."""

import json

import pytest

from facetoface.items import shuffled
from facetoface.learning import Log
from facetoface.lesson import bank
from tests.browser.lab import Notebook

LESSON = "lessons/03-has-any-us-president-met.ipynb"
ITEMS = bank("03").items
SINGLE = next(item for item in ITEMS.values() if item.type == "single")
THEMES = ["JupyterLab Light", "JupyterLab Dark", "JupyterLab Dark High Contrast"]


@pytest.fixture
def lesson(page, lab):
    notebook = Notebook(page, lab, LESSON)
    notebook.run_all()
    return notebook


def form(lesson, item):
    """The form that asks an item, found by its question."""
    words = item.prompt.replace("*", "").split("\n")[0][:60]
    return lesson.page.locator(".f2f", has_text=words).last


def status(question):
    return question.locator("[role=status]")


def focus(question, selector):
    question.locator(selector).first.focus()


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def choose_by_keyboard(page, question, item, option):
    """Tab into the choices, arrow to an option, say "fairly sure", press Enter."""
    order = [o.id for o in shuffled(item, f"{item.id}/1")]
    focus(question, "input[type=radio]")
    press(page, "Space", *["ArrowDown"] * order.index(option))
    if question.get_by_text("How sure are you?").is_visible():
        press(page, "Tab", "Space", "ArrowDown")
    press(page, "Enter")


def test_wrong_then_right_by_keyboard_and_there_again_after_a_restart(lesson, page, lab):
    question = form(lesson, SINGLE)
    live = status(question).element_handle()
    wrong = next(o for o in SINGLE.option if not o.correct)
    choose_by_keyboard(page, question, SINGLE, wrong.id)
    status(question).get_by_text("Not yet.").wait_for()
    choose_by_keyboard(page, question, SINGLE, SINGLE.key()["choice"])
    status(question).get_by_text("Right.", exact=True).wait_for()
    assert live.evaluate("node => node.isConnected"), "the status region must stay the same node"
    assert page.evaluate("() => !!document.activeElement.closest('.f2f')"), "the focus must stay in the form"
    lesson.command("kernelmenu:restart")
    page.get_by_role("button", name="Restart", exact=False).last.click()
    page.wait_for_timeout(500)
    lesson.wait_for_kernel()
    lesson.run_all()
    status(form(lesson, SINGLE)).get_by_text("Your last answer was kept").wait_for()
    assert [e.right for e in Log(lab.root / "progress").entries()] == [False, True]


CONTROLS = ["radio", "checkbox", "range", "number"]


@pytest.mark.parametrize(
    "control", [f"input[type={c}]" for c in CONTROLS] + ["select", "button", "textarea", "summary"]
)
def test_one_key_shortcuts_stay_in_the_form(lesson, page, control):
    before = lesson.sources()
    focus(page.locator(".f2f"), f"{control}:visible")
    press(page, *"abcddmrxyz", "ArrowDown", "ArrowUp", "Shift+Enter")
    assert lesson.sources() == before
    assert page.evaluate("() => !!document.activeElement.closest('.f2f')")


def test_escape_leads_back_to_the_notebook_s_own_keys(lesson, page):
    focus(page.locator(".f2f"), "input[type=radio]")
    press(page, "Escape", "b")
    assert (
        len(lesson.sources()) == len(json.loads((lesson.server.root / LESSON).read_text(encoding="utf-8"))["cells"]) + 1
    )


def test_the_chart_follows_its_switches_in_words_too(lesson, page):
    explorer = page.locator(".f2f", has=page.locator("figure.f2f-chart")).first
    before = explorer.locator("img").get_attribute("alt")
    focus(explorer, "input[type=checkbox]")
    press(page, "Space", "Tab", "Space")
    status(explorer).get_by_text("2 meetings count").wait_for()
    assert explorer.locator("img").get_attribute("alt") != before
    assert page.evaluate("() => document.activeElement.type") == "checkbox"


def test_nothing_leaves_the_machine_and_nothing_breaks(lesson, page):
    assert page.outside == []
    assert page.errors == []
    assert page.locator("[data-mime-type='application/vnd.jupyter.stderr']").count() == 0


def test_the_saved_notebook_holds_twins_only(lesson, page):
    lesson.command("docmanager:save")
    path = lesson.server.root / LESSON
    page.wait_for_function("() => !document.querySelector('.jp-mod-dirty')")
    saved = path.read_text(encoding="utf-8")
    assert "widget-view" not in saved and "widget-state" not in saved
    assert all(option.feedback[:40] not in saved for item in ITEMS.values() for option in item.option)


def test_a_kernel_that_does_not_answer_is_said(lesson, page, lab):
    (session,) = lab.ask("/api/sessions")
    lab.ask(f"/api/kernels/{session['kernel']['id']}/interrupt", "POST")
    lab.ask(f"/api/sessions/{session['id']}", "DELETE")
    question = form(lesson, SINGLE)
    focus(question, "input[type=radio]")
    press(page, "Space", "Enter")
    status(question).get_by_text("Python has not answered").wait_for(timeout=10_000)


CONTRAST = """node => {
  const light = (n) => (n /= 255) <= 0.03928 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4;
  const bright = (colour) => { const [r, g, b] = colour.match(/\\d+/g).map(light); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const clear = (some) => /rgba\\(0, 0, 0, 0\\)|transparent/.test(getComputedStyle(some).backgroundColor);
  let ground = node;
  while (clear(ground)) ground = ground.parentElement;
  const ink = bright(getComputedStyle(node.querySelector('label')).color);
  const paper = bright(getComputedStyle(ground).backgroundColor);
  return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
}"""  # the contrast of a label on what lies behind it, as WCAG 2.2 defines it


@pytest.mark.parametrize("theme", THEMES)
def test_questions_are_readable_in_every_theme(lesson, page, theme):
    lesson.command("apputils:change-theme", theme=theme)
    page.wait_for_function("theme => document.body.dataset.jpThemeName === theme", arg=theme)
    page.wait_for_function("() => !document.querySelector('.jp-mod-loading-theme')")
    assert form(lesson, SINGLE).evaluate(CONTRAST) >= 4.5
