"""Reads a matplotlib figure by meaning: what is drawn where, and every word that stands there."""

from collections.abc import Iterator

import attrs

from facetoface.checks.boxes import Box
from facetoface.checks.marks import Mark, Value
from facetoface.checks.shapes import ACROSS, marks


@attrs.frozen(kw_only=True)
class Drawing:
    """What a figure shows. `value_from` and `value_to` are the ends of the axis that values are read from."""

    kind: str
    marks: tuple[Mark, ...]
    title: str
    x_label: str
    y_label: str
    texts: tuple[str, ...]  # all others, legends among them
    noted: tuple[Box, ...]  # texts on the axes, where they stand and what they point at
    boxes: tuple[Box, ...]  # what upright and level texts on the axes and along them cover
    value_from: float
    value_to: float
    scales: int  # how many axes with marks lie on each other, each with a scale of its own

    @property
    def value_label(self) -> str:
        """The label of the axis that values are read from."""
        return self.x_label if self.kind == ACROSS else self.y_label

    @property
    def values(self) -> dict[Value, float]:
        """Value by category, year or day; a category written in digits is a number."""
        if self.kind == ACROSS:
            return {plain(mark.y): mark.x for mark in self.marks}
        return {plain(mark.x): mark.y for mark in self.marks}

    @property
    def words(self) -> str:
        """Every text of the figure but those of ticks, in one."""
        return "\n".join([self.title, self.x_label, self.y_label, *self.texts])


def plain(value: Value) -> Value:
    """A value as one compares it: '2017' and 2017.0 are 2017, and blanks around a word do not count."""
    if isinstance(value, str):
        value = " ".join(value.split())
        try:
            value = float(value)
        except ValueError:
            return value
    return int(value) if isinstance(value, float) and value.is_integer() else value


def drawing(figure) -> Drawing | None:
    """What a matplotlib figure shows on the axes with the most marks; None where nothing is drawn.

    A picture made of anything else, such as slices or areas, is of the kind "other" and has no marks.
    """
    figure.draw_without_rendering()  # so that ticks, limits and places are those of the finished picture
    found = [(axes, *marks(axes)) for axes in figure.axes if axes.has_data()]
    if not found:
        return None
    axes, kind, seen = max(found, key=lambda one: len(one[2]))
    lower, upper = sorted(axes.get_xlim() if kind == ACROSS else axes.get_ylim())
    return Drawing(
        kind=kind, marks=tuple(seen), title=_title(figure, axes), x_label=_label(figure, axes, "x"),
        y_label=_label(figure, axes, "y"), texts=tuple(_texts(figure)),
        noted=tuple(_noted(axes)), boxes=tuple(_boxes(axes)), value_from=float(lower), value_to=float(upper),
        scales=sum(other.bbox.bounds == axes.bbox.bounds for other, _, drawn in found if drawn),
    )  # fmt: skip


def _title(figure, axes) -> str:
    parts = [figure.get_suptitle(), *(axes.get_title(where) for where in ("left", "center", "right"))]
    return " ".join(part for part in parts if part.strip())


def _label(figure, axes, which: str) -> str:
    own, whole = getattr(axes, f"get_{which}label")(), getattr(figure, f"get_sup{which}label")()
    return " ".join(part for part in (own, whole) if part.strip())


def _texts(figure) -> list[str]:
    """Every text that is not a title, an axis label or a tick."""
    legends = [*figure.legends, *(axes.get_legend() for axes in figure.axes if axes.get_legend())]
    listed = [text for legend in legends for text in [*legend.get_texts(), legend.get_title()]]
    return _text([*figure.texts, *(text for axes in figure.axes for text in axes.texts), *listed])


def _text(some) -> list[str]:
    return [text.get_text() for text in some if text.get_visible() and text.get_text().strip()]


def _ticks(axes) -> list:
    """The texts of the ticks that can be seen."""
    found = []
    for axis, (lower, upper) in ((axes.xaxis, axes.get_xlim()), (axes.yaxis, axes.get_ylim())):
        places = zip(axis.get_majorticklocs(), axis.get_majorticklabels(), strict=False)
        found += [text for at, text in places if min(lower, upper) <= at <= max(lower, upper)]
    return found


def _boxes(axes) -> Iterator[Box]:
    """What texts cover; slanting ones are left out, for the boxes around them say little."""
    for text in [*axes.texts, *_ticks(axes)]:
        if text.get_visible() and text.get_text().strip() and text.get_rotation() % 90 == 0:
            yield text.get_text(), *_extent(text)


def _extent(text) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of a text in pixels, without the arrow that it may have."""
    from matplotlib.text import Text

    return Text.get_window_extent(text).extents


def _noted(axes) -> Iterator[Box]:
    """Texts on the axes with what they cover, and with the point that an annotation points at."""
    for text in axes.texts:
        if text.get_visible() and text.get_text().strip():
            yield text.get_text(), *_extent(text)
            if getattr(text, "xycoords", None) == "data":
                x, y = axes.convert_xunits(text.xy[0]), axes.convert_yunits(text.xy[1])
                x, y = map(float, axes.transData.transform((x, y)))
                yield text.get_text(), x, y, x, y
