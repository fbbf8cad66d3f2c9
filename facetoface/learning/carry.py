"""Keeping and carrying: what a learner did as one file to take along, taking such a file in, starting afresh.

The file is plain text, one JSON object a line: the entries of the log in the order of their times, each in the
log's own format. The line of a chart that was kept has its picture too, in base64. Since every entry has an id of
its own, a file may be taken in twice, or on two computers crosswise, and nothing counts twice.
"""

import base64
import binascii
import json
from collections.abc import Iterable
from pathlib import Path

import attrs
from filelock import FileLock, Timeout

from facetoface.assets import CourseError
from facetoface.learning import pictures
from facetoface.learning.entry import Entry, NewerLine, UnreadLine, read
from facetoface.learning.log import Log
from facetoface.learning.writing import free, reason, write
from facetoface.words import say


@attrs.frozen
class Taken:
    """What came of taking in a file: entries that are new here, that were here already, lines passed over."""

    new: int
    known: int
    unread: int
    newer: int


@attrs.frozen
class Carried:
    """What a file holds: entries, the pictures of charts by the ids of theirs, and how many lines say nothing."""

    entries: list[Entry]
    pictures: dict[str, bytes]
    unread: int = 0
    newer: int = 0


def shareable(entries: Iterable[Entry], with_stance: bool = False) -> list[Entry]:
    """The entries that may leave the log: all, but for those on the open question where they are not asked for."""
    return [entry for entry in entries if with_stance or not (entry.private or entry.kind == "stance")]


def new_file(log: Log) -> Path:
    """Where the next export goes unless another place is named: beside the log, named by the day."""
    return free(log.path.parent / f"face-to-face-progress-{log.clock():%Y-%m-%d}.jsonl")


def export(log: Log, path: Path, with_stance: bool = False) -> int:
    """Write the file to take along; gives the number of its entries.

    Raises CourseError where there is such a file already, or where it could not be written.
    """
    entries = shareable(log.entries(), with_stance)
    lines = [json.dumps(_fields(log, entry), ensure_ascii=False) + "\n" for entry in entries]
    write(path, "".join(lines).encode(errors="surrogatepass"))
    return len(entries)


def carried(path: Path) -> Carried:
    """Read a file that was taken along, or any log. Raises CourseError where it is neither."""
    try:
        lines = [line for line in path.read_bytes().split(b"\n") if line.strip()]
    except (OSError, ValueError) as error:  # a name may be one that no system takes
        raise CourseError(say("carry.no_file", file=path, reason=reason(error))) from None
    found = Carried([], {})
    unread = newer = 0
    for line in lines:
        try:
            _take(found, line, path.parent)
        except NewerLine:
            newer += 1
        except UnreadLine:
            unread += 1
    if not found.entries and (unread or not newer):
        raise CourseError(say("carry.foreign", file=path.resolve()))
    return attrs.evolve(found, unread=unread, newer=newer)


def merge(log: Log, path: Path) -> Taken:
    """Take a file's entries into the log, and the pictures of its charts; those that are here already stay as they are.

    Raises CourseError where the file is not one of the course's, or where the log could not be written.
    """
    found = carried(path)
    here = {entry.id for entry in log.entries()}
    fresh = {entry.id: entry for entry in found.entries if entry.id not in here}
    for entry in found.entries:
        if entry.id in found.pictures:
            pictures.keep(log.path.parent, entry, found.pictures[entry.id])
    if fresh and log.take_in(list(fresh.values())):
        raise CourseError(say("carry.not_kept", file=path.resolve(), folder=log.path.parent))
    return Taken(len(fresh), len(found.entries) - len(fresh), found.unread, found.newer)


def reset(log: Log) -> Path:
    """Start afresh: move the log and the kept charts aside, deleting nothing; gives the folder they are in now.

    Raises CourseError where there is nothing to set aside, or where it could not be moved.
    """
    if not (log.path.exists() or log.waiting):
        raise CourseError(say("carry.nothing", folder=log.path.parent))
    if warning := log.take_in([]):  # what still waits to be written belongs to what is set aside
        raise CourseError(warning)
    aside = log.path.parent / "set-aside" / f"{log.clock():%Y-%m-%dT%H-%M-%S-%f}"
    try:
        with FileLock(log.path.with_suffix(".lock"), timeout=5):
            aside.mkdir(parents=True)
            for old in (log.path.parent / pictures.FOLDER, log.path):
                if old.exists():
                    old.rename(aside / old.name)
            log.path.touch()  # an empty file, so that open notebooks see that it was replaced
    except (OSError, Timeout) as error:
        raise CourseError(say("carry.not_moved", folder=log.path.parent, reason=reason(error))) from None
    return aside


def _fields(log: Log, entry: Entry) -> dict:
    picture = pictures.load(log.path.parent, entry) if entry.kind == "chart" else None
    return attrs.asdict(entry) | ({"picture": base64.b64encode(picture).decode()} if picture else {})


def _take(found: Carried, line: bytes, folder: Path) -> None:
    """Add a line's entry to those found, and its picture: its own, or beside the log that was set aside."""
    entry = read(line)
    found.entries.append(entry)
    if entry.kind == "chart" and (picture := _enclosed(line) or pictures.load(folder, entry)):
        found.pictures[entry.id] = picture


def _enclosed(line: bytes) -> bytes | None:
    try:
        return base64.b64decode(json.loads(line).get("picture", ""), validate=True)
    except (binascii.Error, TypeError, ValueError):
        return None
