"""Writing a file whole or not at all, and none over another one by accident."""

import contextlib
from pathlib import Path

from facetoface.assets import CourseError
from facetoface.words import say


def write(path: Path, data: bytes, replace: bool = False) -> Path:
    """Write a new file, or with `replace` a new version of one; gives its whole path.

    Raises CourseError where there is such a file already, or where it could not be written.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        if path.exists() and not replace:
            raise CourseError(say("writing.exists", file=path.resolve()))
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(data)
        part.replace(path)
    except (OSError, ValueError) as error:  # a name may be one that no system takes
        with contextlib.suppress(OSError, ValueError):
            part.unlink()
        raise CourseError(say("writing.failed", file=path, reason=reason(error))) from None
    return path.resolve()


def free(path: Path) -> Path:
    """The path, or where there is such a file already the first of `name-2`, `name-3`, … that is free."""
    number, wanted = 1, path
    while path.exists():
        number += 1
        path = wanted.with_stem(f"{wanted.stem}-{number}")
    return path


def reason(error: Exception) -> str:
    """Why the system did not do it, to stand inside a sentence."""
    return (getattr(error, "strerror", None) or str(error)).lower()
