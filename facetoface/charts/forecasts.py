"""The calibration of a learner's forecasts: how often things came true, beside how likely they were said to be."""

from statistics import mean
from typing import TYPE_CHECKING

import attrs

from facetoface.charts import forecasts_words as words
from facetoface.charts import style
from facetoface.charts.chart import Chart, Choices, Control, settle
from facetoface.charts.graph import Axis, Graph
from facetoface.learning.confidence import SMALL, wilson
from facetoface.learning.forecasts import OUTCOMES, Score, paths, scores
from facetoface.words import say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

material = ("archive", "log")
WIDTHS = ("10", "20", "50")  # percentage points of a bin
WHICH = ("first", "last")


@attrs.frozen
class Bin:
    """The forecasts from `low` to below `high` per cent (100 belongs to the last bin), and how many came true."""

    low: int
    high: int
    percents: list[float]
    true: int

    @property
    def n(self) -> int:
        """How many forecasts there are."""
        return len(self.percents)

    @property
    def said(self) -> float:
        """How likely they were said to be on average, in percent."""
        return mean(self.percents)

    @property
    def share(self) -> float:
        """How many came true, in percent."""
        return 100 * self.true / self.n

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval of the share, after Wilson, in percent."""
        low, high = wilson(self.true, self.n)
        return 100 * low, 100 * high

    @property
    def small(self) -> bool:
        """Whether there are too few forecasts to say much."""
        return self.n < SMALL


@attrs.frozen
class Forecasts:
    """All forecasts that can be scored as one bin and in bins, which of them count, how many are left out, the day."""

    whole: Bin
    bins: list[Bin]
    which: str
    brier: float | None  # the average score
    left_out: int
    day: str

    @property
    def filled(self) -> list[Bin]:
        """The bins that hold a forecast."""
        return [some for some in self.bins if some.n]


def controls() -> tuple[Control, ...]:
    """How wide a bin is, and which forecast of a question counts."""
    return tuple(
        Control(id=id_, label=say(f"charts.forecasts.{id_}.label"), start=start,
                choices={name: say(f"charts.forecasts.{id_}.{name}") for name in names})
        for id_, names, start in (("width", WIDTHS, "20"), ("which", WHICH, "first"))
    )  # fmt: skip


def draw(material, choices: Choices) -> Chart:
    """The chart of (archive, entries of the log). Raises CourseError for a choice that does not exist."""
    state = _state(*material, **settle(controls(), choices))
    return Chart(
        title=words.title(state),
        figure=_figure(state),
        alt=words.alt(state),
        summary=words.summary(state),
        columns=tuple(say("charts.forecasts.columns")),
        rows=words.rows(state),
        caption=words.caption(state),
    )


def _state(archive, entries, width: str, which: str) -> Forecasts:
    found, step = scores(entries, archive.forecasts), int(width)
    bins = [_bin(found, which, low, low + step) for low in range(0, 100, step)]
    brier = mean(getattr(one, f"{which}_brier") for one in found) if found else None
    left_out = len(paths(entries)) - len(found)
    return Forecasts(_bin(found, which, 0, 100), bins, which, brier, left_out, words.stands(archive.day))


def _bin(found: list[Score], which: str, low: int, high: int) -> Bin:
    given = [(getattr(one, which).percent, OUTCOMES[one.record.outcome]) for one in found]
    inside = [(percent, true) for percent, true in given if low <= percent < high or percent == high == 100]
    return Bin(low, high, [percent for percent, _ in inside], sum(true for _, true in inside))


def _figure(state: Forecasts):
    edges = sorted({0, 100, *(some.low for some in state.bins)})
    percent = {n: say("charts.number.percent", n=n) for n in range(0, 101, 10)}
    graph = Graph(
        title=words.title(state),
        lead=words.lead(state),
        x=Axis(0, 100, {n: percent[n] for n in edges}, say("charts.forecasts.x")),
        y=Axis(0, 116, {n: percent[n] for n in range(0, 101, 20)}, say("charts.forecasts.y")),
        left=44,
    )
    figure, axes = graph.draw()
    axes.plot([0, 100], [0, 100], color=style.FAINT, lw=1.4, ls=(0, (5, 3)), gid="fits", zorder=0)
    for i, some in enumerate(state.bins):
        _draw(graph, axes, i, some)
    return figure


def _draw(graph: Graph, axes: "Axes", i: int, some: Bin) -> None:
    """A bin's edge, its count above, its share with the interval; hollow where the forecasts are few."""
    if i:
        axes.vlines(some.low, 0, 100, colors=style.GRID, linewidths=1, linestyles=(0, (1, 2)), zorder=0)
    middle, look = (some.low + some.high) / 2, {"size": style.FINE, "ha": "center", "va": "center_baseline"}
    style.write(axes, middle, 100 + graph.high(16), words.count(some), colour=style.SOFT, **look)
    if some.n:
        axes.plot([some.said] * 2, some.interval, "_-", color=style.INK, lw=1.8, ms=12, gid=f"interval-{i}")
        style.mark(axes, some.said, some.share, style.LOOKS[0], not some.small, gid=f"share-{i}", zorder=3)
