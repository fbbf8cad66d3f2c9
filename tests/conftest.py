"""What tests share."""

import pytest


@pytest.fixture
def progress(tmp_path, monkeypatch):
    """A fresh folder for the log."""
    monkeypatch.setenv("FACETOFACE_PROGRESS", str(tmp_path / "progress"))
    return tmp_path / "progress"
