"""A real Chromium on a real JupyterLab. Without a browser these tests are skipped, or fail where one is required."""

import contextlib
import os
import shutil

import pytest

from tests.browser import using
from tests.browser.everything import PATH, write
from tests.browser.lab import server
from tests.browser.notebook import Notebook

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge", "microsoft-edge")
OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
           "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"]  # fmt: skip


def pytest_collection_modifyitems(items):
    """One worker for all browser tests, for they share a server; what is looked at untouched comes before its use."""
    for item in items:
        if "tests/browser" in item.nodeid:
            item.add_marker(pytest.mark.xdist_group("browser"))
    items.sort(key=lambda item: "used" in getattr(item, "fixturenames", ()))


@pytest.fixture(scope="session")
def browser():
    from playwright.sync_api import Error, sync_playwright

    with sync_playwright() as playwright:
        path = os.environ.get("FACETOFACE_BROWSER") or next(filter(None, map(shutil.which, NAMES)), None)
        try:
            running = playwright.chromium.launch(args=OPTIONS, **({"executable_path": path} if path else {}))
        except Error as error:
            if os.environ.get("FACETOFACE_NEED_BROWSER"):
                raise
            pytest.skip(f"no Chromium, Chrome or Edge was found: {str(error).splitlines()[0]}")
        yield running
        running.close()


@pytest.fixture(scope="session")
def lab(tmp_path_factory):
    with server(tmp_path_factory.mktemp("lab")) as running:
        yield running


@pytest.fixture
def page(browser, lab):
    """A fresh page and a fresh log."""
    with opened(browser, lab) as page:
        yield page


@pytest.fixture(scope="module")
def shared_page(browser, lab):
    """One page for the tests of a module that leave the notebook as they found it."""
    with opened(browser, lab) as page:
        yield page


@pytest.fixture(scope="session")
def everything(browser, lab):
    """The notebook with everything in it, run, on a page of its own."""
    write(lab.root)
    with opened(browser, lab) as page:
        notebook = Notebook(page, lab, PATH)
        notebook.run_all()
        yield notebook


@pytest.fixture(scope="session")
def used(everything):
    """What everything in that notebook said when it was used: questions by type, charts and other forms by name."""
    return {
        **dict(using.answer_all(everything)),
        **dict(using.change_all(everything)),
        **dict(using.use_others(everything)),
    }


@contextlib.contextmanager
def opened(browser, lab, fresh=True, **options):
    """A page whose requests to anywhere but the server are refused and written down in `page.outside`.

    With `fresh` the log is empty; `options` are those of the browser's window.
    """
    if fresh:
        shutil.rmtree(lab.root / "progress", ignore_errors=True)
    before = {session["id"] for session in lab.ask("/api/sessions")}
    window = {"viewport": {"width": 1280, "height": 1600}, "reduced_motion": "reduce", **options}
    context = browser.new_context(**window)
    page = context.new_page()
    page.set_default_timeout(20_000)
    page.errors = []
    page.outside = closed_off(context, lab.url)
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    yield page
    for session in lab.ask("/api/sessions"):  # end this page's kernels, so that they do not pile up
        if session["id"] not in before:
            lab.ask(f"/api/sessions/{session['id']}", "DELETE")
    context.close()


def closed_off(context, home: str) -> list[str]:
    """Refuse every request but those to `home`; gives the list in which they are written down."""
    outside = []

    def judge(route):
        if route.request.url.startswith((home, "data:", "blob:")):
            return route.continue_()
        outside.append(route.request.url)
        return route.abort()

    def judge_socket(socket):
        if socket.url.startswith(home.replace("http", "ws", 1)):
            return socket.connect_to_server()
        outside.append(socket.url)
        return socket.close()

    context.route("**/*", judge)
    context.route_web_socket("**/*", judge_socket)
    return outside
