"""Strict nbval over every notebook, over the same cells in one warm process (the floor)."""

import subprocess
import sys
import tempfile
from pathlib import Path

import measure
import nbformat

from facetoface import assets
from facetoface.authoring import build

FLOOR = """
import os, sys, time
import facetoface, ipywidgets, matplotlib.figure, matplotlib.backends.backend_agg
from IPython.core.interactiveshell import InteractiveShell
shell = InteractiveShell.instance()
start = time.perf_counter()
for path in sys.argv[1:]:
    shell.reset()
    os.chdir(os.path.dirname(path))
    for cell in open(path + '.cells').read().split('\\f'):
        assert shell.run_cell(cell).success
"""


def lines():
    """Medians of whole runs; the floor's includes its own imports, once."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [_cells(path, folder) for path in build.notebooks()]

        def nbval(*options: str):
            command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *options, "lessons"]
            subprocess.run(command, cwd=assets.root(), check=True, stdout=subprocess.DEVNULL)

        tasks = {
            "floor: one warm process": lambda: subprocess.run(
                [sys.executable, "-c", FLOOR, *paths], check=True, stdout=subprocess.DEVNULL
            ),
            "pytest --nbval": nbval,
            "pytest --nbval -n2": lambda: nbval("-n2", "--dist=loadscope"),
        }
        yield from measure.table(measure.in_turns(tasks, rounds=3), base="floor: one warm process")


def _cells(path, folder: str) -> str:
    """The notebook's code cells as text in `folder`; gives the path that the floor is told."""
    cells = [c.source for c in nbformat.read(path, as_version=4).cells if c.cell_type == "code"]
    name = f"{folder}/{path.name}"
    Path(name + ".cells").write_text("\f".join(cells), encoding="utf-8")
    return name
