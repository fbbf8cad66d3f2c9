"""A hundred questions on one page: time to run the cell and bytes saved, beside jupyterquiz."""

import json
import tempfile
from pathlib import Path

import measure
import nbformat
from nbclient import NotebookClient

from facetoface import saving

OURS = """
import attrs
from pathlib import Path
from facetoface import banks
from facetoface.learning import Log
from facetoface.widgets.blocks import Quiz
from facetoface.widgets.question import Question
items = [i for i in banks.load("03").items.values() if i.type == "single"]
hundred = [attrs.evolve(items[n % len(items)], id=f"item-{n}") for n in range(100)]
log = Log(Path("progress"))
Quiz([Question(item, "03", log) for item in hundred], log)
"""
THEIRS = """
from jupyterquiz import display_quiz
from facetoface import banks
items = [i for i in banks.load("03").items.values() if i.type == "single"]
hundred = [items[n % len(items)] for n in range(100)]
display_quiz([
    {"question": i.prompt, "type": "multiple_choice",
     "answers": [{"answer": o.text, "correct": o.correct, "feedback": o.feedback} for o in i.option]}
    for i in hundred
])
"""


def lines():
    """Median time of the cell in a new kernel (start included for both), and the saved notebook's size."""
    sizes = {}

    def run(name: str, code: str):
        notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(code)])
        with tempfile.TemporaryDirectory() as folder:
            NotebookClient(notebook, kernel_name="python3", store_widget_state=True).execute(cwd=folder)
            live = len(json.dumps(notebook))
            saving.strip(notebook)
            path = Path(folder) / "saved.ipynb"
            nbformat.write(notebook, path)
            sizes[name] = (path.stat().st_size, live)

    tasks = {"jupyterquiz": lambda: run("jupyterquiz", THEIRS), "ours": lambda: run("ours", OURS)}
    times = measure.in_turns(tasks, rounds=3)
    yield from measure.table(times, base="jupyterquiz")
    for name, (saved, live) in sizes.items():
        yield f"{name:44} saved {saved / 1000:9.1f} kB   with widget state {live / 1000:9.1f} kB"
