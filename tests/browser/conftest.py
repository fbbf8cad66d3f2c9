"""A real Chromium on a real JupyterLab. Without a browser these tests are skipped, or fail where one is required."""

import contextlib
import os

import pytest
from playwright.sync_api import Error

from tests.browser.chromium import launched, opened
from tests.browser.lab import server


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
