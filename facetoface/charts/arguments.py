"""The argument map: for, on conditions, against; who answers whom; and a learner's weighing beside the bare count."""

from typing import TYPE_CHECKING

from facetoface.charts import arguments_words as words
from facetoface.charts import style
from facetoface.charts.arguments_told import summary
from facetoface.charts.arrows import GUTTER, Card, arrows
from facetoface.charts.chart import Chart, Choices
from facetoface.charts.debated import Debate, controls
from facetoface.charts.graph import PLAIN, STRIPED, Axis, Fill, Graph, bar
from facetoface.history import Archive
from facetoface.history.debate import SIDES, Argument
from facetoface.words import say

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

__all__ = ["controls", "draw", "fit"]

fit = controls  # only issues that have an argument by the day can be chosen

LOOKS = dict(zip(SIDES, (style.LOOKS[0], style.LOOKS[2], style.LOOKS[1]), strict=True))
FILLS = dict(zip(SIDES, (PLAIN, Fill(style.YELLOW, style.INK, "..."), STRIPED), strict=True))
WIDE = (style.SPAN - 2 * GUTTER) / 3  # page pixels: a column
HEAD, LINE, PAD, GAP, SPOKEN = 24, 15, 8, 16, 2  # a column's name; a line; in a card; between cards; lines for who
BARS, BAR, STEP = 92, 10, 42  # the space of the bars; one bar; from the first to the second


def draw(archive: Archive, choices: Choices) -> Chart:
    """The map as of the archive's day. Raises CourseError for a choice that does not exist."""
    debate = Debate(archive, choices)
    return Chart(
        title=words.title(debate),
        figure=_figure(debate),
        alt=words.alt(debate),
        summary=summary(debate),
        columns=words.columns(),
        rows=words.rows(debate),
        caption=words.caption(debate),
    )


def _figure(debate: Debate) -> "Figure":
    """The figure. Its axes hold a line for each arrow, with 'argument>argument' as `gid`."""
    texts = {a.id: _texts(debate, a) for a in debate.drawn}
    cards, low = _cards(debate, texts)
    high = low + GAP + BARS
    across, down = Axis(0, style.SPAN, {}), Axis(high, 0, {})
    graph = Graph(title=words.title(debate), lead=words.lead(debate), x=across, y=down, height=high, left=0)
    figure, axes = graph.draw()
    for side in SIDES:
        _head(axes, debate, side)
        _bars(axes, debate, side, low + GAP)
    arrows(axes, cards, [(a.id, b.id) for a, b in debate.links])
    for argument in debate.drawn:
        _card(axes, cards[argument.id], *texts[argument.id])
    return figure


def _left(side: str) -> float:
    """Where a side's column begins."""
    return SIDES.index(side) * (WIDE + GUTTER)


def _texts(debate: Debate, argument: Argument) -> tuple[list[str], list[str]]:
    """The lines on a card: its thesis, then who said it when and how many answers have no arrow."""
    inside = WIDE - 2 * PAD
    thesis = style.wrapped(argument.thesis, style.SMALL, wide=inside)
    who = style.wrapped(words.spoken(argument), style.FINE, wide=inside - style.width_of(" …", style.FINE))
    if len(who) > SPOKEN:
        who = [*who[: SPOKEN - 1], who[SPOKEN - 1] + " …"]
    return thesis, [*who, *filter(None, [words.not_drawn(debate, argument)])]


def _cards(debate: Debate, texts: dict[str, tuple[list[str], list[str]]]) -> tuple[dict[str, Card], float]:
    """Where each card stands, and where the lowest one ends; those of one row are equally high."""
    highs: dict[int, float] = {}
    rows = {a.id: debate.row(a) for a in debate.drawn}
    for name, row in rows.items():
        lines = sum(len(part) for part in texts[name])
        highs[row] = max(highs.get(row, 0), LINE * lines + 2 * PAD)
    tops = {row: HEAD + sum(highs[i] + GAP for i in highs if i < row) for row in highs}
    cards = {
        a.id: Card(SIDES.index(a.side), _left(a.side), tops[rows[a.id]], WIDE, highs[rows[a.id]]) for a in debate.drawn
    }
    return cards, HEAD + (sum(high + GAP for high in highs.values()) or LINE + GAP)


def _head(axes: "Axes", debate: Debate, side: str) -> None:
    """A column's name; and what is said where nothing stands in it."""
    name = words.side(side)
    style.mark(axes, _left(side) + 6, 8, LOOKS[side], True)
    style.write(axes, _left(side) + 18, 8, name[0].upper() + name[1:], bold=True, va="center_baseline")
    if not debate.sides[side]:
        empty = say("charts.arguments.empty_column")
        style.write(
            axes, _left(side), HEAD + 10, empty, size=style.SMALL, colour=style.SOFT, va="center_baseline", over=True
        )


def _card(axes: "Axes", card: Card, thesis: list[str], rest: list[str]) -> None:
    bar(axes, card.left, card.top, card.wide, card.high, Fill(style.PAPER, style.FAINT))
    for i, line in enumerate([*thesis, *rest]):
        look = {"size": style.SMALL} if i < len(thesis) else {"size": style.FINE, "colour": style.SOFT}
        style.write(axes, card.left + PAD, card.top + PAD + LINE * (i + 0.5), line, va="center_baseline", **look)


def _bars(axes: "Axes", debate: Debate, side: str, top: float) -> None:
    """A side's part of all arguments and of all weight given: two bars from zero, in frames that stand for 100 %."""
    shares = {"count": debate.count_share(side), "weight": debate.weight_share(side)}
    for i, (kind, share) in enumerate(shares.items()):
        y, label = top + STEP * i, words.bars(debate, side)[i]
        style.write(axes, _left(side), y + 8, label, size=style.SMALL, va="center_baseline")
        bar(axes, _left(side), y + 19, WIDE, BAR, Fill("none", style.FAINT, dashed=share is None))
        if share:
            bar(axes, _left(side), y + 19, WIDE * share, BAR, FILLS[side], f"{kind}-{side}")
