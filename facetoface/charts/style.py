"""The house style of every chart: sizes, colours, shapes, and the few strokes all charts share.

A figure is laid out in page pixels: 72 to the inch, so that a type size of 12 is 12 px high on the page.
Colours: Paul Tol, 'Colour Schemes' (SRON technical note, issue 3.2, 2021), the high-contrast scheme,
made to stay apart for colour-blind readers and in grey print. A shape always says the same as a colour.
"""

from functools import cache
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

WIDTH, MARGIN, SCALE = 720, 18, 2  # page pixels; picture pixels to a page pixel
SPAN = WIDTH - 2 * MARGIN  # page pixels between the margins
FONT = "DejaVu Sans"  # comes with matplotlib, so the letters are the same everywhere
TITLE, TEXT, SMALL, FINE = 18, 12, 11.5, 11  # type sizes in page pixels; the last for numbers over thin bars
INK, SOFT, FAINT, GRID, PAPER = "#1a1a1a", "#5f5f5f", "#858585", "#e2e2e2", "#ffffff"
BLUE, RED, YELLOW, BLACK = "#004488", "#bb5566", "#ddaa33", "#000000"
TINT = "#f6e8c9"  # yellow's eleventh step of fifteen towards the paper: an area under words


@attrs.frozen
class Look:
    """How one kind of mark is drawn: matplotlib's letter for its shape, its colour, its width in pixels."""

    marker: str
    colour: str
    size: float


LOOKS = (Look("o", BLUE, 10.5), Look("s", RED, 9.5), Look("D", YELLOW, 8.5), Look("X", BLACK, 11))


def sheet(height: float) -> "Figure":
    """An empty white figure of the page's width and this height, in page pixels."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(WIDTH / 72, height / 72), dpi=72, facecolor=PAPER, layout="none")
    FigureCanvasAgg(figure)
    return figure


def panel(figure: "Figure", top: float, height: float, years: tuple[float, float]) -> "Axes":
    """A bare plotting area between the margins: x in years, y in page pixels down from its top edge."""
    whole = figure.get_figheight() * 72
    place = [MARGIN / WIDTH, 1 - (top + height) / whole, SPAN / WIDTH, height / whole]
    axes = figure.add_axes(place, xlim=years, ylim=(height, 0), facecolor="none")
    axes.set_axis_off()
    return axes


def write(axes: "Axes", x: float, y: float, words: str, *, size=TEXT, colour=INK, bold=False, over=False, **more):
    """Write words exactly as they stand: nothing in them is mark-up; `over` lines, on cleared ground."""
    ground = {"facecolor": PAPER, "edgecolor": "none", "pad": 1.5} if over else None
    look = {"fontfamily": FONT, "fontsize": size, "color": colour, "fontweight": "bold" if bold else "normal"}
    axes.text(x, y, words, parse_math=False, bbox=ground, **look, **more)


def mark(axes: "Axes", x: float, y: float, look: Look, solid: bool, **more):
    """Draw one mark: solid in its colour, or hollow and faint."""
    fill, edge, line = (look.colour, INK, 0.8) if solid else (PAPER, FAINT, 1.1)
    axes.plot([x], [y], look.marker, ms=look.size, mfc=fill, mec=edge, mew=line, clip_on=False, **more)


@cache
def width_of(words: str, size: float = TEXT, bold: bool = False) -> float:
    """How wide the words come out, in page pixels."""
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import text_to_path

    font = FontProperties(family=FONT, size=size, weight="bold" if bold else "normal")
    return text_to_path.get_text_width_height_descent(words, font, False)[0]


def wrapped(words: str, size: float = TEXT, bold: bool = False, wide: float = SPAN) -> list[str]:
    """The words in lines that fit so many page pixels: if not said otherwise, those between the margins."""
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if width_of(longer, size, bold) <= wide:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


@cache
def inks() -> bytes:
    """The colours a picture is made of, as RGB bytes: those above, and the steps between at soft edges."""
    from matplotlib.colors import to_rgb

    ramps = [(colour, PAPER) for colour in (BLUE, RED, YELLOW, BLACK)]
    ramps += [(INK, colour) for colour in (BLUE, RED, YELLOW)]
    colours = [to_rgb(colour) for colour in (PAPER, GRID, FAINT, SOFT, INK)]
    for one, other in ((to_rgb(one), to_rgb(other)) for one, other in ramps):
        colours += [[a + (b - a) * i / 15 for a, b in zip(one, other, strict=True)] for i in range(16)]
    return bytes(round(255 * channel) for colour in colours for channel in colour)
