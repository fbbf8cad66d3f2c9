"""Checks of exercise A8: a memo that knows no more than its day, has both sides, and names its evidence."""

import datetime as dt
import re

from facetoface.checks import ids, lengths, reading, sorting
from facetoface.checks.given import Given
from facetoface.checks.verdict import Stop, Verdict, not_attempted, not_yet, right
from facetoface.history import Archive, dates

FIRST, LAST = dt.date(2018, 2, 10), dt.date(2025, 11, 30)  # each of these days has something not public yet
READERS = ("seoul", "washington", "tokyo", "beijing", "pyongyang")

PARTS = ("advice", "situation", "for", "against", "weighing", "change")
SIDES = ("for", "against")
LEAST, MOST = 540, 660  # words of the memo, ids left out
LEAST_SIDE = 80  # words for each side
UNEVEN = 0.6  # the shorter side has at least this share of the longer one's words
EARLIER_SUMMITS = ("2000", "2007")
LEAST_IDS, LEAST_IDS_SIDE = 6, 2

ID = re.compile(r"\[([^\[\]\n]*)\]")
YEAR = re.compile(r"\b20\d\d\b")


def check_day(given: Given, my_day: object, my_reader: object) -> Verdict:
    """The memo's day and the government it is for."""
    day = _day(my_day)
    sorting.word(my_reader, "my_reader", READERS)
    return right(day=f"{day.day} {day:%B %Y}")


def _day(my_day: object) -> dt.date:
    day = ids.day(my_day, "my_day")
    if not FIRST <= day <= LAST:
        raise Stop(not_yet("too-early" if day < FIRST else "too-late"))
    return day


def check_key(given: Given, key: object) -> Verdict:
    """The key that tells when the public knew."""
    found = reading.text(key, "key")
    if key == "known":
        return right()
    return not_yet("when-it-happened" if found == "date" else "other-key", key=found[:40])


def check_hindsight(given: Given, my_day: object, hindsight: object) -> Verdict:
    """An event that had happened by the memo's day, and was not public yet."""
    _begun(hindsight)
    day, found = _day(my_day), reading.text(hindsight, "hindsight")
    events = {event["id"]: event for event in given.data("events")}
    if found not in events:
        return not_yet("no-event", id=found[:60])
    if events[found]["known"] <= day.isoformat():
        return not_yet("public-already", share=0.25)
    if dates.last_day(given.archive.events[found].date) > day:
        return not_yet("still-to-come", share=0.25)
    return right()


def check_memo_form(given: Given, my_day: object, memo: object) -> Verdict:
    """All parts, about 600 words, both sides at like length, the earlier summits, and a year by which to look again."""
    _begun(memo)
    day, parts = _day(my_day), _parts(memo)
    counts = {part: lengths.words(ID.sub("", text)) for part, text in parts.items()}
    whole = ID.sub("", " ".join(parts.values()))
    lengths.of_length(whole, "memo", LEAST, MOST)
    if short := [side for side in SIDES if counts[side] < LEAST_SIDE]:
        return not_yet("short-side", share=0.5, name=short[0], words=counts[short[0]], least=LEAST_SIDE)
    less, more = sorted(SIDES, key=counts.get)
    if counts[less] < UNEVEN * counts[more]:
        return not_yet("uneven", share=0.6, name=less, wanted=more, words=counts[less], others=counts[more])
    if not all(year in parts["situation"] for year in EARLIER_SUMMITS):
        return not_yet("no-earlier-summits", share=0.7)
    if not any(int(year) >= day.year for year in YEAR.findall(parts["change"])):
        return not_yet("no-deadline", share=0.7)
    return right(words=sum(counts.values()))


def check_memo_evidence(given: Given, my_day: object, memo: object) -> Verdict:
    """Ids in square brackets: at least six, known to the archive, public by the memo's day, and on both sides."""
    _begun(memo)
    archive, parts = given.on(_day(my_day)).archive, _parts(memo)
    named = {part: dict.fromkeys(ID.findall(text)) for part, text in parts.items()}
    every = dict.fromkeys(name for names in named.values() for name in names)
    if not every:
        return not_yet("no-ids")
    share = round(0.5 * min(1, sum(_citable(archive, name) for name in every) / LEAST_IDS), 2)
    for name in every:
        if not _citable(archive, name):
            message = "after-your-day" if _citable(given.archive, name) else "no-such-id"
            return not_yet(message, share=share, id=name[:60])
    if len(every) < LEAST_IDS:
        return not_yet("too-few-ids", share=share, count=len(every), least=LEAST_IDS)
    if lacking := [side for side in SIDES if len(named[side]) < LEAST_IDS_SIDE]:
        return not_yet("side-without-ids", share=share, name=lacking[0], least=LEAST_IDS_SIDE)
    if set(named["for"]) == set(named["against"]):
        return not_yet("same-ids", share=share)
    return right(count=len(every))


def _begun(answer: object) -> None:
    """The day alone is no attempt at what is written about it."""
    if reading.untouched(answer):
        raise Stop(not_attempted())


def _parts(memo: object) -> dict[str, str]:
    found = reading.mapping(memo, "memo", PARTS)
    return {part: reading.text(found[part], f'memo["{part}"]') for part in PARTS}


def _citable(archive: Archive, name: str) -> bool:
    return ids.shelf(archive, name) in ("events", "sources", "arguments")
