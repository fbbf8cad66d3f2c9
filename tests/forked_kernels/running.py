"""pytest over a folder of notebooks, in a process of its own, as a user of the plugin runs it."""

import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import attrs

HOME = Path(__file__).parents[1]  # where `forked_kernels` is a package
LIMIT = 120  # seconds after which a run hangs


@attrs.frozen
class Run:
    """What a run printed, and its verdicts: (notebook, number of the cell) -> (verdict, nbval's sentence)."""

    text: str
    verdicts: dict

    @property
    def lines(self) -> list[str]:
        """What it said about kernels that were not forked."""
        return [line for line in self.text.splitlines() if line.startswith("Stock kernels")]


def command(folder: Path, *options: str) -> list[str]:
    """The command that tests a folder's notebooks, with settings of its own."""
    (folder / "pytest.ini").write_text("[pytest]\nwarm_modules = matplotlib.figure numpy\n", encoding="utf-8")
    plugins = ["-p", "no:cacheprovider", "-p", "nbval.plugin", "-p", "xdist.plugin", "-p", "forked_kernels.plugin"]
    ini = ["-c", str(folder / "pytest.ini"), "--rootdir", str(folder)]
    return [sys.executable, "-m", "pytest", *plugins, *ini, "--nbval", *options, str(folder)]


def environment(**more: str) -> dict[str, str]:
    """The environment of such a run: nothing of the run that it is a part of, and no plugins but those it names."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "FACE", "IPYTHONDIR"))}
    return {**env, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTHONPATH": str(HOME), **more}


def run(folder: Path, *options: str, **env: str) -> Run:
    """Test a folder's notebooks."""
    report = folder.with_suffix(".xml")
    done = subprocess.run(
        command(folder, f"--junitxml={report}", *options),
        env=environment(**env), capture_output=True, text=True, timeout=LIMIT,
    )  # fmt: skip
    assert done.returncode in (0, 1), done.stdout + done.stderr
    return Run(done.stdout, dict(map(_verdict, ElementTree.parse(report).iter("testcase"))))


def _verdict(case):
    cell = case.get("classname").removesuffix(".ipynb"), int(case.get("name").removeprefix("Cell "))
    fault = next((part for part in case if part.tag in ("failure", "error", "skipped")), None)
    if fault is None:
        return cell, ("passed", "")
    said = re.search(r"Cell \d+: (.*)|plugin exception: (.*)", fault.text or "")
    return cell, ({"failure": "failed", "error": "error", "skipped": "xfailed"}[fault.tag], said[0] if said else "")
