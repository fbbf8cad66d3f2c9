"""Forms under quick hands and slow Python; what they are called, how large they are, and on narrow pages."""

import re

import pytest

from facetoface import banks
from tests.browser.notebook import status

SWITCHES = "input[type=checkbox]"
NAMELESS = re.compile(r"^\s*- (textbox|spinbutton|slider|checkbox|radio|combobox|button|img|link|table)( \[.*\])?:?$")
ROLE = re.compile(r"^\s*- '?([a-z]+)", re.MULTILINE)
SMALL = """() => [...document.querySelectorAll('.f2f :is(input, select, textarea, button, summary)')].map((control) => {
  const box = (control.closest('.f2f-option > label') ?? control).getBoundingClientRect();
  return [control.outerHTML.slice(0, 120), box.width, box.height];
}).filter(([, width, height]) => width && (width < 24 || height < 24))"""
TOO_WIDE = """() => [...document.querySelectorAll('.f2f, .f2f *')].filter((node) => {
  if (node.closest('details, select, .f2f-table, .f2f-chart img') || !node.clientWidth) return false;  // these scroll
  return node.getBoundingClientRect().right > node.closest('.jp-OutputArea-output').getBoundingClientRect().right + 1;
}).map((node) => node.outerHTML.slice(0, 120))"""
UNFOLD = "() => document.querySelectorAll('.f2f details').forEach((folded) => { folded.open = true; })"
CUT_OFF = """() => [...document.querySelectorAll(
  '.f2f :is(button, input, select, textarea, summary, [tabindex="0"])')].filter((node) => {
  if (!node.clientWidth) return false;  // not shown
  node.focus({ focusVisible: true });
  const style = getComputedStyle(node), box = node.getBoundingClientRect();
  const reach = parseFloat(style.outlineOffset) + parseFloat(style.outlineWidth);
  if (style.outlineStyle !== 'solid' || parseFloat(style.outlineWidth) < 2) return true;
  const around = node.parentElement.closest('details, .f2f-table, .f2f-chart, .jp-OutputArea-output');
  const room = around.getBoundingClientRect();
  return box.left - reach < room.left || box.top - reach < room.top || box.right + reach > room.right;
}).map((node) => node.outerHTML.slice(0, 120))"""
MOVING = """() => [...document.querySelectorAll('.f2f, .f2f *')].filter((node) => {
  const style = getComputedStyle(node);
  return parseFloat(style.transitionDuration) || style.animationName !== 'none' || style.scrollBehavior === 'smooth';
}).map((node) => node.outerHTML.slice(0, 120))"""


@pytest.fixture
def meetings(everything, used):
    """The explorer with switches."""
    return everything.panel.locator(".f2f", has_text="Who counts on the US side?").first


def test_switches_pressed_faster_than_the_chart_is_drawn_are_not_lost(everything, meetings):
    boxes = meetings.locator(SWITCHES)
    before = [box.is_checked() for box in boxes.all()]
    everything.tab_to(boxes.first)
    everything.press(*(["Space", "Tab"] * len(before))[:-1])
    everything.page.wait_for_timeout(2000)  # until the last of the redraws has come back
    assert [box.is_checked() for box in boxes.all()] == [not on for on in before]
    assert everything.page.evaluate("() => document.activeElement.type") == "checkbox"


def test_an_answer_from_python_leaves_what_stands_in_the_question(everything, used):
    estimate = next(item for item in banks.test(banks.POST) if item.type == "estimate")
    question = everything.question(estimate)
    before = question.locator(".f2f-region-range").inner_text()
    everything.tab_to(question.locator("button[type=submit]"))
    everything.press("Enter")
    status(question).get_by_text("no complete answer").wait_for()
    assert before and question.locator(".f2f-region-range").inner_text() == before


def test_every_control_and_group_has_a_name_in_the_accessibility_tree(everything, used):
    trees = [form.aria_snapshot() for form in everything.panel.locator(".f2f").all()]
    assert [line for tree in trees for line in tree.splitlines() if NAMELESS.match(line)] == []
    assert everything.panel.locator(".f2f fieldset:not(:has(> legend:not(:empty)))").count() == 0
    kinds = {
        line.split()[1].rstrip(":") for tree in trees for line in tree.splitlines() if line.strip().startswith("- ")
    }
    assert {"group", "radio", "checkbox", "combobox", "spinbutton", "slider", "textbox", "button", "status"} <= kinds


def test_every_target_is_at_least_24_pixels_wide_and_high(everything, used):
    assert everything.page.evaluate(SMALL) == []


@pytest.mark.parametrize("width", [640, 320], ids=["1280 at 200 %", "1280 at 400 %"])
def test_nothing_is_cut_off_or_scrolls_sideways_on_a_narrow_page(everything, used, width):
    everything.page.set_viewport_size({"width": width, "height": 800})
    try:
        assert everything.page.evaluate(TOO_WIDE) == []
    finally:
        everything.page.set_viewport_size({"width": 1280, "height": 1600})


def test_a_chart_stays_large_enough_to_read_and_scrolls_by_key(everything, used):
    everything.page.set_viewport_size({"width": 640, "height": 800})
    chart = everything.panel.locator(".f2f-chart").first
    try:
        assert chart.locator("img").bounding_box()["width"] >= 576  # 80 % of its size, so that letters are 10 px high
        chart.focus()
        everything.press("ArrowRight")
        everything.page.wait_for_function("() => document.activeElement.scrollLeft > 0")
    finally:
        everything.page.set_viewport_size({"width": 1280, "height": 1600})


def test_the_ring_around_what_has_the_focus_is_never_cut_off(everything, used):
    everything.page.evaluate(UNFOLD)
    assert everything.page.evaluate(CUT_OFF) == []


def test_no_two_things_to_unfold_in_one_form_have_the_same_name(everything, used):
    for form in everything.panel.locator(".f2f").all():
        names = form.locator("summary").all_inner_texts()
        assert len(set(names)) == len(names)


def test_nothing_moves_by_itself(everything, used):
    assert everything.page.evaluate(MOVING) == []
