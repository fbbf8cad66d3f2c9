"""Nothing leaves the machine, and this would be seen: what a cell, a picture or a kernel asks for is refused and told."""

from tests.browser.everything import write_cells
from tests.browser.notebook import Notebook

PATH = "lessons/outside.ipynb"
OUTSIDE = "https://example.org/"
CELLS = [
    f"from IPython.display import HTML\nHTML('<img src=\"{OUTSIDE}picture.png\">')",
    "try:\n    import urllib.request\n"
    f"    urllib.request.urlopen('{OUTSIDE}kernel')\nexcept Exception as error:\n    print('the kernel was stopped by', type(error).__name__)",
]


def test_what_is_asked_of_others_is_refused_and_written_down(page, lab):
    write_cells(lab.root / PATH, CELLS)
    Notebook(page, lab, PATH).run_all()
    asked = "url => fetch(url).then(() => 'answered', () => 'refused')"
    assert page.evaluate(asked, f"{OUTSIDE}script") == "refused"
    page.evaluate("url => new Promise((done) => { new WebSocket(url).onclose = done; })", "wss://example.org/socket")
    assert set(page.outside) == {f"{OUTSIDE}picture.png", f"{OUTSIDE}script", "wss://example.org/socket"}
    page.get_by_text("the kernel was stopped by SocketBlockedError").wait_for()


def test_the_course_asks_nothing_of_others(everything, used):
    assert everything.page.outside == []
