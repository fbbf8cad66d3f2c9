"""The warm server and its kernels, as the test process sees them."""

import contextlib
import json
import os
import select
import signal
import socket
import subprocess
import sys
from pathlib import Path

SERVER = Path(__file__).with_name("server.py")
LONGEST = 80  # bytes in the path of the folder with the sockets, so that each socket's own stays within Linux's 107


class NoFork(Exception):
    """A kernel was not forked; the message says why, as the end of a sentence."""


class WarmServer:
    """The one server of a run: started cold, woken when notebooks are found, ended with the run.

    Takes the folder for its socket and the names of the modules to import. `address` is what `wake` and `fork`
    are told, also in other processes. Raises NoFork where forking is impossible.
    """

    def __init__(self, folder: Path, modules: list[str]):
        if not hasattr(os, "fork") or not hasattr(os, "pidfd_open"):
            raise NoFork("this system cannot fork them safely")
        self.address = str(folder / "warm")
        if len(os.fsencode(folder)) > LONGEST:
            raise NoFork(f"the path of the temporary folder is too long for sockets: {folder}")
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(self.address)
            listener.listen(64)
            self.process = subprocess.Popen(
                [sys.executable, SERVER, str(listener.fileno()), *modules],
                stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                pass_fds=[listener.fileno()], start_new_session=True,
            )  # fmt: skip

    def close(self):
        """End the server and with it every kernel that is left."""
        self.process.stdin.close()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def wake(address: str):
    """Have the server import its modules now, before the first kernel is wanted."""
    with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX) as knock:
        knock.connect(address)


def fork(address: str, argv: list[str], cwd: str, env: dict[str, str], timeout: float) -> "Fork":
    """A new kernel's process. Raises NoFork if the server is gone, refuses, or says nothing for `timeout` seconds."""
    connection = socket.socket(socket.AF_UNIX)
    connection.settimeout(timeout)
    try:
        connection.connect(address)
        connection.sendall(json.dumps({"argv": argv, "cwd": cwd, "env": env}).encode() + b"\n")
        words, pidfds, _, _ = socket.recv_fds(connection, 65536, 1)
        answer = json.loads(words) if words else {"refused": "the warm server is gone"}
    except TimeoutError:
        answer = {"refused": f"the warm server said nothing for {timeout:g} seconds"}
    except OSError:
        answer = {"refused": "the warm server is gone"}
    if "refused" in answer:
        connection.close()
        raise NoFork(answer["refused"])
    return Fork(answer["pid"], pidfds[0], connection)


class Fork:
    """A forked kernel's process, with what jupyter_client asks of a `Popen`. It ends when its connection is closed."""

    stdin = stdout = stderr = returncode = None

    def __init__(self, pid: int, pidfd: int, connection: socket.socket):
        self.pid, self._pidfd, self._connection = pid, pidfd, connection

    def poll(self) -> int | None:
        """None while the process lives; else 0, for only its parent knows the status."""
        if self.returncode is None and self._ended(0):
            self.returncode = 0
        return self.returncode

    def send_signal(self, number: int):
        """Signal the process, if it still lives."""
        if self.poll() is None:
            signal.pidfd_send_signal(self._pidfd, number)

    def end(self, timeout: float = 5):
        """End the process and its session; the server, if there still is one, has waited for it when this returns."""
        if self._connection is None:
            return
        if self.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.pid, signal.SIGKILL)
        with contextlib.suppress(OSError), self._connection as connection:
            connection.settimeout(timeout)
            connection.shutdown(socket.SHUT_WR)
            connection.recv(1)
        self._ended(timeout)
        os.close(self._pidfd)
        self.returncode, self._connection = 0, None

    def _ended(self, seconds: float) -> bool:
        waiting = select.poll()
        waiting.register(self._pidfd, select.POLLIN)
        return bool(waiting.poll(seconds * 1000))
