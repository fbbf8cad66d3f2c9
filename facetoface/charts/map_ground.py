"""What lies under and around the places of the map: land, the key to the marks, the bar of km."""

from typing import TYPE_CHECKING

from facetoface.charts import style
from facetoface.charts.atlas import Shown
from facetoface.charts.globe import View
from facetoface.charts.graph import QUIET
from facetoface.charts.style import LOOKS
from facetoface.history import places
from facetoface.history.places import KINDS
from facetoface.words import say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

SHAPES = dict(zip(KINDS, LOOKS, strict=True))
BAR = {"korea": 100, "asia": 1000}  # km of the scale bar


def land(axes: "Axes", view: View) -> None:
    """All land, and the two Koreas in a tint of their own; no other border is drawn."""
    from matplotlib.collections import PolyCollection

    shapes = places.outlines()
    koreas = [*shapes.north, *shapes.south]
    for rings, fill, edge in ((shapes.land, style.GRID, style.GRID), (koreas, style.TINT, style.FAINT)):
        flat = [[view.pixel(point) for point in ring] for ring in rings]
        axes.add_collection(PolyCollection(flat, facecolors=fill, edgecolors=edge, linewidths=0.7, zorder=0.5))


def key(axes: "Axes", y: float, shown: Shown) -> None:
    """What the shapes mean, above the map."""
    x = 6
    for kind in [kind for kind in KINDS if any(place.kind == kind for place in shown.places)]:
        said = say(f"charts.map.kind.{kind}")
        style.mark(axes, x, y, SHAPES[kind], True)
        style.write(axes, x + 11, y, said, va="center_baseline", **QUIET)
        x += 11 + style.width_of(said, style.SMALL) + 24


def scale(axes: "Axes", shown: Shown) -> None:
    """A bar of so many km, below the map."""
    km = BAR[shown.chosen["view"]]
    long = shown.view.pixels(km)
    axes.hlines(-14, 0, long, colors=style.INK, linewidths=2, clip_on=False)
    said = say(f"charts.map.scale.{shown.chosen['view']}", km=f"{km:,}")
    style.write(axes, long + 8, -14, said, va="center_baseline", **QUIET)
