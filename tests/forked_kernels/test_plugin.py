"""Whole runs of pytest: interrupted, without their server, without forks."""

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from . import running, specimens
from .specimens import Cell, says
from .test_forks import SOON, gone

KILLS = Cell("import os, signal\nos.kill(os.getppid(), signal.SIGKILL)")
SLEEPS = [Cell("import os, pathlib\n_ = pathlib.Path('pids').write_text(f'{os.getpid()} {os.getppid()}')"),
          Cell("import time\ntime.sleep(1000)")]  # fmt: skip
GOOD = [says("1 + 1", "2")]


def test_where_the_server_dies_midway_the_run_says_so_and_goes_on(tmp_path):
    notebooks = {"1": GOOD, "2": [KILLS, *GOOD], "3": GOOD, "4": GOOD}
    done = running.run(specimens.write(tmp_path / "specimens", notebooks))
    assert set(done.verdicts.values()) == {("passed", "")} and len(done.verdicts) == 5
    assert done.lines == ["Stock kernels for 2 of the notebooks: the warm server is gone."]


@pytest.mark.parametrize("workers", [[], ["-n2", "--dist=loadscope"]])
def test_forked_kernels_need_no_word(tmp_path, workers):
    code = "import os; os.path.basename(__import__('psutil').Process(os.getppid()).cmdline()[1])"
    cells = [Cell(code, (specimens.value("'server.py'"),))]
    done = running.run(specimens.write(tmp_path / "specimens", {"1": cells, "2": cells, "3": cells}), *workers)
    assert set(done.verdicts.values()) == {("passed", "")} and len(done.verdicts) == 3
    assert done.lines == []


def test_stock_kernels_can_be_had_and_need_no_word_either(tmp_path):
    code = "import os; 'server.py' in str(__import__('psutil').Process(os.getppid()).cmdline())"
    folder = specimens.write(tmp_path / "specimens", {"1": [Cell(code, (specimens.value("False"),))]})
    done = running.run(folder, "--stock-kernels")
    assert done.verdicts == {("1", 0): ("passed", "")} and done.lines == []


@pytest.mark.parametrize("workers", [[], ["-n2", "--dist=loadscope"]])
def test_one_line_says_why_kernels_were_not_forked(tmp_path, workers):
    folder = specimens.write(tmp_path / "specimens", {"1": GOOD, "2": GOOD})
    done = running.run(folder, "-o", "warm_modules=no_such_module", *workers)
    assert set(done.verdicts.values()) == {("passed", "")}
    assert done.lines == [
        "Stock kernels for 2 of the notebooks: ModuleNotFoundError: No module named 'no_such_module'."
    ]


def test_a_system_that_cannot_fork_has_stock_kernels(tmp_path):
    folder = specimens.write(tmp_path / "specimens", {"1": GOOD})
    (folder / "windows.py").write_text("import os\ndel os.pidfd_open\n", encoding="utf-8")
    done = running.run(folder, "-p", "windows", PYTHONPATH=f"{running.HOME}{os.pathsep}{folder}")
    assert done.verdicts == {("1", 0): ("passed", "")}
    assert done.lines == ["Stock kernels for 1 of the notebooks: this system cannot fork them safely."]


@pytest.mark.parametrize("workers", [[], ["-n2", "--dist=loadscope"]])
def test_ctrl_c_leaves_neither_process_nor_file_behind(tmp_path, folder, workers):
    notebooks = specimens.write(tmp_path / "specimens", {"1": SLEEPS})
    command, env = running.command(notebooks, *workers), running.environment(TMPDIR=str(folder))
    run = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, start_new_session=True)
    pids = [int(pid) for pid in written(notebooks / "pids", run).split()]
    os.killpg(run.pid, signal.SIGINT)  # what a terminal does
    run.wait(timeout=60)
    assert gone(*pids)
    assert not list(folder.glob("kernels-*"))


def written(path: Path, run) -> str:
    """What a notebook of a run writes into a file, as soon as it has."""
    end = time.monotonic() + running.LIMIT
    while not (path.exists() and path.read_text(encoding="utf-8")):
        assert run.poll() is None and time.monotonic() < end
        time.sleep(SOON / 1000)
    return path.read_text(encoding="utf-8")
