"""The unit and the window: the same launches counted in missiles or in days, from a chosen year, or cut to mislead."""

from typing import TYPE_CHECKING

from facetoface.charts import launch_units_words as words
from facetoface.charts import style
from facetoface.charts.chart import Chart, Choices, Control, Scale, settle
from facetoface.charts.graph import PLAIN, Axis, Fill, Graph, bar, ladder
from facetoface.charts.lanes import Scale as Years
from facetoface.charts.launch_units_words import UNITS, View
from facetoface.words import say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

material = "series"
FIRST, LAST = 1984, 2024  # the start years offered
SPAN = range(3, 6)  # how many years in a row a misleading window takes
PARTIAL = Fill(style.PAPER, style.BLUE, "////", dashed=True)
WINDOWS = ("all", "fall", "rise")


def controls() -> tuple[Control, ...]:
    """The unit, the first year, and whether the window is honest or picked to mislead."""
    units = {unit: say(f"charts.launch-units.unit.{unit}.choice") for unit in UNITS}
    windows = {window: say(f"charts.launch-units.window.{window}") for window in WINDOWS}
    return (
        Control(id="unit", label=say("charts.launch-units.unit.label"), choices=units, start="missiles"),
        Control(id="start", label=say("charts.launch-units.start"), scale=Scale(FIRST, LAST), start=FIRST),
        Control(id="window", label=say("charts.launch-units.window.label"), choices=windows, start="all"),
    )


def draw(tables, choices: Choices) -> Chart:
    """The chart. Raises CourseError for a choice that does not exist."""
    chosen = settle(controls(), choices)
    rows = [row for row in tables["missiles-per-year"].rows if row["year"] >= chosen["start"]]
    shown = rows if chosen["window"] == "all" else picked(rows, chosen["unit"], chosen["window"])
    view = View(tables["missiles-per-year"].rows, rows, shown, **chosen)
    return Chart(
        title=words.title(view),
        figure=_figure(view),
        alt=words.alt(view),
        summary=words.summary(view, tables.get("other-tallies")),
        columns=tuple(say("charts.launch-units.columns")),
        rows=words.rows(view),
        caption=words.caption(view),
    )


def picked(rows: list[dict], unit: str, window: str) -> list[dict]:
    """The three to five whole years in a row between whose ends the number falls (or rises) most; none may."""
    whole = [row for row in rows if row["complete"] == "yes"]
    sign = 1 if window == "rise" else -1
    runs = [whole[i : i + n] for n in SPAN for i in range(len(whole) - n + 1)]
    wanted = [run for run in runs if sign * (run[-1][unit] - run[0][unit]) > 0]
    return max(wanted, key=lambda run: (sign * (run[-1][unit] - run[0][unit]), -len(run)), default=[])


def _figure(view: View):
    years = [row["year"] for row in view.shown] or [int(view.start)]
    steps = ladder(max([row[view.unit] for row in view.shown], default=1))
    ticks = Years(years[0], years[-1] + 0.1).ticks()
    graph = Graph(
        title=words.title(view),
        lead=words.lead(view),
        x=Axis(years[0] - 0.5, years[-1] + 0.5, {year: str(year) for year in ticks}),
        y=Axis(0, max(steps), steps, say(f"charts.launch-units.unit.{view.unit}.axis")),
        left=28,
    )
    figure, axes = graph.draw()
    for row in view.shown:
        _bar(graph, axes, row, view.unit)
    return figure


def _bar(graph: Graph, axes: "Axes", row: dict, unit: str) -> None:
    """A year's bar with its number; a part of a year is hatched and starred."""
    wide = min(0.76, graph.wide(60))
    fill = PLAIN if row["complete"] == "yes" else PARTIAL
    bar(axes, row["year"] - wide / 2, 0, wide, row[unit], fill, f"year-{row['year']}")
    where, label = row[unit] + graph.high(10), words.figure_of(row, unit)
    style.write(axes, row["year"], where, label, size=style.FINE, colour=style.SOFT, ha="center", va="center")
