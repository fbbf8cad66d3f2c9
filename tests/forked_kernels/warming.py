"""What the warm server imports, and when it must not serve after that."""

import contextlib
import importlib
import io
import site
import sys
import sysconfig
import threading
import warnings
from pathlib import Path

KERNEL = (  # what every kernel imports before its first cell
    *("ipykernel.kernelapp", "ipykernel.ipkernel", "ipykernel.zmqshell", "ipykernel.debugger", "sqlite3"),
    *("IPython.core.completerlib", "IPython.core.debugger", "IPython.core.oinspect", "IPython.extensions.storemagic"),
    "tornado.platform.asyncio",
)


class Unfit(Exception):
    """The server must not serve; the message says why."""


def settle(environ):
    """Set what modules read while they are imported: no BLAS thread, no remark by the debugger, the inline backend."""
    environ.update(dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), "1"))
    environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"
    environ["MPLBACKEND"] = (
        environ.get("MPLBACKEND") or "module://matplotlib_inline.backend_inline"
    )  # as ipykernel does


def warm(modules):
    """Import the modules. Raises Unfit if that was not silent, began a thread, or took in code under test."""
    said, warned = io.StringIO(), []
    show, warnings.showwarning = warnings.showwarning, lambda message, *_, **__: warned.append(message)
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        for name in [*KERNEL, *modules]:
            importlib.import_module(name)
    warnings.showwarning = show
    if said.getvalue() or warned:
        raise Unfit(f"a warm module spoke while it was imported: {said.getvalue().strip() or warned[0]}")
    if threading.active_count() > 1 or len(list(Path("/proc/self/task").iterdir())) > 1:
        raise Unfit("a warm module started a thread")
    if names := under_test():
        raise Unfit(f"modules that are not installed packages were imported: {', '.join(names)}")


def under_test():
    """The names of imported modules that lie neither in the standard library nor among the installed packages."""
    standard = [sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib")]
    homes = [Path(folder) for folder in (*standard, *site.getsitepackages(), site.getusersitepackages())]
    homes += [folder.resolve() for folder in homes]
    files = {name: getattr(module, "__file__", None) for name, module in sys.modules.items() if name != "__main__"}
    return sorted(name for name, file in files.items() if file and not any(map(Path(file).is_relative_to, homes)))
