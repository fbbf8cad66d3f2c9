"""Nothing leaves the machine, and this would be seen: what a cell or a kernel asks of others is refused and told."""

from tests.browser.all.cells import write_cells
from tests.browser.notebook import Notebook

PATH = "lessons/outside.ipynb"
OUTSIDE = "https://example.org/"
PICTURE = f"""
from IPython.display import HTML
HTML('<img src="{OUTSIDE}picture.png">')
"""
KERNEL = f"""
import urllib.request
try:
    urllib.request.urlopen("{OUTSIDE}kernel")
except Exception as error:
    print("the kernel was stopped by", type(error).__name__)
"""


def test_what_is_asked_of_others_is_refused_and_written_down(page, lab):
    write_cells(lab.root / PATH, [PICTURE, KERNEL])
    Notebook(page, lab, PATH).run_all()
    asked = "url => fetch(url).then(() => 'answered', () => 'refused')"
    assert page.evaluate(asked, f"{OUTSIDE}script") == "refused"
    page.evaluate("url => new Promise((done) => { new WebSocket(url).onclose = done; })", "wss://example.org/socket")
    assert set(page.outside) == {f"{OUTSIDE}picture.png", f"{OUTSIDE}script", "wss://example.org/socket"}
    page.get_by_text("the kernel was stopped by SocketBlockedError").wait_for()
