"""Days and ids in a learner's answer: whether they are what they should be, and whose voice stands behind a source."""

import datetime as dt
import re

from facetoface import history
from facetoface.charts.web import origin
from facetoface.checks import reading
from facetoface.checks.given import Given
from facetoface.checks.verdict import Stop, not_yet
from facetoface.history.records import Source

SHELVES = ("events", "sources", "arguments", "claims")  # what a learner may name

OWNERS = {  # offices of one government, and the press that belongs to it, speak with one voice
    "the US government": (
        "US Department of State",
        "US Department of Defense",
        "US Arms Control and Disarmament Agency",
        "US Mission to the United Nations",
        "USIS Washington File",
        "Federal Register",
        "Public Papers of the Presidents",
        "The White House",
        "US Information Agency",
        "Voice of America",
        "VOA News",
        "ShareAmerica",
    ),
    "the Chinese government and its press": (
        "Xinhua",
        "China.org.cn",
        "China Daily",
        "CGTN",
        "ECNS",
        "Ministry of Foreign Affairs of China",
    ),
    "the South Korean government": ("Korea.net", "Office of the President of South Korea"),
    "North Korea's government and its press": ("KCNA", "Rodong Sinmun", "Foreign Ministry of the DPRK"),
    "CSIS": ("CSIS ",),
    "the Arms Control Association": ("Arms Control Association", "Arms Control Today"),
}
VOICES = {  # what the name of a source does not tell: lesson 2 shows how one sees it
    "the briefing by Moon's spokesman on 10 February 2018": {
        "abc-invitation-2018",
        "aju-invitation-2018",
        "ap-time-invitation-2018",
        "asianews-invitation-2018",
        "japan-times-invitation-2018",
        "kazinform-yonhap-invitation-2018",
        "korea-herald-invitation-2018",
        "slate-invitation-2018",
        "the-week-invitation-2018",
        "upi-yonhap-invitation-2018",
        "washington-post-invitation-2018",
        "wsbtv-invitation-2018",
        "xinhua-invitation-2018",
    },
}


def day(answer: object, name: str) -> dt.date:
    """A day written as year, month, day, such as "2018-02-10"."""
    found = reading.text(answer, name)
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", found, re.ASCII):
            return dt.date.fromisoformat(found)
    except ValueError:
        pass
    raise Stop(not_yet("not-a-day", name=name))


def shelf(archive: history.Archive, name: str) -> str | None:
    """Where in the archive an id stands."""
    return next((shelf for shelf in SHELVES if name in getattr(archive, shelf)), None)


def source(given: Given, answer: object, name: str) -> Source:
    """The source with this id, public on the exercise's day; anything else ends the check."""
    found = reading.text(answer, name)
    if found in given.archive.sources:
        return given.archive.sources[found]
    if shelf(given.archive, found):
        raise Stop(not_yet("another-record", id=found))
    raise Stop(not_yet("later" if found in history.load().sources else "no-such-source", id=found))


def one_voice(one: Source, other: Source) -> str | None:
    """The voice that two sources share, in words; None where they are independent as far as the archive shows."""
    shared = [voice for voice, members in VOICES.items() if {one.id, other.id} <= members]
    owners = [_owner(origin(part)) for part in (one, other)]
    if shared or owners[0] == owners[1]:
        return (shared or owners)[0]
    short, long = sorted(owners, key=len)  # such as "CNN" and "CNN Political Ticker"
    return short if long.startswith(f"{short} ") else None


def _owner(name: str) -> str:
    return next((owner for owner, names in OWNERS.items() if name.startswith(names)), name)
