"""The claim-to-source web: which sources an article's claims rest on, and how many origins stand behind them."""

from typing import TYPE_CHECKING

from facetoface.charts import phrases, style
from facetoface.charts.chart import Chart, Choices
from facetoface.charts.events import shortened
from facetoface.charts.graph import Axis, Graph
from facetoface.charts.web import Web, controls
from facetoface.history import Archive
from facetoface.words import say

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

__all__ = ["controls", "draw"]

LINE, LEFT, RIGHT = (
    19,
    292,
    392,
)  # page pixels: between two nodes; where the claims' names end and the sources' begin


def draw(archive: Archive, choices: Choices) -> Chart:
    """The web as of the archive's day. Raises CourseError for a choice that does not exist."""
    web = Web(archive, choices)
    facts, way = _facts(web), web.chosen["sources"]
    title = _say(f"title.{way}", **facts)
    return Chart(
        title=title,
        figure=_figure(web, title),
        alt=_say(f"alt.{way}", **facts),
        summary=_summary(web, facts),
        columns=tuple(say("charts.claims.columns")),
        rows=tuple(_row(web, claim) for claim in web.claims),
        caption=_say("caption", **facts),
    )


def _say(key: str, **values: object) -> str:
    return say(f"charts.claims.{key}", **values)


def _facts(web: Web) -> dict[str, object]:
    every = sum(len(sources) for sources in web.origins.values())
    day = phrases.day(web.archive.day) if web.archive.day else say("charts.day.today")
    plural = phrases.plural
    return {
        "claims": plural("charts.claims.counted.claims", len(web.claims)),
        "sources": plural("charts.claims.counted.sources", every),
        "rooms": plural("charts.claims.counted.rooms", len(web.origins)),
        "group": web.chosen["group"].replace("-", "–"),
        "day": day,
    }


def _summary(web: Web, facts: dict) -> str:
    """How many, the best and the worst supported claim, what was merged in words, what is left out, the day."""
    parts = [_say("summary.counted", **facts), _extremes(web), _merged(web), _say("summary.left_out")]
    return " ".join([*filter(None, parts), _say("summary.day", **facts)])


def _extremes(web: Web) -> str:
    if not web.claims:
        return ""
    counts = {claim.id: len(web.rooms(claim)) for claim in web.claims}
    low, high = min(counts.values()), max(counts.values())
    ids = {n: phrases.listed(i for i in counts if counts[i] == n) for n in (low, high)}
    return _say("summary.extremes", low=low, lows=ids[low], high=high, highs=ids[high])


def _merged(web: Web) -> str:
    """Which origins have several sources, and which these are."""
    told = [
        _say("summary.room", room=room, names=phrases.listed(source.short for source in sources))
        for room, sources in web.origins.items()
        if len(sources) > 1
    ]
    if not told:
        return _say("summary.all_apart")
    key = "summary.merged" if web.merged else "summary.could_merge"
    return _say(key, rooms=say("charts.list.semicolon").join(told))


def _row(web: Web, claim) -> tuple[str, ...]:
    sources = web.sources(claim)
    named = dict.fromkeys(_name(web, web.node(source)) for source in sources)
    names = say("charts.list.semicolon").join(named) or _say("none")
    return (claim.id, claim.claim, names, str(len(sources)), str(len(web.rooms(claim))))


def _figure(web: Web, title: str) -> "Figure":
    """The figure. Its axes hold a line for each claim and source, with 'claim>node' as `gid`."""
    high = LINE * max(len(web.nodes), len(web.claims), 1)
    lead = _say("lead.merged" if web.merged else "lead.each")
    graph = Graph(title=title, lead=lead, x=Axis(0, style.SPAN, {}), y=Axis(0, high, {}), height=high, left=0)
    figure, axes = graph.draw()
    right, left = _levels(len(web.nodes), high), _levels(len(web.claims), high)
    spots = dict(zip(_by_claims(web), right, strict=True))
    for claim, y in zip(web.claims, left, strict=True):
        _write(axes, LEFT, y, f"{claim.id} {claim.claim}", LEFT, ha="right")
        for node in {web.node(source): None for source in web.sources(claim)}:
            line = {"color": style.FAINT, "lw": 1, "gid": f"{claim.id}>{node}", "zorder": 1}
            axes.plot([LEFT + 8, RIGHT - 8], [y, spots[node]], **line)
        style.mark(axes, LEFT + 8, y, style.LOOKS[0], True, zorder=2)
    for node, y in spots.items():
        sources = web.nodes[node]
        style.mark(axes, RIGHT - 8, y, style.LOOKS[1], True, zorder=2)
        _write(axes, RIGHT, y, _name(web, node), style.SPAN - RIGHT, bold=len(sources) > 1)
    return figure


def _write(axes: "Axes", x: float, y: float, words: str, wide: float, bold=False, **more) -> None:
    short = shortened(words, wide * (0.85 if bold else 1))
    style.write(axes, x, y, short, size=style.SMALL, bold=bold, va="center_baseline", **more)


def _levels(n: int, high: float) -> list[float]:
    """Evenly spaced heights from the top downward."""
    return [high * (n - i - 0.5) / n for i in range(n)]


def _by_claims(web: Web) -> list[str]:
    """The nodes in the order of the claims they serve, on the average, so that few lines cross."""
    places = {node: [] for node in web.nodes}
    for i, claim in enumerate(web.claims):
        for node in {web.node(source) for source in web.sources(claim)}:
            places[node].append(i)
    return sorted(places, key=lambda node: sum(places[node]) / len(places[node]))


def _name(web: Web, node: str) -> str:
    sources = web.nodes[node]
    if not web.merged:
        return sources[0].short
    return _say("merged_name", room=node, n=len(sources)) if len(sources) > 1 else node
