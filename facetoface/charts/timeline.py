"""A timeline on the page: a title, what is counted, a key to the marks, and rows of marks along the years."""

from typing import TYPE_CHECKING

import attrs

from facetoface.charts import style
from facetoface.charts.lanes import CLEAR, Mark, Scale, Spot, spots

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

# Heights in page pixels: a line of the title, of the lead, of the key; above the rows; a lane of marks;
# between rows; the years below them.
TITLE, LEAD, KEY, ABOVE, LANE, GAP, FOOT = 25, 18, 19, 22, 21, 12, 38
QUIET = {"size": style.SMALL, "colour": style.SOFT}


@attrs.frozen(kw_only=True)
class Row:
    """One row: its name, whether its name is strong, and its marks in order."""

    name: str
    strong: bool
    marks: list[Mark]


@attrs.frozen(kw_only=True)
class Timeline:
    """All that is on the page. `until` names the line where the years end; `below` page pixels stay free under them."""

    title: str
    lead: str
    key: list[tuple[str, style.Look, bool]]  # name, look, solid
    rows: list[Row]
    scale: Scale
    until: str
    below: float = 0

    def figure(self) -> "Figure":
        """The figure. Its axes hold a line for each mark, with the mark's id as `gid` and its year as x."""
        titles, lead = style.wrapped(self.title, style.TITLE, bold=True), style.wrapped(self.lead)
        key = _in_lines(self.key)
        top = style.MARGIN + TITLE * len(titles) + LEAD * len(lead) + KEY * len(key) + ABOVE
        placed = [spots(row.name, row.marks, self.scale) for row in self.rows]
        deep = [GAP + LANE * max((spot.lane + 1 for spot in row), default=1) for row in placed]
        figure = style.sheet(top + sum(deep) + FOOT + self.below)
        axes = style.panel(figure, top, sum(deep) + FOOT, (self.scale.first, self.scale.last))
        _head(axes, top, titles, lead, self.scale)
        _key(axes, key, self.scale)
        _years(axes, self.scale, sum(deep), self.until)
        for i, row in enumerate(self.rows):
            _row(axes, sum(deep[:i]), row, placed[i], self.scale)
        return figure


def _in_lines(key):
    """The key's entries, each with its place from the left, in lines that fit the page."""
    lines, x = [[]], 0
    for name, look, solid in key:
        wide = 16 + style.width_of(name, style.SMALL)
        if x + wide > style.SPAN:
            lines, x = [*lines, []], 0
        lines[-1].append((x, name, look, solid))
        x += wide + 18
    return lines


def _head(axes: "Axes", top: float, titles: list[str], lead: list[str], scale: Scale) -> None:
    """The title and the lead, from the page's upper margin down."""
    y = style.MARGIN - 2 - top
    for line in titles:
        style.write(axes, scale.first, y, line, size=style.TITLE, bold=True, va="top")
        y += TITLE
    for line in lead:
        style.write(axes, scale.first, y, line, va="top")
        y += LEAD


def _key(axes: "Axes", key, scale: Scale) -> None:
    """The lines of the key, the last of them just above the rows."""
    for number, entries in enumerate(reversed(key)):
        y = -ABOVE - KEY * (number + 0.5)
        for x, name, look, solid in entries:
            style.mark(axes, scale.year(x + 5), y, look, solid)
            style.write(axes, scale.year(x + 16), y, name, va="center_baseline", **QUIET)


def _years(axes: "Axes", scale: Scale, bottom: float, until: str) -> None:
    """The years below, a light line up from each, and a dashed one where the archive's knowledge ends."""
    inner = [year for year in scale.ticks() if CLEAR < scale.pixel(year) < style.SPAN - CLEAR]
    axes.vlines(inner, 0, bottom, colors=style.GRID, linewidths=1, zorder=0)
    axes.hlines(bottom, scale.first, scale.last, colors=style.INK, linewidths=1)
    for year in scale.ticks():
        side = "center" if year in inner else "left" if scale.pixel(year) <= CLEAR else "right"
        style.write(axes, year, bottom + 7, str(year), ha=side, va="top", **QUIET)
    dashes = {"colors": style.SOFT, "linewidths": 1, "linestyles": (0, (3, 3))}
    axes.vlines(scale.last, -4, bottom, clip_on=False, **dashes)
    style.write(axes, scale.last, -6, until, ha="right", va="bottom", **QUIET)


def _row(axes: "Axes", top: float, row: Row, placed: list[Spot], scale: Scale) -> None:
    """One row from `top` down: a line above all but the first, the name, the marks with their labels."""
    if top:
        axes.hlines(top, scale.first, scale.last, colors=style.GRID, linewidths=1)
    first = top + (GAP + LANE) / 2  # the middle of the first lane
    _words(axes, scale.first, first, row.name, row.strong)
    for mark, spot in zip(row.marks, placed, strict=True):
        y = first + LANE * spot.lane
        style.mark(axes, mark.when, y, mark.look, mark.solid, gid=mark.id)
        beside = scale.year(scale.pixel(mark.when) + (CLEAR if spot.right else -CLEAR))
        _words(axes, beside, y, mark.label, mark.solid and not mark.quiet, ha="left" if spot.right else "right")


def _words(axes: "Axes", x: float, y: float, words: str, strong: bool, **more) -> None:
    colour = style.INK if strong else style.SOFT
    style.write(axes, x, y, words, colour=colour, bold=strong, over=True, va="center_baseline", **more)
