"""The numbers of the dashboard counted anew from the raw log, without the course's own code for them."""

import datetime as dt
import json
from collections import defaultdict
from pathlib import Path


def lines(log: Path) -> list[dict]:
    """The answers in the file, in order of time."""
    found = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    return sorted((line for line in found if line["kind"] == "answer"), key=lambda line: line["time"])


def lesson(found: list[dict], name: str) -> tuple[int, int]:
    """(questions answered in the lesson itself, graded ones right in their last round)."""
    last = {}
    for line in found:
        if line["lesson"] == name and line["place"] is None:
            last[line["item"]] = line
    return len(last), sum(line["right"] is True for line in last.values())


def due(found: list[dict], now: dt.datetime, lessons: list[str]) -> int:
    """How many items wait for review: step by step, with a box and a day for each."""
    box, day = {}, {}
    for line in found:
        if line["lesson"] not in lessons or line["right"] is None or line["attempt"] != 1:
            continue
        item, time = (line["lesson"], line["item"]), dt.datetime.fromisoformat(line["time"])
        if not line["right"]:
            box[item], day[item] = 1, time
        elif item not in box or time - day[item] >= dt.timedelta(days=3):
            box[item], day[item] = min(box.get(item, 1) + 1, 4), time
    return sum(box[item] < 4 and now - day[item] >= dt.timedelta(days=3) for item in box)


def objectives(found: list[dict], aims: dict, lessons: list[str]) -> dict[str, tuple[int, int, bool]]:
    """By objective: (of the last five items, how many right, whether one came in a later lesson than the first)."""
    rounds = defaultdict(list)
    for line in found:
        place = line["place"] or line["lesson"]
        if line["right"] is not None and place in lessons and (line["lesson"], line["item"]) in aims:
            rounds[line["lesson"], line["item"], place, line["round"]].append(line)
    latest, first = defaultdict(dict), {}
    for (home, item, place, _), tries in rounds.items():
        aim, begun = aims[home, item], tries[0]["time"]
        where = lessons.index(place)
        first[aim] = min(first.get(aim, 99), where)
        if begun >= latest[aim].get((home, item), ("",))[0]:
            latest[aim][home, item] = (begun, tries[-1]["right"], where)
    result = {}
    for aim, items in latest.items():
        window = sorted(items.values())[-5:]
        result[aim] = (
            len(window),
            sum(right for _, right, _ in window),
            any(where > first[aim] for *_, where in window),
        )
    return result
