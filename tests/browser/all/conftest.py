"""The notebook with everything in it: looked at untouched first, then used, by the tests of this folder together."""

import pytest

from tests.browser.all import using
from tests.browser.all.cells import PATH, write
from tests.browser.chromium import opened
from tests.browser.notebook import Notebook


def pytest_collection_modifyitems(items):
    """What is looked at untouched comes before its use."""
    items.sort(key=lambda item: "used" in getattr(item, "fixturenames", ()))


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
