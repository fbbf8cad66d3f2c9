"""The log: what a learner did, one JSON object a line, only ever added to.

Everything the course shows of a learner is derived from it. Lines are appended under a lock and flushed to
the disk, so that two notebooks may write at once and a killed kernel loses nothing that was acknowledged.
What cannot be read is left where it is, skipped and said.
"""

import datetime as dt
import json
import os
import uuid
from collections.abc import Callable
from pathlib import Path

import attrs
from filelock import FileLock, Timeout

from facetoface import assets
from facetoface.words import say

VERSION = 1  # of the lines' format
NAME = "log.jsonl"


@attrs.frozen(kw_only=True)
class Entry:
    """One line of the log: an answer given to an item.

    `time` is UTC in ISO 8601; `answer` names options by id; `score` is in [0, 1] or None where nothing is
    graded; `round` counts fresh starts at the item, `attempt` the tries within one, both from 1; `options` is
    how many there were to choose one from.
    """

    id: str
    time: str
    lesson: str
    item: str
    version: int
    answer: dict
    certainty: int | None = None
    score: float | None = None
    right: bool | None = None
    round: int = 1
    attempt: int = 1
    options: int | None = None
    kind: str = "answer"
    v: int = VERSION


FIELDS = [field.name for field in attrs.fields(Entry)]


def now() -> dt.datetime:
    """The present moment in UTC."""
    return dt.datetime.now(dt.UTC)


def folder() -> Path:
    """Where the log is kept: `FACETOFACE_PROGRESS`, or `progress/` in the course's folder."""
    return Path(os.environ.get("FACETOFACE_PROGRESS") or assets.root() / "progress")


class Log:
    """The entries in one folder. `clock` gives the time of new ones."""

    def __init__(self, place: Path | None = None, clock: Callable[[], dt.datetime] = now):
        self.path = (place or folder()) / NAME
        self.clock = clock
        self.waiting: list[Entry] = []  # acknowledged as not yet kept; written with the next entry
        self._begin()
        self._close_torn_line()

    def add(self, **fields) -> tuple[Entry, str | None]:
        """Keep an answer. Gives its entry, and a sentence for the learner if it could not be written."""
        entry = Entry(id=uuid.uuid4().hex, time=self.clock().isoformat(timespec="seconds"), **fields)
        self.waiting.append(entry)
        try:
            self._write(self.waiting)
        except (OSError, Timeout) as error:
            return entry, say("log.not_kept", folder=self.path.parent, reason=_reason(error))
        self.waiting = []
        return entry, None

    def entries(self) -> list[Entry]:
        """Every entry that can be read, in the order of the file, then those still waiting to be written."""
        self._catch_up()
        return [*self._entries.values(), *(e for e in self.waiting if e.id not in self._entries)]

    def trouble(self) -> str | None:
        """A sentence about lines that had to be skipped, or None."""
        self._catch_up()
        if self.newer:
            return say("log.newer", file=self.path, count=len(self.newer))
        if self.unread:
            return say("log.unread", file=self.path, lines=", ".join(map(str, self.unread)))
        return None

    def _begin(self) -> None:
        """Nothing of the file is read yet."""
        self.unread: list[int] = []  # numbers of the lines that could not be read
        self.newer: list[int] = []  # numbers of the lines that a newer version wrote
        self._entries: dict[str, Entry] = {}  # by id, so that a line written twice counts once
        self._read_to = 0  # bytes of the file already read
        self._lines = 0

    def _write(self, entries: list[Entry]) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        lines = [json.dumps(attrs.asdict(e), ensure_ascii=False) + "\n" for e in entries]
        with FileLock(self.path.with_suffix(".lock"), timeout=5), self.path.open("ab+") as file:
            if _torn(file):  # a line without its end must not swallow the next one
                lines.insert(0, "\n")
            file.write("".join(lines).encode())
            file.flush()
            os.fsync(file.fileno())

    def _close_torn_line(self) -> None:
        """End a line that was cut short, so that it is read as the one bad line it is."""
        try:
            if self.path.exists():
                self._write([])
        except (OSError, Timeout):
            pass  # what cannot be written can still be read

    def _catch_up(self) -> None:
        """Read what was added to the file since the last look, whole lines only."""
        try:
            with self.path.open("rb") as file:
                if file.seek(0, os.SEEK_END) < self._read_to:  # emptied or replaced meanwhile
                    self._begin()
                file.seek(self._read_to)
                fresh = file.read()
        except OSError:
            return
        whole, _, _ = fresh.rpartition(b"\n")
        for line in whole.split(b"\n") if whole else []:
            self._lines += 1
            self._take(line)
        self._read_to += len(whole) + bool(whole)

    def _take(self, line: bytes) -> None:
        if not line.strip():
            return
        try:
            fields = json.loads(line)
            if fields["v"] > VERSION:
                self.newer.append(self._lines)
            else:
                entry = _entry(fields)
                self._entries[entry.id] = entry
        except (ValueError, TypeError, KeyError, RecursionError):
            self.unread.append(self._lines)


def _entry(fields: dict) -> Entry:
    """The entry in a line's fields. Raises TypeError, ValueError or KeyError where it is not one."""
    entry = Entry(**{name: fields[name] for name in FIELDS if name in fields})
    texts = (entry.id, entry.time, entry.lesson, entry.item, entry.kind)
    numbers = (entry.version, entry.round, entry.attempt)
    if not (
        all(isinstance(t, str) for t in texts)
        and all(type(n) is int for n in numbers)
        and isinstance(entry.answer, dict)
    ):
        raise TypeError("a field has the wrong type")
    dt.datetime.fromisoformat(entry.time)
    return entry


def _torn(file) -> bool:
    if file.seek(0, os.SEEK_END) == 0:
        return False
    file.seek(-1, os.SEEK_END)
    return file.read(1) != b"\n"


def _reason(error: Exception) -> str:
    if isinstance(error, Timeout):
        return say("log.locked")
    return (error.strerror or str(error)).lower()
