"""Inter-Korean talks a year beside the North's tests so many years later: how far they go together."""

from typing import TYPE_CHECKING

from facetoface.charts import style
from facetoface.charts import talks_and_tests_words as words
from facetoface.charts.chart import Chart, Choices, Control, Scale, settle
from facetoface.charts.graph import PLAIN, STRIPED, Axis, Fill, Graph, bar, ladder
from facetoface.charts.lagged import TESTS, Pairing
from facetoface.charts.lanes import Scale as Years
from facetoface.words import say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

material = "series"
AXES = ("apart", "dual")
FLOORS = {"talks": 1.2, "tests": 0}  # where the bars of each row stand; a row is one high
LOOKS = {"talks": (PLAIN, style.LOOKS[0]), "tests": (STRIPED, style.LOOKS[1])}
PARTIAL = Fill(style.PAPER, style.BLUE, "////", dashed=True)


def controls() -> tuple[Control, ...]:
    """What counts as a test, how many years later, and whether two scales share one picture."""
    tests = {name: say(f"charts.talks-and-tests.tests.{name}.choice") for name in TESTS}
    axes = {name: say(f"charts.talks-and-tests.axes.{name}") for name in AXES}
    years = Scale(-3, 3, 1, say("charts.talks-and-tests.lag.unit"))
    return (
        Control(id="tests", label=say("charts.talks-and-tests.tests.label"), choices=tests, start="missiles"),
        Control(id="lag", label=say("charts.talks-and-tests.lag.label"), scale=years, start=0),
        Control(id="axes", label=say("charts.talks-and-tests.axes.label"), choices=axes, start="apart"),
    )


def draw(tables, choices: Choices) -> Chart:
    """The chart. Raises CourseError for a choice that does not exist."""
    chosen = settle(controls(), choices)
    pairing = Pairing.of(tables, chosen["tests"], round(chosen["lag"]))
    dual = chosen["axes"] == "dual"
    return Chart(
        title=words.title(pairing, dual),
        figure=_figure(pairing, dual),
        alt=words.alt(pairing, dual),
        summary=words.summary(pairing, dual),
        columns=words.columns(pairing),
        rows=words.rows(pairing),
        caption=words.caption(pairing),
    )


def _figure(pairing: Pairing, dual: bool):
    years = list(pairing.years) or [2000]
    ticks = {year: str(year) for year in Years(years[0], years[-1] + 0.1).ticks() if pairing.years}
    beside = 1.8 if dual else 0.6  # years left free at both ends, in the misleading picture for its scales
    tops = {side: max([n for n in pairing.numbers(side).values() if n is not None], default=1) or 1 for side in FLOORS}
    graph = Graph(
        title=words.title(pairing, dual),
        lead=words.lead(pairing, dual),
        x=Axis(years[0] - beside, years[-1] + beside, ticks, words.x(pairing)),
        y=Axis(0, 1.1 if dual else 2.3, {}),
        left=0,
    )
    figure, axes = graph.draw()
    for side in FLOORS:
        (_line if dual else _row)(graph, axes, pairing, side, tops[side])
    return figure


def _row(graph: Graph, axes: "Axes", pairing: Pairing, side: str, top: float) -> None:
    """One row of bars with its name and numbers; where nothing was counted stands a question mark."""
    floor, fill = FLOORS[side], LOOKS[side][0]
    axes.hlines(floor, graph.x.low, graph.x.high, colors=style.INK, linewidths=1)
    for year, n in pairing.numbers(side).items():
        whole = _whole(pairing, side, year)
        if n is not None:
            bar(axes, year - 0.36, floor, 0.72, 0.82 * n / top, fill if whole else PARTIAL, f"{side}-{year}")
        label, y = ("?", floor) if n is None else (f"{n}" if whole else f"{n}*", floor + 0.82 * n / top)
        look = {"size": style.FINE, "colour": style.SOFT}
        style.write(axes, year, y + graph.high(9), label, ha="center", va="center", **look)
    where = graph.x.low, floor + 0.97
    style.write(axes, *where, words.name(pairing, side), bold=True, over=True, va="center")


def _whole(pairing: Pairing, side: str, year: int) -> bool:
    return side == "tests" or year not in pairing.partial


def _line(graph: Graph, axes: "Axes", pairing: Pairing, side: str, top: float) -> None:
    """One line of the misleading picture, stretched to the full height, with a scale of its own at its side."""
    look, steps = LOOKS[side][1], ladder(top)
    known = {year: n for year, n in pairing.numbers(side).items() if n is not None}
    for year, n in known.items():
        if year + 1 in known:
            ends = [n / max(steps), known[year + 1] / max(steps)]
            axes.plot([year, year + 1], ends, color=look.colour, lw=2, ls="-" if side == "talks" else (0, (4, 2)))
        style.mark(axes, year, n / max(steps), look, _whole(pairing, side, year), gid=f"{side}-{year}")
    x, ha = (graph.x.low, "left") if side == "talks" else (graph.x.high, "right")
    for step, label in steps.items():
        place = step / max(steps) + graph.high(8)
        style.write(axes, x, place, label, size=style.SMALL, colour=look.colour, over=True, ha=ha, va="center")
    style.write(axes, x, 1.1 + graph.high(6), words.name(pairing, side), colour=look.colour, bold=True, ha=ha)
