"""The map: the places of the story as of the day, the armistice line, and a ruler between two of them."""

from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from facetoface.charts import map_words as say_map
from facetoface.charts.chart import Chart, Choices, Control, settle
from facetoface.charts.globe import View
from facetoface.charts.map_words import say_of
from facetoface.history import Archive, places
from facetoface.history.places import Place

if TYPE_CHECKING:
    from matplotlib.figure import Figure

VIEWS = {"korea": View(120.2, 134.6, 33.0, 43.2), "asia": View(98.5, 146.0, -0.8, 43.7)}
ARMISTICE = "eisenhower-armistice-1953"  # the event that drew the line


def controls(archive: Archive | None = None) -> tuple[Control, ...]:
    """The two ends of the ruler and the view. With an archive, only places that were public by its day."""
    names = {place.id: place.name for place in _standing(archive)}
    views = {name: say_of(f"view.{name}") for name in VIEWS}
    return (
        Control(id="from", label=say_of("from"), choices=names, start="pyongyang"),
        Control(id="to", label=say_of("to"), choices=names, start="pyeongchang"),
        Control(id="view", label=say_of("view.label"), choices=views, start="korea"),
    )


def draw(archive: Archive, choices: Choices) -> Chart:
    """The map as of the archive's day. Raises CourseError for a choice that does not exist."""
    from facetoface.charts import map_figure

    shown = Shown(archive, settle(controls(), choices))
    return Chart(
        title=say_map.title(shown),
        figure=map_figure.figure(shown),
        alt=say_map.alt(shown),
        summary=say_map.summary(shown),
        columns=say_map.columns(shown),
        rows=say_map.rows(shown),
        caption=say_map.caption(shown),
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
    chosen: Choices

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
