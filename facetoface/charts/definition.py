"""What counts as a meeting: the parts of a definition, and the archive counted under it."""

from functools import cached_property

import attrs

from facetoface.charts.chart import Choices, Control, settle
from facetoface.history import Archive, Event
from facetoface.history.records import CAPACITIES, COUNTERPARTS, FORMS
from facetoface.words import say

PARTS = {"capacity": CAPACITIES, "counterpart": COUNTERPARTS, "form": FORMS}  # fields of a Meeting
START = {"capacity": ["sitting president"], "counterpart": ["leader"], "form": ["in person"]}


def controls() -> tuple[Control, ...]:
    """What the reader can choose: the three parts of a definition of 'has met', article A's to begin with."""
    return tuple(
        Control(
            id=part,
            label=say(f"charts.meetings.{part}.label"),
            choices={value: capital(name(part, value)) for value in values},
            several=True,
            start=START[part],
        )
        for part, values in PARTS.items()
    )


def name(part: str, value: str) -> str:
    """A choice in words, as it stands inside a sentence."""
    return say(f"charts.meetings.{part}.{value}")


def capital(words: str) -> str:
    """The words with a capital at the start, and the rest as it is."""
    return words[:1].upper() + words[1:]


@attrs.frozen(slots=False)
class Count:
    """An archive's meetings, sorted by a definition: `chosen` has a list of values for each part."""

    archive: Archive
    chosen: Choices = attrs.field(converter=lambda choices: settle(controls(), choices))

    @cached_property
    def meetings(self) -> list[Event]:
        """Every meeting, letter or plan in the archive, in order of their dates."""
        return self.archive.meetings()

    @cached_property
    def counted(self) -> list[Event]:
        """Those of them that count."""
        return [event for event in self.meetings if not self._misses(event)]

    def selected(self) -> bool:
        """Whether every part has at least one choice; without one, nothing can count."""
        return all(self.chosen.values())

    def more(self) -> dict[tuple[str, str], int]:
        """How many more would count if one further choice were made, by (part, value)."""
        misses = [self._misses(event) for event in self.meetings]
        unmade = [(part, value) for part in PARTS for value in PARTS[part] if value not in self.chosen[part]]
        return {choice: misses.count([choice]) for choice in unmade}

    def _misses(self, event: Event) -> list[tuple[str, str]]:
        """The choices that keep an event from counting."""
        needs = [(part, getattr(event.meeting, part)) for part in PARTS]
        return [(part, value) for part, value in needs if value not in self.chosen[part]]


def matching(archive: Archive, choices: Choices) -> list[Event]:
    """The archive's meetings that count under the chosen definition, in order of their dates."""
    return Count(archive, choices).counted
