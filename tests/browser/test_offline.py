"""Nothing leaves the machine, and this would be seen: what a cell, a picture or a kernel asks for is refused and told."""

import pytest

from tests.browser.everything import write_cells
from tests.browser.notebook import Notebook

PATH = "lessons/outside.ipynb"
OUTSIDE = "https://example.org/"
CELLS = [
    f"from IPython.display import HTML\nHTML('<img src=\"{OUTSIDE}picture.png\">')",
    "try:\n    import urllib.request\n"
    f"    urllib.request.urlopen('{OUTSIDE}kernel')\nexcept Exception as error:\n    print(type(error).__name__)",
]


@pytest.fixture
def outside(page, lab):
    write_cells(lab.root / PATH, CELLS)
    notebook = Notebook(page, lab, PATH)
    notebook.run_all()
    return notebook


def test_what_the_page_asks_of_others_is_refused_and_written_down(outside, page):
    asked = "url => fetch(url).then(() => 'answered', () => 'refused')"
    assert page.evaluate(asked, f"{OUTSIDE}script") == "refused"
    page.evaluate("url => new Promise((done) => { new WebSocket(url).onclose = done; })", "wss://example.org/socket")
    assert set(page.outside) == {f"{OUTSIDE}picture.png", f"{OUTSIDE}script", "wss://example.org/socket"}


def test_what_a_kernel_asks_of_others_is_refused(outside, page):
    page.get_by_text("SocketBlockedError").wait_for()


def test_the_course_asks_nothing_of_others(everything, used):
    assert everything.page.outside == []
