"""A graph on the page: a title, what is shown, a key to the fills, and a plotting area between two named scales."""

from typing import TYPE_CHECKING

import attrs

from facetoface.charts import style

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

# Heights in page pixels: a line of the title, of the lead, of the key; above the area; below it.
TITLE, LEAD, KEY, ABOVE, FOOT = 25, 18, 19, 30, 40
QUIET = {"size": style.SMALL, "colour": style.SOFT}


@attrs.frozen
class Fill:
    """How a bar is filled: its colour, the colour of its edge and pattern, matplotlib's letters for the pattern."""

    face: str
    edge: str = style.INK
    hatch: str = ""
    dashed: bool = False


PLAIN = Fill(style.BLUE, style.BLUE)
STRIPED = Fill(style.RED, style.PAPER, "////")
DOTTED = Fill(style.PAPER, style.SOFT, "....")
GUESS = Fill("none", style.INK, dashed=True)


@attrs.frozen
class Axis:
    """A scale from `low` to `high`, with the words that stand at some of its places, and its name."""

    low: float
    high: float
    ticks: dict[float, str]
    name: str = ""


@attrs.frozen(kw_only=True)
class Graph:
    """The page around a plotting area of `height` page pixels, `left` of them kept for the words beside it."""

    title: str
    lead: str
    x: Axis
    y: Axis
    key: list[tuple[str, Fill]] = attrs.field(factory=list)
    height: float = 250
    left: float = 40
    grid: str = "y"  # where light lines run from the ticks: "y" across, "x" upward, "" nowhere

    def draw(self) -> tuple["Figure", "Axes"]:
        """The figure, and the area to draw on: x and y in the scales' units."""
        titles, lead = style.wrapped(self.title, style.TITLE, bold=True), style.wrapped(self.lead)
        top = style.MARGIN + TITLE * len(titles) + LEAD * len(lead) + KEY * bool(self.key) + ABOVE
        figure = style.sheet(top + self.height + FOOT)
        _head(style.panel(figure, 0, top, (0, style.SPAN)), titles, lead, self.key)
        axes = self._area(figure, top)
        self._scales(axes)
        return figure, axes

    def wide(self, pixels: float) -> float:
        """So many page pixels across, in the x scale's units."""
        return pixels / (style.SPAN - self.left) * (self.x.high - self.x.low)

    def high(self, pixels: float) -> float:
        """So many page pixels upward, in the y scale's units."""
        return pixels / self.height * (self.y.high - self.y.low)

    def _area(self, figure: "Figure", top: float) -> "Axes":
        whole, wide = figure.get_figheight() * 72, style.SPAN - self.left
        place = [(style.MARGIN + self.left) / style.WIDTH, 1 - (top + self.height) / whole,
                 wide / style.WIDTH, self.height / whole]  # fmt: skip
        axes = figure.add_axes(place, xlim=(self.x.low, self.x.high), ylim=(self.y.low, self.y.high), facecolor="none")
        axes.set_axis_off()
        return axes

    def _scales(self, axes: "Axes") -> None:
        lines = {"colors": style.GRID, "linewidths": 1, "zorder": 0}
        if "y" in self.grid:
            axes.hlines([y for y in self.y.ticks if y != self.y.low], self.x.low, self.x.high, **lines)
        if "x" in self.grid:
            axes.vlines([x for x in self.x.ticks if x != self.x.low], self.y.low, self.y.high, **lines)
            axes.vlines(self.x.low, self.y.low, self.y.high, colors=style.INK, linewidths=1)
        else:
            axes.hlines(self.y.low, self.x.low, self.x.high, colors=style.INK, linewidths=1)
        for x, words in self.x.ticks.items():
            side = {self.x.low: "left", self.x.high: "right"}.get(x, self._side(x, words))
            style.write(axes, x, self.y.low - self.high(7), words, ha=side, va="top", **QUIET)
        for y, words in self.y.ticks.items():
            style.write(axes, self.x.low - self.wide(7), y, words, ha="right", va="center_baseline", **QUIET)
        style.write(axes, self.x.low - self.wide(self.left), self.y.high + self.high(11), self.y.name, **QUIET)
        style.write(axes, self.x.high, self.y.low - self.high(31), self.x.name, ha="right", **QUIET)

    def _side(self, x: float, words: str) -> str:
        """How a year's words are aligned: centred, unless that would take them off the page."""
        half = self.wide(style.width_of(words, style.SMALL) / 2 + 10 - style.MARGIN)
        return (
            "right" if x + half > self.x.high else "left" if x - half < self.x.low - self.wide(self.left) else "center"
        )


def ladder(highest: float) -> dict[float, str]:
    """At most six round steps from nought that reach `highest` or more, each with its number."""
    step = next(s * 10**power for power in range(9) for s in (1, 2, 5) if highest <= 5 * s * 10**power)
    return {step * i: f"{step * i:,}" for i in range(max(1, -(-int(highest + 0.999) // step)) + 1)}


def bar(axes: "Axes", x: float, y: float, wide: float, high: float, fill: Fill, name: str = "") -> None:
    """One bar from its lower left corner; `name` becomes its `gid`."""
    from matplotlib.patches import Rectangle

    line = {"linestyle": (0, (3, 2)) if fill.dashed else "solid", "linewidth": 1.2 if fill.dashed else 0.6}
    look = {"facecolor": fill.face, "edgecolor": fill.edge, "hatch": fill.hatch, **line}
    axes.add_patch(Rectangle((x, y), wide, high, gid=name or None, clip_on=False, **look))


def _head(page: "Axes", titles: list[str], lead: list[str], key: list[tuple[str, Fill]]) -> None:
    """The title, the lead and the key, from the page's upper margin down."""
    y = style.MARGIN - 2
    for line in titles:
        style.write(page, 0, y, line, size=style.TITLE, bold=True, va="top")
        y += TITLE
    for line in lead:
        style.write(page, 0, y, line, va="top")
        y += LEAD
    x = 0
    for name, fill in key:
        bar(page, x, y + 3, 14, 10, fill)
        style.write(page, x + 20, y + 8, name, va="center_baseline", **QUIET)
        x += 20 + style.width_of(name, style.SMALL) + 18
