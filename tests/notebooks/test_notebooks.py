"""What nbval alone would let pass: notebooks that are never compared, drift from their build, or break the form."""

import json
import subprocess
import sys
from itertools import pairwise

import nbformat
import pytest

from facetoface import assets, course
from facetoface.authoring import build, reference
from facetoface.saving import WIDGET

NOTEBOOKS = build.notebooks()
LESSONS = [path for path in NOTEBOOKS if path.parent.name == "lessons"]
EVERY = pytest.mark.parametrize("path", NOTEBOOKS, ids=assets.label)
OPENING = """try:
    import facetoface
    lesson = facetoface.open_lesson("{name}")
except ModuleNotFoundError:
    print("The course package is missing here.\\nClose this notebook and start with: python3 course.py open")"""


def cells(path, kind="code"):
    return [c for c in nbformat.read(path, as_version=4).cells if c.cell_type == kind and c.source.strip()]


def outputs(path):
    return [output for cell in cells(path) for output in cell.outputs]


def test_every_lesson_of_the_map_has_its_notebook_and_the_other_way_round():
    on_the_map = {entry.file for entry in course.load().lessons.values()}
    beside = set(reference.notebooks())  # pages without code, made from the assets
    assert on_the_map | beside == {path.name for path in NOTEBOOKS if path.parent.name == "lessons"}
    assert len(on_the_map) >= 2 and not on_the_map & beside


@EVERY
def test_every_code_cell_has_its_count_so_that_nbval_compares_it(path):
    assert [cell.execution_count for cell in cells(path)] == list(range(1, len(cells(path)) + 1))


@EVERY
def test_no_cell_is_excused_from_comparison(path):
    text = path.read_text(encoding="utf-8")
    for excuse in ("NBVAL", "nbval-", "raises-exception", "PYTEST_VALIDATE"):
        assert excuse not in text


@EVERY
def test_no_stored_output_is_an_error_or_a_live_widget(path):
    assert all(o.output_type != "error" for o in outputs(path))
    assert all(o.get("name") != "stderr" for o in outputs(path))
    assert all(WIDGET not in o.get("data", {}) for o in outputs(path))
    assert "widgets" not in nbformat.read(path, as_version=4).metadata


@EVERY
def test_the_notebook_is_valid_and_its_cell_ids_are_words(path):
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    assert all(cell.id.replace("-", "").isalnum() and not cell.id[0].isdigit() for cell in notebook.cells)


@pytest.mark.parametrize("path", LESSONS, ids=assets.label)
def test_code_cells_are_short_and_prose_outweighs_them(path):
    code, prose = cells(path), cells(path, "markdown")
    lines = [cell.source.strip().splitlines() for cell in code]
    assert all(len(some) <= 5 for some in lines)
    words = sum(len(cell.source.split()) for cell in prose)
    assert words >= 25 * sum(map(len, lines))


@pytest.mark.parametrize("entry", course.load().lessons.values(), ids=lambda entry: entry.id)
def test_every_lesson_opens_in_the_same_way(entry):
    assert cells(assets.root() / "lessons" / entry.file)[0].source == OPENING.format(name=entry.id)


def feedback_of(lesson):
    from facetoface.banks import load as bank

    return [option.feedback for item in bank(lesson).items.values() for option in item.option]


@pytest.mark.parametrize("entry", course.load().with_banks(), ids=lambda entry: entry.id)
def test_no_saved_notebook_gives_feedback_away(entry):
    text = json.dumps(
        json.loads((assets.root() / "lessons" / entry.file).read_text(encoding="utf-8")), ensure_ascii=False
    )
    for feedback in feedback_of(entry.id):
        assert feedback[:40] not in text


@EVERY
def test_headings_begin_with_one_title_and_skip_no_level(path):
    headings = [
        line.split(" ")[0]
        for cell in cells(path, "markdown")
        for line in cell.source.splitlines()
        if line.startswith("#")
    ]
    levels = list(map(len, headings))
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_notebook_that_reaches_for_the_network_fails(tmp_path):
    """The kernels of this run are closed to the network; this is the notebook that would notice if not."""
    code = "import urllib.request\nurllib.request.urlopen('http://127.0.0.1:9')"
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(code, execution_count=1)])
    nbformat.write(notebook, tmp_path / "reach.ipynb")
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", tmp_path, "-c", "/dev/null",
         "--nbval", tmp_path / "reach.ipynb"],
        capture_output=True, text=True,
    )  # fmt: skip
    assert run.returncode == 1 and "SocketBlockedError" in run.stdout
