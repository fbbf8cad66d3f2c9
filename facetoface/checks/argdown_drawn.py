"""An argument map as a picture: the claim on top, what speaks for it on the left, what speaks against it on the right.

Each argument hangs on the one it stands under, by a line in a gutter that no card reaches into.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from facetoface.charts import figure, style
from facetoface.charts.chart import Chart
from facetoface.charts.graph import Axis, Fill, Graph, bar
from facetoface.checks import argdown_words as words
from facetoface.checks import reading
from facetoface.checks.argdown import Argument, Map, read
from facetoface.checks.argdown_lines import ATTACKS, SUPPORTS
from facetoface.checks.given import Given
from facetoface.checks.verdict import Verdict, right

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

GAP, GUTTER, STEP, LINE, PAD, HEAD = 10, 22, 26, 15, 8, 26  # page pixels; STEP is how far an answer moves to the right
RAIL = 8  # from where an argument begins to the line that its answers hang on
COLUMN = (style.SPAN - GUTTER) / 2
LEFTS = {SUPPORTS: 0.0, ATTACKS: COLUMN + GUTTER}
FILLS = {"": Fill(style.TINT), SUPPORTS: Fill(style.PAPER, style.BLUE),
         ATTACKS: Fill(style.PAPER, style.RED, dashed=True)}  # fmt: skip
SIGNS = {SUPPORTS: ("o", "+", style.BLUE), ATTACKS: ("s", "−", style.RED)}
MOST_LETTERS = 400  # of a text; words may be of any length


@attrs.frozen
class Card:
    """An argument's place in page pixels from the upper left, and where the card ends that it hangs on."""

    argument: Argument
    left: float
    top: float
    wide: float
    hangs_on: float

    @property
    def lines(self) -> list[tuple[str, dict]]:
        """Its lines, each with its look: the name, the text, the ids of its evidence."""
        told = [(self.argument.name, {"size": style.SMALL, "bold": True}),
                (self.argument.text[:MOST_LETTERS], {"size": style.SMALL}),
                (words.ids(self.argument), {"size": style.FINE, "colour": style.SOFT})]  # fmt: skip
        return [(line, look) for text, look in told if text for line in _wrapped(text, look, self.wide - 2 * PAD)]

    @property
    def low(self) -> float:
        """Where it ends."""
        return self.top + LINE * len(self.lines) + 2 * PAD


def check(_given: Given, text: object) -> Verdict:
    """Whether a text is a map; with it, as `page`, its picture and words as HTML and as plain text."""
    drawn = chart(read(reading.text(text, "argument_map")))
    return right(page=(figure.figure_html(drawn), figure.text(drawn)))


def chart(given: Map) -> Chart:
    """The map with its picture, alt text, summary and table."""
    return Chart(
        title=words.title(given),
        figure=_drawn(given),
        alt=words.alt(given),
        summary=words.summary(given),
        columns=words.columns(),
        rows=words.rows(given),
        caption=words.caption(given),
    )


def cards(given: Map) -> list[Card]:
    """The claim's card, and those of its arguments."""
    claim = Card(given.claim, 0, 0, style.SPAN, 0)
    found, top = [claim], claim.low + GAP + HEAD
    for sign, left in LEFTS.items():
        low, rail = top, claim.low
        for reason in given.claim.signed(sign):
            found += _hung(reason, left + STEP, COLUMN - STEP, low, rail)
            low = found[-1].low + GAP
    return found


def _hung(argument: Argument, left: float, wide: float, top: float, rail: float) -> list[Card]:
    """An argument's card, and below it, a step to the right, those of its answers."""
    own = Card(argument, left, top, wide, rail)
    found = [own]
    for answer in argument.answers:
        found += _hung(answer, left + STEP, wide - STEP, found[-1].low + GAP, own.low)
    return found


def _drawn(given: Map) -> "Figure":
    placed = cards(given)
    high = max([card.low for card in placed] + [placed[0].low + GAP + HEAD + LINE]) + GAP
    across, down = Axis(0, style.SPAN, {}), Axis(high, 0, {})
    sheet, axes = Graph(title=words.title(given), lead=words.lead(), x=across, y=down, height=high, left=0).draw()
    for sign, left in LEFTS.items():
        _head(axes, given, sign, left + STEP, placed[0].low + GAP)
    for card in placed:
        _draw(axes, card)
    return sheet


def _head(axes: "Axes", given: Map, sign: str, left: float, top: float) -> None:
    style.write(axes, left, top + 8, words.side(sign), bold=True, va="center_baseline")
    if not given.claim.signed(sign):
        style.write(
            axes, left, top + HEAD + 6, words.nothing(), size=style.SMALL, colour=style.SOFT, va="center_baseline"
        )


def _draw(axes: "Axes", card: Card) -> None:
    argument = card.argument
    if argument.sign:
        _hang(axes, card, *SIGNS[argument.sign])
    bar(axes, card.left, card.top, card.wide, card.low - card.top, FILLS[argument.sign], name=f"line-{argument.line}")
    for i, (line, look) in enumerate(card.lines):
        style.write(axes, card.left + PAD, card.top + PAD + LINE * (i + 0.5), line, va="center_baseline", **look)


def _hang(axes: "Axes", card: Card, marker: str, sign: str, colour: str) -> None:
    """The line from the card above, and the sign where it turns to this one."""
    x, y = card.left - STEP + RAIL, card.top + PAD + LINE / 2
    axes.plot([x, x, card.left], [card.hangs_on, y, y], color=style.FAINT, lw=1.2, zorder=0.5)
    axes.plot([x], [y], marker, ms=14, mfc=style.PAPER, mec=colour, mew=1.4, zorder=2)
    style.write(axes, x, y, sign, bold=True, colour=colour, ha="center", va="center", zorder=3)


def _wrapped(text: str, look: dict, wide: float) -> list[str]:
    """The text in lines of this width; a word that is wider than a line is broken."""
    size, bold = look["size"], look.get("bold", False)
    whole = " ".join(part for word in text.split() for part in _parts(word, size, bold, wide))
    return style.wrapped(whole, size, bold, wide)


def _parts(word: str, size: float, bold: bool, wide: float) -> Iterator[str]:
    while style.width_of(word, size, bold) > wide:
        fits = max(1, int(0.9 * len(word) * wide / style.width_of(word, size, bold)))
        fits = word.rfind("-", 0, fits) + 1 or fits
        yield word[:fits]
        word = word[fits:]
    yield word
