import pytest

from tests.authoring.tiny import Tiny, forget


@pytest.fixture
def tiny(tmp_path, monkeypatch):
    """A tiny course without a fault, which everything reads while the test runs."""
    made = Tiny(tmp_path)
    monkeypatch.setenv("FACETOFACE_ROOT", str(tmp_path))
    yield made
    forget()
