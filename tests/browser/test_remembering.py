"""Forecast, envelope, reveal and stance in the page, by keyboard alone."""

import nbformat
import pytest

from facetoface.learning import Log
from tests.browser.notebook import Notebook, status

LESSON = "lessons/remembering.ipynb"
MEETING = "fc01-us-president-meets-kim-2018"
KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}
CELLS = [
    "import facetoface\nlesson = facetoface.open_lesson('06')",
    f"lesson.forecast('{MEETING}')",
    f"lesson.envelope('2018-03-08', 'trump-accepts-2018', forecast='{MEETING}')",
    f"lesson.at('2018-06-12').reveal('{MEETING}')",
    "lesson.forecasts()",
    "lesson.stance()",
    "lesson.chart('stance')",
]


@pytest.fixture
def lesson(page, lab):
    cells = [nbformat.v4.new_code_cell(source) for source in CELLS]
    notebook = nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": KERNEL})
    nbformat.write(notebook, lab.root / LESSON)
    opened = Notebook(page, lab, LESSON)
    opened.run_all()
    return opened


def form(lesson, words: str):
    """The form that has a button with these words."""
    return lesson.page.locator(".f2f", has=lesson.page.get_by_role("button", name=words, exact=True)).first


def said(form, words: str) -> None:
    """Wait until the form says so."""
    status(form).get_by_text(words).wait_for()


def test_from_the_first_forecast_to_the_stance_by_keyboard(lesson, page, lab):
    forecast = form(lesson, "Keep forecast")
    forecast.locator("input[type=number]").focus()
    lesson.press("2", "0", "Enter")
    said(forecast, "Kept: 20 %")
    lesson.press("Backspace", "Backspace", "3", "5", "Enter")
    said(forecast, "Updated from 20 % to 35 %")

    envelope = form(lesson, "Open the envelope of 8 March 2018")
    envelope.get_by_role("button", name="Open the envelope").focus()
    lesson.press("Enter")
    said(envelope, "Your last forecast stands here: 35 %")
    assert lesson.focus_is_in_a_form(), "the button that opened it must keep the focus"
    envelope.locator("input[type=range]").focus()
    lesson.press("ArrowRight", "ArrowRight", "Enter")
    said(envelope, "Updated from 35 % to 37 %")

    reveal = form(lesson, "Show what happened")
    reveal.get_by_role("button", name="Show what happened").focus()
    lesson.press("Enter")
    said(reveal, "First say from memory")
    reveal.locator("input[type=number]").focus()
    lesson.press("5", "5", "Enter")
    said(reveal, "Yes.")
    reveal.get_by_text("Your memory moved by 35 points towards what happened.").wait_for()

    stance = form(lesson, "Show what I said before")
    stance.locator("input[type=radio]").first.focus()
    lesson.press("Space", "ArrowDown", "Tab", "Space", "ArrowDown", "Tab", "ArrowDown", "Tab", *"dd x", "Tab", "Enter")
    said(stance, "Kept: Rather unwise.")
    chart = lesson.page.locator(".f2f", has=page.locator("figure.f2f-chart")).last
    chart.get_by_role("button", name="Bring up to date").focus()
    lesson.press("Enter")
    said(chart, "You stand at ‘Rather unwise’")

    kinds = [(entry.kind, entry.answer.get("probability")) for entry in Log(lab.root / "progress").entries()]
    assert kinds == [
        ("forecast", 20),
        ("forecast", 35),
        ("opened", None),
        ("forecast", 37),
        ("recall", 55),
        ("stance", None),
    ]
    assert len(lesson.sources()) == len(CELLS), "no key may have reached the notebook"
    assert page.errors == [] and page.outside == []
