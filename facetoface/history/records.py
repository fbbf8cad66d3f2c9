"""The records of the archive: sources, people, events with their meetings, claims.

Each class is one kind of table in `assets/history/`; its fields are the table's fields. Dates are EDTF
level 0 text (see `dates`).
"""

import attrs

from facetoface.history import dates

CAPACITIES = ("sitting president", "former president", "secretary of state", "envoy or other official")
COUNTERPARTS = ("leader", "other official")
FORMS = ("in person", "letter", "planned, not held")
CONFIDENCES = ("high", "medium", "low")
KINDS = ("fact", "framing", "quotation", "argument-for", "argument-against", "prediction")
VERDICTS = ("accurate", "imprecise", "misleading", "wrong", "unverifiable", "opinion")
HINDSIGHT = ("held-up", "overtaken", "refuted", "still-open")


def _date(_, attribute, value):
    if value is not None:
        dates.first_day(value)


def _one_of(*allowed):
    def check(_, attribute, value):
        if value is not None and value not in allowed:
            raise ValueError(f"expected one of {', '.join(allowed)}, but found {value!r}")

    return check


def _some(_, attribute, value):
    if not value:
        raise ValueError("expected at least one entry, but the list is empty")


def _said(_, attribute, value):
    if not value.strip():
        raise ValueError("expected some words, but the text is empty")


text = attrs.field(validator=_said)


@attrs.frozen(kw_only=True)
class Source:
    """Something citable. The fields are named as in the Citation Style Language (CSL 1.0.2)."""

    id: str = text
    type: str = attrs.field(
        validator=_one_of(
            "article-newspaper",
            "article-magazine",
            "article-journal",
            "webpage",
            "post-weblog",
            "broadcast",
            "report",
            "speech",
            "legislation",
            "book",
            "chapter",
            "treaty",
            "document",
        )
    )
    title: str = text
    container_title: str = text
    issued: str | None = attrs.field(default=None, validator=_date)  # None: the page shows no date
    author: str | None = None
    URL: str = text
    note: str | None = None  # what kind of text it is, and whose view

    @property
    def short(self) -> str:
        """A short reference: where it stands and the year, 'BBC News 2009'."""
        return f"{self.container_title} {self.issued[:4] if self.issued else 'n.d.'}"


@attrs.frozen(kw_only=True)
class Office:
    """A post or role someone held from `start` to `end` (None: still, as far as the archive knows)."""

    title: str = text
    start: str = attrs.field(validator=_date)
    end: str | None = attrs.field(default=None, validator=_date)


@attrs.frozen(kw_only=True)
class Person:
    """Who someone was, and when. `name` is in the order the person uses; Korean family names come first."""

    id: str = text
    name: str = text
    korean: str | None = None
    office: list[Office] = attrs.field(validator=_some)
    sources: list[str] = attrs.field(validator=_some)


@attrs.frozen(kw_only=True)
class Meeting:
    """How an event counts under each definition of 'a US president has met a North Korean leader'."""

    us: str = text  # a person's id
    capacity: str = attrs.field(validator=_one_of(*CAPACITIES))
    dprk: str = text  # a person's id
    counterpart: str = attrs.field(validator=_one_of(*COUNTERPARTS))
    form: str = attrs.field(validator=_one_of(*FORMS))
    place: str | None = None


@attrs.frozen(kw_only=True)
class Event:
    """Something that happened on `date` and was public from `known` on."""

    id: str = text
    date: str = attrs.field(validator=_date)
    known: str = attrs.field(validator=_date)
    title: str = text
    statement: str = text
    people: list[str] = attrs.field(factory=list)
    place: str | None = None
    tags: list[str] = attrs.field(factory=list)
    sources: list[str] = attrs.field(validator=_some)
    confidence: str = attrs.field(validator=_one_of(*CONFIDENCES))
    disagreement: str | None = None  # what sources tell differently, and what we make of it
    meeting: Meeting | None = None


@attrs.frozen(kw_only=True)
class Claim:
    """One assertion of an article in our words, with two verdicts: as of publication, and with hindsight.

    `reason` rests on what was public when the article stood; `hindsight_reason` may use all that came
    later and is public from `hindsight_known` on.
    """

    id: str = text
    article: str = attrs.field(validator=_one_of("A", "B"))
    paragraph: str = text
    claim: str = text
    quote: str | None = None  # at most 15 words, word for word
    kind: str = attrs.field(validator=_one_of(*KINDS))
    verdict: str = attrs.field(validator=_one_of(*VERDICTS))
    reason: str = text
    hindsight: str | None = attrs.field(default=None, validator=_one_of(*HINDSIGHT))
    hindsight_reason: str | None = None
    hindsight_known: str | None = attrs.field(default=None, validator=_date)
    rests_on: list[str] = attrs.field(factory=list)  # events
    sources: list[str] = attrs.field(validator=_some)
