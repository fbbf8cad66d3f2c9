"""The log: what a learner did, one JSON object a line, only ever added to.

Everything the course shows of a learner is derived from it. Lines are appended under a lock and flushed to
the disk, so that two notebooks may write at once and a killed kernel loses nothing that was acknowledged.
What cannot be read is left where it is, skipped and said. Entries are given in the order of their times, so that
logs of two computers give the same whichever of them takes in the other.
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
from facetoface.learning.collector import no_collector
from facetoface.learning.entry import Entry, NewerLine, UnreadLine, read, stamp
from facetoface.words import say

NAME = "log.jsonl"
FEW = 5  # numbers of bad lines to name
AHEAD = dt.timedelta(hours=1)  # by how much an entry may be later than the clock before it is said


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
        entry = Entry(id=uuid.uuid4().hex, time=stamp(self.clock()), **fields)
        return entry, self.take_in([entry])

    def take_in(self, entries: list[Entry]) -> str | None:
        """Keep these entries, but for those that are here already. Gives a sentence if they could not be written."""
        known = {entry.id for entry in self.entries()} if len(entries) > 1 else set()
        self.waiting += [entry for entry in entries if entry.id not in known]
        try:
            self._write(self.waiting)
        except (OSError, Timeout) as error:
            return say("log.not_kept", folder=self.path.parent, reason=_reason(error))
        self.waiting = []
        return None

    def entries(self) -> list[Entry]:
        """Every entry that can be read, and those still waiting to be written, in the order of their times."""
        self._catch_up()
        waiting = (e for e in self.waiting if e.id not in self._entries)
        return sorted([*self._entries.values(), *waiting], key=lambda entry: entry.time)

    def trouble(self) -> str | None:
        """A sentence about lines that had to be skipped, or about a clock that is wrong; None where all is well."""
        entries = self.entries()
        if self.newer:
            return say("log.newer", file=self.path, count=len(self.newer))
        if self.unread:
            return say("log.unread", file=self.path, lines=_few(self.unread))
        if entries and entries[-1].time > stamp(self.clock() + AHEAD):
            return say("log.clock", day=entries[-1].time[:10])
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
            file.write("".join(lines).encode(errors="surrogatepass"))  # a page may send half a character
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
        with no_collector():
            for line in whole.split(b"\n") if whole else []:
                self._lines += 1
                if line.strip():
                    self._take(line)
        self._read_to += len(whole) + bool(whole)

    def _take(self, line: bytes) -> None:
        try:
            entry = read(line)
        except NewerLine:
            self.newer.append(self._lines)
        except UnreadLine:
            self.unread.append(self._lines)
        else:
            self._entries[entry.id] = entry


def _few(numbers: list[int]) -> str:
    """Numbers of lines for a sentence: the first ones, and how many more there are."""
    more = say("log.more", count=len(numbers) - FEW) if len(numbers) > FEW else ""
    return ", ".join(map(str, numbers[:FEW])) + more


def _torn(file) -> bool:
    if file.seek(0, os.SEEK_END) == 0:
        return False
    file.seek(-1, os.SEEK_END)
    return file.read(1) != b"\n"


def _reason(error: Exception) -> str:
    if isinstance(error, Timeout):
        return say("log.locked")
    return (error.strerror or str(error)).lower()
