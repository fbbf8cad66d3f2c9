"""Finds the marks on matplotlib's axes by meaning, in whatever way they were drawn.

Bars may come from `bar`, `barh`, `vlines` or rectangles added by hand; points from `scatter`, from `plot` with
markers in one call or many, or from `stem`; lines from `plot` or `step`. A bar's value is where it ends.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator

from facetoface.checks.marks import Mark, mark

BARS, ACROSS, POINTS, LINE, OTHER = "bars", "bars-across", "points", "line", "other"
NONE = ("None", "none", " ", "", None)  # how matplotlib writes that there is no marker or no line


def marks(axes) -> tuple[str, list[Mark]]:
    """What kind of chart is drawn, with its marks: bars where there are any; else points; else strokes or lines.

    Points may stand on a line or at the ends of strokes. What lies at no number at all is not drawn, and so no mark.
    """
    upright, across = (_placed(some) for some in _bars(axes))
    if upright or across:
        return (ACROSS, across) if across else (BARS, upright)
    points, strokes, lines = (_placed(some) for some in (_points(axes), _strokes(axes), _lines(axes)))
    if points and len(points) >= max(len(strokes), len(lines)):
        return POINTS, points
    found = ((BARS, strokes), (LINE, lines))
    return next(((kind, some) for kind, some in found if some), (OTHER, []))


def _bars(axes) -> tuple[list[Mark], list[Mark]]:
    """(upright bars, bars across), one of them empty: rectangles, by the baseline that they share."""
    from matplotlib.patches import Rectangle

    boxes = [patch for patch in axes.patches if isinstance(patch, Rectangle) and _in_data(patch, axes)]
    boxes = [box for box in boxes if box.get_visible()]
    upright = [_bar(axes, box, False) for box in boxes]
    across = [_bar(axes, box, True) for box in boxes]
    level = len({round(min(box.get_y(), box.get_y() + box.get_height()), 6) for box in boxes})
    flush = len({round(min(box.get_x(), box.get_x() + box.get_width()), 6) for box in boxes})
    standing = not boxes or _named_upright(axes) or (_named_upright(axes) is None and level <= flush)
    return (upright, []) if standing else ([], across)


def _placed(found: Iterable[Mark]) -> list[Mark]:
    return [one for one in found if all(map(math.isfinite, one.place))]


def _named_upright(axes) -> bool | None:
    """What matplotlib itself noted when `bar` or `barh` was called; None where it noted nothing."""
    noted = Counter(getattr(container, "orientation", None) for container in axes.containers)
    noted.pop(None, None)
    return max(noted, key=noted.get) == "vertical" if noted else None


def _bar(axes, box, across: bool) -> Mark:
    start, size = (box.get_x(), box.get_width()) if across else (box.get_y(), box.get_height())
    middle = box.get_y() + box.get_height() / 2 if across else box.get_x() + box.get_width() / 2
    x, y = (start + size, middle) if across else (middle, start + size)
    look = str(box.get_hatch() or "")
    return mark(axes, x, y, box.get_facecolor(), look, box.get_label(), base=float(start), bar_across=across)


def _strokes(axes) -> Iterator[Mark]:
    """Upright strokes, as `vlines` draws them; those of `stem` belong to its points."""
    from matplotlib.collections import LineCollection
    from matplotlib.colors import to_rgba_array

    if any(type(container).__name__ == "StemContainer" for container in axes.containers):
        return
    for collection in (some for some in axes.collections if isinstance(some, LineCollection)):
        colours, style = to_rgba_array(collection.get_color()), str(collection.get_linestyle())
        for number, segment in enumerate(collection.get_segments()):
            (x0, y0), (x1, y1) = segment[0], segment[-1]
            if x0 == x1 and _in_data(collection, axes):
                colour = colours[number % len(colours)]
                yield mark(axes, x1, y1, colour, style, collection.get_label(), base=float(y0))


def _points(axes) -> list[Mark]:
    """Scattered points, and markers of lines."""
    from matplotlib.collections import PathCollection

    scattered = [some for some in axes.collections if isinstance(some, PathCollection) and some.get_visible()]
    found = [one for some in scattered for one in _scattered(axes, some)]
    return found + [one for line in _drawn(axes) if line.get_marker() not in NONE for one in _corners(axes, line)]


def _scattered(axes, collection) -> list[Mark]:
    from numpy.ma import filled as with_gaps

    filled, edges = collection.get_facecolor(), collection.get_edgecolor()
    colours = filled if len(filled) else edges
    shape = _shape(collection.get_paths(), len(filled) > 0)
    found = []
    for number, (x, y) in enumerate(with_gaps(collection.get_offsets(), math.nan)):
        colour = colours[number % len(colours)] if len(colours) else "none"
        found.append(mark(axes, x, y, colour, shape, collection.get_label()))
    return found


def _shape(paths, filled: bool) -> str:
    """A marker's outline as a text, the same for the same marker."""
    return f"{paths[0].vertices.round(3).tolist()} {filled}" if paths else ""


def _lines(axes) -> list[Mark]:
    return [one for line in _drawn(axes) if line.get_linestyle() not in NONE for one in _corners(axes, line)]


def _drawn(axes) -> list:
    """Lines of data: not those across the whole picture, such as `axhline` draws."""
    return [line for line in axes.lines if line.get_visible() and _in_data(line, axes)]


def _corners(axes, line) -> list[Mark]:
    fill = line.get_markerfacecolor() if line.get_marker() not in NONE else line.get_color()
    hollow = isinstance(fill, str) and fill == "none"
    look = f"{line.get_marker()}{line.get_linestyle()}{'hollow' if hollow else line.get_fillstyle()}"
    places = zip(line.get_xdata(orig=False), line.get_ydata(orig=False), strict=True)
    return [mark(axes, x, y, line.get_color() if hollow else fill, look, line.get_label()) for x, y in places]


def _in_data(artist, axes) -> bool:
    """Whether something is placed by the values on both axes."""
    return all(artist.get_transform().contains_branch_seperately(axes.transData)) or _offset_in_data(artist, axes)


def _offset_in_data(artist, axes) -> bool:
    given = getattr(artist, "get_offset_transform", None)
    return given is not None and all(given().contains_branch_seperately(axes.transData))
