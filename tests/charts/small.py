"""A small archive made of records, denser in 2018 and 2019 than the real one."""

import re

from facetoface.history import Archive, Event, Meeting, Person, Source
from facetoface.history.records import Office

AMERICANS = ["Jimmy Carter", "Bill Clinton", "Madeleine Albright", "William Perry", "George W. Bush"]
AMERICANS += ["Mike Pompeo", "Donald Trump"]
KOREANS = ["Kim Il Sung", "Kim Jong Il", "Kim Jong Un", "Kim Yong Nam", "Jo Myong Rok"]
PEOPLE = AMERICANS + KOREANS
SITTING, FORMER, SECRETARY, ENVOY = ("sitting president", "former president", "secretary of state",
                                     "envoy or other official")  # fmt: skip
HELD, LETTER, PLAN = "in person", "letter", "planned, not held"
MEETINGS = [
    ("1994-06-16/1994-06-17", "Jimmy Carter", FORMER, "Kim Il Sung", "leader", HELD),
    ("1999-05-25", "William Perry", ENVOY, "Kim Yong Nam", "other official", HELD),
    ("2000-10-10", "Bill Clinton", SITTING, "Jo Myong Rok", "other official", HELD),
    ("2000-10-23", "Madeleine Albright", SECRETARY, "Kim Jong Il", "leader", HELD),
    ("2000-12", "Bill Clinton", SITTING, "Kim Jong Il", "leader", PLAN),
    ("2007-12", "George W. Bush", SITTING, "Kim Jong Il", "leader", LETTER),
    ("2009-08-04", "Bill Clinton", FORMER, "Kim Jong Il", "leader", HELD),
    ("2010-08-25", "Jimmy Carter", FORMER, "Kim Yong Nam", "other official", HELD),
    ("2011", "Jimmy Carter", FORMER, "Kim Yong Nam", "other official", HELD),
    ("2018-04-01", "Mike Pompeo", ENVOY, "Kim Jong Un", "leader", HELD),
    ("2018-05-09", "Mike Pompeo", SECRETARY, "Kim Jong Un", "leader", HELD),
    ("2018-05-24", "Donald Trump", SITTING, "Kim Jong Un", "leader", LETTER),
    ("2018-06-01", "Donald Trump", SITTING, "Kim Yong Nam", "other official", HELD),
    ("2018-06-12", "Donald Trump", SITTING, "Kim Jong Un", "leader", HELD),
    ("2018-07-06", "Mike Pompeo", SECRETARY, "Kim Yong Nam", "other official", HELD),
    ("2018-10-07", "Mike Pompeo", SECRETARY, "Kim Jong Un", "leader", HELD),
    ("2019-01-18", "Donald Trump", SITTING, "Kim Yong Nam", "other official", HELD),
    ("2019-02-27/2019-02-28", "Donald Trump", SITTING, "Kim Jong Un", "leader", HELD),
    ("2019-06-30", "Donald Trump", SITTING, "Kim Jong Un", "leader", HELD),
    ("2025-10", "Donald Trump", SITTING, "Kim Jong Un", "leader", PLAN),
]


def key(name: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", name.lower()))


def event(date, us, capacity, dprk, counterpart, form, **more) -> Event:
    meeting = Meeting(us=key(us), capacity=capacity, dprk=key(dprk), counterpart=counterpart, form=form, place="Town")
    fields = {
        "id": f"{key(us)}-{date}".replace("/", "-"),
        "title": f"{us} and {dprk}",
        "statement": f"{us} and {dprk}, {form}.",
    }
    known = date.split("/")[-1]
    return Event(**fields, date=date, known=known, sources=["old", f"news-{known}"], confidence="high",
                 meeting=meeting, **more)  # fmt: skip


def source(name: str, issued: str | None, container: str = "The Paper") -> Source:
    return Source(
        id=name, type="webpage", title="A page", container_title=container, issued=issued, URL="https://x.org"
    )


def person(name: str) -> Person:
    return Person(id=key(name), name=name, office=[Office(title="office", start="1970")], sources=["old"])


def archive(events: list[Event], people: list[str] = PEOPLE) -> Archive:
    news = [source(f"news-{e.known}", e.known, "The News") for e in events]
    sources = {s.id: s for s in [source("old", None), *news]}
    return Archive(sources, {key(p): person(p) for p in people}, {e.id: e for e in events}, {})
