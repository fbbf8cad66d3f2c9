import datetime as dt
import re

import pytest

from facetoface import history
from facetoface.charts import figure
from facetoface.charts.promises import draw
from facetoface.history import series
from facetoface.history.series import cited
from tests.charts.looking import differ, marks, off_page, overlapping, said, years
from tests.charts.series import table

SIGNED = dt.date(2018, 6, 12)


def row(point: int, day: str, direction: str, checked: str | None, label: str, **more) -> dict:
    date = dt.date.fromisoformat(day)
    return {"point": point, "date": date, "direction": direction, "checked": checked, "label": label,
            "what": f"What {label} was", "event": label.replace(" ", "-"), "known": date, **more}  # fmt: skip


ROWS = [
    row(1, "2018-06-12", "promise", None, "Relations"),
    row(2, "2018-06-12", "promise", None, "Peace"),
    row(1, "2018-07-01", "toward", "yes", "visit"),
    row(1, "2018-08-01", "away", "no", "angry words"),
    row(2, "2018-09-01", "toward", "no", "an offer", note="<script>alert('x')</script>"),
    row(2, "2019-02-01", "away", "yes", "a launch"),
]


def small(day: str = "2019-03-01") -> dict:
    return {"own-promises": table("own-promises", ROWS).as_of(dt.date.fromisoformat(day))}


def own(day: str) -> dict:
    return {"own-promises": series.load()["own-promises"].as_of(dt.date.fromisoformat(day))}


def solid(chart) -> set[str]:
    return {name for name, line in marks(chart).items() if line.get_markerfacecolor() != "#ffffff"}


@pytest.mark.parametrize(
    ("criterion", "counted"),
    [
        ("lenient", {"1-visit", "1-angry-words", "2-an-offer", "2-a-launch"}),
        ("strict", {"1-visit", "2-a-launch"}),
    ],
)
def test_the_criterion_decides_what_counts(criterion, counted):
    chart = draw(small(), {"criterion": criterion})
    assert solid(chart) == counted and len(marks(chart)) == 4
    assert sum(r[4] == "yes" for r in chart.rows) == len(counted)
    toward, away = map(int, re.findall(r"\d+", chart.title))
    assert toward + away == len(counted)
    assert f"{toward} of 4 pieces" in chart.alt and f"and {away} against" in chart.alt


def test_what_does_not_count_is_still_there_and_told():
    chart = draw(small(), {"criterion": "strict"})
    assert "Drawn hollow, for they do not count: 2 of 4" in chart.summary
    assert len(chart.rows) == len(ROWS)


def test_for_and_against_differ_in_shape():
    drawn = marks(draw(small(), {}))
    assert drawn["1-visit"].get_marker() != drawn["1-angry-words"].get_marker()


def test_before_the_day_it_was_signed_nothing_is_promised():
    for criterion in ("lenient", "strict"):
        chart = draw(small("2018-06-11"), {"criterion": criterion})
        assert chart.title == "Nothing is promised yet" and "nothing is promised yet" in chart.alt
        assert not chart.rows and not marks(chart) and "Singapore" not in said(chart)


def test_on_the_day_the_points_stand_without_evidence():
    chart = draw(small("2018-06-12"), {})
    assert "nothing stands beside them yet (as of 12 June 2018)" in chart.alt
    assert [r[3] for r in chart.rows] == ["the promise", "the promise"]


def test_words_and_picture_follow_criterion_and_day():
    states = [(day, criterion) for day in ("2018-10-01", "2019-03-01") for criterion in ("lenient", "strict")]
    assert differ([draw(small(day), {"criterion": criterion}) for day, criterion in states])


def test_notes_are_shown_as_text():
    assert "<script" not in figure.figure_html(draw(small(), {}))
    assert "<script>" in figure.text(draw(small(), {}))


@pytest.mark.parametrize("day", ["2018-06-12", "2018-08-01", "2019-03-15", "2020-06-01", "2026-11-01"])
@pytest.mark.parametrize("criterion", ["lenient", "strict"])
def test_the_courses_own_table_fits_the_page_and_tells_nothing_later(day, criterion):
    chart = draw(own(day), {"criterion": criterion})
    assert not overlapping(chart) and not off_page(chart)
    assert max(years(chart)) <= int(day[:4])


def test_every_row_of_the_courses_own_table_rests_on_a_record_and_its_sources():
    archive = history.load()
    for found in series.load()["own-promises"].rows:
        event = archive.events[found["event"]]
        assert set(cited(found)) <= set(event.sources)
        assert found["date"] >= SIGNED and found["known"] >= found["date"]
