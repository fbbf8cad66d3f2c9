"""The map: the places of the story as of the day, the armistice line, and a ruler between two of them."""

import math
from typing import TYPE_CHECKING

from facetoface.charts import map_ground, style
from facetoface.charts import map_words as words
from facetoface.charts.atlas import Shown, controls
from facetoface.charts.chart import Chart, Choices
from facetoface.charts.globe import track
from facetoface.charts.graph import Axis, Graph
from facetoface.charts.labels import HIGH, Box, Ground, around
from facetoface.charts.labels import words as box_of
from facetoface.history import Archive, places
from facetoface.history.places import Place, Point
from facetoface.words import say

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

__all__ = ["controls", "draw", "fit"]

fit = controls  # only places public by the day can be chosen

NAMES = {  # where names of lands and seas stand, in each view; a name gives way to everything else
    "korea": {"north": (126.75, 40.5), "south": (127.75, 36.35), "china": (124.0, 42.3), "japan": (132.4, 34.6),
              "yellow_sea": (122.9, 36.2), "east_sea": (131.2, 40.2)},
    "asia": {"north": (134.5, 41.0), "south": (132.2, 36.2), "china": (107.5, 33.0), "japan": (140.6, 34.2)},
}  # fmt: skip
FAR = (1, 2, 3, 4, 5, 6, 7, 8)  # how far off a name may stand, in steps
LINE_NAME = {"korea": (128.75, 38.5), "asia": (129.8, 39.55)}  # where the line's name begins


def draw(archive: Archive, choices: Choices) -> Chart:
    """The map as of the archive's day. Raises CourseError for a choice that does not exist."""
    shown = Shown(archive, choices)
    return Chart(
        title=words.title(shown),
        figure=_figure(shown),
        alt=words.alt(shown),
        summary=words.summary(shown),
        columns=words.columns(shown),
        rows=words.rows(shown),
        caption=words.caption(shown),
    )


def _figure(shown: Shown) -> "Figure":
    """The figure. Its axes hold a line for each place in view, with the place's id as `gid`."""
    view = shown.view
    across, up = Axis(0, style.SPAN, {}), Axis(0, view.height, {})
    graph = Graph(title=words.title(shown), lead=words.lead(shown), x=across, y=up, height=view.height, left=0)
    figure, axes = graph.draw()
    axes.hlines(view.height, 0, style.SPAN, colors=style.INK, linewidths=1)
    map_ground.land(axes, view)
    map_ground.key(axes, view.height + 15, shown)
    map_ground.scale(axes, shown)
    _fill(axes, Ground(Box(0, 0, style.SPAN, view.height)), shown)
    return figure


def _fill(axes: "Axes", ground: Ground, shown: Shown) -> None:
    """Everything on the land, from what must have its words to what can go without."""
    inside = sorted((place for place in shown.places if place not in shown.outside()), key=_rank)
    spots = {place.id: shown.view.pixel((place.lon, place.lat)) for place in inside}
    ground.taken += [around(*spot) for spot in spots.values()]
    for place in inside:
        style.mark(axes, *spots[place.id], map_ground.SHAPES[place.kind], True, gid=place.id, zorder=3)
    if shown.line:
        _line(axes, ground, shown)
    if shown.ends:
        _ruler(axes, ground, shown)
    for place in [place for place in inside if place in shown.ends]:
        _name(axes, ground, spots[place.id], place.name, strong=True, reach=FAR)
    _names(axes, ground, shown)
    rest, reach = [place for place in inside if place not in shown.ends], FAR if _near(shown) else FAR[:1]
    crowded = [p for p in rest if not _name(axes, ground, spots[p.id], p.name, strong=False, reach=FAR[:1])]
    for place in crowded:
        _name(axes, ground, spots[place.id], place.name, strong=False, reach=reach)


def _near(shown: Shown) -> bool:
    """Whether Korea fills the view, so that every place in it can be named."""
    return shown.chosen["view"] == "korea"


def _rank(place: Place) -> tuple[bool, bool]:
    """In a crowd a lone place and a capital keep their names longest."""
    return place.side != "elsewhere", place.kind != "capital"


def _line(axes: "Axes", ground: Ground, shown: Shown) -> None:
    """The armistice line, dashed, with what it is in words."""
    course = [shown.view.pixel(point) for point in places.outlines().line]
    axes.plot(*zip(*course, strict=True), color=style.RED, lw=2.2, ls=(0, (4, 1.6)), gid="line", zorder=1.5)
    ground.taken += [around(*point, half=3) for point in course]
    x, y = shown.view.pixel(LINE_NAME[shown.chosen["view"]])
    for i, name in enumerate(say("charts.map.line")):
        _write(axes, ground, x, y - 15 * i, name, bold=not i, colour=style.RED)


def _write(axes: "Axes", ground: Ground, x: float, y: float, name: str, bold=False, side="left", **look) -> None:
    """Words that keep their place, come what may."""
    ground.taken.append(box_of(x, y, name, side, bold))
    style.write(axes, x, y, name, bold=bold, ha=side, va="center_baseline", zorder=4, **look)


def _name(axes: "Axes", ground: Ground, spot: Point, name: str, strong: bool, reach: tuple[int, ...]) -> bool:
    """A place's name beside its mark, or farther off on a thin line, if there is room."""
    found = ground.beside(*spot, name, strong, reach)
    if not found:
        return False
    x, y, side = found
    if math.dist(spot, (x, y)) > HIGH:
        axes.plot(*zip(spot, (x, y), strict=True), color=style.SOFT, lw=0.8, zorder=2.2)
    style.write(axes, x, y, name, bold=strong, ha=side, va="center_baseline", zorder=4)
    return True


def _ruler(axes: "Axes", ground: Ground, shown: Shown) -> None:
    """The shortest way over the ground between the ruler's ends, with its length where there is room."""
    way = [shown.view.pixel(point) for point in track(*((place.lon, place.lat) for place in shown.ends))]
    axes.plot(*zip(*way, strict=True), color=style.INK, lw=1.8, gid="ruler", zorder=2)
    name, middle = words.reading(shown), sorted(range(len(way)), key=lambda i: abs(i - len(way) // 2))
    spot = next((way[i] for i in middle if ground.take(box_of(*way[i], name, "center", True))), None)
    ground.taken += [around(*point, half=2) for point in way]
    if spot:
        style.write(axes, *spot, name, bold=True, over=True, ha="center", va="center_baseline", zorder=2.5)


def _names(axes: "Axes", ground: Ground, shown: Shown) -> None:
    """The names of lands and seas, where there is room for them."""
    for name, point in NAMES[shown.chosen["view"]].items():
        said, (x, y) = say(f"charts.map.area.{name}"), shown.view.pixel(point)
        if ground.take(box_of(x, y, said, "center")):
            style.write(axes, x, y, said, ha="center", va="center_baseline", colour=style.SOFT, zorder=4)
