"""The same folder of notebooks gets the same verdicts, cell by cell, from forked and from stock kernels."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from . import running, specimens

QUICK = specimens.GOOD | specimens.BROKEN | specimens.LEAKS | specimens.SURROUNDINGS
MODES = {"forked": [], "stock": ["--stock-kernels"]}


@pytest.fixture(scope="module")
def runs(tmp_path_factory):
    """Mode -> the verdicts on all specimens, the lines about stock kernels, what the surroundings were."""
    with ThreadPoolExecutor() as pool:
        return dict(
            zip(MODES, pool.map(lambda mode: both_folders(tmp_path_factory.mktemp(mode), mode), MODES), strict=True)
        )


def both_folders(folder, mode):
    quick = specimens.write(folder / "quick" / "specimens", QUICK)
    endless = specimens.write(folder / "endless" / "specimens", specimens.ENDLESS)
    patience = f"--nbval-cell-timeout={specimens.PATIENCE}"
    with ThreadPoolExecutor() as pool:
        first, second = pool.map(lambda run: running.run(*run, *MODES[mode]), [(quick,), (endless, patience)])
    seen = json.loads((quick / "surroundings.json").read_text(encoding="utf-8"))
    return first.verdicts | second.verdicts, first.lines + second.lines, seen


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("name", QUICK | specimens.ENDLESS)
def test_every_cell_gets_the_verdict_it_deserves(runs, mode, name):
    cells = (QUICK | specimens.ENDLESS)[name]
    verdicts, _, _ = runs[mode]
    assert [verdicts[name, number][0] for number in range(len(cells))] == [cell.verdict for cell in cells]


def test_both_modes_say_the_same_of_every_cell(runs):
    assert runs["forked"][0] == runs["stock"][0]


def test_no_kernel_of_the_forked_run_was_a_stock_kernel(runs):
    assert runs["forked"][1] == []


def test_a_kernel_sees_the_same_surroundings_in_both_modes(runs):
    assert runs["forked"][2] == runs["stock"][2]
