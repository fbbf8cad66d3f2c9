"""A running kernel, as nbval wants it, whose process is a fork of the warm server."""

import contextlib
import importlib.util
import os
import sys
import time
from itertools import count
from pathlib import Path
from queue import Empty

from jupyter_client.manager import KernelManager
from jupyter_client.provisioning import LocalProvisioner
from nbval.kernel import NbvalKernelspecManager, RunningKernel

from . import faithful, warm
from .warm import NoFork

LAUNCHER = importlib.util.find_spec("ipykernel_launcher").origin
NUMBERS = count(1)


class ForkProvisioner(LocalProvisioner):
    """Starts a kernel's process by a fork of the warm server; all else is jupyter_client's."""

    fork = None  # a function of the kernel's command, folder and environment that gives its process

    async def launch_kernel(self, cmd, *, cwd=None, env=None, **_streams):
        """Fork the kernel that this command would start. Raises NoFork."""
        env = {**(env or os.environ), "JPY_PARENT_PID": str(os.getpid())}
        self.process = self.fork(cmd, str(cwd or Path.cwd()), env)
        self.pid = self.pgid = self.process.pid
        self.cwd = cwd
        return self.connection_info

    async def send_signal(self, signum):
        """Signal the kernel's session, as long as the kernel lives."""
        if self.process and self.process.poll() is None:
            await super().send_signal(signum)

    async def kill(self, restart=False):
        """End the kernel and wait for it."""
        if self.process:
            self.process.end()

    async def wait(self):
        """Wait for a kernel that was told to end."""
        if self.process:
            self.process.end()
            self.process = None
        return 0


class Forks:
    """Where one test process gets its kernels from.

    Takes the warm server's address, the environment in which it started, and its modules. Sockets lie beside its own.
    """

    def __init__(self, address: str, start: dict[str, str], modules: list[str]):
        self.address, self.start, self.modules = address, start, modules

    def kernel(self, name: str, cwd: str | None = None, startup_timeout: float = 60) -> "ForkedKernel":
        """A forked kernel that is ready for its first cell. Raises NoFork if there is none after `startup_timeout`."""
        kernel = ForkedKernel(self._manager(name, startup_timeout), cwd)
        try:
            kernel.start(startup_timeout)
        except BaseException:
            kernel.stop()
            raise
        return kernel

    def _manager(self, name: str, timeout: float) -> KernelManager:
        file = str(Path(self.address).with_name(f"{os.getpid()}-{next(NUMBERS)}.json"))
        specs = NbvalKernelspecManager()
        manager = KernelManager(kernel_name=name, kernel_spec_manager=specs, transport="ipc", connection_file=file)
        provisioner = ForkProvisioner(kernel_id=file, kernel_spec=manager.kernel_spec, parent=manager)
        provisioner.fork = lambda cmd, cwd, env: self._fork(cmd, cwd, env, timeout)
        manager.kernel_id, manager.provisioner = file, provisioner
        return manager

    def _fork(self, cmd: list[str], cwd: str, env: dict[str, str], timeout: float) -> warm.Fork:
        if cmd[:-1] != [sys.executable, "-m", "ipykernel_launcher", "-f"]:
            raise NoFork(f"this is not the Python of the tests with ipykernel: {' '.join(cmd[:-1])}")
        if reason := faithful.difference(Path(cwd), env, self.start, self.modules):
            raise NoFork(reason)
        return warm.fork(self.address, [LAUNCHER, *cmd[3:]], cwd, env, timeout)


class ForkedKernel(RunningKernel):
    """nbval's running kernel over a manager that forks; it says at once when its process has died."""

    SLICE = 0.5  # seconds between two looks whether the kernel still lives, while nothing is heard from it

    def __init__(self, manager: KernelManager, cwd: str | None):
        self.km, self.kc, self.cwd, self.said = manager, None, cwd, False

    def start(self, timeout: float):
        """Fork the process and wait until it answers on both channels. Raises NoFork."""
        self.km.start_kernel(cwd=self.cwd)
        self.kc = self.km.client()
        self.kc.start_channels(stdin=False, hb=False)
        end = time.monotonic() + timeout
        while time.monotonic() < end and self._lives():
            with contextlib.suppress(Empty):
                request = self.kc.kernel_info()
                self.await_reply(request, timeout=end - time.monotonic())
                # The first request may beat the subscription to iopub, and its idle is lost: soon ask again.
                self.await_idle(request, timeout=0.05)
                return
        raise NoFork("a forked kernel did not start")

    def get_message(self, stream, timeout=None):
        """A message from a channel. Raises Empty after `timeout` seconds, or when the kernel is dead and silent."""
        end = float("inf") if timeout is None else time.monotonic() + timeout
        while True:
            alive, left = self._lives(), end - time.monotonic()
            try:
                return super().get_message(stream, timeout=max(0, min(self.SLICE, left)))
            except Empty:
                if not alive and not self.said:
                    self.said = True
                    print("The kernel has died.")  # nbval will call it a time-out
                if not alive or time.monotonic() >= end:
                    raise

    def is_alive(self):
        """Whether cells can be run. What a dead kernel has left behind is cleared away."""
        if not hasattr(self, "km"):
            return False
        if not (alive := self._lives()):
            self.stop()
        return alive

    def stop(self):
        """End the kernel and all that it started, now."""
        if self.kc is not None:
            self.kc.stop_channels()
        if self.km.has_kernel:
            self.km.provisioner.process.end()
        self.km.cleanup_resources()
        del self.km

    def _lives(self) -> bool:
        return self.km.has_kernel and self.km.provisioner.process.poll() is None
