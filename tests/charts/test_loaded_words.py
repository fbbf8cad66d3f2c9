import pytest

from facetoface.charts.loaded_words import FILLS, LISTS, draw
from facetoface.history import series
from tests.charts.looking import bars, differ, numbers, off_page, overlapping
from tests.charts.series import table

UNITS = ("counts", "rates")


def small(**counts: tuple[int, int]) -> dict:
    """Words of alarm with their counts in article A (500 words) and B (1,000 words)."""
    rows = [
        {"article": article, "list": "alarm", "word": word, "forms": word, "count": n, "words": length}
        for word, pair in counts.items()
        for article, n, length in zip(FILLS, pair, (500, 1000), strict=True)
    ]
    return {"own-word-counts": table("own-word-counts", rows)}


EVEN = small(risk=(3, 6), threat=(1, 2), standoff=(0, 0))


def test_raw_counts_favour_the_longer_text_and_rates_do_not():
    counts, rates = (draw(EVEN, {"unit": unit}) for unit in UNITS)
    assert counts.title == "Article A has 4 words of alarm, article B has 8"
    assert numbers(rates.title)[1:] == [8.0, 8.0]
    assert bars(counts)["A-risk"].get_width() == 3 and bars(counts)["B-risk"].get_width() == 6
    assert bars(rates)["A-risk"].get_width() == bars(rates)["B-risk"].get_width() == 6


def test_a_word_in_neither_article_has_no_bar_but_a_row():
    chart = draw(EVEN, {})
    assert "A-standoff" not in bars(chart) and "stand in neither article: 1" in chart.summary
    assert {row[4] for row in chart.rows if row[0] == "standoff"} == {"in neither"}


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("name", LISTS)
def test_the_courses_own_counts_fit_the_page_and_the_table(name, unit):
    tables = {"own-word-counts": series.load()["own-word-counts"]}
    chart = draw(tables, {"list": name, "unit": unit})
    rows = [row for row in tables["own-word-counts"].rows if row["list"] == name]
    assert sorted((r[0], r[1], int(r[2])) for r in chart.rows) == sorted(
        (r["word"], r["article"], r["count"]) for r in rows
    )
    for row in rows:
        drawn = bars(chart).get(f"{row['article']}-{row['word']}")
        wanted = 1000 * row["count"] / row["words"] if unit == "rates" else row["count"]
        assert drawn is None or drawn.get_width() == pytest.approx(wanted)
    assert not overlapping(chart) and not off_page(chart)


def test_only_single_words_are_shipped_and_no_text():
    for row in series.load()["own-word-counts"].rows:
        assert " " not in row["word"] and all(" " not in form for form in row["forms"].split(" / "))


def test_words_table_and_picture_follow_the_controls():
    tables = small(risk=(3, 2), threat=(1, 4))
    assert differ([draw(tables, {"unit": unit}) for unit in UNITS] + [draw(small(risk=(1, 1)), {}), draw(EVEN, {})])


def test_a_list_without_words_is_told():
    chart = draw(small(), {})
    assert "nothing is counted on this day" in chart.alt and not chart.rows
