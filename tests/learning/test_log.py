"""The log: what is kept, under which trouble, and what is said of it."""

import datetime as dt
import json
import multiprocessing
import os
import signal
import sys

import pytest

from facetoface.learning import Log, attempts

ANSWER = {
    "lesson": "03",
    "item": "sitting-or-former",
    "version": 1,
    "answer": {"choice": "nobody"},
    "score": 0.0,
    "right": False,
}


def test_an_answer_is_there_again_for_the_next_log(tmp_path):
    Log(tmp_path, clock=lambda: dt.datetime(2018, 2, 10, 9, tzinfo=dt.UTC)).add(**ANSWER)
    (entry,) = Log(tmp_path).entries()
    assert (entry.item, entry.answer, entry.time) == (
        "sitting-or-former",
        {"choice": "nobody"},
        "2018-02-10T09:00:00.000+00:00",
    )


def test_lines_are_plain_json_with_a_version(tmp_path):
    Log(tmp_path).add(**ANSWER)
    line = json.loads((tmp_path / "log.jsonl").read_text())
    assert line["v"] == 1 and len(line["id"]) == 32


def test_one_log_sees_what_another_adds(tmp_path):
    here, there = Log(tmp_path), Log(tmp_path)
    here.add(**ANSWER)
    assert len(there.entries()) == 1
    here.add(**ANSWER)
    assert len(there.entries()) == 2


def test_a_torn_last_line_is_said_and_swallows_nothing(tmp_path):
    Log(tmp_path).add(**ANSWER)
    with (tmp_path / "log.jsonl").open("a") as file:
        file.write('{"v": 1, "id": "half a li')
    log = Log(tmp_path)
    assert len(log.entries()) == 1
    assert "line 2" in log.trouble()
    log.add(**ANSWER)
    assert len(Log(tmp_path).entries()) == 2


JUNK = [
    "not json",
    "[]",
    "3",
    '"text"',
    "{}",
    '{"v": 1}',
    '{"v": "1"}',
    "null",
    "\x00\xff",
    "[" * 100_000,
    '{"v": 1, "time": 5}',
]


@pytest.mark.parametrize("junk", JUNK, ids=[j[:12] for j in JUNK])
def test_a_line_of_junk_is_skipped_said_and_left_in_place(tmp_path, junk):
    Log(tmp_path).add(**ANSWER)
    with (tmp_path / "log.jsonl").open("a", encoding="latin-1") as file:
        file.write(junk + "\n")
    log = Log(tmp_path)
    log.add(**ANSWER)
    assert len(log.entries()) == 2
    assert "line 2" in log.trouble()
    assert junk in (tmp_path / "log.jsonl").read_text(encoding="latin-1")


def test_a_line_from_a_newer_version_is_kept_and_said(tmp_path):
    (tmp_path / "log.jsonl").write_text('{"v": 2, "kind": "something new"}\n')
    log = Log(tmp_path)
    assert log.entries() == []
    assert "newer version" in log.trouble()


def test_a_field_that_this_version_does_not_know_is_passed_over(tmp_path):
    Log(tmp_path).add(**ANSWER)
    line = json.loads((tmp_path / "log.jsonl").read_text())
    (tmp_path / "log.jsonl").write_text(json.dumps({**line, "mood": "curious"}) + "\n")
    assert len(Log(tmp_path).entries()) == 1


def test_a_log_that_was_emptied_meanwhile_is_read_afresh(tmp_path):
    log = Log(tmp_path)
    log.add(**ANSWER)
    with (tmp_path / "log.jsonl").open("a") as file:
        file.write("junk\n")
    assert len(log.entries()) == 1 and log.trouble()
    (tmp_path / "log.jsonl").write_text("")
    assert log.entries() == [] and log.trouble() is None


def test_a_folder_that_cannot_be_written_loses_nothing(tmp_path):
    (tmp_path / "progress").write_text("a file where the folder should be")
    log = Log(tmp_path / "progress")
    _, warning = log.add(**ANSWER)
    assert "could not be written" in warning
    assert len(log.entries()) == 1
    (tmp_path / "progress").unlink()
    _, warning = log.add(**{**ANSWER, "item": "second"})
    assert warning is None
    assert [e.item for e in Log(tmp_path / "progress").entries()] == ["sitting-or-former", "second"]


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is Linux's full disk")
def test_a_full_disk_is_said_and_the_answer_waits(tmp_path, monkeypatch):
    log = Log(tmp_path)
    log.path.symlink_to("/dev/full")
    _, warning = log.add(**ANSWER)
    assert "no space left" in warning
    log.path.unlink()
    assert log.add(**ANSWER)[1] is None
    assert len(Log(tmp_path).entries()) == 2


def test_an_answer_written_twice_counts_once(tmp_path):
    Log(tmp_path).add(**ANSWER)
    line = (tmp_path / "log.jsonl").read_text()
    (tmp_path / "log.jsonl").write_text(line * 2)
    assert len(Log(tmp_path).entries()) == 1


def _write_many(folder, name):
    log = Log(folder)
    for _ in range(200):
        log.add(**{**ANSWER, "item": name})


def test_two_writers_at_once_tear_nothing(tmp_path):
    spawn = multiprocessing.get_context("spawn")
    writers = [spawn.Process(target=_write_many, args=(tmp_path, name)) for name in ("one", "two")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    log = Log(tmp_path)
    assert sorted(e.item for e in log.entries()) == ["one"] * 200 + ["two"] * 200
    assert log.trouble() is None


def _write_and_say(folder, pipe):
    log = Log(folder)
    while True:
        entry, warning = log.add(**ANSWER)
        pipe.send(entry.id if warning is None else None)


@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
def test_what_was_acknowledged_survives_a_killed_kernel(tmp_path):
    spawn = multiprocessing.get_context("spawn")
    ours, theirs = spawn.Pipe(duplex=False)
    writer = spawn.Process(target=_write_and_say, args=(tmp_path, theirs))
    writer.start()
    said = [ours.recv() for _ in range(50)]
    os.kill(writer.pid, signal.SIGKILL)
    writer.join()
    while ours.poll():
        try:
            said.append(ours.recv())
        except (EOFError, OSError):
            break
    assert set(said) <= {e.id for e in Log(tmp_path).entries()}


def test_attempts_count_the_tries_of_the_latest_round(tmp_path):
    log = Log(tmp_path)
    for number in (1, 2):
        log.add(**ANSWER, attempt=number)
    assert attempts(log.entries(), "03", "sitting-or-former", 1).over(tries=2)
    log.add(**ANSWER, round=2)
    now = attempts(log.entries(), "03", "sitting-or-former", 1)
    assert (now.round, len(now.entries), now.over(tries=2)) == (2, 1, False)


def test_answers_to_an_older_version_are_not_counted(tmp_path):
    log = Log(tmp_path)
    log.add(**ANSWER)
    now = attempts(log.entries(), "03", "sitting-or-former", 2)
    assert now.outdated and now.last is None
