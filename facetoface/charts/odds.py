"""Odds of the day on a meeting of the two leaders in 2018, and beside them a learner's own forecasts."""

import datetime as dt
from collections.abc import Iterable
from operator import itemgetter
from typing import TYPE_CHECKING

import attrs

from facetoface.charts import odds_words as words
from facetoface.charts import style
from facetoface.charts.chart import Chart, Choices, Control, settle
from facetoface.charts.graph import Axis, Graph
from facetoface.charts.phrases import stands
from facetoface.learning.forecasts import paths
from facetoface.words import say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

material = ("series", "log")
EVENTS = {"meeting-2018": False, "no-meeting-2018": True}  # of the table odds: whether it is the opposite
QUESTION = "fc01-us-president-meets-kim-2018"  # the forecast that the odds are on
OWN, QUOTED = style.LOOKS[0], style.LOOKS[1]
SPAN = (dt.date(2018, 2, 1), dt.date(2018, 7, 1))  # the days shown, and more where something lies outside
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")  # fmt: skip


@attrs.frozen
class Path:
    """The quotations on the question, a learner's own forecasts, the outcome's row, how many quotations are left out,
    whether margins are out, and the day in words."""

    quotes: tuple[dict, ...]
    own: tuple[tuple[dt.date, float], ...]
    outcome: dict | None
    left_out: int
    fair: bool
    day: str

    def chance(self, row: dict) -> float:
        """The probability of a meeting that a quotation comes to, from 0 to 1."""
        quoted = row["fair"] if self.fair and row["fair"] is not None else row["probability"]
        return 1 - quoted if EVENTS[row["event"]] else quoted

    def stuck(self, row: dict) -> bool:
        """Whether the margin should be out but cannot be, for only one side was quoted."""
        return self.fair and row["fair"] is None


def controls() -> tuple[Control, ...]:
    """Whether the bookmakers' margin is taken out."""
    margins = {name: say(f"charts.odds.margin.{name}") for name in ("in", "out")}
    return (Control(id="margin", label=say("charts.odds.margin.label"), choices=margins, start="in"),)


def draw(material, choices: Choices) -> Chart:
    """The chart of (tables, entries of the log). Raises CourseError for a choice that does not exist."""
    tables, entries = material
    path = paths(entries).get(QUESTION)
    own = [(given.day, given.percent / 100) for given in path.given] if path and not path.known else []
    return with_own(tables, choices, own)


def with_own(tables, choices: Choices, own: Iterable[tuple[dt.date, float]]) -> Chart:
    """The chart with a learner's own forecasts: (day, probability from 0 to 1), in any order of days."""
    fair = settle(controls(), choices)["margin"] == "out"
    rows = [row for row in tables["odds"].rows if row["event"] in EVENTS and row["probability"] is not None]
    found = [row for row in tables["odds-outcomes"].rows if row["event"] == "meeting-2018"]
    left_out = len(tables["odds"].rows) - len(rows)
    day = stands([*tables["odds"].rows, *tables["odds-outcomes"].rows])
    path = Path(tuple(rows), tuple(sorted(own, key=itemgetter(0))), found[0] if found else None, left_out, fair, day)
    return Chart(
        title=words.title(path),
        figure=_figure(path),
        alt=words.alt(path),
        summary=words.summary(path),
        columns=tuple(say("charts.odds.columns")),
        rows=words.rows(path),
        caption=words.caption(path),
    )


def _figure(path: Path):
    days = [*SPAN, *(row["date"] for row in path.quotes), *(day for day, _ in path.own)]
    first, last = min(days), max(days)
    graph = Graph(
        title=words.title(path),
        lead=words.lead(path),
        x=Axis(first.toordinal(), last.toordinal(), _months(first, last)),
        y=Axis(0, 100, {y: say("charts.number.percent", n=y) for y in (0, 25, 50, 75, 100)}, say("charts.odds.y")),
        left=44,
    )
    figure, axes = graph.draw()
    _own(graph, axes, path)
    for row in path.quotes:
        y, x = 100 * path.chance(row), row["date"].toordinal()
        style.mark(axes, x, y, QUOTED, not path.stuck(row), gid=row["quote"])
        side = _side(graph, x)
        beside = x + graph.wide(11 if side == "left" else -11)
        style.write(axes, beside, y, words.mark(path, row), size=style.SMALL, over=True, ha=side, va="center_baseline")
    return figure


def _own(graph: Graph, axes: "Axes", path: Path) -> None:
    """The learner's own path: a step at each new forecast."""
    xs, ys = [day.toordinal() for day, _ in path.own], [100 * p for _, p in path.own]
    if not xs:
        return
    axes.plot(xs, ys, color=OWN.colour, lw=2, drawstyle="steps-post", gid="own-path")
    for number, (x, y) in enumerate(zip(xs, ys, strict=True)):
        style.mark(axes, x, y, OWN, True, gid=f"own-{number}")
    label = words.own_mark(path)
    style.write(
        axes,
        xs[-1],
        ys[-1] + graph.high(16),
        label,
        bold=True,
        over=True,
        ha=_side(graph, xs[-1]),
        va="center",
    )


def _side(graph: Graph, x: float) -> str:
    """How words are aligned at a day, so that they stay on the page."""
    return "left" if x < graph.x.high - graph.wide(150) else "right"


def _months(first: dt.date, last: dt.date) -> dict[float, str]:
    """The first of each month, or of each quarter or year where they are many, with its name and the year once."""
    count = 12 * (last.year - first.year) + last.month - first.month
    step = 1 if count <= 8 else 3 if count <= 24 else 12
    starts = [
        dt.date(first.year + (first.month - 1 + i) // 12, (first.month - 1 + i) % 12 + 1, 1) for i in range(count + 1)
    ]
    kept = [day for day in starts if first <= day <= last and (day.month - 1) % step == 0]
    return {day.toordinal(): f"{MONTHS[day.month - 1][:3]} {day.year}" for day in kept}
