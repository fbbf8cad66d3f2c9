"""Keeps what was read from the asset files ready-made, so that a lesson opens at once.

Reading and checking all records takes a good part of a second; loading them again ready-made takes a few
hundredths. The copy lies in `.cache/` in the course's folder, is used only while no file has changed, and may be
deleted at any time. Where it cannot be written, things are read anew.
"""

import contextlib
import hashlib
import pickle
import sys
import tempfile
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import TypeVar

from facetoface import assets

T = TypeVar("T")


def compiled(name: str, files: Iterable[Path], make: Callable[[], T]) -> T:
    """What `make()` gives, from the ready-made copy called `name` if none of `files` has changed since.

    Whatever `make` raises is raised here too, and nothing is kept.
    """
    stamp, copy = _stamp(files), assets.root() / ".cache" / f"{name}.pickle"
    with contextlib.suppress(Exception):  # no copy, a torn one, one from other code: read anew
        kept, value = pickle.loads(copy.read_bytes())
        if kept == stamp:
            return value
    value = make()
    with contextlib.suppress(OSError):
        _write(copy, pickle.dumps((stamp, value)))
    return value


def _write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, though others may be writing it too."""
    path.parent.mkdir(exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(data)
    Path(file.name).replace(path)


def _stamp(files: Iterable[Path]) -> str:
    """Changes whenever one of the files, the package's code or Python does."""
    seen = [sys.version, _code(), *(_look(path) for path in files)]
    return hashlib.sha256("\n".join(seen).encode()).hexdigest()


@cache
def _code() -> str:
    return "\n".join(_look(path) for path in sorted(Path(__file__).parent.rglob("*.py")))


def _look(path: Path) -> str:
    if not path.exists():  # whoever reads it will say so
        return f"{path} is missing"
    look = path.stat()
    return f"{path} {look.st_mtime_ns} {look.st_size}"
