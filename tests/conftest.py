"""What tests share."""

import hypothesis
import pytest

hypothesis.settings.register_profile(  # speed is a matter for the benchmarks
    "course", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("course")


@pytest.fixture
def progress(tmp_path, monkeypatch):
    """A fresh folder for the log."""
    monkeypatch.setenv("FACETOFACE_PROGRESS", str(tmp_path / "progress"))
    return tmp_path / "progress"
