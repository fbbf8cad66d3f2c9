"""Looking at a drawn chart: its bars and marks by name, what its words cover, all that it says."""

import re
from itertools import combinations

from matplotlib.patches import Rectangle

from facetoface.charts import figure


def bars(chart) -> dict:
    """The named bars of a chart by their name."""
    return {p.get_gid(): p for axes in chart.figure.axes for p in axes.patches if _named(p, Rectangle)}


def marks(chart) -> dict:
    """The named lines and marks of a chart by their name."""
    return {line.get_gid(): line for axes in chart.figure.axes for line in axes.lines if line.get_gid()}


def drawn_words(chart) -> str:
    """All words in the picture."""
    return " ".join(text.get_text() for axes in chart.figure.axes for text in axes.texts)


def said(chart) -> str:
    """Everything a chart says, in the picture and beside it."""
    html = re.sub('base64,[^"]*', "", figure.figure_html(chart))
    return f"{html} {figure.text(chart)} {drawn_words(chart)}"


def years(chart) -> set[int]:
    """The years a chart names anywhere."""
    return set(map(int, re.findall(r"\b(?:19|20)\d\d\b", said(chart))))


def numbers(words: str) -> list[float]:
    """The numbers in words, in their order."""
    return [float(n.replace(",", "")) for n in re.findall(r"\d[\d,]*(?:\.\d+)?", words)]


def overlapping(chart) -> list[tuple[str, str]]:
    """Pairs of words in the picture that touch each other."""
    renderer = chart.figure.canvas.get_renderer()
    texts = [t for axes in chart.figure.axes for t in axes.texts if t.get_text().strip()]
    boxes = [(t.get_text(), t.get_window_extent(renderer)) for t in texts]
    return [(a, b) for (a, one), (b, other) in combinations(boxes, 2) if one.overlaps(other)]


def off_page(chart) -> list[str]:
    """Words in the picture that come nearer than eight pixels to the edge of the page."""
    renderer, page = chart.figure.canvas.get_renderer(), chart.figure.bbox
    texts = [(t.get_text(), t.get_window_extent(renderer)) for axes in chart.figure.axes for t in axes.texts]
    return [t for t, b in texts if t.strip() and (b.x0 < 8 or b.x1 > page.x1 - 8 or b.y0 < 4 or b.y1 > page.y1 - 8)]


def differ(charts: list) -> bool:
    """Whether alt text, summary, table and picture are different in each."""
    shown = [[c.alt for c in charts], [c.summary for c in charts], [c.rows for c in charts]]
    return all(len(set(some)) == len(charts) for some in [*shown, [figure.png(c) for c in charts]])


def _named(patch, kind: type) -> bool:
    return isinstance(patch, kind) and patch.get_gid() is not None
