"""Every test runs with a log of its own and without a network; so does every notebook's kernel."""

import os
import tempfile
from pathlib import Path

import pytest

# Kernels that nbval starts inherit the environment: a fresh folder for the log, and a fresh IPython profile
# whose one start-up file closes the network to the notebook's code.
FRESH = Path(tempfile.mkdtemp(prefix="facetoface-"))
NO_NETWORK = "import pytest_socket\npytest_socket.disable_socket(allow_unix_socket=True)\n"


def pytest_configure(config):
    startup = FRESH / "ipython" / "profile_default" / "startup"
    startup.mkdir(parents=True)
    (startup / "no_network.py").write_text(NO_NETWORK)
    os.environ.update(FACETOFACE_PROGRESS=str(FRESH / "progress"), IPYTHONDIR=str(FRESH / "ipython"))


def pytest_unconfigure(config):
    import shutil

    shutil.rmtree(FRESH, ignore_errors=True)


@pytest.fixture
def progress(tmp_path, monkeypatch):
    """A fresh folder for the log."""
    monkeypatch.setenv("FACETOFACE_PROGRESS", str(tmp_path / "progress"))
    return tmp_path / "progress"
