"""What the tests of forked kernels share."""

import tempfile
from pathlib import Path

import pytest


@pytest.fixture
def folder():
    """A temporary folder whose path is short enough for sockets."""
    with tempfile.TemporaryDirectory(prefix="k-") as name:
        yield Path(name)
