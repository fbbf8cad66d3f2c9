"""Notebooks that are good, broken in each way nbval can see, or out to leave something behind for the next one."""

from pathlib import Path

import attrs
import nbformat
from nbformat import v4

PATIENCE = 2  # seconds that a cell of the endless notebooks may take


@attrs.frozen
class Cell:
    """A cell's code, the outputs that its notebook stores, and what nbval is to say of it."""

    source: str
    outputs: tuple = ()
    verdict: str = "passed"
    tags: tuple = ()


def out(text, name="stdout"):
    return v4.new_output("stream", name=name, text=text + "\n")


def value(text):
    return v4.new_output("execute_result", data={"text/plain": text}, execution_count=1)


def picture(text):
    return v4.new_output("display_data", data={"text/plain": text, "image/png": "skipped in comparisons"})


def says(expression, text="True", verdict="passed"):
    """A cell that prints an expression, and what is stored for it."""
    return Cell(f"print({expression})", (out(text),), verdict)


AFTER = says("1", "1")  # is the next cell still compared as if nothing had been?
LOST = says("1", "1", "xfailed")

GOOD = {
    "outputs": [
        Cell("import sys\nprint(1)\nprint(2, file=sys.stderr)", (out("1"), out("2", "stderr"))),
        Cell("a = 1\na + 1", (value("2"),)),
        Cell("%matplotlib inline\nimport matplotlib.pyplot as plt"),
        Cell("figure = plt.figure()", (picture("<Figure size 640x480 with 0 Axes>"),)),
        says("(a, plt.get_backend())", "(1, 'inline')"),
        Cell("a / 0", (v4.new_output("error", ename="ZeroDivisionError", evalue="division by zero"),),
             tags=("raises-exception",)),
    ],
    "place": [
        Cell("import multiprocessing, os, signal, subprocess, sys"),
        says("os.path.basename(os.getcwd())", "specimens"),
        says("os.getsid(0) == os.getpgid(0) == os.getpid()"),
        says("(__name__, sys.argv[1], os.path.basename(sys.argv[0]))", "('__main__', '-f', 'ipykernel_launcher.py')"),
        says("repr(sys.stdin.read())", "''"),
        says("'under_test' in sys.modules", "False"),
        says("__import__('under_test').NAME", "code under test"),
        says("multiprocessing.get_context('fork').Pool(1).map(abs, [-1])", "[1]"),
        says("subprocess.check_output([sys.executable, '-c', 'print(1)'])", "b'1\\n'"),
    ],
}  # fmt: skip

BROKEN = {
    "outputs that differ": [
        says("1", "2", "failed"),
        Cell("pass", (value("1"),), "failed"),
        Cell("print(1)", (), "failed"),
        Cell("import warnings\nwarnings.warn('look')", (), "failed"),
        Cell("import sys\nprint('look', file=sys.stderr)", (), "failed"),
        AFTER,
    ],
    "exceptions": [
        Cell("1 / 0", (), "failed"),
        Cell("1 +", (), "failed"),
        Cell("import no_such_module", (), "failed"),
        Cell("input()", (), "failed"),
        Cell("raise KeyboardInterrupt", (), "failed"),
        Cell("import sys\nsys.exit(3)", (), "failed"),
        AFTER,
    ],
}

ENDLESS = {  # with `PATIENCE` as the time-out of a cell
    "time-out": [Cell("import time\ntime.sleep(60)", (), "failed"), AFTER],
    "time-out that cannot be interrupted": [
        Cell("import signal, time\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\ntime.sleep(60)", (), "failed"),
        LOST,
    ],
    "death": [says("1", "1"), Cell("import os\nprint(1, flush=True)\nos._exit(3)", (), "failed"), LOST],
    "death by a signal": [Cell("import os, signal\nos.kill(os.getpid(), signal.SIGKILL)", (), "failed"), LOST],
}

# What a kernel can see of the place it runs in, but for what differs from process to process; written to a file.
SEES = """import gc, json, locale, logging, os, resource, signal, sys, time, warnings
import matplotlib
ONCE = ("JPY_", "PYTEST_", "MEMORY_", "IPYTHONDIR")
seen = {
    "environment": {name: value for name, value in os.environ.items() if not name.startswith(ONCE)},
    "more of it": sorted(name for name in os.environ if name.startswith(ONCE)),
    "Python": [sys.executable, sys.path, str(sys.flags), sys.argv[0], sys.orig_argv[0], sys.getrecursionlimit()],
    "streams": [str((stream.name, stream.encoding, stream.errors)) for stream in (sys.__stdin__, sys.__stdout__)],
    "locale": [locale.getlocale(), time.tzname, locale.localeconv()],
    "signals": {str(number): str(signal.getsignal(number))[:20] for number in signal.valid_signals()},
    "blocked": sorted(signal.pthread_sigmask(signal.SIG_BLOCK, [])),
    "limits": resource.getrlimit(resource.RLIMIT_NOFILE),
    "umask": os.umask(0o22),
    "warnings": sorted(str(one) for one in warnings.filters),
    "loggers": [str(logging.root), str(logging.root.handlers)],
    "collector": [gc.isenabled(), gc.get_threshold()],
    "names": sorted(name for name in globals() if not name.startswith("_")),
    "matplotlib": {name: str(value) for name, value in matplotlib.rcParams.items()},
    "magics": sorted(get_ipython().magics_manager.magics["line"]),
    "kernel": [type(get_ipython()).__name__, type(get_ipython().kernel).__name__],
    "extensions": sorted(get_ipython().extension_manager.loaded),
}
with open("surroundings.json", "w") as file:
    json.dump(seen, file, indent=1)"""

SURROUNDINGS = {"surroundings": [Cell(SEES)]}

LEAVES = """import json, os, sys, threading, builtins, warnings, random, time
import matplotlib, numpy
os.environ["LEFT"] = "here"
os.makedirs("left", exist_ok=True); os.chdir("left")
sys.modules["left"] = sys
sys.path.append("left")
json.left = builtins.left = left = True
matplotlib.rcParams["lines.linewidth"] = 99
numpy.set_printoptions(precision=1)
random.seed(0); numpy.random.seed(0)
warnings.simplefilter("error")
get_ipython().magic = None
threading.Thread(target=time.sleep, args=[1000], name="left").start()"""
FINDS = [
    Cell("import json, os, sys, threading, builtins, warnings, random\nimport matplotlib, numpy"),
    says("'LEFT' in os.environ", "False"),
    says("os.path.basename(os.getcwd())", "specimens"),
    says("os.path.exists('left')"),  # a file is the one thing that stays, as it does with stock kernels
    says("'left' in sys.modules or 'left' in sys.path", "False"),
    says("hasattr(json, 'left') or hasattr(builtins, 'left') or 'left' in globals()", "False"),
    says("matplotlib.rcParams['lines.linewidth']", "1.5"),
    says("numpy.array([0.123])", "[0.123]"),
    says("random.random() == 0.8444218515250481 or numpy.random.random() == 0.5488135039273248", "False"),
    says("any('left' == thread.name for thread in threading.enumerate())", "False"),
    Cell("warnings.warn('look', UserWarning)\n1", (value("1"),), "failed"),
]
LEAKS = {"leak 1": [Cell(LEAVES)], "leak 2": FINDS}


def write(folder: Path, notebooks: dict[str, list[Cell]]) -> Path:
    """Write notebooks into a new folder, beside a module of code under test; gives the folder."""
    folder.mkdir(parents=True)
    (folder / "under_test.py").write_text("NAME = 'code under test'\n", encoding="utf-8")
    for name, cells in notebooks.items():
        code = [
            v4.new_code_cell(c.source, execution_count=n, outputs=list(c.outputs), metadata={"tags": list(c.tags)})
            for n, c in enumerate(cells, 1)
        ]
        kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
        nbformat.write(v4.new_notebook(cells=code, metadata=kernel), folder / f"{name}.ipynb")
    return folder
