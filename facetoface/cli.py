"""The course's command line; `course.py` hands every word on to it."""

import argparse
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from facetoface import assets
from facetoface.assets import CourseError
from facetoface.words import say

OWN_HELP = ("test", "export", "progress", "nbgrader")  # commands that answer --help themselves


def open_lab(name: str | None, options: list[str]) -> int:
    """Open JupyterLab on a lesson or an exercise, or on the page where the course starts. Gives its exit status."""
    page, top = _page(name or "start"), assets.root()
    command = [
        sys.executable, "-m", "jupyterlab",
        # A notebook named as an argument would make its own folder the top and hide the others.
        f"--ServerApp.root_dir={top}", f"--LabApp.default_url=/lab/tree/{page}",
        "--LabApp.expose_app_in_browser=True",  # so that a link in a form can open a lesson beside it
        *options,
    ]  # fmt: skip
    return subprocess.call(command, cwd=top)


def _page(name: str) -> str:
    """Where the notebook of a lesson or an exercise stands. Raises CourseError where there is none."""
    from facetoface import course

    whole = course.load()
    if name in whole.exercises:
        return f"exercises/{name}/{whole.exercises[name].file}"
    return f"lessons/{whole.lesson(name).file}"


def test(options: list[str]) -> int:
    """Run every test with pytest, on two workers unless the options say otherwise."""
    split = [] if any(o.startswith(("-n", "--numprocesses", "-p")) for o in options) else ["-n2", "--dist=loadscope"]
    return subprocess.call([sys.executable, "-m", "pytest", *split, *options], cwd=assets.root())


def build(options: list[str]) -> int:
    """Run the notebooks, or only those named, and write their outputs; write all that is made from the assets."""
    from facetoface.authoring import build

    for line in build.some([Path(name).resolve() for name in options]) if options else build.everything():
        print(line)
    return 0


def check(_options: list[str]) -> int:
    """Validate every asset; exit status 1 where something is wrong."""
    from facetoface.authoring import check

    faults = check.faults()
    print("\n".join(map(str, faults)) if faults else "Every asset is in order.")
    return 1 if faults else 0


def export(options: list[str]) -> int:
    """Write the sources for citation managers, the course as web pages, or worksheets and answer keys as PDF."""
    parser = argparse.ArgumentParser(prog="course.py export", description=export.__doc__)
    kinds = parser.add_subparsers(dest="kind", required=True)
    for name, write in (("sources", _export_sources), ("html", _export_html), ("print", _export_print)):
        kind = kinds.add_parser(name, help=write.__doc__, description=write.__doc__)
        kind.add_argument("folder", type=Path, help="where the files go; made where it is missing")
        kind.set_defaults(write=write)
    given = parser.parse_args(options)
    for line in given.write(given.folder):
        print(line, flush=True)
    return 0


def _export_sources(folder: Path) -> Iterator[str]:
    """Write every source as CSL-JSON and as BibTeX."""
    from facetoface import history
    from facetoface.authoring import export, outputs

    sources = history.load().sources.values()
    with outputs.filled(folder, "sources") as written:
        for name, text in (("sources.json", export.csl_json(sources)), ("sources.bib", export.bibtex(sources))):
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
            written.append(folder / name)
            yield f"{folder / name}: {len(sources)} sources"


def _export_html(folder: Path) -> Iterator[str]:
    """Write every lesson and exercise as a web page that needs no Python, script or network."""
    from facetoface.authoring import html

    return (say("export.written", file=path) for path in html.write(folder))


def _export_print(folder: Path) -> Iterator[str]:
    """Print a worksheet and an answer key for every lesson as PDF, with an installed Chromium, Chrome or Edge."""
    from facetoface.authoring import print as paper

    return (say("export.written", file=path) for path in paper.write(folder))


def progress(options: list[str]) -> int:
    """A learner's progress: export, import, reset, portfolio; figures of a class."""
    from facetoface import progress

    return progress.main(options)


def nbgrader(options: list[str]) -> int:
    """Set and mark exercises with nbgrader, in this course's settings; see `solutions/README.md`."""
    env, top = {**os.environ}, assets.root()
    env["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), env.get("PATH", "")])  # it calls tools by name
    (top / ".classroom").mkdir(exist_ok=True)
    return subprocess.call([sys.executable, "-m", "nbgrader", *options], cwd=top, env=env)


def bench(options: list[str]) -> int:
    """Measure, side by side; see `tests/benchmarks/`."""
    return subprocess.call([sys.executable, "tests/benchmarks", *options], cwd=assets.root())


def main(words: list[str]) -> int:
    """Run one command; a course error is a sentence, not a traceback."""
    parser = argparse.ArgumentParser(prog="course.py", description="Face to Face, a notebook course.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("open", help="open the course, one lesson or one exercise").add_argument("lesson", nargs="?")
    others = {function.__name__: function for function in (test, build, check, export, bench, progress, nbgrader)}
    for name, function in others.items():
        commands.add_parser(name, help=function.__doc__.splitlines()[0], add_help=name not in OWN_HELP)
    given, options = parser.parse_known_args(words)
    try:
        return open_lab(given.lesson, options) if given.command == "open" else others[given.command](options)
    except CourseError as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    os.environ.setdefault("PYTHONUTF8", "1")  # the notebooks are UTF-8 on every system
    sys.exit(main(sys.argv[1:]))
