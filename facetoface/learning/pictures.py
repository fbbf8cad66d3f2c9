"""The pictures of charts that a learner kept: PNG files in `charts/` beside the log, named by their entries."""

import uuid
from pathlib import Path

from facetoface.learning.entry import Entry
from facetoface.learning.log import Log
from facetoface.learning.writing import write

FOLDER = "charts"
PNG = b"\x89PNG\r\n\x1a\n"


def add(log: Log, lesson: str, name: str, data: bytes, alt: str) -> str | None:
    """Keep a chart called `name` with the words for those who cannot see it; every one has a file of its own.

    Gives a sentence if the log could not be written. Raises CourseError where the picture could not be.
    """
    file = f"{name}-{uuid.uuid4().hex[:12]}.png"
    write(log.path.parent / FOLDER / file, data, replace=True)
    _, warning = log.add(kind="chart", lesson=lesson, item=name, answer={"alt": alt, "file": file})
    return warning


def load(progress: Path, entry: Entry) -> bytes | None:
    """The picture of a "chart" entry, from the folder of progress; None where there is none that can be read."""
    name = _name(entry)
    try:
        data = (progress / FOLDER / name).read_bytes() if name else b""
    except (OSError, ValueError):  # a name may hold what no system takes
        return None
    return data if data.startswith(PNG) else None


def keep(progress: Path, entry: Entry, data: bytes) -> None:
    """Write the picture of a "chart" entry, unless there is one. Raises CourseError where it cannot be written."""
    name = _name(entry)
    if name and data.startswith(PNG) and load(progress, entry) is None:
        write(progress / FOLDER / name, data, replace=True)


def _name(entry: Entry) -> str | None:
    """The file's name; None where it could lead out of the folder, for an entry may come from anywhere."""
    name = entry.answer.get("file")
    fits = isinstance(name, str) and name.endswith(".png") and not set(name) & set("/\\:\0") and name[0] != "."
    return name if fits else None
