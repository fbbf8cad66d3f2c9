"""The way of a learner's stance on the open question: each time it was given, on a line from unwise to wise."""

from typing import TYPE_CHECKING

import attrs

from facetoface.charts import stance_words as words
from facetoface.charts import style
from facetoface.charts.chart import Chart, Choices, Control, settle
from facetoface.charts.graph import Axis, Graph
from facetoface.history import Archive
from facetoface.learning.stance import POSITIONS, Stance, stances
from facetoface.words import say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

material = ("archive", "log")
SIZES = {1: 7.5, 2: 10.5, 3: 14}  # of a mark, by how sure the learner was


@attrs.frozen
class Way:
    """The stances in the order given, and the archive that tells of their arguments."""

    stances: list[Stance]
    archive: Archive


def controls() -> tuple[Control, ...]:
    """There is nothing to set."""
    return ()


def draw(material, choices: Choices) -> Chart:
    """The chart of (archive, entries of the log). Raises CourseError for any choice, for there is none."""
    settle(controls(), choices)
    archive, entries = material
    way = Way(stances(entries), archive)
    return Chart(
        title=words.title(way),
        figure=_figure(way),
        alt=words.alt(way),
        summary=words.summary(way),
        columns=tuple(say("charts.stance.columns")),
        rows=words.rows(way),
        caption=words.caption(way),
    )


def _figure(way: Way):
    n = len(way.stances)
    graph = Graph(
        title=words.title(way),
        lead=words.lead(way),
        x=Axis(0.4, max(n, 1) + 0.6, words.ticks(way)),
        y=Axis(-0.6, 4.6, {place: words.position(name) for place, name in enumerate(POSITIONS)}),
        height=210,
        left=112,
    )
    figure, axes = graph.draw()
    if n:
        _way(graph, axes, way)
    return figure


def _way(graph: Graph, axes: "Axes", way: Way) -> None:
    """A line through the marks; the first and the last one have a name."""
    places = [stance.place for stance in way.stances]
    axes.plot(range(1, len(places) + 1), places, color=style.BLUE, lw=1.6, gid="way", zorder=1)
    for i, stance in enumerate(way.stances, 1):
        look = attrs.evolve(style.LOOKS[0], size=SIZES[stance.certainty])
        style.mark(axes, i, stance.place, look, True, gid=f"stance-{i}", zorder=2)
    for i, name in words.ends(way).items():
        above = places[i - 1] + graph.high(17)
        style.write(axes, i, above, name, size=style.SMALL, bold=True, over=True, ha="center", va="center_baseline")
