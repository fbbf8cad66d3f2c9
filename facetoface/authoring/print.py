"""The course on paper: worksheets, envelopes and answers of every lesson, as PDF, for a class without computers.

The pages are printed by an installed Chromium, Chrome or Edge, which nothing else in the course needs.
"""

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from facetoface.assets import CourseError
from facetoface.authoring import html, outputs
from facetoface.authoring.paper import sheets
from facetoface.words import say

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge",
            "microsoft-edge")  # fmt: skip
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
SECONDS = 120  # for one file; a browser that takes longer hangs


def write(folder: Path) -> Iterator[Path]:
    """Write a PDF for every part of every lesson with questions, such as `NAME-worksheet.pdf`. Raises CourseError."""
    program = browser()
    with outputs.filled(folder, "print") as written:
        for source in html.sources():
            for kind, page in sheets(source).items() if source.lesson and source.group == "lessons" else ():
                path = folder / f"{Path(source.path).stem}-{kind}.pdf"
                _print(program, page, path)
                written.append(path)
                yield path


def browser() -> str:
    """The program that prints: `FACETOFACE_BROWSER`, or one that is found. Raises CourseError where there is none."""
    named = os.environ.get("FACETOFACE_BROWSER")
    found = [named, *map(shutil.which, BROWSERS), *(place for place in PLACES if Path(place).is_file())]
    if not any(found):
        raise CourseError(say("export.no_browser"))
    return next(filter(None, found))


def _print(program: str, page: str, path: Path) -> None:
    """Print a page to a file, with a profile of its own, so that an open browser is left alone. Raises CourseError."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        file, printed, said = folder / "page.html", folder / "page.pdf", folder / "said.txt"
        file.write_text(page, encoding="utf-8")
        command = [program, "--headless", "--disable-gpu", "--no-pdf-header-footer", "--generate-pdf-document-outline",
                   f"--user-data-dir={folder}/profile", f"--print-to-pdf={printed}", file.as_uri()]  # fmt: skip
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            command.insert(1, "--no-sandbox")  # Chromium does not run as root within its sandbox
        reason = _run(command, said)
        if reason is not None or not printed.is_file():
            reason = reason or said.read_text(encoding="utf-8", errors="replace").strip()[-300:]
            raise CourseError(say("export.not_printed", file=path, program=program, reason=reason))
        shutil.copyfile(printed, path)


def _run(command: list[str], said: Path) -> str | None:
    """Run a program, what it says going to a file; gives why it failed, empty where it has said so itself, else None.

    A program that hangs is ended with all that it has started: any of it could keep a pipe open, and so keep us here.
    """
    with said.open("wb") as file:
        try:
            started = subprocess.Popen(command, stdout=file, stderr=file, start_new_session=True)
        except OSError as error:
            return str(error)
        try:
            return "" if started.wait(SECONDS) else None
        except subprocess.TimeoutExpired:
            return say("export.no_end", seconds=SECONDS)
        finally:
            _end(started)


def _end(started: subprocess.Popen) -> None:
    if started.poll() is None:
        if hasattr(os, "killpg"):
            os.killpg(started.pid, signal.SIGKILL)
        else:
            started.kill()
        started.wait()
