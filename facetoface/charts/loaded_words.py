"""Words of alarm, of hope and of doubt in the two articles: counts, and counts per 1,000 words."""

from typing import TYPE_CHECKING

import attrs

from facetoface.charts import loaded_words_words as words
from facetoface.charts import style
from facetoface.charts.chart import Chart, Choices, Control, settle
from facetoface.charts.graph import PLAIN, STRIPED, Axis, Graph, bar, ladder
from facetoface.words import say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

material = "series"
LISTS = ("alarm", "hope", "hedge")  # the column `list` of own-word-counts
FILLS = {"A": PLAIN, "B": STRIPED}
PAIR, LABEL = 38, 110  # page pixels: a word's two bars, the words before them


@attrs.frozen
class Counts:
    """The rows of one list of words, by article, and whether they are drawn per 1,000 words."""

    rows: tuple[dict, ...]
    list: str
    rates: bool

    @property
    def words(self) -> list[str]:
        """The words that stand in either article, the commonest first."""
        found = {row["word"] for row in self.rows if row["count"]}
        return sorted(found, key=lambda word: (-sum(self.count(a, word) for a in FILLS), word))

    def count(self, article: str, word: str) -> int:
        """How often a word stands in an article."""
        return sum(row["count"] for row in self.rows if (row["article"], row["word"]) == (article, word))

    def length(self, article: str) -> int:
        """How many words an article has."""
        return next(row["words"] for row in self.rows if row["article"] == article)

    def total(self, article: str) -> int:
        """How often any word of the list stands in an article."""
        return sum(row["count"] for row in self.rows if row["article"] == article)

    def drawn(self, article: str, count: int) -> float:
        """A count as it is drawn: as it is, or per 1,000 words of the article."""
        return 1000 * count / self.length(article) if self.rates else count


def controls() -> tuple[Control, ...]:
    """Which list of words, and whether in counts or per 1,000 words."""
    lists = {name: say(f"charts.loaded-words.list.{name}") for name in LISTS}
    units = {name: say(f"charts.loaded-words.unit.{name}") for name in ("counts", "rates")}
    return (
        Control(id="list", label=say("charts.loaded-words.list.label"), choices=lists, start="alarm"),
        Control(id="unit", label=say("charts.loaded-words.unit.label"), choices=units, start="counts"),
    )


def draw(tables, choices: Choices) -> Chart:
    """The chart. Raises CourseError for a choice that does not exist."""
    chosen = settle(controls(), choices)
    rows = tuple(row for row in tables["own-word-counts"].rows if row["list"] == chosen["list"])
    counts = Counts(rows, chosen["list"], chosen["unit"] == "rates")
    return Chart(
        title=words.title(counts),
        figure=_figure(counts),
        alt=words.alt(counts),
        summary=words.summary(counts),
        columns=tuple(say("charts.loaded-words.columns")),
        rows=words.rows(counts),
        caption=words.caption(counts),
    )


def _figure(counts: Counts):
    values = [counts.drawn(a, counts.count(a, word)) for a in FILLS for word in counts.words]
    deep, steps = (
        max(PAIR, PAIR * len(counts.words)),
        ladder(1.06 * max(values, default=1)),
    )  # room for the number beside the longest bar
    graph = Graph(
        title=words.title(counts),
        lead=words.lead(counts),
        x=Axis(0, max(steps), steps, say(f"charts.loaded-words.unit.{'rates' if counts.rates else 'counts'}")),
        y=Axis(0, deep, {}),
        key=[(say(f"charts.loaded-words.key.{article}"), fill) for article, fill in FILLS.items()],
        height=deep,
        left=LABEL,
        grid="x",
    )
    figure, axes = graph.draw()
    for number, word in enumerate(counts.words):
        _pair(graph, axes, counts, word, deep - PAIR * (number + 0.5))
    return figure


def _pair(graph: Graph, axes: "Axes", counts: Counts, word: str, middle: float) -> None:
    """A word's two bars, the first article's above."""
    style.write(axes, -graph.wide(10), middle, word, ha="right", va="center")
    for (article, fill), y in zip(FILLS.items(), (middle + 1, middle - 14), strict=True):
        n = counts.drawn(article, counts.count(article, word))
        bar(axes, 0, y, n, 13, fill, f"{article}-{word}")
        style.write(
            axes,
            n + graph.wide(6),
            y + 6.5,
            words.number(counts, n),
            size=style.SMALL,
            over=True,
            va="center",
        )
