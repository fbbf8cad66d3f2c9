"""A mark on matplotlib's axes: what its place stands for, and how it looks."""

import datetime as dt

import attrs

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


def mark(axes, x, y, colour, look: str, label: object, base: float | None = None, bar_across: bool = False) -> Mark:
    """The mark at a place on the axes, given in the axes' own numbers."""
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
