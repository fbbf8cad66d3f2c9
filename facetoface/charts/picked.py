"""What the timeline of the archive shows: a span of years, groups of tags, and the records named in each."""

import datetime as dt
from collections import Counter
from functools import cached_property

import attrs

from facetoface.charts.chart import Choices, Control, Scale, settle
from facetoface.history import Archive, Event, dates
from facetoface.words import say

FIRST, LAST = 1945, 2026  # the years that can be asked for
GROUPS = {  # the rows of the timeline and their tags; a record with several stands in the first row that is chosen
    "talks": {
        "summit",
        "talks",
        "agreement",
        "envoy",
        "letter",
        "letters",
        "plan",
        "leader",
        "former-president",
    },
    "weapons": {"nuclear", "missile", "missiles"},
    "force": {"war", "military", "border"},
    "people": {"sanctions", "economy", "families", "humanitarian", "human-rights", "detainees", "olympics"},
}


def controls() -> tuple[Control, ...]:
    """The first and the last year, the rows, and how many records are named in each."""
    years, names = Scale(FIRST, LAST, 1, ""), Scale(0, 8, 1, say("charts.timeline.names.unit"))
    groups = {group: say(f"charts.timeline.group.{group}") for group in GROUPS}
    return (
        Control(id="from", label=say("charts.timeline.from"), scale=years, start=FIRST),
        Control(id="to", label=say("charts.timeline.to"), scale=years, start=LAST),
        Control(id="tags", label=say("charts.timeline.tags"), choices=groups, several=True, start=list(GROUPS)),
        Control(id="names", label=say("charts.timeline.names.label"), scale=names, start=3),
    )


def year_of(event: Event) -> int:
    """The year in which an event began."""
    return dates.first_day(event.date).year


@attrs.frozen(slots=False)
class Picked:
    """An archive's records in the chosen span, sorted into the chosen rows."""

    archive: Archive
    chosen: Choices = attrs.field(converter=lambda choices: settle(controls(), choices))

    @cached_property
    def day(self) -> dt.date:
        """The archive's day; of today's archive, the day on which its last record became public."""
        known = [dates.last_day(event.known) for event in self.archive.events.values()]
        return self.archive.day or max(known, default=dt.date.today())

    @cached_property
    def span(self) -> tuple[int, int]:
        """The first and last year shown, whichever of the two was set higher; never later than the day."""
        low, high = sorted(int(self.chosen[end]) for end in ("from", "to"))
        return min(low, self.day.year - 1), min(max(high, low), self.day.year)

    @property
    def first(self) -> int:
        """Where the years begin."""
        return self.span[0]

    @property
    def end(self) -> float:
        """Where the years end: after the last year, or on the archive's day."""
        return min(self.span[1] + 1, self.day.year + (self.day.timetuple().tm_yday - 1) / 366)

    def partial(self, year: int) -> bool:
        """Whether the archive's day cuts the year short."""
        return year == self.day.year and (self.day.month, self.day.day) != (12, 31)

    @cached_property
    def inside(self) -> list[Event]:
        """All records that begin in the span, in order of their dates."""
        found = [event for event in self.archive.events.values() if self.span[0] <= year_of(event) <= self.span[1]]
        return sorted(found, key=lambda event: (dates.first_day(event.date), event.id))

    @cached_property
    def rows(self) -> dict[str, list[Event]]:
        """The records of each chosen row; each record stands in one."""
        found = {group: [] for group in self.chosen["tags"]}
        for event in self.inside:
            group = next((group for group in found if GROUPS[group] & set(event.tags)), None)
            if group:
                found[group].append(event)
        return found

    @cached_property
    def uses(self) -> Counter:
        """How many claims, arguments and forecasts rest on a record, by its id."""
        shelves = (self.archive.claims, self.archive.arguments, self.archive.forecasts)
        return Counter(name for shelf in shelves for record in shelf.values() for name in record.rests_on)

    def named(self, group: str) -> list[Event]:
        """The records of a row that most claims, arguments and forecasts rest on, in order of their dates.

        Of equals those with more sources come first, then the earlier ones.
        """
        ranked = sorted(self.rows[group], key=lambda event: (-self.uses[event.id], -len(event.sources)))
        most = {event.id for event in ranked[: int(self.chosen["names"])]}
        return [event for event in self.rows[group] if event.id in most]

    @cached_property
    def counts(self) -> dict[int, tuple[int, int]]:
        """For each year of the span: how many records are in the chosen rows, and how many others there are."""
        every = Counter(map(year_of, self.inside))
        chosen = Counter(year_of(event) for events in self.rows.values() for event in events)
        return {year: (chosen[year], every[year] - chosen[year]) for year in range(self.span[0], self.span[1] + 1)}

    @cached_property
    def sorted_in(self) -> set[str]:
        """The ids of the records in the chosen rows."""
        return {event.id for events in self.rows.values() for event in events}

    @property
    def total(self) -> int:
        """How many records are in the chosen rows."""
        return len(self.sorted_in)
