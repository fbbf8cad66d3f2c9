import pytest

from tests.authoring.classroom import Classroom
from tests.authoring.tiny import Tiny, forget


@pytest.fixture
def tiny(tmp_path, monkeypatch):
    """A tiny course without a fault, which everything reads while the test runs."""
    made = Tiny(tmp_path)
    monkeypatch.setenv("FACETOFACE_ROOT", str(tmp_path))
    yield made
    forget()


@pytest.fixture(scope="module")
def classroom(tmp_path_factory):
    """A teacher's copy of the course, one for each module that asks."""
    return Classroom(tmp_path_factory.mktemp("course"))
