"""Where the marks of a timeline go: side by side along the years, in lanes, so that nothing overlaps."""

import math

import attrs

from facetoface.charts import style

CLEAR = 10  # page pixels from a mark's middle to its label, and from a label to the next mark

Reach = tuple[float, float]  # from where to where a mark and its label go, in page pixels from the left margin


@attrs.frozen(kw_only=True)
class Mark:
    """One mark: its id, when it stands in years (1994.46), its label, its look, solid or hollow.

    The label of a solid mark is bold, unless it is `quiet`.
    """

    id: str
    when: float
    label: str
    look: style.Look
    solid: bool
    quiet: bool = False


@attrs.frozen
class Spot:
    """A mark's lane, counted from the top, and the side of the mark its label stands on."""

    lane: int
    right: bool


@attrs.frozen
class Scale:
    """The years from `first` to `last` across the page."""

    first: float
    last: float

    def pixel(self, year: float) -> float:
        """How many page pixels from the left margin a year stands."""
        return (year - self.first) / (self.last - self.first) * style.SPAN

    def year(self, pixel: float) -> float:
        """The year that stands so many page pixels from the left margin."""
        return self.first + pixel / style.SPAN * (self.last - self.first)

    def ticks(self) -> list[int]:
        """The years to name: at most eight round ones."""
        years = range(math.ceil(self.first), math.floor(self.last) + 1)
        step = next(step for step in (1, 2, 5, 10, 20, 50) if len(years) <= 8 * step)
        return [year for year in years if year % step == 0]


def spots(name: str, marks: list[Mark], scale: Scale) -> list[Spot]:
    """A spot for each mark, in their order: the first lane, then side, where it touches nothing.

    The row's name stands at the left of the first lane. All words but quiet ones are measured in bold, so that a
    mark stays where it is when it turns solid.
    """
    lanes: list[list[Reach]] = [[(0, style.width_of(name, bold=True) + CLEAR)]]
    found = []
    for mark in marks:
        lanes.append([])  # so one lane is always empty, and the search ends
        spot, reach = _free(scale.pixel(mark.when), style.width_of(mark.label, bold=not mark.quiet), lanes)
        lanes[spot.lane].append(reach)
        found.append(spot)
    return found


def _free(x: float, width: float, lanes: list[list[Reach]]) -> tuple[Spot, Reach]:
    sides = [(True, (x - CLEAR, x + CLEAR + width)), (False, (x - CLEAR - width, x + CLEAR))]
    on_page = [(right, (start, end)) for right, (start, end) in sides if start >= -CLEAR and end <= style.SPAN + CLEAR]
    return next(
        (Spot(lane, right), reach)
        for lane, taken in enumerate(lanes)
        for right, reach in on_page or sides
        if all(reach[1] + CLEAR <= start or end + CLEAR <= reach[0] for start, end in taken)
    )
