"""The forms of lesson 3 in the page: keys, themes, words that follow a chart, nothing sent anywhere."""

import pytest

from facetoface.banks import load as bank
from tests.browser.notebook import Notebook, status

LESSON = "lessons/03-has-any-us-president-met.ipynb"
SINGLE = next(item for item in bank("03").items.values() if item.type == "single")
THEMES = ["JupyterLab Light", "JupyterLab Dark", "JupyterLab Dark High Contrast"]
CONTROLS = ["radio", "checkbox", "range", "number"]
CONTRAST = """node => {
  const light = (n) => (n /= 255) <= 0.03928 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4;
  const bright = (colour) => {
    const [r, g, b] = colour.match(/\\d+/g).map(light);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const clear = (some) => /rgba\\(0, 0, 0, 0\\)|transparent/.test(getComputedStyle(some).backgroundColor);
  let ground = node;
  while (clear(ground)) ground = ground.parentElement;
  const ink = bright(getComputedStyle(node.querySelector('label')).color);
  const paper = bright(getComputedStyle(ground).backgroundColor);
  return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
}"""  # the contrast of a label on what lies behind it, as WCAG 2.2 defines it


@pytest.fixture(scope="module")
def lesson(shared_page, lab):
    notebook = Notebook(shared_page, lab, LESSON)
    notebook.run_all()
    return notebook


def test_nothing_leaves_the_machine_and_nothing_breaks(lesson):
    assert lesson.page.outside == []
    assert lesson.page.errors == []
    assert lesson.page.locator("[data-mime-type='application/vnd.jupyter.stderr']").count() == 0


@pytest.mark.parametrize(
    "control", [f"input[type={c}]" for c in CONTROLS] + ["select", "button", "textarea", "summary"]
)
def test_one_key_shortcuts_stay_in_the_form(lesson, control):
    before = lesson.sources()
    lesson.page.locator(".f2f").locator(f"{control}:visible").first.focus()
    lesson.press(*"abcddmrxyz", "ArrowDown", "ArrowUp", "Shift+Enter")
    assert lesson.sources() == before
    assert lesson.focus_is_in_a_form()


def test_the_chart_follows_its_switches_in_words_too(lesson):
    explorer = lesson.page.locator(".f2f", has=lesson.page.locator("figure.f2f-chart")).first
    before = explorer.locator("img").get_attribute("alt")
    explorer.locator("input[type=checkbox]").first.focus()
    lesson.press("Space", "Tab", "Space")
    status(explorer).get_by_text("2 meetings count").wait_for()
    assert explorer.locator("img").get_attribute("alt") != before
    assert lesson.page.evaluate("() => document.activeElement.type") == "checkbox"


def test_switches_pressed_faster_than_the_chart_is_drawn_are_not_lost(lesson):
    explorer = lesson.page.locator(".f2f", has=lesson.page.locator("figure.f2f-chart")).first
    boxes = explorer.locator("input[type=checkbox]")
    before = [box.is_checked() for box in boxes.all()]
    boxes.first.focus()
    lesson.press(*(["Space", "Tab"] * len(before))[:-1])
    lesson.page.wait_for_timeout(2000)  # until the last of the redraws has come back
    assert [box.is_checked() for box in boxes.all()] == [not on for on in before]


def test_an_answer_from_python_leaves_what_stands_in_the_question(lesson):
    estimate = next(item for item in bank("03").items.values() if item.type == "estimate")
    question = lesson.question(estimate)
    before = question.locator(".f2f-region-range").inner_text()
    question.locator("button[type=submit]").click()
    status(question).get_by_text("no complete answer").wait_for()
    assert before and question.locator(".f2f-region-range").inner_text() == before


@pytest.mark.parametrize("theme", THEMES)
def test_questions_are_readable_in_every_theme(lesson, theme):
    lesson.command("apputils:change-theme", theme=theme)
    lesson.page.wait_for_function("theme => document.body.dataset.jpThemeName === theme", arg=theme)
    lesson.page.wait_for_function("() => !document.querySelector('.jp-mod-loading-theme')")
    assert lesson.question(SINGLE).evaluate(CONTRAST) >= 4.5


def test_escape_leads_back_to_the_notebook_s_own_keys(lesson):
    before = lesson.sources()
    lesson.page.locator(".f2f").locator("input[type=radio]").first.focus()
    lesson.press("Escape", "b")
    assert len(lesson.sources()) == len(before) + 1
