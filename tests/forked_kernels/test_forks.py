"""Kernels forked straight from a warm server: what they are, and that they end with whoever asked for them."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from queue import Empty

import pytest

from .kernel import Forks
from .running import environment
from .warm import NoFork, WarmServer, fork, wake

SOON = 10  # seconds by which what has to happen has happened
HANGS = "import re; re.match('(a+)+$', 'a' * 99 + 'b')"  # in C, and it never lets another thread run


@pytest.fixture
def server(folder):
    server = WarmServer(folder, ["numpy"])
    yield server
    server.close()


@pytest.fixture
def forks(server):
    return Forks(server.address, dict(os.environ), ["numpy"])


def run(kernel, code):
    """Run a cell; gives what it printed and the name of its exception."""
    request, said = kernel.execute_cell_input(code, allow_stdin=False), ""
    while True:
        message = kernel.get_message("iopub", timeout=SOON)
        if message["parent_header"].get("msg_id") == request:
            said += message["content"].get("text", "") + message["content"].get("ename", "")
            if message["content"].get("execution_state") == "idle":
                return said.strip()


def gone(*pids):
    """Whether all these processes end before long."""
    end = time.monotonic() + SOON
    while any(map(running, pids)) and time.monotonic() < end:
        time.sleep(0.01)
    return not any(map(running, pids))


def running(pid):
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    return False


def with_a_child(kernel):
    """The pids of a kernel and of a process that it has started."""
    child = run(kernel, "import subprocess; print(subprocess.Popen(['sleep', '1000']).pid)")
    return kernel.km.provisioner.pid, int(child)


def test_every_kernel_is_a_new_child_of_the_server(forks, server):
    kernels = [forks.kernel("python3"), forks.kernel("python3")]
    pids = {run(kernel, "import os; print(os.getpid(), os.getppid())") for kernel in kernels}
    assert pids == {f"{kernel.km.provisioner.pid} {server.process.pid}" for kernel in kernels}
    for kernel in kernels:
        kernel.stop()


def test_a_kernel_has_its_own_folder_environment_and_random_numbers(forks, folder, monkeypatch):
    code = "import os, random, numpy; print(os.getcwd(), os.environ.get('MARK'), random.random(), numpy.random.rand())"
    drawn = set()
    for mark in ("one", "two"):
        (folder / mark).mkdir()
        monkeypatch.setenv("MARK", mark)
        kernel = forks.kernel("python3", str(folder / mark))
        cwd, variable, *numbers = run(kernel, code).split()
        assert (cwd, variable) == (str(folder / mark), mark)
        drawn |= set(numbers)
        kernel.stop()
    assert len(drawn) == 4


def test_stopping_a_kernel_ends_what_it_started_and_leaves_no_file(forks, folder):
    kernel = forks.kernel("python3")
    pids = with_a_child(kernel)
    kernel.stop()
    assert gone(*pids)
    assert not kernel.is_alive()
    assert [path.name for path in folder.iterdir()] == ["warm"]


def test_a_hanging_kernel_ends_at_once(forks):
    kernel = forks.kernel("python3")
    pid = kernel.km.provisioner.pid
    kernel.execute_cell_input(HANGS, allow_stdin=False)
    kernel.stop()
    assert not running(pid)


def test_a_dead_kernel_is_noticed_and_what_it_started_ends(forks, capsys):
    kernel = forks.kernel("python3")
    pids = with_a_child(kernel)
    request = kernel.execute_cell_input("import os; os._exit(3)", allow_stdin=False)
    start = time.monotonic()
    with pytest.raises(Empty):
        kernel.await_reply(request, timeout=1000)
    assert time.monotonic() - start < SOON
    assert "The kernel has died" in capsys.readouterr().out
    kernel.interrupt()  # nbval does, and a dead kernel must not mind
    assert not kernel.is_alive()
    assert gone(*pids)


def test_closing_the_server_ends_every_kernel(forks, server):
    kernel = forks.kernel("python3")
    pids = with_a_child(kernel)
    server.close()
    assert gone(server.process.pid, *pids)
    kernel.stop()


def test_a_kernel_outlives_a_server_that_was_killed_and_no_new_one_is_forked(forks, server):
    kernel = forks.kernel("python3")
    server.process.kill()
    server.process.wait()
    assert run(kernel, "print(1 + 1)") == "2"
    with pytest.raises(NoFork, match="the warm server is gone"):
        forks.kernel("python3")
    pid = kernel.km.provisioner.pid
    kernel.stop()
    assert gone(pid)


CLIENT = """
import os, signal, sys, tempfile, time
from pathlib import Path
from forked_kernels.kernel import Forks
from forked_kernels.warm import WarmServer
server = WarmServer(Path(sys.argv[1]), [])
kernel = Forks(server.address, dict(os.environ), []).kernel("python3")
if sys.argv[2] == "server too":
    server.process.kill()
else:
    kernel.execute_cell_input(sys.argv[2], allow_stdin=False)
print(kernel.km.provisioner.pid, server.process.pid, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize("what", ["pass", HANGS, "server too"])
def test_nothing_outlives_a_test_process_that_was_killed(folder, what):
    command = [sys.executable, "-c", CLIENT, str(folder), what]
    client = subprocess.run(command, env=environment(), capture_output=True, text=True, timeout=60)
    assert client.returncode == -signal.SIGKILL, client.stderr
    assert gone(*map(int, client.stdout.split()))


UNFIT = {
    "code under test": ("", "modules that are not installed packages were imported: own"),
    "a thread": (
        "import threading, time\nthreading.Thread(target=time.sleep, args=[99], daemon=True).start()",
        "thread",
    ),
    "a remark": ("print('hello')", "spoke while it was imported: hello"),
    "a warning": ("import warnings\nwarnings.warn('old')", "spoke while it was imported: old"),
    "a fault": ("1 / 0", "ZeroDivisionError: division by zero"),
}


@pytest.mark.parametrize("what", UNFIT)
def test_a_server_refuses_that_is_not_clean(folder, monkeypatch, what):
    code, reason = UNFIT[what]
    (folder / "own.py").write_text(code, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(folder))
    server = WarmServer(folder, ["own"])
    with pytest.raises(NoFork, match=reason):
        fork(server.address, [], str(folder), {}, SOON)
    server.close()


def test_a_server_that_nobody_needs_imports_nothing_and_ends(folder):
    server = WarmServer(folder, ["no_such_module"])
    server.close()
    assert server.process.returncode == 0


def test_knocking_and_hanging_up_does_not_disturb_a_server(server, forks):
    wake(server.address)
    wake(server.address)
    kernel = forks.kernel("python3")
    assert run(kernel, "print(1)") == "1"
    kernel.stop()
    wake("/no/such/socket")


@pytest.mark.parametrize("missing", ["fork", "pidfd_open"])
def test_no_server_starts_where_forking_is_impossible(folder, monkeypatch, missing):
    monkeypatch.delattr(os, missing)
    with pytest.raises(NoFork, match="cannot fork"):
        WarmServer(folder, [])


def test_no_server_starts_where_a_socket_would_not_fit(folder):
    with pytest.raises(NoFork, match="too long for sockets"):
        WarmServer(folder / ("x" * 100), [])


def test_a_kernel_of_another_python_is_not_forked(forks, folder, monkeypatch):
    spec = {"argv": ["/another/python", "-m", "ipykernel_launcher", "-f", "{connection_file}"], "display_name": "other"}
    (folder / "kernels" / "other").mkdir(parents=True)
    (folder / "kernels" / "other" / "kernel.json").write_text(json.dumps(spec), encoding="utf-8")
    monkeypatch.setenv("JUPYTER_PATH", str(folder))
    with pytest.raises(NoFork, match="not the Python of the tests with ipykernel: /another/python"):
        forks.kernel("other")
