"""The README's pictures, taken anew in a fresh JupyterLab; `FACETOFACE_PICTURES=1` also keeps them in the course."""

import os
import re
from pathlib import Path

import pytest
from PIL import Image

from facetoface import assets, banks
from tests.browser.chromium import opened
from tests.browser.keyboard import answer
from tests.browser.notebook import Notebook

LESSON = "lessons/03-has-any-us-president-met.ipynb"
SIZE = {"width": 1100, "height": 860}
SINGLE = next(item for item in banks.load("03").items.values() if item.type == "single")


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    if os.environ.get("FACETOFACE_PICTURES"):
        return assets.folder() / "pictures"
    return tmp_path_factory.mktemp("pictures")


@pytest.fixture(scope="module")
def lesson(browser, lab):
    with opened(browser, lab, viewport=SIZE) as page:
        notebook = Notebook(page, lab, LESSON)
        notebook.run_all()
        yield notebook


def taken(notebook, part, place: str, path: Path) -> Image.Image:
    """A picture of the window with a part of the notebook at a place in it, in few enough colours to be small."""
    part.evaluate("(node, block) => node.scrollIntoView({block})", place)
    notebook.page.screenshot(path=path)
    with Image.open(path) as picture:
        small = picture.convert("RGB").quantize(256, dither=Image.Dither.NONE)
    small.save(path, optimize=True)
    return small


def test_a_question_answered_wrongly(lesson, folder):
    question = lesson.question(SINGLE)
    wrong = next(option.id for option in SINGLE.option if not option.correct)
    answer(lesson, question, {"answer": wrong, **({"certainty": "2"} if SINGLE.certainty else {})})
    assert taken(lesson, question, "center", folder / "lesson.png").size == (SIZE["width"], SIZE["height"])


def test_a_chart_with_switches(lesson, folder):
    chart = lesson.page.locator(".f2f", has=lesson.page.locator("figure.f2f-chart")).first
    lesson.tab_to(chart.locator("input").nth(1))
    lesson.press("Space")
    chart.locator("[role=status]").get_by_text("2 meetings count").wait_for()
    assert taken(lesson, chart.locator("img"), "end", folder / "chart.png").size == (SIZE["width"], SIZE["height"])


def test_the_pictures_of_the_readme_are_there_and_small():
    names = re.findall(r"assets/pictures/(\S+?)\)", (assets.root() / "README.md").read_text(encoding="utf-8"))
    assert names and all((assets.folder() / "pictures" / name).stat().st_size < 200_000 for name in names)
