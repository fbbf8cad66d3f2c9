"""Own answers against chance: how many were right, beside how many guessing alone would get right.

With k options one guess in k is right; how many of several such guesses are right follows the Poisson binomial
distribution, worked out here question by question.
"""

import attrs

from facetoface.charts import own_answers_words as words
from facetoface.charts import style
from facetoface.charts.answers import stands
from facetoface.charts.chart import Chart, Choices, Control, settle
from facetoface.charts.graph import Axis, Fill, Graph, bar, ladder
from facetoface.charts.lanes import Scale as Round
from facetoface.learning.confidence import first_tries
from facetoface.words import say

material = "log"
CERTAINTIES = {"1": 1, "2": 2, "3": 3, "none": None}
RARE = 0.05  # chance of so few (or so many) by guessing, below which it is called hardly luck
GUESSING = Fill(style.GRID, style.FAINT)


@attrs.frozen
class Score:
    """First tries at the chosen certainties: those whose number of options is known, and how many lack it."""

    rights: list[bool]
    options: list[int]
    unknown: int
    unknown_right: int
    chosen: list[str]
    day: str

    @property
    def right(self) -> int:
        """How many of the comparable answers were right."""
        return sum(self.rights)

    @property
    def expected(self) -> float:
        """How many guessing would get right on average."""
        return sum(1 / k for k in self.options)

    @property
    def chances(self) -> list[float]:
        """The chance that guessing gets 0, 1, 2, … of the questions right."""
        return guessing(self.options)

    @property
    def verdict(self) -> str:
        """Whether the score is below chance, above it, or what guessing gives too."""
        if sum(self.chances[: self.right + 1]) < RARE:
            return "below"
        return "above" if sum(self.chances[self.right :]) < RARE else "chance"


def guessing(options: list[int]) -> list[float]:
    """The chance of each number of right guesses, from none to all, at questions with so many options."""
    chances = [1.0]
    for k in options:
        hit = [0.0, *(chance / k for chance in chances)]
        miss = [*(chance * (1 - 1 / k) for chance in chances), 0.0]
        chances = [a + b for a, b in zip(hit, miss, strict=True)]
    return chances


def controls() -> tuple[Control, ...]:
    """Which certainties are counted."""
    names = {name: say(f"charts.own-answers.certainty.{name}") for name in CERTAINTIES}
    label = say("charts.own-answers.certainty.label")
    return (Control(id="certainty", label=label, choices=names, several=True, start=list(names)),)


def draw(entries, choices: Choices) -> Chart:
    """The chart of a log's entries; an entry's `options` is its question's number of options, where it says so."""
    chosen = settle(controls(), choices)["certainty"]
    wanted = [CERTAINTIES[name] for name in chosen]
    tries = [entry for entry in first_tries(entries) if entry.certainty in wanted]
    known = [entry for entry in tries if getattr(entry, "options", None)]
    lacking = [entry for entry in tries if entry not in known]
    score = Score(
        [entry.right for entry in known], [entry.options for entry in known], len(lacking),
        sum(entry.right for entry in lacking), chosen, stands(tries),
    )  # fmt: skip
    return Chart(
        title=words.title(score),
        figure=_figure(score),
        alt=words.alt(score),
        summary=words.summary(score),
        columns=tuple(say("charts.own-answers.columns")),
        rows=words.rows(score),
        caption=words.caption(score),
    )


def _figure(score: Score):
    n, shares = len(score.rights), [100 * chance for chance in score.chances] if score.rights else []
    steps = ladder(max(shares, default=1))
    ticks = {k: str(k) for k in Round(-0.1, max(n, 1)).ticks()}
    graph = Graph(
        title=words.title(score),
        lead=words.lead(score),
        x=Axis(-0.7, max(n, 1) + 0.7, ticks, say("charts.own-answers.x")),
        y=Axis(
            0,
            max(steps),
            {y: say("charts.number.percent", n=name) for y, name in steps.items()},
            say("charts.own-answers.y"),
        ),
        height=220,
        left=44,
    )
    figure, axes = graph.draw()
    for k, share in enumerate(shares):
        bar(axes, k - 0.42, 0, 0.84, share, GUESSING, f"guess-{k}")
    if shares:
        style.mark(axes, score.right, graph.high(9), style.LOOKS[0], True, gid="own", zorder=5)
        outward = "right" if score.right < score.expected else "left"  # away from the high bars
        room = graph.wide(60)
        fits = room < score.right + 0.7 if outward == "right" else room < n + 0.7 - score.right
        side = outward if fits else {"left": "right", "right": "left"}[outward]
        high = min(shares[score.right] + graph.high(22), max(steps) - graph.high(18))  # below the axis's own name
        axes.vlines(score.right, graph.high(9), high, colors=style.BLUE, linewidths=1.6)
        style.write(
            axes,
            score.right,
            high + graph.high(8),
            words.own(score),
            bold=True,
            over=True,
            ha=side,
            va="center",
        )
    return figure
