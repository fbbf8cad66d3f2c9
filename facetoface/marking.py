"""A fence around a submission while it is marked: it may not read the solutions, nor change the course.

nbgrader runs submissions without any. The kernel of a notebook in `.classroom/` sets this one up (see `friendly`),
before the first cell runs, with an audit hook that Python does not let code take away again. It is a fence and no
wall, for code that calls into C can climb it: whoever marks work of strangers should do so in a container.
"""

import os
import sys
from pathlib import Path

from facetoface.assets import CourseError

FOLDER = ".classroom"  # of everything that nbgrader keeps, in the course's folder
SECRET = ("solutions", FOLDER)
CHANGES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
KEPT = (".cache", "progress", "__pycache__")  # what the course itself writes while it runs
COMMANDS = ("os.system", "subprocess.Popen", "os.exec", "os.posix_spawn", "os.fork", "os.startfile")
REMOVING = ("os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.truncate", "shutil.rmtree", "shutil.move")


class Forbidden(CourseError, PermissionError):
    """A submission tried what it may not do; also an OSError, so that libraries take it as one."""


def course_of(place: Path) -> Path | None:
    """The course in whose `.classroom/` a folder lies; None where it lies in none."""
    return next((parent.parent for parent in [place, *place.parents] if parent.name == FOLDER), None)


def fence(course: Path, own: Path) -> None:
    """From now on this process may read no solution and change nothing of the course but in its `own` folder."""
    top, inside = _real(course), _real(own)

    def hook(event: str, given: tuple) -> None:
        if event in COMMANDS:
            raise Forbidden("A notebook that is being marked may not start other programs.")
        if event == "open":
            _look(given[0], bool(given[2] & CHANGES) if isinstance(given[2], int) else False, top, inside)
        elif event in REMOVING:
            _look(given[0], True, top, inside)
        elif event in ("os.listdir", "os.scandir", "sqlite3.connect"):
            _look(given[0], False, top, inside)

    sys.addaudithook(hook)


def _look(place: object, changes: bool, top: str, inside: str) -> None:
    if not isinstance(place, str | bytes | os.PathLike):
        return  # a number: something already open
    path = _real(os.fsdecode(place))
    if not path.startswith(top + os.sep) or path.startswith(inside + os.sep) or path == inside:
        return
    parts = Path(path).relative_to(top).parts
    if parts[0] in SECRET:
        raise Forbidden("A notebook that is being marked may not look into the solutions or the class's work.")
    if changes and not set(parts) & set(KEPT):
        raise Forbidden("A notebook that is being marked may write only into its own folder.")


def _real(place: object) -> str:
    return os.path.realpath(place)
