"""The folder that an export is written to: outside the course, and without pages of an earlier export."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from facetoface import assets
from facetoface.assets import CourseError
from facetoface.words import say


@contextlib.contextmanager
def filled(folder: Path, kind: str) -> Iterator[list[Path]]:
    """Make the folder; gives a list for the paths of the files that are written, and then takes away those that only
    the last export of this kind wrote. Raises CourseError where nothing can be written there.
    """
    if folder.resolve().is_relative_to(assets.root().resolve()):
        raise CourseError(say("export.inside", folder=folder))
    if folder.exists() and not folder.is_dir():
        raise CourseError(say("export.no_folder", folder=folder))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        written: list[Path] = []
        yield written
        _settle(folder, folder / f".face-to-face-{kind}", [path.relative_to(folder).as_posix() for path in written])
    except OSError as error:
        raise CourseError(say("export.not_written", folder=folder, reason=error.strerror or error)) from None


def _settle(folder: Path, listed: Path, names: list[str]) -> None:
    """Take away what an earlier export listed and this one did not write; list what this one wrote."""
    before = listed.read_text(encoding="utf-8").splitlines() if listed.is_file() else []
    for name in set(before) - set(names):
        stale = (folder / name).resolve()
        if stale.is_relative_to(folder.resolve()):
            stale.unlink(missing_ok=True)
    listed.write_text("\n".join(names) + "\n", encoding="utf-8", newline="\n")
