"""What the map shows: the places of the story by the archive's day, in a view, and a ruler between two of them."""

from functools import cached_property

import attrs

from facetoface.charts.chart import Choices, Control, settle
from facetoface.charts.globe import View
from facetoface.history import Archive, places
from facetoface.history.places import Place
from facetoface.words import say

VIEWS = {"korea": View(119.7, 135.4, 33.0, 43.1), "asia": View(97.0, 149.0, 0.0, 43.5)}
ARMISTICE = "eisenhower-armistice-1953"  # the event that drew the line


def controls(archive: Archive | None = None) -> tuple[Control, ...]:
    """The two ends of the ruler and the view. With an archive, only places that were public by its day."""
    names = {place.id: place.name for place in _standing(archive)}
    views = {name: say(f"charts.map.view.{name}") for name in VIEWS}
    return (
        Control(id="from", label=say("charts.map.from.label"), choices=names, start="pyongyang"),
        Control(id="to", label=say("charts.map.to.label"), choices=names, start="pyeongchang"),
        Control(id="view", label=say("charts.map.view.label"), choices=views, start="korea"),
    )


def _standing(archive: Archive | None) -> list[Place]:
    every = places.load().values()
    if archive is None or archive.day is None:
        return list(every)
    return [place for place in every if place.as_of(archive.day)]


@attrs.frozen(slots=False)
class Shown:
    """What is on the map: the places public by the archive's day, and those the ruler lies between."""

    archive: Archive
    chosen: Choices = attrs.field(converter=lambda choices: settle(controls(), choices))

    @cached_property
    def places(self) -> list[Place]:
        """The places, in the order of their file."""
        return _standing(self.archive)

    @property
    def ends(self) -> list[Place]:
        """The two ends of the ruler, or nothing where one is not public yet or both are the same."""
        found = [place for end in ("from", "to") for place in self.places if place.id == self.chosen[end]]
        return found if len({place.id for place in found}) == 2 else []

    @property
    def view(self) -> View:
        """The piece of the globe that is drawn."""
        return VIEWS[self.chosen["view"]]

    @property
    def line(self) -> bool:
        """Whether the line had been drawn by the day."""
        return ARMISTICE in self.archive.events

    def outside(self) -> list[Place]:
        """The places that the view does not hold."""
        return [place for place in self.places if not self.view.holds((place.lon, place.lat))]
