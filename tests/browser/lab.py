"""A throw-away JupyterLab on a copy of the course."""

import contextlib
import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import attrs

from facetoface import assets

LEFT_OUT = shutil.ignore_patterns(
    ".venv", ".git", "progress", "__pycache__", ".ipynb_checkpoints", ".*_cache", ".hypothesis"
)
NO_NETWORK = "import pytest_socket\npytest_socket.disable_socket(allow_unix_socket=True)\n"
NO_SHORT_CUTS = {
    "@jupyterlab/notebook-extension:tracker": {"windowingMode": "none"}
}  # every cell in the page, wherever it is scrolled


@attrs.frozen
class Server:
    """A running JupyterLab: where it is, its token, the folder it serves."""

    url: str
    token: str
    root: Path

    def ask(self, path: str, method: str = "GET"):
        """The server's answer to a request of its own interface, from JSON."""
        request = urllib.request.Request(
            self.url + path, method=method, headers={"Authorization": f"token {self.token}"}
        )
        with urllib.request.urlopen(request, timeout=5) as answer:
            return json.loads(answer.read() or "null")


@contextlib.contextmanager
def server(home: Path):
    """JupyterLab as `course.py open` starts it, on a copy of the course below `home`."""
    root = home / "course"
    shutil.copytree(assets.root(), root, ignore=LEFT_OUT)
    token = secrets.token_hex(16)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    running = Server(f"http://127.0.0.1:{port}", token, root)
    with (home / "lab.log").open("wb") as log:
        process = subprocess.Popen(_command(port, token), env=_env(home, root), cwd=root, stdout=log, stderr=log)
        try:
            _wait(running, process, home / "lab.log")
            yield running
        finally:
            with contextlib.suppress(OSError):
                running.ask("/api/shutdown", "POST")
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(15)
            process.kill()


def _command(port: int, token: str) -> list[str]:
    return [sys.executable, "-m", "facetoface.cli", "open", "03", "--no-browser", "--ip=127.0.0.1", f"--port={port}",
            "--ServerApp.port_retries=0", f"--IdentityProvider.token={token}",
            "--ServerApp.allow_root=True"]  # fmt: skip


def _env(home: Path, root: Path) -> dict:
    """A fresh home, so that nothing of this machine's own Jupyter is read or written."""
    startup = home / "ipython" / "profile_default" / "startup"
    startup.mkdir(parents=True)
    (startup / "no_network.py").write_text(NO_NETWORK)  # no kernel reaches beyond the machine
    settings = home / "settings" / "@jupyterlab" / "notebook-extension"
    settings.mkdir(parents=True)
    (settings / "tracker.jupyterlab-settings").write_text(
        json.dumps(NO_SHORT_CUTS["@jupyterlab/notebook-extension:tracker"])
    )
    own = {"HOME": home, "JUPYTER_CONFIG_DIR": home / "config", "JUPYTER_DATA_DIR": home / "data",
           "JUPYTER_RUNTIME_DIR": home / "run", "IPYTHONDIR": home / "ipython", "MPLCONFIGDIR": home / "matplotlib",
           "JUPYTERLAB_SETTINGS_DIR": home / "settings", "JUPYTERLAB_WORKSPACES_DIR": home / "workspaces",
           "FACETOFACE_ROOT": root, "FACETOFACE_PROGRESS": root / "progress"}  # fmt: skip
    return {**os.environ, **{name: str(value) for name, value in own.items()}}


def _wait(running: Server, process: subprocess.Popen, log: Path, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if process.poll() is not None:
            break
        with contextlib.suppress(OSError):
            running.ask("/api/status")
            return
        time.sleep(0.1)
    raise RuntimeError(f"JupyterLab did not start:\n{log.read_text()}")
