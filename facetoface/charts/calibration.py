"""Calibration: how often answers were right at each level of certainty, beside how often they would need to be."""

from typing import TYPE_CHECKING

import attrs

from facetoface.charts import calibration_words as words
from facetoface.charts import style
from facetoface.charts.answers import stands
from facetoface.charts.chart import Chart, Choices, Control, settle
from facetoface.charts.graph import Axis, Fill, Graph, bar
from facetoface.learning.confidence import Bin, first_tries, sort
from facetoface.words import say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

material = "log"
BINS = {"three": ((1,), (2,), (3,)), "two": ((1,), (2, 3)), "one": ((1, 2, 3),)}  # the levels put together
PAYS = Fill(style.GRID, style.FAINT)


@attrs.frozen
class Calibration:
    """The bins, how many graded first tries came without a certainty, and the day in words."""

    bins: list[Bin]
    unsaid: int
    day: str


def controls() -> tuple[Control, ...]:
    """Which levels of certainty are put together."""
    bins = {name: say(f"charts.calibration.bins.{name}") for name in BINS}
    return (Control(id="bins", label=say("charts.calibration.bins.label"), choices=bins, start="three"),)


def draw(entries, choices: Choices) -> Chart:
    """The chart of a log's entries. Raises CourseError for a choice that does not exist."""
    levels, tries = BINS[settle(controls(), choices)["bins"]], first_tries(entries)
    state = Calibration(sort(tries, levels), sum(entry.certainty is None for entry in tries), stands(tries))
    return Chart(
        title=words.title(state),
        figure=_figure(state),
        alt=words.alt(state),
        summary=words.summary(state),
        columns=tuple(say("charts.calibration.columns")),
        rows=words.rows(state),
        caption=words.caption(state),
    )


def _figure(state: Calibration):
    graph = Graph(
        title=words.title(state),
        lead=words.lead(state),
        x=Axis(-0.5, len(state.bins) - 0.5, {i: words.level(some) for i, some in enumerate(state.bins)}),
        y=Axis(
            0,
            100,
            {y: say("charts.number.percent", n=y) for y in range(0, 101, 20)},
            say("charts.calibration.y"),
        ),
        key=[] if state.bins[0].whole else [(say("charts.calibration.key"), PAYS)],
        left=44,
    )
    figure, axes = graph.draw()
    for i, some in enumerate(state.bins):
        low, high = some.pays
        wide = min(0.6, graph.wide(120))
        if not some.whole:
            bar(axes, i - wide / 2, 100 * low, wide, 100 * (high - low), PAYS, f"pays-{i}")
        _bin(graph, axes, i, some)
    return figure


def _bin(graph: Graph, axes: "Axes", i: int, some: Bin) -> None:
    """A bin's share with its interval and counts; hollow where the answers are few."""
    if not some.n:
        return style.write(axes, i, 50, words.counts(some), colour=style.SOFT, ha="center", va="center")
    low, high = (100 * end for end in some.interval)
    axes.plot([i, i], [low, high], "_-", color=style.INK, lw=1.8, ms=14, gid=f"interval-{i}")
    style.mark(axes, i, 100 * some.share, style.LOOKS[0], not some.small, gid=f"share-{i}")
    beside = i + graph.wide(14)
    level = max(100 * some.share, graph.high(12))  # clear of the names below the area
    style.write(axes, beside, level, words.counts(some), bold=True, va="center_baseline")
