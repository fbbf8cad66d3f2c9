"""Reads a matplotlib figure by meaning: what is drawn where, and every word that stands there."""

from collections.abc import Iterator

import attrs

from facetoface.checks.marks import ACROSS, OTHER, Mark, Value, marks


@attrs.frozen(kw_only=True)
class Drawing:
    """What a figure shows. `value_from` and `value_to` are the ends of the axis that values are read from."""

    kind: str
    marks: tuple[Mark, ...]
    title: str
    x_label: str
    y_label: str
    texts: tuple[str, ...]  # all others, legends among them
    noted: tuple[tuple[str, float, float], ...]  # texts beside marks, with their places in pixels
    value_from: float
    value_to: float

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
        """Every text of the figure, in one."""
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
    """What a matplotlib figure shows on the axes with the most marks; None where nothing is drawn."""
    figure.draw_without_rendering()  # so that ticks, limits and places are those of the finished picture
    found = [(axes, *marks(axes)) for axes in figure.axes]
    axes, kind, seen = max(found, key=lambda one: len(one[2]), default=(None, OTHER, []))
    if not seen:
        return None
    lower, upper = sorted(axes.get_xlim() if kind == ACROSS else axes.get_ylim())
    return Drawing(
        kind=kind, marks=tuple(seen), title=_title(figure, axes), x_label=_label(figure, axes, "x"),
        y_label=_label(figure, axes, "y"), texts=tuple(_texts(figure)), noted=tuple(_noted(axes)),
        value_from=float(lower), value_to=float(upper),
    )  # fmt: skip


def _title(figure, axes) -> str:
    parts = [figure.get_suptitle(), *(axes.get_title(where) for where in ("left", "center", "right"))]
    return " ".join(part for part in parts if part.strip())


def _label(figure, axes, which: str) -> str:
    own, whole = getattr(axes, f"get_{which}label")(), getattr(figure, f"get_sup{which}label")()
    return " ".join(part for part in (own, whole) if part.strip())


def _texts(figure) -> list[str]:
    """Every text that is not a title, an axis label or a tick."""
    found = [text.get_text() for text in figure.texts]
    legends = [*figure.legends, *(axes.get_legend() for axes in figure.axes if axes.get_legend())]
    found += [text.get_text() for axes in figure.axes for text in axes.texts]
    found += [text.get_text() for legend in legends for text in [*legend.get_texts(), legend.get_title()]]
    return [text for text in found if text.strip()]


def _noted(axes) -> Iterator[tuple[str, float, float]]:
    """Texts on the axes with the middle of each, and with what an annotation points at, in pixels."""
    for text in axes.texts:
        if text.get_text().strip():
            at = text.get_window_extent()
            yield text.get_text(), (at.x0 + at.x1) / 2, (at.y0 + at.y1) / 2
            if getattr(text, "xycoords", None) == "data":
                x, y = axes.convert_xunits(text.xy[0]), axes.convert_yunits(text.xy[1])
                yield text.get_text(), *map(float, axes.transData.transform((x, y)))
