"""A throw-away JupyterLab on a copy of the course, and the steps a learner takes in it."""

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
NO_SHORT_CUTS = {
    "@jupyterlab/notebook-extension:tracker": {"windowingMode": "none"}
}  # every cell in the page, wherever it is scrolled

KERNEL_READY = """() => {
  const panel = document.querySelector('.jp-NotebookPanel:not(.lm-mod-hidden)');
  const name = panel?.querySelector('.jp-KernelName')?.textContent ?? '';
  return name && !/No Kernel/i.test(name) &&
    panel.querySelector('.jp-Notebook-ExecutionIndicator')?.dataset.status === 'idle';
}"""  # the indicator says 'idle' before there is a kernel, so its name must be there too
ALL_RUN = """() => {
  const prompts = [...document.querySelectorAll('.jp-NotebookPanel:not(.lm-mod-hidden) .jp-CodeCell .jp-InputPrompt')];
  return prompts.length && prompts.every((p) => /^\\[\\d+\\]:?$/.test(p.textContent.trim()));
}"""


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
            "--ServerApp.port_retries=0", f"--IdentityProvider.token={token}", "--LabApp.expose_app_in_browser=True",
            "--ServerApp.allow_root=True"]  # fmt: skip


def _env(home: Path, root: Path) -> dict:
    """A fresh home, so that nothing of this machine's own Jupyter is read or written."""
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


class Notebook:
    """A notebook open in a page."""

    def __init__(self, page, server: Server, path: str):
        assert (server.root / path).is_file(), f"no such notebook: {path}"
        self.page, self.server, self.path = page, server, path
        page.goto(f"{server.url}/doc/tree/{path}?reset&token={server.token}", wait_until="domcontentloaded")
        page.wait_for_selector(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook", timeout=60_000)
        self.wait_for_kernel()

    def wait_for_kernel(self) -> None:
        """Until a kernel is there and has nothing to do."""
        self.page.wait_for_function(KERNEL_READY, timeout=60_000)

    def run_all(self) -> None:
        """Run ▸ Run All Cells, until every cell has run."""
        self.page.get_by_role("menuitem", name="Run", exact=True).click()
        self.page.locator(".lm-Menu-item[data-command='runmenu:run-all']").click()
        self.page.wait_for_function(ALL_RUN, timeout=120_000)
        self.wait_for_kernel()
        self.page.wait_for_selector(".f2f-form")

    def command(self, name: str, **arguments) -> None:
        """A command of JupyterLab by its id; not waited for, as some ask a question first."""
        self.page.evaluate("([n, a]) => void window.jupyterapp.commands.execute(n, a)", [name, arguments])

    def sources(self) -> list[str]:
        """The sources of all cells, as the page holds them."""
        return self.page.evaluate(
            "() => window.jupyterapp.shell.currentWidget.content.model.sharedModel.cells.map((c) => c.source)"
        )

    def question(self, item):
        """The form that asks an item, found by its prompt."""
        words = item.prompt.replace("*", "").split("\n")[0][:60]
        return self.page.locator(".f2f", has_text=words).last

    def press(self, *keys: str) -> None:
        """Press keys, one after the other, wherever the focus is."""
        for key in keys:
            self.page.keyboard.press(key)

    def focus_is_in_a_form(self) -> bool:
        """Whether the focus is inside one of the course's forms."""
        return self.page.evaluate("() => !!document.activeElement.closest('.f2f')")


def status(question):
    """The status region of a form."""
    return question.locator("[role=status]")
