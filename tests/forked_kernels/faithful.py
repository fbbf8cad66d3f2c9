"""When a fork of the warm server would not be what a new process is."""

from collections.abc import Iterable, Mapping
from pathlib import Path

# Read by Python, the C library or warm modules when they start; a fork would not notice another value.
READ_ONCE = ("PYTHON", "LC_", "LANG", "TMP", "TEMP", "HOME", "XDG_", "MPL", "MATPLOTLIB", "OMP_", "OPENBLAS_", "MKL_")
SETTINGS = ("matplotlibrc",)  # read from the current folder by warm modules


def difference(cwd: Path, env: Mapping[str, str], start: Mapping[str, str], modules: Iterable[str]) -> str | None:
    """Why a kernel in this folder and environment cannot be a fork, as the end of a sentence; None if it can.

    `start` is the environment in which the server started, `modules` the names of the modules it has imported.
    """
    for name in sorted(env.keys() | start.keys()):
        if name.startswith(READ_ONCE) and env.get(name) != start.get(name):
            return f"{name} has changed since the warm server started"
    for name in SETTINGS:
        if (cwd / name).exists():
            return f"there is a {name} beside the notebook"
    for name in sorted({module.partition(".")[0] for module in modules}):
        if (cwd / f"{name}.py").exists() or (cwd / name / "__init__.py").exists():
            return f"{name} beside the notebook hides the warm module of that name"
    return None
