"""The code's own house rules: ruff, and the floors of the package."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from facetoface import assets

SCRIPTS = Path(sys.executable).parent


@pytest.mark.parametrize("command", ["ruff check .", "ruff format --check .", "lint-imports"])
def test_the_code_keeps_the_house_rules(command):
    tool, *options = command.split()
    found = shutil.which(tool, path=SCRIPTS)
    assert found, f"{tool} is missing; run: python3 course.py test"
    run = subprocess.run([found, *options], cwd=assets.root(), capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr


def test_nothing_in_the_repo_names_a_package_index():
    names = ["py" + "pi.org", "python" + "hosted", "registry." + "npmjs"]
    for path in [
        assets.root() / "requirements.txt",
        *assets.root().glob("tests/*.txt"),
        assets.root() / "pyproject.toml",
    ]:
        assert not any(name in path.read_text(encoding="utf-8") for name in names)
        assert "index-url" not in path.read_text(encoding="utf-8")
