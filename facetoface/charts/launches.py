"""Launches per year: a learner guesses five years, then uncovers them."""

from typing import TYPE_CHECKING

from facetoface.charts import launches_words as words
from facetoface.charts import style
from facetoface.charts.chart import Chart, Choices, Control, Scale, settle
from facetoface.charts.graph import DOTTED, GUESS, PLAIN, STRIPED, Axis, Fill, Graph, bar, ladder
from facetoface.charts.launches_words import YEARS, Guesses
from facetoface.words import say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

material = "series"
OUTCOMES = {"success": PLAIN, "failure": STRIPED, "unknown_outcome": DOTTED}  # columns of missiles-per-year
MOST = 80  # the highest guess


def controls() -> tuple[Control, ...]:
    """A guess for each of the five years, and the button that uncovers them."""
    guesses = [
        Control(
            id=f"guess-{year}",
            label=say("charts.launches.guess.label", year=year),
            scale=Scale(0, MOST, 1, say("charts.launches.guess.unit")),
            start=10,
        )
        for year in YEARS
    ]
    return (*guesses, Control(id="reveal", label=say("charts.launches.reveal"), button=True))


def draw(tables, choices: Choices) -> Chart:
    """The chart. Before `reveal` the counts of the five years are nowhere in it. Raises CourseError."""
    chosen = settle(controls(), choices)
    asked = {year: round(chosen[f"guess-{year}"]) for year in YEARS}
    state = Guesses(tables["missiles-per-year"].rows, asked, chosen["reveal"])
    return Chart(
        title=words.title(state),
        figure=_figure(state),
        alt=words.alt(state),
        summary=words.summary(state),
        columns=tuple(say("charts.launches.columns")),
        rows=words.rows(state),
        caption=words.caption(state),
    )


def _figure(state: Guesses):
    years = [*state.counts, *YEARS]
    steps = ladder(max([*(row["missiles"] for row in state.open.values()), *state.asked.values()], default=1))
    graph = Graph(
        title=words.title(state),
        lead=words.lead(state),
        x=Axis(min(years) - 0.5, max(years) + 0.5, _ticks(years)),
        y=Axis(0, max(steps), steps, say("charts.launches.y")),
        key=[(say(f"charts.launches.key.{name}"), fill) for name, fill in OUTCOMES.items()] + [_key(state.revealed)],
        left=28,
    )
    figure, axes = graph.draw()
    for year, row in state.open.items():
        _stack(axes, year, row)
    for year, guess in state.asked.items():
        _guess(axes, year, guess, state.revealed)
    for year in sorted(set(years)):
        _total(graph, axes, state, year)
    return figure


def _key(revealed: bool) -> tuple[str, Fill]:
    if revealed:
        return say("charts.launches.key.line"), Fill(style.INK)
    return say("charts.launches.key.guess"), GUESS


def _ticks(years: list[int]) -> dict[float, str]:
    """Every fifth year, and the first and last of the five that are guessed."""
    ends = (YEARS[0], YEARS[-1])
    fifth = [y for y in range(min(years), max(years) + 1) if y % 5 == 0 and min(abs(y - end) for end in ends) > 2]
    inside = [y for y in fifth if not ends[0] < y < ends[1]]
    return {year: str(year) for year in [*inside, *ends]}


def _stack(axes: "Axes", year: int, row: dict) -> None:
    """A year's missiles by outcome, one bar on the other."""
    bottom = 0
    for name, fill in OUTCOMES.items():
        if row[name]:
            bar(axes, year - 0.38, bottom, 0.76, row[name], fill, f"{name}-{year}")
            bottom += row[name]


def _guess(axes: "Axes", year: int, guess: int, revealed: bool) -> None:
    """A guess: an empty bar where nothing else stands yet, then a line across the count."""
    if not revealed:
        return bar(axes, year - 0.45, 0, 0.9, guess, GUESS, f"guess-{year}")
    for colour, width, name in ((style.PAPER, 6, None), (style.INK, 3, f"guess-{year}")):
        ends, level = [year - 0.46, year + 0.46], [guess, guess]
        axes.plot(ends, level, color=colour, lw=width, solid_capstyle="butt", gid=name, clip_on=False)


def _total(graph: Graph, axes: "Axes", state: Guesses, year: int) -> None:
    """The number over a year: the count, clear of the guess; where it is covered the guess."""
    row, guess = state.open.get(year), state.asked.get(year, 0)
    if row is None and year not in YEARS:
        return
    label, top = (words.figure_of(row), row["missiles"]) if row else ("?", 0) if state.revealed else (str(guess), guess)
    if 0 <= guess - top < graph.high(19):  # the guess's line would strike the number through
        top = guess
    if top or year in YEARS:
        ink = style.INK if row and year in YEARS else style.SOFT
        style.write(axes, year, top + graph.high(10), label, size=style.FINE, colour=ink, ha="center", va="center")
