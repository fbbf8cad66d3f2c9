"""Nothing in a lesson is ahead of its knowledge date: finds later dates and words that give later events away.

Looked through are the prose, what every box shows, the items with all their feedback, the tests, and each lesson's
entry on the map.
"""

import datetime as dt
import re
from collections.abc import Iterator

from facetoface import history
from facetoface.assets import Fault
from facetoface.authoring import passages
from facetoface.history import dates, packets
from facetoface.widgets import pages
from facetoface.words import say

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")  # fmt: skip
NAMES = "|".join(MONTHS)
DATE = re.compile(  # 12 June 2018, June 2018, 2018; June 12, 2018; 2018-06-12
    rf"(?:(?:\b(?P<day>\d{{1,2}}) )?\b(?P<month>{NAMES}) (?:(?P<after>\d{{1,2}}), )?)?"
    r"\b(?P<year>(?:19|20)\d\d)\b(?:-(?P<number>\d\d)\b(?:-(?P<last>\d\d)\b)?)?"
)
AHEAD = re.compile(  # what stands before a day yet to come
    r"\b(by|until|till|before|to the end of|between [^.;?!]{4,40} and) (the end of )?$", re.IGNORECASE
)
GIVEAWAYS = {  # words that only make sense from a day on
    "Panmunjom Declaration": "2018-04-27",
    "Singapore summit": "2018-05-10",
    "Singapore statement": "2018-06-12",
    "Singapore declaration": "2018-06-12",
    "Hanoi summit": "2019-02-27",
    "Stockholm": "2019-10-04",
    "liaison office": "2018-04-27",
    "President Biden": "2021-01-20",
    "Yoon Suk-yeol": "2021-06-29",
    "Lee Jae-myung": "2021-10-10",
}


def faults() -> Iterator[Fault]:
    """Whatever is ahead of its day, in every numbered lesson, on the start page and in the tests."""
    for passage in passages.everything():
        for found in later(_without_lookups(passage), passage.day):
            yield passage.fault(f"expected nothing later than {passage.day}, but found '{found}'")
    events = history.load().events
    for one in passages.asked():
        for name in one.item.rests_on:
            if name in events and events[name].as_of(one.day) is None:
                expected = f"expected events public by {one.day}, but found '{name}'"
                yield Fault(one.file, one.item.id, "rests_on", expected)


def later(text: str, day: dt.date) -> Iterator[str]:
    """Every date in a text that lies after `day`, and every word that gives a later event away.

    A date that the text itself puts in the future, as in 'by 31 December 2018', is none.
    """
    for found in DATE.finditer(text):
        if _first(found) > day and not AHEAD.search(text[max(0, found.start() - 60) : found.start()]):
            yield found[0].strip()
    yield from (word for word, known in GIVEAWAYS.items() if word in text and dt.date.fromisoformat(known) > day)


def _first(found: re.Match) -> dt.date:
    """The first day that a date written in words or as in ISO 8601 may mean."""
    month = MONTHS.index(found["month"]) + 1 if found["month"] else int(found["number"] or 1)
    day = found["day"] or found["after"] or found["last"]
    try:
        return dt.date(int(found["year"]), month, int(day or 1))
    except ValueError:  # such as 31 February, or 2017-18, which are no dates
        return dt.date(int(found["year"]), 1, 1)


def _without_lookups(passage: passages.Passage) -> str:
    """The text without the one sentence in which a packet says, openly, that it was looked up later."""
    if passage.kind != "box":
        return passage.text
    day, found = pages.day(passage.day), packets.load().values()
    said = {say("packet.looked_up", when=dates.in_words(packet.looked_up), day=day) for packet in found}
    return "".join(re.split("|".join(map(re.escape, said)), passage.text))
