"""Sixteen events to choose a timeline from, by letters that say nothing of their dates, and the two kinds of them."""

import re

from facetoface.history import Archive

CONTACT, FORCE = "contact", "force"  # talks, meetings, agreements; fighting, weapons, threats
MILESTONES = {  # letter: the event in the archive, its name in a chart, its kind; all events of a year are of one kind
    "A": ("carter-kim-il-sung-1994", "Carter meets Kim Il Sung", CONTACT),
    "B": ("blue-house-raid-1968", "Raid on the president's house in Seoul", FORCE),
    "C": ("panmunjom-summit-2018", "Moon and Kim meet at Panmunjom", CONTACT),
    "D": ("eisenhower-armistice-1953", "Armistice is signed", CONTACT),
    "E": ("nuclear-test-1", "First North Korean nuclear test", FORCE),
    "F": ("first-family-reunion-1985", "Divided families meet", CONTACT),
    "G": ("china-enters-war-1950", "Chinese troops enter the war", FORCE),
    "H": ("singapore-2018", "Trump and Kim meet in Singapore", CONTACT),
    "I": ("taepodong-1998", "Rocket flies over Japan", FORCE),
    "J": ("joint-communique-1972", "First joint document of both Koreas", CONTACT),
    "K": ("korean-war-outbreak-1950", "Korean War begins", FORCE),
    "L": ("clinton-kim-jong-il-2009", "Bill Clinton meets Kim Jong Il", CONTACT),
    "M": ("johnson-pueblo-1968", "USS Pueblo is seized", FORCE),
    "N": ("agreed-framework-1994", "Agreed Framework is signed", CONTACT),
    "O": ("fire-and-fury-2017", "Trump threatens “fire and fury”", FORCE),
    "P": ("summit-2000", "First summit of both Koreas", CONTACT),
}
WORDS = {  # by which a chart's key may name a kind
    CONTACT: ("contact", "talk", "diplom", "agree"),
    FORCE: ("force", "arms", "weapon", "fight", "conflict", "threat", "violen"),
}
MARKS = re.compile(r"circle|square|dot|diamond|triangle|cross|star|hollow|above|below|upper|lower|[●■▲◆○□△◇]", re.I)


def milestones(archive: Archive) -> list[dict]:
    """The sixteen events in order of their first days."""
    rows = [
        {"letter": letter, "name": name, "date": archive.events[event].date[:10], "kind": kind, "id": event}
        for letter, (event, name, kind) in MILESTONES.items()
    ]
    return sorted(rows, key=lambda row: row["date"])
