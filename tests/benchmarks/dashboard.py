"""A log of 100,000 lines: the dashboard's numbers, over reading the same file with json alone."""

import datetime as dt
import json
import random
import statistics
import tempfile
from pathlib import Path

import measure

from facetoface import banks, course
from facetoface.learning import Log, overview
from facetoface.widgets.dashboard import dashboard

LINES = 100_000
START = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


def lines(rounds: int = 7):
    """Medians of a new log each: json alone, the entries, the numbers; then the dashboard when one answer is new."""
    with tempfile.TemporaryDirectory() as folder:
        path = _write(Path(folder))
        shelves, lessons = banks.of_lessons(), course.load()
        tasks = {
            "json alone": lambda: [json.loads(line) for line in path.read_bytes().splitlines()],
            "log.entries()": lambda: Log(path.parent).entries(),
            "overview": lambda: overview(Log(path.parent).entries(), lessons, shelves, START),
            "dashboard, the Form too": lambda: dashboard(Log(path.parent), lessons, shelves),
        }
        yield from measure.table(measure.in_turns(tasks, rounds), base="json alone")
        log = Log(path.parent)
        log.entries()
        again = [measure.seconds(lambda: _one_more(log, lessons, shelves)) for _ in range(rounds)]
    yield f"{'overview after one more answer':44} median {statistics.median(again) * 1000:9.1f} ms   (n={rounds})"


def _one_more(log: Log, lessons, shelves) -> None:
    log.add(lesson="03", item="sitting-or-former", answer={"choice": "nobody"}, right=False, score=0.0)
    overview(log.entries(), lessons, shelves, START)


def _write(folder: Path) -> Path:
    """A log of answers to the course's own items: two tries to a round, two minutes apart."""
    chance, asked = random.Random(0), [item for item in banks.asked().items() if item[1].graded]
    with (folder / "log.jsonl").open("w", encoding="utf-8") as file:
        for number in range(LINES):
            (lesson, name), item = asked[number // 2 % len(asked)]
            right, moment = chance.random() < 0.7, START + number * dt.timedelta(minutes=2)
            file.write(json.dumps({
                "id": f"{number:032x}", "time": moment.isoformat(timespec="milliseconds"), "lesson": lesson,
                "item": name, "answer": item.key(), "version": item.version, "place": None,
                "certainty": chance.randint(1, 3),
                "score": float(right), "right": right,
                "round": 1 + number // 2 // len(asked), "attempt": 1 + number % 2,
                "options": None, "kind": "answer", "v": 1,
            }) + "\n")  # fmt: skip
    return folder / "log.jsonl"
