"""pytest's side: one warm server for a run and all its workers, and a line about kernels that were not forked."""

import os
import shutil
import tempfile
from collections import Counter
from pathlib import Path

import pytest

from . import faithful, warm
from .warm import NoFork, WarmServer

KEY = "forked_kernels"


def pytest_addoption(parser):
    group = parser.getgroup("forked kernels", "Kernels for nbval, forked from one warm process")
    group.addoption("--stock-kernels", action="store_true", help="start a new process for every notebook's kernel")
    parser.addini("warm_modules", "third-party modules that the warm server imports besides ipykernel", "args", [])


def pytest_configure(config):
    wanted = config.getoption("nbval", False) or config.getoption("nbval_lax", False)
    if wanted and not config.option.stock_kernels and not config.option.collectonly:
        config.pluginmanager.register(ForkedKernels(config), KEY)


class ForkedKernels:
    """Hands nbval forked kernels, or stock kernels where that fails, and counts the reasons."""

    def __init__(self, config):
        import nbval.plugin

        self.config, self.modules, self.stock = config, config.getini("warm_modules"), Counter()
        self.folder = self.server = None  # only in the process that started the server; all others are told about it
        self.known = getattr(config, "workerinput", {}).get(KEY)
        self.nbval, self.stock_kernel = nbval.plugin, nbval.plugin.RunningKernel
        self.nbval.RunningKernel = self.kernel

    def ready(self) -> dict:
        """How to reach the run's server, or why there is none; the first to ask starts it."""
        if self.known is None:
            start = {name: value for name, value in os.environ.items() if name.startswith(faithful.READ_ONCE)}
            self.folder = Path(tempfile.mkdtemp(prefix="kernels-"))
            try:
                self.server = WarmServer(self.folder, self.modules)
                self.known = {"address": self.server.address, "start": start}
            except (NoFork, OSError) as error:
                self.known = {"refused": str(error)}
        return self.known

    def kernel(self, kernel_name, cwd=None, startup_timeout=60):
        """In place of nbval's RunningKernel: a forked one, else a stock one."""
        try:
            if "refused" in (known := self.ready()):
                raise NoFork(known["refused"])
            from .kernel import Forks

            return Forks(known["address"], known["start"], self.modules).kernel(kernel_name, cwd, startup_timeout)
        except Exception as error:
            self.stock[" ".join(str(error).split()) or type(error).__name__] += 1  # one line
        return self.stock_kernel(kernel_name, cwd, startup_timeout)

    def pytest_collect_file(self, file_path):
        if file_path.suffix == ".ipynb" and "address" in (known := self.ready()):
            warm.wake(known["address"])

    @pytest.hookimpl(optionalhook=True)
    def pytest_configure_node(self, node):
        node.workerinput[KEY] = self.ready()

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node):
        self.stock.update(getattr(node, "workeroutput", {}).get(KEY, {}))

    def pytest_sessionfinish(self):
        if hasattr(self.config, "workeroutput"):
            self.config.workeroutput[KEY] = dict(self.stock)

    def pytest_terminal_summary(self, terminalreporter):
        for reason, number in self.stock.items():
            terminalreporter.write_line(f"Stock kernels for {number} of the notebooks: {reason}.")

    def pytest_unconfigure(self):
        self.nbval.RunningKernel = self.stock_kernel
        if self.server:
            self.server.close()
        if self.folder:
            shutil.rmtree(self.folder, ignore_errors=True)
