import struct
from base64 import b64decode
from html.parser import HTMLParser

import attrs
import pytest

from facetoface.charts import figure, style
from facetoface.charts.meetings import draw
from tests.charts.small import PEOPLE, archive, event

NASTY = "<script>alert(\"1\")</script> & 'Co' $x_1$"


class Page(HTMLParser):
    """The tags of a piece of HTML with their attributes, and the text of each kind of tag."""

    def __init__(self, html: str):
        super().__init__()
        self.tags, self.texts, self.open = [], {}, []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        self.open.append(tag)

    def handle_endtag(self, tag):
        while self.open.pop() != tag:
            pass

    def handle_data(self, data):
        self.texts.setdefault(self.open[-1], []).append(data)

    def all(self, tag):
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.fixture
def chart(whole):
    return draw(whole, {})


def test_the_html_carries_picture_words_and_table(chart):
    page = Page(figure.figure_html(chart))
    image = page.all("img")[0]
    assert image["alt"] == chart.alt
    assert int(image["width"]) == style.WIDTH
    assert page.texts["figcaption"] == [chart.caption]
    assert page.texts["p"] == [chart.summary]
    assert page.texts["caption"] == [chart.title]
    assert page.texts["summary"] == [f"Table: {chart.title}"]
    assert [a["scope"] for a in page.all("th")] == ["col"] * len(chart.columns) + ["row"] * len(chart.rows)
    assert page.texts["th"] == [*chart.columns, *(row[0] for row in chart.rows)]
    assert page.texts["td"] == [cell for row in chart.rows for cell in row[1:]]


def test_the_figure_has_the_charts_title_and_can_be_scrolled_by_key(chart):
    assert Page(figure.figure_html(chart)).all("figure") == [
        {"class": "f2f-chart", "tabindex": "0", "aria-label": chart.title}
    ]


def test_korean_in_the_table_is_marked_as_korean(chart):
    named = attrs.evolve(chart, columns=("Place", "Korean"), rows=(("Seoul", "서울"),))
    page = Page(figure.figure_html(named))
    assert page.all("span") == [{"lang": "ko"}] and page.texts["span"] == ["서울"]


def test_the_picture_has_twice_the_pixels_of_its_place_and_says_nothing_of_its_making(chart):
    image = Page(figure.figure_html(chart)).all("img")[0]
    data = b64decode(image["src"].removeprefix("data:image/png;base64,"))
    assert struct.unpack(">I", data[16:20])[0] == style.SCALE * int(image["width"])
    assert not any(word in data for word in (b"tEXt", b"tIME", b"Matplotlib"))


def test_the_same_chart_gives_the_same_bytes(whole):
    assert figure.png(draw(whole, {})) == figure.png(draw(whole, {}))
    chart = draw(whole, {})
    assert figure.png(chart) == figure.png(chart)


def test_a_readers_own_matplotlib_settings_change_nothing(whole, chart):
    import matplotlib

    plain = figure.png(chart)
    own = {"font.size": 30, "font.family": "serif", "text.color": "red", "axes.facecolor": "black"}
    own |= {"savefig.bbox": "tight", "savefig.transparent": True, "lines.linewidth": 9}
    with matplotlib.rc_context(own):
        assert figure.png(draw(whole, {})) == plain


def test_script_and_quotes_in_an_asset_are_shown_as_text():
    row = ("1994-06-16", NASTY, "former president", "Kim Il Sung", "leader", "in person")
    nasty = attrs.evolve(event(*row), id="nasty", title=NASTY)
    chart = draw(archive([nasty], [*PEOPLE, NASTY]), {"capacity": ["former president"]})
    html = figure.figure_html(chart)
    assert "<script" not in html and NASTY in Page(html).texts["td"]
    assert any(NASTY in text for text in Page(html).texts["p"])
    assert figure.png(chart)  # drawn without reading $…$ as mathematics


def test_alt_text_with_quotes_stays_inside_its_attribute(chart):
    quoted = attrs.evolve(
        chart,
        alt="A \"quoted\" alt text with <b>tags</b> and an 'onerror=' that must stay words; " + "x" * 40,
    )
    assert Page(figure.figure_html(quoted)).all("img")[0]["alt"] == quoted.alt


def test_the_plain_twin_has_title_summary_table_and_source_note(chart):
    lines = figure.text(chart).splitlines()
    assert lines[0] == chart.title and lines[2] == chart.summary and lines[-1] == chart.caption
    assert lines[4:-2] == [" | ".join(row) for row in (chart.columns, *chart.rows)]
