"""Nothing acknowledged is ever lost: killed processes, two at once, full and closed disks, wrong clocks, any bytes."""

import contextlib
import datetime as dt
import errno
import json
import os
import random
import select
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facetoface.learning import Log, attempts, xapi
from facetoface.learning.confidence import first_tries, fit
from facetoface.learning.forecasts import paths
from facetoface.learning.review import due
from facetoface.learning.sittings import sittings
from facetoface.learning.stance import stances

ANSWER = {"lesson": "03", "item": "sitting-or-former", "answer": {"choice": "nobody"}, "score": 0.0, "right": False}
WRITER = """
import sys
from pathlib import Path
from facetoface.learning import Log
log = Log(Path(sys.argv[1]))
for number in range(int(sys.argv[2])):
    entry, warning = log.add(lesson="03", item=sys.argv[3], answer={"choice": "x" * (number % 2000)})
    assert warning is None
    print(entry.id, flush=True)
"""


def writer(folder: Path, count: int, name: str) -> subprocess.Popen:
    """A process that gives answers and prints the id of each that was acknowledged."""
    return subprocess.Popen([sys.executable, "-c", WRITER, folder, str(count), name], stdout=subprocess.PIPE)


# ---- killed ----


@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
def test_no_acknowledged_answer_is_lost_when_processes_are_killed_at_random_moments(tmp_path):
    chance, acknowledged, kills = random.Random(4), [], 0
    while len(acknowledged) < 300:
        acknowledged += killed(writer(tmp_path, 10_000, f"run-{kills}"), chance)
        kills += 1
    log = Log(tmp_path)
    kept = [entry.id for entry in log.entries()]
    assert not set(acknowledged) - set(kept)
    assert len(kept) <= len(acknowledged) + kills  # at most the one answer that each was busy with
    assert len(log.unread) <= kills and kills >= 10


def killed(process: subprocess.Popen, chance: random.Random) -> list[str]:
    """Kill a writer somewhere in the middle of what it does; the ids it had printed by then."""
    lines = [process.stdout.readline() for _ in range(chance.randint(1, 30))]
    select.select([], [], [], chance.uniform(0, 0.003))  # about as long as an answer takes
    process.kill()
    rest, _ = process.communicate()
    assert process.returncode != 0
    whole, _, _ = (b"".join(lines) + rest).rpartition(b"\n")
    return whole.decode().split()


# ---- two at once ----


def test_two_writers_of_a_thousand_answers_each_tear_and_lose_nothing(tmp_path):
    both = [writer(tmp_path, 1000, name) for name in ("one", "two")]
    said = [process.communicate()[0].decode().split() for process in both]
    assert [process.returncode for process in both] == [0, 0]
    log = Log(tmp_path)
    assert sorted(entry.id for entry in log.entries()) == sorted(said[0] + said[1])
    assert len(log.entries()) == 2000 and log.trouble() is None


# ---- a disk that is full or must not be written ----


class Failing:
    """A file that takes some bytes of what is written to it, then fails."""

    def __init__(self, file, share: float, number: int):
        self.file, self.share, self.number = file, share, number

    def __getattr__(self, name):
        return getattr(self.file, name)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.file.close()

    def write(self, data):
        self.file.write(data[: int(self.share * len(data))])
        self.file.flush()
        raise OSError(self.number, os.strerror(self.number))


@contextlib.contextmanager
def failing(share: float, number: int):
    """Until the end of the block, every file opened for appending fails after a share of what it is given."""
    opened = Path.open

    def open_(path, mode="r", **kwargs):
        file = opened(path, mode, **kwargs)
        return Failing(file, share, number) if mode.startswith("a") else file

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "open", open_)
        yield


@pytest.mark.parametrize("share", [0, 0.01, 0.5, 0.99, 1])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EDQUOT, errno.EIO])
def test_a_write_that_fails_anywhere_is_said_once_and_made_up_for(tmp_path, share, number):
    log = Log(tmp_path)
    log.add(**ANSWER)
    with failing(share, number):
        for attempt in (2, 3):
            entry, warning = log.add(**ANSWER, attempt=attempt)
            assert os.strerror(number).lower() in warning and warning.count(str(tmp_path)) == 1
        assert attempts(log.entries(), "03", "sitting-or-former", 1).last == entry  # it counts at once
    assert log.add(**ANSWER, attempt=4)[1] is None
    assert [e.attempt for e in Log(tmp_path).entries()] == [1, 2, 3, 4]


@pytest.mark.skipif(sys.platform != "linux", reason="needs a limit on the size of files")
def test_a_file_that_really_cannot_grow_is_made_up_for_elsewhere(tmp_path):
    import resource

    log = Log(tmp_path)
    log.add(**ANSWER)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (log.path.stat().st_size + 50, hard))
    try:
        _, warning = log.add(**ANSWER, attempt=2)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert "file too large" in warning
    assert log.add(**ANSWER, attempt=3)[1] is None
    again = Log(tmp_path)
    assert [e.attempt for e in again.entries()] == [1, 2, 3]
    assert "line 2" in again.trouble()  # the torn half stays as it is, and is said


def test_what_is_there_can_be_read_where_nothing_can_be_written(tmp_path):
    Log(tmp_path).add(**ANSWER)
    with failing(0, errno.EROFS):
        log = Log(tmp_path)
        assert len(log.entries()) == 1 and log.trouble() is None


# ---- a clock that is wrong ----


def test_a_clock_that_jumps_back_is_said_in_one_sentence_and_work_goes_on(tmp_path):
    log = Log(tmp_path, clock=lambda: dt.datetime(2018, 6, 12, tzinfo=dt.UTC))
    log.add(**ANSWER)
    log.clock = lambda: dt.datetime(2018, 2, 10, tzinfo=dt.UTC)
    assert log.add(**ANSWER, attempt=2)[1] is None
    assert "clock" in log.trouble() and "2018-06-12" in log.trouble() and log.trouble().count(".") <= 2
    assert len(log.entries()) == 2
    log.clock = lambda: dt.datetime(2018, 6, 13, tzinfo=dt.UTC)
    assert log.trouble() is None


# ---- any bytes ----


def well_formed(number: int) -> dict:
    return {
        "id": f"{number:032x}", "time": "2018-02-10T09:00:00.000+00:00", "lesson": "03", "item": "a", "version": 1,
        "answer": {"choice": "x"}, "kind": "answer", "right": True, "certainty": 3, "v": 1,
    }  # fmt: skip


def as_line(fields: dict) -> bytes:
    return json.dumps(fields).encode()


GOOD = {as_line(well_formed(number)): well_formed(number)["id"] for number in range(20)}
ODD = (None, True, -1, 0, 4, 2.5, 1e300, "", "x", "2018-02-30T09:00:00+00:00", [], [1], {}, {"a": None})
FIELDS = (*well_formed(0), "round", "attempt", "score", "place", "options", "mood")
SPOILED = [as_line({**well_formed(100), field: value}) for field in FIELDS for value in ODD]
CUT = [next(iter(GOOD))[:length] for length in range(0, 220, 5)]
JUNK = (
    b'{"v": 2, "kind": "new"}', b"[" * 2000, b"\xff\xfe{}", b"NaN", b"1e999", b'{"v": 1}', b"null", b'""', b" ", b"\r",
    b"\x00", b"[1", b"2]", b"3, 4", b"3, 4, 5", b'{"a": [{}', b"{}]}", b"{}, {}", b"{}, {}, {}",
)  # fmt: skip
MENU = [*GOOD, *SPOILED, *CUT, *JUNK]


def file_of(seed: bytes) -> bytes:
    """A file of what two bytes each choose from the menu, then the seed itself, cut short or ended."""
    chosen = [MENU[int.from_bytes(seed[at : at + 2], "big") % len(MENU)] for at in range(0, len(seed), 2)]
    return b"\n".join([*chosen, seed]) + b"\n" * (len(seed) % 2)


KINDS = ("answer", "forecast", "recall", "stance", "opened", "chart", "pseudonym", "")
WORDS = ("probability", "day", "others", "position", "argument", "reason", "known", "choice", "text", "file", "alt")
answers = st.dictionaries(st.sampled_from(WORDS), st.sampled_from(range(len(ODD))).map(lambda n: ODD[n]), max_size=3)


@pytest.fixture(scope="module")
def fuzzed(tmp_path_factory):
    """A folder for one file after the other."""
    return tmp_path_factory.mktemp("fuzzed")


@given(st.binary(max_size=14).map(file_of))
@settings(max_examples=10_000, deadline=None, suppress_health_check=list(HealthCheck), database=None)
def test_ten_thousand_files_of_anything_are_read_without_a_word_too_many(fuzzed, content):
    (fuzzed / "log.jsonl").write_bytes(content)
    log = Log(fuzzed)
    read = {entry.id for entry in log.entries()}
    assert {GOOD[line] for line in content.split(b"\n") if line in GOOD} <= read
    nonempty = sum(bool(line.strip()) for line in content.split(b"\n"))
    assert len(read) + len(log.unread) + len(log.newer) <= nonempty
    assert log.trouble() or not (log.unread or log.newer)
    assert (fuzzed / "log.jsonl").read_bytes().startswith(content)


def test_lines_that_look_whole_only_together_hide_no_entry_between_them(fuzzed):
    good = next(iter(GOOD))
    (fuzzed / "log.jsonl").write_bytes(b"[1\n" + good + b"\n2]\n3, 4, 5\n")
    log = Log(fuzzed)
    assert [entry.id for entry in log.entries()] == [GOOD[good]] and log.unread == [1, 3, 4]


entries = st.lists(st.tuples(st.sampled_from(KINDS), answers, st.sampled_from([None, 1, 2, 3])), max_size=4)


@given(entries)
@settings(max_examples=1000, deadline=None, suppress_health_check=list(HealthCheck), database=None)
def test_nothing_derived_from_a_log_stumbles_over_an_odd_answer(fuzzed, given_):
    made = [
        {**well_formed(n), "kind": kind, "answer": answer, "certainty": sure, "item": "are-summits-wise"}
        for n, (kind, answer, sure) in enumerate(given_)
    ]
    (fuzzed / "log.jsonl").write_text("".join(json.dumps(line) + "\n" for line in made))
    found = Log(fuzzed).entries()
    assert len(found) == len(made)
    paths(found), stances(found), fit(first_tries(found)), xapi.statements(found, "x", {}, with_stance=True)
    due(sittings(found), dt.datetime(2018, 2, 10, tzinfo=dt.UTC)), sittings(found)
