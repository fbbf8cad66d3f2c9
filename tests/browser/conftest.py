"""A real Chromium on a real JupyterLab. Without a browser these tests are skipped, or fail where one is required."""

import contextlib
import os

import pytest
from playwright.sync_api import Error

from tests.browser import using
from tests.browser.chromium import launched, opened
from tests.browser.everything import PATH, write
from tests.browser.lab import server
from tests.browser.notebook import Notebook


def pytest_collection_modifyitems(items):
    """One worker for all browser tests, for they share a server; what is looked at untouched comes before its use."""
    for item in items:
        if "tests/browser" in item.nodeid:
            item.add_marker(pytest.mark.xdist_group("browser"))
    items.sort(key=lambda item: "used" in getattr(item, "fixturenames", ()))


@pytest.fixture(scope="session")
def browser():
    with contextlib.ExitStack() as stack:
        try:
            running = stack.enter_context(launched())
        except Error as error:
            if os.environ.get("FACETOFACE_NEED_BROWSER"):
                raise
            pytest.skip(f"no Chromium, Chrome or Edge was found: {str(error).splitlines()[0]}")
        yield running


@pytest.fixture(scope="session")
def lab(tmp_path_factory):
    with server(tmp_path_factory.mktemp("lab")) as running:
        yield running


@pytest.fixture
def page(browser, lab):
    """A fresh page and a fresh log."""
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
