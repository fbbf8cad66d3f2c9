"""Finds and reads the files in `assets/`, and says plainly what is wrong with one.

`read` gives a TOML file's plain contents; `tables` makes typed records of them. Whatever is wrong is collected
as `Fault`s, so that an author sees all of them at once; `AssetError` carries them.
"""

import os
import tomllib
from pathlib import Path

import attrs

FORMAT = 1  # of the asset files; a file may say `format = 1` at its top
SLIPS = (
    'Look there for a quotation mark that is missing, curly or too many (within a text write “ ” or \\"), '
    "a comma left out, or True for true"
)


@attrs.frozen(order=True)
class Fault:
    """One thing wrong in an asset: where it is and what was expected there."""

    file: str
    record: str
    field: str
    expected: str

    def __str__(self) -> str:
        """One sentence, from the outside in: file, record, field, what was expected."""
        places = [
            self.file,
            f"record '{self.record}'" * bool(self.record),
            f"field '{self.field}'" * bool(self.field),
        ]
        return f"{', '.join(p for p in places if p)}: {self.expected}."


class CourseError(Exception):
    """Anything the course says to a person in plain sentences; shown without a traceback."""


class AssetError(CourseError):
    """The faults found in one or more assets."""

    def __init__(self, faults: list[Fault]):
        self.faults = sorted(set(faults))
        super().__init__("\n".join(map(str, self.faults)))


def root() -> Path:
    """The course's folder: `FACETOFACE_ROOT` if that is set, else the folder that holds the package."""
    return Path(os.environ.get("FACETOFACE_ROOT") or Path(__file__).resolve().parents[1])


def folder() -> Path:
    """The `assets/` folder. Raises CourseError where there is none."""
    place = root() / "assets"
    if not place.is_dir():
        raise CourseError(
            f"The course's files were not found in {place}.\n"
            "Open the course from its own folder, or set FACETOFACE_ROOT to that folder."
        )
    return place


def read(path: Path) -> dict:
    """The contents of one TOML file, without its `format` line. Raises AssetError."""
    name = label(path)
    try:
        tables = tomllib.loads(text(path))
    except tomllib.TOMLDecodeError as error:
        raise AssetError([Fault(name, "", "", f"expected TOML, but {_first_lower(str(error))}. {SLIPS}")]) from None
    if not tables:
        raise AssetError([Fault(name, "", "", "expected at least one record, but the file is empty")])
    made_for = tables.pop("format", FORMAT)
    if made_for != FORMAT:
        expected = f"expected {FORMAT}, but the file says {made_for!r}; update the course"
        raise AssetError([Fault(name, "", "format", expected)])
    return tables


def text(path: Path, encoding: str = "utf-8") -> str:
    """The text of a UTF-8 file; "utf-8-sig" passes over the mark some programs put first. Raises AssetError."""
    name = label(path)
    try:
        return path.read_bytes().decode(encoding)
    except FileNotFoundError:
        raise AssetError([Fault(name, "", "", "expected this file, but it is missing")]) from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise AssetError([Fault(name, "", "", f"expected UTF-8 text, but line {line} has another encoding")]) from None


def label(path: Path) -> str:
    """The file's name as faults give it: relative to the course where it lies inside it."""
    path, top = path.resolve(), root().resolve()
    return path.relative_to(top).as_posix() if path.is_relative_to(top) else path.name


def _first_lower(text: str) -> str:
    return text[:1].lower() + text[1:]
