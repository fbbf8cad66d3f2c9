"""Set up the course once, then hand every word on to it. Standard library only; Linux, macOS, Windows.

    python3 course.py open [LESSON] [JupyterLab options]     open the course, a lesson or an exercise
    python3 course.py test [pytest options]                  run every test, the notebooks among them
    python3 course.py check | build | bench                  for authors: validate, write notebooks, measure
    python3 course.py progress export | import FILE | reset | portfolio | class FOLDER    what you did; --help says more
    python3 course.py export sources | html | print FOLDER   for citation managers, as web pages, on paper
    python3 course.py nbgrader [nbgrader options]            for teachers: set, mark; see solutions/README.md

On Windows say `py` in place of `python3`.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENV = ROOT / ".venv"
PYTHON = ENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
NEEDS = {
    "test": ["tests/requirements.txt"],
    "bench": ["tests/requirements.txt"],
    "nbgrader": ["solutions/requirements.txt"],
}


def make_env():
    """Make .venv with uv where there is one, else with venv; say what to do where venv is missing."""
    if uv := shutil.which("uv"):
        return run(uv, "venv", "--quiet", "--python", sys.executable, ENV)
    try:
        import ensurepip  # noqa: F401  (Debian and Ubuntu leave it out of their python3)
        import venv
    except ImportError:
        version = ".".join(map(str, sys.version_info[:2]))
        sys.exit(f"This Python lacks venv. On Debian or Ubuntu: sudo apt install python{version}-venv. Then try again.")
    venv.create(ENV, with_pip=True)


def install(files):
    """Install requirement files, again only when they have changed, or pyproject.toml, or what is copied with them."""
    copied = sorted((ROOT / "facetoface" / "jupyter").glob("*.*"))
    # The place counts too: a course that was moved is set up anew, for .venv holds paths.
    parts = [str(ROOT).encode(), *((ROOT / f).read_bytes() for f in [*files, "pyproject.toml", *copied])]
    wanted = hashlib.sha256(b"".join(parts)).hexdigest()
    mark = ENV / f"installed-{'-'.join(Path(f).parent.name or 'course' for f in files)}.txt"
    if PYTHON.exists() and mark.exists() and mark.read_text() == wanted:
        return
    print(f"Setting up the course in {ENV}. This happens once and takes about a minute.", flush=True)
    if not PYTHON.exists():
        make_env()
    uv = shutil.which("uv")
    pip = (
        [uv, "pip", "install", "--python", PYTHON]
        if uv
        else [PYTHON, "-m", "pip", "install", "--disable-pip-version-check"]
    )
    run(*pip, "--quiet", *(part for f in files for part in ("-r", f)))
    mark.write_text(wanted)


def run(*command):
    """Run a set-up command in the course's folder; stop in plain words if it fails."""
    if subprocess.run([str(part) for part in command], cwd=ROOT).returncode:
        sys.exit(
            "The set-up did not finish; the lines above say why. Check the network and run the same command again."
        )


def main(words):
    """Check Python, set up, pass the words on; the exit status is the command's own."""
    if sys.version_info < (3, 11):  # noqa: UP036  (this file must say so on an older Python too)
        sys.exit(f"The course needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    if not words or words[0] in ("-h", "--help"):
        sys.exit(__doc__)
    install(["requirements.txt", *NEEDS.get(words[0], [])])
    try:
        return subprocess.call([str(PYTHON), "-X", "utf8", "-m", "facetoface.cli", *words], cwd=ROOT)
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
