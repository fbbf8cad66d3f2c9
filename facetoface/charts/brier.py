"""The Brier explorer: what a probability costs under each outcome, beside the cost of always saying 50 %."""

from typing import TYPE_CHECKING

from facetoface.charts import style
from facetoface.charts.chart import Chart, Choices, Control, Scale, settle
from facetoface.charts.graph import Axis, Graph
from facetoface.learning.forecasts import ALWAYS_HALF, OUTCOMES, brier
from facetoface.words import say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

STEPS = range(0, 101, 10)  # per cent, the table's rows


def controls() -> tuple[Control, ...]:
    """The probability of 'yes' in per cent, and what happened."""
    chances = Scale(0, 100, 1, say("charts.brier.probability.unit"))
    outcomes = {name: say(f"charts.brier.outcome.{name}") for name in OUTCOMES}
    return (
        Control(id="probability", label=say("charts.brier.probability.label"), scale=chances, start=70),
        Control(id="outcome", label=say("charts.brier.outcome.label"), choices=outcomes, start="yes"),
    )


def draw(material, choices: Choices) -> Chart:
    """The chart. It is a formula, so `material` is not asked. Raises CourseError for a choice that does not exist."""
    chosen = settle(controls(), choices)
    percent, outcome = chosen["probability"], chosen["outcome"]
    facts = _facts(percent, outcome)
    title = _say(f"title.{_verdict(percent, outcome)}", **facts)
    return Chart(
        title=title,
        figure=_figure(title, percent, outcome),
        alt=_say("alt", **facts),
        summary=_say("summary", **facts) + " " + _say(f"lesson.{_verdict(percent, outcome)}", **facts),
        columns=tuple(say("charts.brier.columns")),
        rows=tuple(_row(step, percent, outcome) for step in sorted({*STEPS, percent})),
        caption=_say("caption"),
    )


def _say(key: str, **values: object) -> str:
    return say(f"charts.brier.{key}", **values)


def _facts(percent: float, outcome: str) -> dict[str, str]:
    p, other = percent / 100, "no" if outcome == "yes" else "yes"
    numbers = {"score": brier(p, outcome), "else": brier(p, other), "mean": p * (1 - p), "half": ALWAYS_HALF}
    words = {
        "percent": f"{percent:g}",
        "happened": _say(f"happened.{outcome}"),
        "other": _say(f"happened.{other}"),
    }
    return words | {name: _number(value) for name, value in numbers.items()}


def _number(value: float) -> str:
    return f"{value:.4f}".rstrip("0").ljust(4, "0")


def _verdict(percent: float, outcome: str) -> str:
    """Whether the forecast scored better than always saying 50 %, worse, or the same."""
    gain = ALWAYS_HALF - brier(percent / 100, outcome)
    return "same" if percent == 50 else "better" if gain > 0 else "worse"


def _row(step: float, percent: float, outcome: str) -> tuple[str, ...]:
    p = step / 100
    numbers = (brier(p, "yes"), brier(p, "no"), p * (1 - p))
    here = _say("here", happened=_say(f"happened.{outcome}")) if step == percent else ""
    return (_say("percent", n=f"{step:g}"), *map(_number, numbers), here)


def _figure(title: str, percent: float, outcome: str):
    ticks = {p: _say("percent", n=p) for p in (0, 25, 50, 75, 100)}
    graph = Graph(
        title=title,
        lead=_say("lead"),
        x=Axis(0, 100, ticks, _say("x")),
        y=Axis(0, 1, {y / 4: _number(y / 4) for y in range(5)}, _say("y")),
    )
    figure, axes = graph.draw()
    for name in OUTCOMES:
        _curve(axes, name, name == outcome)
    axes.hlines(ALWAYS_HALF, 0, 100, colors=style.RED, linewidths=1.6, linestyles=(0, (6, 3)))
    half = _say("half", half=_number(ALWAYS_HALF))
    style.write(axes, 100, ALWAYS_HALF + graph.high(5), half, colour=style.RED, bold=True, ha="right", va="bottom")
    _mark(graph, axes, percent, outcome)
    return figure


def _curve(axes: "Axes", outcome: str, chosen: bool) -> None:
    """The score along every probability under one outcome, and the outcome's name under the curve."""
    colour, line = (style.BLUE, {"lw": 2.6}) if chosen else (style.FAINT, {"lw": 1.4, "ls": (0, (1, 2))})
    axes.plot(
        range(101),
        [brier(p / 100, outcome) for p in range(101)],
        color=colour,
        gid=f"curve-{outcome}",
        **line,
    )
    x, side = (2, "left") if outcome == "yes" else (98, "right")
    ink = style.BLUE if chosen else style.SOFT
    style.write(axes, x, 0.5, _say(f"curve.{outcome}"), colour=ink, bold=chosen, over=True, ha=side, va="center")


def _mark(graph: Graph, axes: "Axes", percent: float, outcome: str) -> None:
    """The chosen forecast: a mark on the curve, and its score beside it, on the side away from the curve."""
    y = brier(percent / 100, outcome)
    style.mark(axes, percent, y, style.LOOKS[0], True, gid="chosen")
    rightward = percent <= 75 if outcome == "yes" else percent < 25
    label = _say("mark", percent=f"{percent:g}", score=_number(y))
    side = "left" if rightward else "right"
    style.write(axes, percent, y + graph.high(20), label, bold=True, over=True, ha=side, va="center_baseline")
