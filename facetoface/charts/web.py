"""Which sources the claims of an article rest on, and which of those sources come from one origin."""

import re
from functools import cached_property

import attrs

from facetoface.charts.chart import Choices, Control, settle
from facetoface.history import Archive, Claim, Source
from facetoface.words import say

GROUPS = {"A": 31, "B": 40}  # an article: how many claims it makes
SIZE = 8  # claims in one picture
AGENCIES = {"AP": "Associated Press"}  # short names: the names they stand for
WIRES = ("Associated Press", "Reuters", "AFP", "UPI", "Yonhap", "Xinhua")
TAKEN = re.compile(r"^.+, (?:from|copy of)(?: the)? ([A-Z].+)$")  # 'WikiMili, copy of Wikipedia'


def controls() -> tuple[Control, ...]:
    """Which claims of which article, and whether sources from one origin are drawn as one."""
    groups = {name: say("charts.claims.group.name", article=name[0], first=name.split("-")[0], last=name.split("-")[1])
              for article in GROUPS for name in _groups(article)}  # fmt: skip
    ways = {way: say(f"charts.claims.sources.{way}") for way in ("each", "merged")}
    return (
        Control(id="group", label=say("charts.claims.group.label"), choices=groups, start=next(iter(groups))),
        Control(id="sources", label=say("charts.claims.sources.label"), choices=ways, start="each"),
    )


def _groups(article: str) -> list[str]:
    """'A01-A08', 'A09-A16', …"""
    last = GROUPS[article]
    return [f"{article}{n:02}-{article}{min(n + SIZE - 1, last):02}" for n in range(1, last + 1, SIZE)]


def origin(source: Source) -> str:
    """The origin a text comes from: of 'Reuters, copy at The Hill' Reuters, else the name of its container.

    A news agency that is named beside a newspaper counts as the origin.
    """
    container = TAKEN.sub(r"\1", source.container_title)
    parts = container.split(", copy at ")[0].replace(" / ", ", ").split(", ")
    names = [AGENCIES.get(part.strip(), part.strip()) for part in parts]
    wires = [wire for name in names for wire in WIRES if name.startswith(wire)]
    return wires[0] if wires else names[0]


@attrs.frozen(slots=False)
class Web:
    """The chosen claims, and their sources that were public by the archive's day."""

    archive: Archive
    chosen: Choices = attrs.field(converter=lambda choices: settle(controls(), choices))

    @cached_property
    def claims(self) -> list[Claim]:
        """The claims of the chosen group, in order."""
        first, last = self.chosen["group"].split("-")
        return sorted((c for c in self.archive.claims.values() if first <= c.id <= last), key=lambda claim: claim.id)

    @property
    def merged(self) -> bool:
        """Whether sources from one origin are drawn as one."""
        return self.chosen["sources"] == "merged"

    def sources(self, claim: Claim) -> list[Source]:
        """What speaks for or against a claim; the article that makes it is no witness for itself."""
        own = f"article-{claim.article.lower()}"
        return [self.archive.sources[i] for i in claim.sources if i in self.archive.sources and i != own]

    def node(self, source: Source) -> str:
        """What a source is drawn as: itself, or its origin."""
        return origin(source) if self.merged else source.id

    @cached_property
    def nodes(self) -> dict[str, list[Source]]:
        """Every node on the right, with the sources in it; in the order in which claims name them."""
        found: dict[str, dict[str, Source]] = {}
        for claim in self.claims:
            for source in self.sources(claim):
                found.setdefault(self.node(source), {})[source.id] = source
        return {node: list(sources.values()) for node, sources in found.items()}

    @cached_property
    def origins(self) -> dict[str, list[Source]]:
        """The sources of the chosen claims by their origin."""
        every = {source.id: source for claim in self.claims for source in self.sources(claim)}
        rooms: dict[str, list[Source]] = {}
        for source in every.values():
            rooms.setdefault(origin(source), []).append(source)
        return rooms

    def rooms(self, claim: Claim) -> set[str]:
        """The origins behind a claim's sources."""
        return {origin(source) for source in self.sources(claim)}
