"""Finds the marks on matplotlib's axes by meaning, in whatever way they were drawn.

Bars may come from `bar`, `barh`, `vlines` or rectangles added by hand; points from `scatter`, from `plot` with
markers in one call or many, or from `stem`; lines from `plot` or `step`. A bar's value is where it ends.
"""

import datetime as dt
import math
from collections import Counter
from collections.abc import Iterator

import attrs

BARS, ACROSS, POINTS, LINE, OTHER = "bars", "bars-across", "points", "line", "other"
NONE = ("None", "none", " ", "", None)  # how matplotlib writes that there is no marker or no line

Value = float | str | dt.date


@attrs.frozen(kw_only=True)
class Mark:
    """One bar, point or corner of a line: where it is in words or numbers, and how it looks.

    `base` is where a bar begins. `look` is what tells it from others besides its colour: hatch, marker, line style.
    `place` is where it stands in the picture, in pixels.
    """

    x: Value
    y: Value
    base: float | None = None
    colour: str = ""
    look: str = ""
    label: str = ""
    place: tuple[float, float] = (0.0, 0.0)


def marks(axes) -> tuple[str, list[Mark]]:
    """The kind of chart and its marks: bars where there are any; else points, those on lines too; else lines.

    What lies at no number at all is not drawn, and so is no mark.
    """
    upright, across = (_placed(some) for some in _bars(axes))
    if upright or across:
        return (ACROSS, across) if len(across) > len(upright) else (BARS, upright)
    points, lines = _placed(_points(axes)), _placed(_lines(axes))
    if points and len(points) >= len(lines):
        return POINTS, points
    return (LINE, lines) if lines else (OTHER, [])


def _bars(axes) -> tuple[list[Mark], list[Mark]]:
    """(upright bars, bars across): rectangles by the baseline that they share, and vertical or horizontal strokes."""
    from matplotlib.patches import Rectangle

    boxes = [patch for patch in axes.patches if isinstance(patch, Rectangle) and _in_data(patch, axes)]
    boxes = [box for box in boxes if box.get_visible()]
    upright = [_bar(axes, box, False) for box in boxes]
    across = [_bar(axes, box, True) for box in boxes]
    level = len({round(min(box.get_y(), box.get_y() + box.get_height()), 6) for box in boxes})
    flush = len({round(min(box.get_x(), box.get_x() + box.get_width()), 6) for box in boxes})
    standing = not boxes or _named_upright(axes) or (_named_upright(axes) is None and level <= flush)
    strokes = list(_strokes(axes))
    return (upright if standing else []) + strokes, [] if standing else across


def _placed(found: list[Mark]) -> list[Mark]:
    return [mark for mark in found if all(map(math.isfinite, mark.place))]


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
    return _mark(axes, x, y, box.get_facecolor(), look, box.get_label(), base=float(start), bar_across=across)


def _strokes(axes) -> Iterator[Mark]:
    """Upright strokes, as `vlines` draws them; those of `stem` belong to its points."""
    from matplotlib.collections import LineCollection
    from matplotlib.colors import to_rgba_array

    if any(type(container).__name__ == "StemContainer" for container in axes.containers):
        return
    for collection in axes.collections:
        segments = collection.get_segments() if isinstance(collection, LineCollection) else []
        for (x0, y0), (x1, y1) in (segment for segment in segments if len(segment) == 2):
            if x0 == x1 and _in_data(collection, axes):
                yield _mark(
                    axes, x1, y1, to_rgba_array(collection.get_color())[0], "", collection.get_label(), base=float(y0)
                )


def _points(axes) -> list[Mark]:
    """Scattered points, and markers of lines."""
    from matplotlib.collections import PathCollection

    found = []
    for collection in (c for c in axes.collections if isinstance(c, PathCollection) and c.get_visible()):
        colours = collection.get_facecolor()
        colours = colours if len(colours) else collection.get_edgecolor()
        shape = str(len(collection.get_paths()[0].vertices)) if collection.get_paths() else ""
        for number, (x, y) in enumerate(collection.get_offsets()):
            colour = colours[number % len(colours)] if len(colours) else "none"
            found.append(_mark(axes, x, y, colour, shape, collection.get_label()))
    return found + [mark for line in _drawn(axes) if line.get_marker() not in NONE for mark in _corners(axes, line)]


def _lines(axes) -> list[Mark]:
    return [mark for line in _drawn(axes) if line.get_linestyle() not in NONE for mark in _corners(axes, line)]


def _drawn(axes) -> list:
    """Lines of data: not those across the whole picture, such as `axhline` draws."""
    return [line for line in axes.lines if line.get_visible() and _in_data(line, axes)]


def _corners(axes, line) -> list[Mark]:
    look = f"{line.get_marker()}{line.get_linestyle()}"
    places = zip(line.get_xdata(orig=False), line.get_ydata(orig=False), strict=True)
    return [_mark(axes, x, y, line.get_color(), look, line.get_label()) for x, y in places]


def _in_data(artist, axes) -> bool:
    """Whether something is placed by the values on both axes."""
    return all(artist.get_transform().contains_branch_seperately(axes.transData)) or _offset_in_data(artist, axes)


def _offset_in_data(artist, axes) -> bool:
    given = getattr(artist, "get_offset_transform", None)
    return given is not None and all(given().contains_branch_seperately(axes.transData))


def _mark(axes, x, y, colour, look: str, label: object, base: float | None = None, bar_across: bool = False) -> Mark:
    from matplotlib.colors import to_hex

    place = tuple(map(float, axes.transData.transform((float(x), float(y)))))
    colour = to_hex(colour) if not isinstance(colour, str) or colour != "none" else "none"
    text = str(label) if label and not str(label).startswith("_") else ""
    x_read, y_read = _read(axes.xaxis, x, not bar_across and base is not None), _read(axes.yaxis, y, bar_across)
    return Mark(x=x_read, y=y_read, base=base, colour=colour, look=look, label=text, place=place)


def _read(axis, number: float, category: bool) -> Value:
    """A place on an axis as what it stands for: a day, the word that the tick there has, or the number itself."""
    number = float(number)
    converter = type(axis.get_converter()).__name__
    if "Date" in converter:
        from matplotlib.dates import num2date

        return num2date(number).date()
    ticks = zip(axis.get_majorticklocs(), (label.get_text() for label in axis.get_majorticklabels()), strict=False)
    named = {round(float(at), 6): text for at, text in ticks if text.strip()}
    fixed = "StrCategory" in converter or type(axis.get_major_formatter()).__name__ in (
        "FixedFormatter",
        "FuncFormatter",
    )
    if fixed or category:
        return named.get(round(number, 6), number) if fixed else number
    return number
