"""Redrawing each chart after a control moved, matplotlib warm: drawing, and turning the figure into a picture."""

import datetime as dt
import statistics

import measure

from facetoface import history
from facetoface.charts import CATALOGUE, figure, plot
from facetoface.history import series

DAY = dt.date(2018, 6, 12)


def lines(rounds: int = 9):
    """Medians of both halves for each chart, as of 12 June 2018."""
    archive, tables = history.load().as_of(DAY), {name: table.as_of(DAY) for name, table in series.load().items()}
    sources = {"archive": lambda: archive, "series": lambda: tables, "log": list}
    for name in CATALOGUE:
        material = plot(name).take(sources)
        chosen = plot(name).on(material)
        start = {control.id: control.start for control in chosen.controls}
        yield _line(name, chosen, material, start, rounds)


def _line(name, chosen, given, start, rounds: int) -> str:
    figure.figure_html(chosen.draw(given, start))  # the first draws fonts and glyphs for all that follow
    drawing, picture = [], []
    for _ in range(rounds):
        drawn = []
        drawing.append(measure.seconds(lambda drawn=drawn: drawn.append(chosen.draw(given, start))))
        picture.append(measure.seconds(lambda drawn=drawn: figure.figure_html(drawn[0])))
    draw, show = statistics.median(drawing) * 1000, statistics.median(picture) * 1000
    return (
        f"{name:24} draw {draw:7.1f} ms   picture and page {show:7.1f} ms   in all {draw + show:7.1f} ms   (n={rounds})"
    )
