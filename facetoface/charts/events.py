"""The timeline of the archive: a few records by name, all of them as counts a year, up to the archive's day."""

from typing import TYPE_CHECKING

from facetoface.charts import events_words as words
from facetoface.charts import style
from facetoface.charts.chart import Chart, Choices
from facetoface.charts.graph import Fill, bar
from facetoface.charts.lanes import CLEAR, Mark, Scale
from facetoface.charts.picked import GROUPS, Picked, controls, year_of
from facetoface.charts.style import LOOKS
from facetoface.charts.timeline import FOOT, QUIET, Row, Timeline
from facetoface.history import Archive, Event
from facetoface.words import say

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

__all__ = ["controls", "draw"]

SHAPES = dict(zip(GROUPS, LOOKS, strict=True))
BELOW, HIGH, LONG = (
    118,
    74,
    460,
)  # page pixels: under the years; the highest column; the longest name of a record
CHOSEN, PARTIAL, OTHER = (
    Fill(style.BLUE, style.BLUE), Fill(style.BLUE, style.PAPER, "////"), Fill(style.PAPER, style.FAINT),
)  # fmt: skip


def draw(archive: Archive, choices: Choices) -> Chart:
    """The chart as of the archive's day. Raises CourseError for a choice that does not exist."""
    picked = Picked(archive, choices)
    return Chart(
        title=words.title(picked),
        figure=_figure(picked),
        alt=words.alt(picked),
        summary=words.summary(picked),
        columns=words.columns(),
        rows=words.rows(picked),
        caption=words.caption(picked),
    )


def _figure(picked: Picked) -> "Figure":
    scale = Scale(picked.first, picked.end)
    rows = [_row(picked, group, scale) for group in picked.chosen["tags"]]
    page = Timeline(
        title=words.title(picked),
        lead=words.lead(picked),
        key=[],
        rows=rows or [Row(name=say("charts.timeline.no_row"), strong=False, marks=[])],
        scale=scale,
        until=words.until(picked),
        below=BELOW,
    )
    figure = page.figure()
    top = figure.get_figheight() * 72 - BELOW - FOOT / 3
    _columns(style.panel(figure, top, BELOW, (scale.first, scale.last)), picked, scale)
    return figure


def _row(picked: Picked, group: str, scale: Scale) -> Row:
    marks = [_mark(event, SHAPES[group], scale) for event in picked.named(group)]
    return Row(name=words.row_name(picked, group), strong=True, marks=marks)


def _mark(event: Event, look: style.Look, scale: Scale) -> Mark:
    """A record's mark, with as much of its title as fits on its wider side."""
    when = min(words.middle(event), scale.last)
    x = scale.pixel(when)
    label = shortened(f"{year_of(event)}: {event.title}", min(LONG, max(x, style.SPAN - x) - 2 * CLEAR))
    return Mark(id=event.id, when=when, label=label, look=look, solid=True, quiet=True)


def shortened(name: str, wide: float) -> str:
    """The words as far as they fit so many page pixels, with an ellipsis where some are left out."""
    kept, rest = name.split(), ""
    while style.width_of(" ".join(kept) + rest) > wide and len(kept) > 1:
        kept, rest = kept[:-1], " …"
    return " ".join(kept) + rest


def _columns(axes: "Axes", picked: Picked, scale: Scale) -> None:
    """A column for each year: the chosen records, and the others hollow on top of them. Columns start at zero."""
    style.write(axes, scale.first, 8, words.heading(picked), va="center_baseline", **QUIET)
    base, most = BELOW - 18, max((sum(count) for count in picked.counts.values()), default=0)
    axes.hlines(base, scale.first, scale.last, colors=style.INK, linewidths=1)
    for year, (chosen, others) in picked.counts.items():
        wide = _wide(year, scale)
        fill = PARTIAL if picked.partial(year) else CHOSEN
        high = [HIGH * n / max(most, 1) for n in (chosen, others)]
        if chosen:
            bar(axes, year, base, wide, -high[0], fill, f"chosen-{year}")
        if others:
            bar(axes, year, base - high[0], wide, -high[1], OTHER, f"others-{year}")


def _wide(year: int, scale: Scale) -> float:
    """How wide a year's column is, in years: most of the year, or of what there is of it, and no less than 5 pixels."""
    return max(0.8 * min(1, scale.last - year), scale.year(5) - scale.first)
