"""How a chart is shown: as HTML with its alt text, summary and table, or as plain text."""

import base64
from html import escape
from io import BytesIO

from facetoface import korean
from facetoface.charts import style
from facetoface.charts.chart import Chart
from facetoface.words import say


def figure_html(chart: Chart) -> str:
    """The chart as a piece of HTML. All of its words are escaped; the picture is inside, as a PNG."""
    picture = base64.b64encode(png(chart)).decode("ascii")
    title, table = escape(chart.title), escape(say("charts.figure.table", title=chart.title))
    return (
        f'<figure class="f2f-chart" tabindex="0" aria-label="{title}">'  # it may have to scroll
        f'<img alt="{escape(chart.alt)}" src="data:image/png;base64,{picture}" '
        f'width="{_width(chart)}" style="max-width:100%;height:auto">'
        f"<figcaption>{escape(chart.caption)}</figcaption></figure>"
        f'<p class="f2f-summary">{escape(chart.summary)}</p>'
        f"<details><summary>{table}</summary>{_table(chart)}</details>"
    )


def png(chart: Chart) -> bytes:
    """The picture at twice its size on the page, for sharp screens. The same chart gives the same bytes.

    Keeping to the house's inks makes a third of the bytes, and so a quicker redraw.
    """
    from PIL import Image

    inks, packed = Image.new("P", (1, 1)), BytesIO()
    inks.putpalette(style.inks())
    _pixels(chart.figure).quantize(palette=inks, dither=Image.Dither.NONE).save(packed, format="PNG", compress_level=3)
    return packed.getvalue()


def _pixels(figure):
    """The figure as an image; what a reader has set for figures of their own does not reach it."""
    from matplotlib import rc_context
    from PIL import Image

    raw, dpi = BytesIO(), style.SCALE * figure.dpi
    with rc_context({"savefig.bbox": None, "text.hinting": "none"}):
        figure.savefig(raw, format="rgba", dpi=dpi, facecolor=style.PAPER, edgecolor="none", transparent=False)
    size = [round(side * dpi) for side in figure.get_size_inches()]
    return Image.frombytes("RGBA", size, raw.getvalue()).convert("RGB")


def text(chart: Chart) -> str:
    """The chart in plain text: its title, summary, table and source note."""
    table = [" | ".join(row) for row in (chart.columns, *chart.rows)]
    return "\n".join([chart.title, "", chart.summary, "", *table, "", chart.caption])


def _width(chart: Chart) -> int:
    return round(chart.figure.get_figwidth() * chart.figure.dpi)


def _table(chart: Chart) -> str:
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in chart.columns)
    body = "".join(f"<tr>{_cells(row)}</tr>" for row in chart.rows)
    caption = f"<caption>{escape(chart.title)}</caption>"
    return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _cells(row: tuple[str, ...]) -> str:
    first, *others = (korean.marked(escape(cell)) for cell in row)
    return f'<th scope="row">{first}</th>' + "".join(f"<td>{cell}</td>" for cell in others)
