"""The course on paper: a worksheet and an answer key for every lesson, as PDF, for a class without computers.

The pages are printed by an installed Chromium, Chrome or Edge, which nothing else in the course needs.
"""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import nbformat

from facetoface.assets import CourseError
from facetoface.authoring import html, notes, sheet
from facetoface.authoring.html import Source
from facetoface.words import say

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge",
            "microsoft-edge")  # fmt: skip
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
TABLES = re.compile(r"(</p>)<details>(?:(?!</details>).)*<table>.*?</details>", re.DOTALL)  # the numbers behind a chart
SECONDS = 120  # for one file; a browser that takes longer hangs


def write(folder: Path) -> Iterator[Path]:
    """Write `NAME-worksheet.pdf` and `NAME-answers.pdf` for every lesson with questions. Raises CourseError."""
    program = browser()
    folder.mkdir(parents=True, exist_ok=True)
    for source in html.sources():
        if source.lesson and source.group == "lessons":
            for kind, page in (("worksheet", worksheet(source)), ("answers", key(source))):
                path = folder / f"{Path(source.path).stem}-{kind}.pdf"
                _print(program, page, path)
                yield path


def browser() -> str:
    """The program that prints: `FACETOFACE_BROWSER`, or one that is found. Raises CourseError where there is none."""
    named = os.environ.get("FACETOFACE_BROWSER")
    found = [named, *map(shutil.which, BROWSERS), *(place for place in PLACES if Path(place).is_file())]
    if not any(found):
        raise CourseError(say("export.no_browser"))
    return next(filter(None, found))


def worksheet(source: Source) -> str:
    """A lesson's page with room to write where the notebook has questions, and a new sheet for every envelope."""
    cells = [_on_paper(cell, source.lesson) for cell in html.read(source.path).cells]
    return html.convert(cells, title=source.title, css=sheet.css(), links=[], code=False)


def key(source: Source) -> str:
    """The answers to a lesson's questions, quiz by quiz, and what came of its forecasts."""
    title = say("export.answers_to", title=source.title)
    cells = [nbformat.v4.new_markdown_cell(f"# {title}")]
    for cell in html.read(source.path).cells:
        if cell.cell_type == "code":
            found = notes.key(notes.asked(cell.source, source.lesson))
            found += "".join(notes.outcome(record) for record in notes.revealed(cell.source))
            cells += [nbformat.v4.new_code_cell(outputs=[html.shown(found)])] if found else []
    return html.convert(cells, title=title, css=sheet.css(), links=[], code=False)


def _on_paper(cell: nbformat.NotebookNode, lesson: str) -> nbformat.NotebookNode:
    if cell.cell_type != "code":
        return notes.without_keys(cell)
    items = notes.asked(cell.source, lesson)
    if items:
        return nbformat.v4.new_code_cell(outputs=[html.shown(sheet.questions(items, cell.outputs))])
    held = "".join(sheet.opened(TABLES.sub(r"\1", html.text(output))) for output in cell.outputs)
    return nbformat.v4.new_code_cell(outputs=[html.shown(sheet.with_room(cell.source, held))])


def _print(program: str, page: str, path: Path) -> None:
    """Print a page to a file, with a profile of its own, so that an open browser is left alone. Raises CourseError."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "page.html"
        file.write_text(page, encoding="utf-8")
        command = [program, "--headless", "--disable-gpu", "--no-pdf-header-footer",
                   f"--user-data-dir={folder}/profile", f"--print-to-pdf={path.resolve()}", file.as_uri()]  # fmt: skip
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            command.insert(1, "--no-sandbox")  # Chromium does not run as root within its sandbox
        try:
            run = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise CourseError(say("export.not_printed", file=path, program=program, reason=error)) from None
        if run.returncode or not path.is_file():
            raise CourseError(say("export.not_printed", file=path, program=program, reason=run.stderr.strip()[-300:]))
