"""A real Chromium on a real JupyterLab. Without a browser these tests are skipped, or fail where one is required."""

import contextlib
import os
import shutil

import pytest

from tests.browser.lab import server

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge", "microsoft-edge")
OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
           "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"]  # fmt: skip


def pytest_collection_modifyitems(items):
    """One worker for all browser tests: they share a server."""
    for item in items:
        if "tests/browser" in item.nodeid:
            item.add_marker(pytest.mark.xdist_group("browser"))


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


@contextlib.contextmanager
def opened(browser, lab):
    """A page whose requests to anywhere but the server are refused and written down in `page.outside`."""
    shutil.rmtree(lab.root / "progress", ignore_errors=True)
    context = browser.new_context(viewport={"width": 1280, "height": 1600}, reduced_motion="reduce")
    page = context.new_page()
    page.set_default_timeout(20_000)
    page.outside, page.errors = [], []
    context.route("**/*", lambda route: _only_home(route, lab.url, page.outside))
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    yield page
    for session in lab.ask("/api/sessions"):  # end this page's kernels, so that they do not pile up
        context.request.delete(
            f"{lab.url}/api/sessions/{session['id']}", headers={"Authorization": f"token {lab.token}"}
        )
    context.close()


def _only_home(route, home, outside):
    if route.request.url.startswith((home, "data:", "blob:")):
        return route.continue_()
    outside.append(route.request.url)
    return route.abort()
