"""The items run without a kernel, a browser or numbers packages, and cost little to import."""

import subprocess
import sys

HEAVY = {
    "ipywidgets",
    "anywidget",
    "IPython",
    "matplotlib",
    "numpy",
    "pandas",
    "markdown_it",
    "facetoface.history",
}


def test_importing_the_items_imports_nothing_heavy():
    code = "import sys, facetoface.items; print(*sys.modules)"
    modules = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "facetoface.items" in modules
    assert not HEAVY.intersection(modules)
