"""Strict nbval over every notebook, in forked and in stock kernels, and nbmake, over the same cells in one process."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import measure
import nbformat

from facetoface import assets
from facetoface.authoring import build

FLOOR = """
import os, sys
import facetoface, ipywidgets, matplotlib.figure, matplotlib.backends.backend_agg
from IPython.core.interactiveshell import InteractiveShell
shell = InteractiveShell.instance()
for path in sys.argv[1:]:
    shell.reset()
    os.chdir(os.path.dirname(path))
    for cell in open(path, encoding="utf-8").read().split('\\f'):
        assert shell.run_cell(cell).success
"""
# Plugins of other tests stay out: hypothesis alone would take a second at the end of every run.
PYTEST = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:hypothesispytest"]
TWO = ["-n2", "--dist=loadscope"]
BASE = "floor: all cells in one process"


def lines(rounds: int = 5):
    """Medians of whole runs, taking turns; the floor's includes its own imports, once."""
    with tempfile.TemporaryDirectory() as folder:
        notebooks = build.notebooks()
        cells = [_cells(path, folder) for path in notebooks]
        commands = {
            BASE: [sys.executable, "-c", FLOOR, *cells],
            "nbval, stock kernels": [*PYTEST, "--stock-kernels", *notebooks],
            "nbval, stock kernels, -n2": [*PYTEST, "--stock-kernels", *TWO, *notebooks],
            "nbval, forked kernels": [*PYTEST, *notebooks],
            "nbval, forked kernels, -n2": [*PYTEST, *TWO, *notebooks],
            "nbmake": [*PYTEST, "-o", "addopts=-p tests.lean --nbmake", *notebooks],
        }
        tasks = {name: (lambda command=command: _run(command, folder)) for name, command in commands.items()}
        yield from measure.table(measure.in_turns(tasks, rounds), base=BASE)


def _run(command: list, folder: str) -> None:
    """Run a command with a log and an IPython profile in `folder`; say what it said if it fails."""
    env = {**os.environ, "FACETOFACE_PROGRESS": f"{folder}/progress", "IPYTHONDIR": f"{folder}/ipython"}
    run = subprocess.run(command, cwd=assets.root(), env=env, capture_output=True, text=True)
    if run.returncode:
        sys.exit(f"A run failed, so its time means nothing:\n{run.stdout[-2000:]}{run.stderr[-2000:]}")


def _cells(path: Path, folder: str) -> str:
    """The notebook's code cells as text in a file; gives its path."""
    cells = [c.source for c in nbformat.read(path, as_version=4).cells if c.cell_type == "code"]
    name = Path(folder) / path.with_suffix(".cells").name
    name.write_text("\f".join(cells), encoding="utf-8")
    return str(name)
