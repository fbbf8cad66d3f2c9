"""Kernels under test share a log of the run's own, never a learner's, and have no network, whichever tests are run."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest

pytest_plugins = ["tests.forked_kernels.plugin"]

# Kernels that nbval starts inherit the environment: a fresh folder for the log, and a fresh IPython profile
# whose one start-up file closes the network to the notebook's code.
FRESH = Path(tempfile.mkdtemp(prefix="facetoface-"))
NO_NETWORK = "import pytest_socket\npytest_socket.disable_socket(allow_unix_socket=True)\n"


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Deal tests out by our scopes where pytest-xdist deals them out by scope."""
    from tests.scopes import Scopes

    return Scopes(config, log) if config.getoption("dist") == "loadscope" else None


def pytest_configure(config):
    """Make what kernels inherit; let pytest be run from any folder."""
    if sanitized := config.getoption("nbval_sanitize_with", None):
        config.option.nbval_sanitize_with = str(config.rootpath / sanitized)
    startup = FRESH / "ipython" / "profile_default" / "startup"
    startup.mkdir(parents=True)
    (startup / "no_network.py").write_text(NO_NETWORK)
    os.environ.update(FACETOFACE_PROGRESS=str(FRESH / "progress"), IPYTHONDIR=str(FRESH / "ipython"))


def pytest_unconfigure(config):
    """Clear it away."""
    shutil.rmtree(FRESH, ignore_errors=True)
