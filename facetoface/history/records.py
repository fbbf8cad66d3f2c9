"""The records of the archive: each class is one kind of table in `assets/history/`, its fields the table's fields.

Dates are EDTF level 0 text (see `dates`). Every record answers `as_of(day)`: itself as it could be known at the
end of that day, or None if it was not public yet. `LINKS` names the fields that hold ids, and the shelf they are on.
"""

import datetime as dt
from typing import ClassVar

import attrs

from facetoface.history import dates
from facetoface.rules import ident, one_of, several, text

CAPACITIES = ("sitting president", "former president", "secretary of state", "envoy or other official")
COUNTERPARTS = ("leader", "other official")
FORMS = ("in person", "letter", "planned, not held")
CONFIDENCES = ("high", "medium", "low")
KINDS = ("fact", "framing", "quotation", "argument-for", "argument-against", "prediction")
VERDICTS = ("accurate", "imprecise", "misleading", "wrong", "unverifiable", "opinion")
HINDSIGHT = ("held-up", "overtaken", "refuted", "still-open")
SOURCE_TYPES = (
    "article-newspaper", "article-magazine", "article-journal", "webpage", "post-weblog", "broadcast", "report",
    "speech", "legislation", "book", "chapter", "treaty", "document", "dataset", "map", "interview", "post",
)  # fmt: skip


def dated(_, attribute, value: str | None) -> None:
    """A date, where there is one at all."""
    if value is not None:
        dates.first_day(value)


def public(issued: str | None, day: dt.date) -> bool:
    """Whether something was certainly public by the end of `day`; what shows no date counts as public."""
    return issued is None or dates.last_day(issued) <= day


date = attrs.field(validator=dated)
maybe_date = attrs.field(default=None, validator=dated)
cited = attrs.field(validator=several(1))
confidence = attrs.field(validator=one_of(*CONFIDENCES))


@attrs.frozen(kw_only=True)
class Record:
    """What all records share."""

    id: str = ident
    LINKS: ClassVar[dict[str, str]] = {"sources": "sources"}

    def as_of(self, day: dt.date) -> "Record | None":
        """The record as it could be known at the end of `day`."""
        return self


@attrs.frozen(kw_only=True)
class Source(Record):
    """Something citable. The fields are named as in the Citation Style Language (CSL 1.0.2)."""

    type: str = attrs.field(validator=one_of(*SOURCE_TYPES))
    title: str = text
    container_title: str = text
    issued: str | None = maybe_date  # None: the page shows no date
    author: str | None = None
    URL: str = text
    note: str | None = None  # what kind of text it is, and whose view
    LINKS: ClassVar[dict[str, str]] = {}

    @property
    def short(self) -> str:
        """A short reference: where it stands and the year, 'BBC News 2009'."""
        return f"{self.container_title} {self.issued[:4] if self.issued else 'n.d.'}"

    def as_of(self, day: dt.date) -> "Source | None":
        """The source, once it was out."""
        return self if public(self.issued, day) else None


@attrs.frozen(kw_only=True)
class Office:
    """A post or role someone held from `start` to `end` (None: still, as far as the archive knows)."""

    title: str = text
    start: str = date
    end: str | None = maybe_date


@attrs.frozen(kw_only=True)
class Person(Record):
    """Who someone was, and when. `name` is in the order the person uses; Korean family names come first."""

    name: str = text
    korean: str | None = None
    office: list[Office] = attrs.field(validator=several(1))
    sources: list[str] = cited

    def as_of(self, day: dt.date) -> "Person | None":
        """The person with the offices begun by `day`, and no end that lies after it."""
        begun = [office for office in self.office if dates.first_day(office.start) <= day]
        open_ended = [
            attrs.evolve(office, end=None) if office.end and dates.first_day(office.end) > day else office
            for office in begun
        ]
        return attrs.evolve(self, office=open_ended) if begun else None


@attrs.frozen(kw_only=True)
class Meeting:
    """How an event counts under each definition of 'a US president has met a North Korean leader'."""

    us: str = text  # a person's id
    capacity: str = attrs.field(validator=one_of(*CAPACITIES))
    dprk: str = text  # a person's id
    counterpart: str = attrs.field(validator=one_of(*COUNTERPARTS))
    form: str = attrs.field(validator=one_of(*FORMS))
    place: str | None = None


@attrs.frozen(kw_only=True)
class Event(Record):
    """Something that happened on `date` and was public from `known` on. `figures` are its numbers by name."""

    date: str = date
    known: str = date
    title: str = text
    statement: str = text
    people: list[str] = attrs.field(factory=list)
    place: str | None = None
    tags: list[str] = attrs.field(factory=list)
    figures: dict[str, float] = attrs.field(factory=dict)
    sources: list[str] = cited
    confidence: str = confidence
    disagreement: str | None = None  # what sources tell differently, and what we make of it
    meeting: Meeting | None = None
    LINKS: ClassVar[dict[str, str]] = {
        "sources": "sources", "people": "people", "meeting.us": "people", "meeting.dprk": "people",
    }  # fmt: skip

    def faults(self):
        """Known no earlier than it happened."""
        if dates.last_day(self.known) < dates.first_day(self.date):
            yield "known", f"expected a day from {self.date} on, but found {self.known}"

    def as_of(self, day: dt.date) -> "Event | None":
        """The event, once it was public."""
        return self if public(self.known, day) else None


@attrs.frozen(kw_only=True)
class Claim(Record):
    """One assertion of an article in our words, with two verdicts: as of publication, and with hindsight.

    `reason` rests on what was public when the article stood; `hindsight_reason` may use all that came
    later and is public from `hindsight_known` on.
    """

    article: str = attrs.field(validator=one_of("A", "B"))
    paragraph: str = text
    claim: str = text
    quote: str | None = None  # at most 15 words, word for word
    kind: str = attrs.field(validator=one_of(*KINDS))
    verdict: str = attrs.field(validator=one_of(*VERDICTS))
    reason: str = text
    hindsight: str | None = attrs.field(default=None, validator=one_of(*HINDSIGHT))
    hindsight_reason: str | None = None
    hindsight_known: str | None = maybe_date
    rests_on: list[str] = attrs.field(factory=list)  # events
    sources: list[str] = cited
    id: str = text
    LINKS: ClassVar[dict[str, str]] = {"sources": "sources", "rests_on": "events"}

    def as_of(self, day: dt.date) -> "Claim":
        """The claim, without its hindsight before that was known."""
        if self.hindsight_known is None or public(self.hindsight_known, day):
            return self
        return attrs.evolve(self, hindsight=None, hindsight_reason=None, hindsight_known=None)


@attrs.frozen(kw_only=True)
class Term(Record):
    """A glossary entry. `matters` says why it matters here; `later` what came of it, known from `later_known` on."""

    term: str = text
    korean: str | None = None
    definition: str = text
    matters: str = text
    later: str | None = None
    later_known: str | None = maybe_date
    claims: list[str] = attrs.field(factory=list)
    sources: list[str] = cited
    LINKS: ClassVar[dict[str, str]] = {"sources": "sources", "claims": "claims"}

    def as_of(self, day: dt.date) -> "Term":
        """The entry, without what came later."""
        if self.later_known is None or public(self.later_known, day):
            return self
        return attrs.evolve(self, later=None, later_known=None)
