"""The exported pages in a browser: accessible in light and dark, whole without scripts, asking nothing of anyone."""

import contextlib

import pytest

from facetoface.authoring import html
from tests.browser import axe
from tests.browser.chromium import closed_off

NO_OVERFLOW = "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    list(html.write(folder))
    return folder


@pytest.fixture(scope="module")
def reader(browser):
    """A page in the dark."""
    with reading(browser, color_scheme="dark") as page:
        yield page


@contextlib.contextmanager
def reading(browser, **options):
    """A page that may read files only."""
    context = browser.new_context(**options)
    page = context.new_page()
    page.outside = closed_off(context, "file://")
    yield page
    context.close()


@pytest.mark.parametrize("name", [html.CONTENTS, *(source.page for source in html.sources())])
def test_a_page_is_accessible_and_asks_nothing_of_anyone(reader, site, name):
    reader.goto((site / name).as_uri())
    reader.evaluate("() => document.querySelectorAll('details').forEach((folded) => { folded.open = true; })")
    assert axe.violations(reader) == []
    assert reader.outside == []


@pytest.mark.parametrize("name", [html.CONTENTS, "lessons/03-has-any-us-president-met.html"])
def test_a_page_fits_a_narrow_window_and_paper_colours(reader, site, name):
    reader.goto((site / name).as_uri())
    reader.emulate_media(color_scheme="light")
    reader.set_viewport_size({"width": 320, "height": 800})
    try:
        assert reader.evaluate(NO_OVERFLOW)
        assert axe.violations(reader) == []
    finally:
        reader.emulate_media(color_scheme="dark")
        reader.set_viewport_size({"width": 1280, "height": 800})


def test_from_the_contents_to_a_lesson_its_answers_and_the_next_with_scripts_off(browser, site):
    with reading(browser, java_script_enabled=False) as page:
        page.goto((site / html.CONTENTS).as_uri())
        page.get_by_role("link", name="Has any US president met").focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/03-*.html")
        page.keyboard.press("Tab")
        assert page.locator(":focus").inner_text() == "Skip to the text"
        assert page.locator("details[open]").count() == 0, "nothing may be given away unasked"
        page.locator("summary", has_text="Answers").first.focus()
        page.keyboard.press("Enter")
        page.locator("details[open]", has_text="A full answer").wait_for()
        page.get_by_role("navigation").get_by_role("link", name="Next:").click()
        page.wait_for_url("**/04-*.html")
        assert page.outside == []
