import datetime as dt
from itertools import combinations, pairwise

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facetoface.assets import CourseError
from facetoface.charts import figure
from facetoface.charts.atlas import VIEWS, Shown, controls
from facetoface.charts.globe import distance, rounded, track
from facetoface.charts.map import draw
from facetoface.history import Archive, dates, load, places
from tests.charts.looking import marks, off_page, overlapping, said

FEB_2018, JULY_2019 = dt.date(2018, 2, 10), dt.date(2019, 7, 1)
NAMES = list(places.load())
STATES = [
    {},
    {"from": "panmunjom", "to": "kaesong"},
    {"from": "seoul", "to": "seoul"},
    {"to": "hanoi", "view": "asia"},
    {"to": "singapore", "view": "asia"},
    {"to": "singapore"},
    {"from": "punggye-ri", "to": "yongbyon"},
]
states = st.fixed_dictionaries(
    {"from": st.sampled_from(NAMES), "to": st.sampled_from(NAMES), "view": st.sampled_from(list(VIEWS))}
)


@pytest.fixture(scope="session")
def course() -> Archive:
    return load()


@pytest.mark.parametrize(
    ("a", "b", "km"),
    [
        ((0, 0), (0, 0), 0),
        ((0, 0), (180, 0), 20015),  # half the globe
        ((-0.1276, 51.5072), (2.3522, 48.8566), 344),  # London and Paris
        ((126.98, 37.57), (103.82, 1.25), 4670),
    ],
)
def test_distances_are_those_of_the_globe(a, b, km):
    assert distance(a, b) == distance(b, a) == pytest.approx(km, rel=0.005)


@pytest.mark.parametrize(("km", "told"), [(10.9, 10), (53.1, 55), (99, 100), (296.4, 300), (999, 1000), (4733, 4750)])
def test_a_distance_is_rounded_to_what_can_be_known(km, told):
    assert rounded(km) == told


def test_the_ruler_runs_the_shortest_way():
    way = track((126.98, 37.57), (103.82, 1.25))
    ends = distance(way[0], way[-1])
    assert sum(distance(a, b) for a, b in pairwise(way)) == pytest.approx(ends)


@pytest.mark.parametrize("name", VIEWS)
def test_a_view_is_true_to_scale_in_its_middle(name):
    view = VIEWS[name]
    lat, lon = (view.south + view.north) / 2, (view.west + view.east) / 2
    (x, y), (x2, _), (_, y2) = (view.pixel(p) for p in ((lon, lat), (lon + 1, lat), (lon, lat + 1)))
    assert x2 - x == pytest.approx(view.pixels(distance((lon, lat), (lon + 1, lat))), rel=1e-4)
    assert y2 - y == pytest.approx(view.pixels(distance((lon, lat), (lon, lat + 1))))


def test_it_opens_with_the_two_names_that_are_mixed_up(course):
    chart = draw(course.as_of(FEB_2018), {})
    assert chart.title == "Pyongyang and Pyeongchang lie about 300 km apart"
    assert "on opposite sides of the armistice line" in chart.alt


@pytest.mark.parametrize("view", VIEWS)
def test_summit_places_are_absent_before_they_were_public(course, view):
    before = draw(course.as_of(FEB_2018), {"view": view})
    assert "Singapore" not in said(before) and "Hanoi" not in said(before)
    assert {c.id: "singapore" in c.choices for c in controls(course.as_of(FEB_2018))} == dict.fromkeys(
        ("from", "to", "view"), False
    )
    assert "singapore" in controls(course.as_of(JULY_2019))[0].choices


def test_a_place_that_is_not_public_yet_is_not_named_when_it_is_chosen(course):
    chart = draw(course.as_of(FEB_2018), {"to": "singapore"})
    assert chart.title == "One of the chosen places is not on the map of this day"
    assert "Singapore" not in figure.text(chart)


@pytest.mark.parametrize("day", ["1947-01-01", "1952-06-01", "1994-12-31", "2018-02-10", "2018-06-11", "2019-03-01"])
def test_nothing_later_than_the_day_is_in_any_word(course, day):
    day = dt.date.fromisoformat(day)
    chart = draw(course.as_of(day), {"view": "asia"})
    shown = said(chart)
    later = [event for event in course.events.values() if dates.last_day(event.known) > day]
    assert later and all(event.title not in shown for event in later)
    assert ("Military Demarcation Line" in shown) == (day.year > 1953)
    assert ("line" in marks(chart)) == (day.year > 1953)


@settings(max_examples=30, deadline=None)
@given(state=states, year=st.integers(1947, 2026))
def test_marks_table_and_ruler_agree_in_every_state(course, state, year):
    archive = course.as_of(dt.date(year, 7, 1))
    chart, shown = draw(archive, state), Shown(archive, state)
    assert [row[0] for row in chart.rows] == [place.name for place in shown.places]
    inside = {place.id for place in shown.places} - {place.id for place in shown.outside()}
    assert set(marks(chart)) - {"line", "ruler"} == inside
    assert ("ruler" in marks(chart)) == bool(shown.ends)
    if shown.ends:
        km = next(row[7] for row in chart.rows if row[0] == shown.ends[1].name)
        assert f"about {km} km" in chart.title and f"about {km} km" in chart.alt and f"about {km} km" in chart.summary
        assert [place.name in chart.title for place in shown.ends] == [True, True]


def test_marks_stand_at_their_coordinates(course):
    chart = draw(course.as_of(JULY_2019), {"view": "asia"})
    for place in places.load().values():
        line = marks(chart)[place.id]
        assert (line.get_xdata()[0], line.get_ydata()[0]) == pytest.approx(VIEWS["asia"].pixel((place.lon, place.lat)))


def test_each_kind_of_place_has_a_shape_of_its_own(course):
    found = marks(draw(course.as_of(JULY_2019), {"view": "asia"}))
    shapes = {(place.kind, found[place.id].get_marker()) for place in places.load().values()}
    assert len(shapes) == len({kind for kind, _ in shapes}) == len({shape for _, shape in shapes})


def test_alt_summary_table_and_picture_follow_the_controls(course):
    charts = [draw(course.as_of(JULY_2019), state) for state in STATES]
    for shown in ([c.alt for c in charts], [c.summary for c in charts], [figure.png(c) for c in charts]):
        assert len(set(shown)) == len(STATES)
    assert len({c.rows for c in charts}) == len({state.get("from") for state in STATES})  # km from the ruler's start


def test_the_line_is_named_for_what_it_is(course):
    chart = draw(course.as_of(FEB_2018), {})
    assert {"Military Demarcation Line", "not an agreed border"} <= words(chart)
    assert "no treaty has made it a border" in chart.summary and "no such line at sea" in chart.summary


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("day", [dt.date(1960, 1, 1), FEB_2018, JULY_2019])
def test_no_words_overlap_or_leave_the_page(course, state, day):
    chart = draw(course.as_of(day), state)
    assert not overlapping(chart) and not off_page(chart)


@pytest.mark.parametrize("view", VIEWS)
def test_the_ends_of_the_ruler_always_have_their_names(course, view):
    names = {p.id: p.name for p in places.load().values() if VIEWS[view].holds((p.lon, p.lat))}
    for pair in combinations(names, 2):
        chart = draw(course, dict(zip(("from", "to"), pair, strict=True)) | {"view": view})
        assert {names[end] for end in pair} <= words(chart), pair
        assert not overlapping(chart), pair


def test_the_table_tells_what_happened_by_the_day(course):
    rows = {row[0]: row for row in draw(course.as_of(FEB_2018), {}).rows}
    assert rows["Panmunjom"][1:4] == ("판문점", "37.96° N", "126.68° E")
    assert "The Korean War is halted in President Eisenhower's first year (27 July 1953)" in rows["Panmunjom"][8]
    assert "Moon and Kim meet" not in rows["Panmunjom"][8]


def test_an_archive_before_the_story_is_drawn_and_told(course):
    chart = draw(course.as_of(dt.date(1940, 1, 1)), {})
    assert not chart.rows and not marks(chart) and "no place of this story" in chart.alt
    assert figure.png(chart)


def test_script_in_an_asset_is_shown_as_text(course, monkeypatch):
    every = places.load()
    nasty = attrs.evolve(every["seoul"], name="<script>$x_1$</script>")
    monkeypatch.setattr(places, "load", lambda: every | {"seoul": nasty})
    chart = draw(course.as_of(FEB_2018), {"from": "seoul"})
    assert "<script" not in figure.figure_html(chart) and nasty.name in chart.title
    assert figure.png(chart)


def words(chart) -> set[str]:
    return {text.get_text() for axes in chart.figure.axes for text in axes.texts}


def test_an_unknown_place_is_refused(course):
    with pytest.raises(CourseError, match="'atlantis' is no choice of 'from'"):
        draw(course, {"from": "atlantis"})


def test_korea_as_it_opens_names_every_place_in_view(course):
    chart = draw(course.as_of(FEB_2018), {})
    inside = [p.name for p in Shown(course.as_of(FEB_2018), {}).places if VIEWS["korea"].holds((p.lon, p.lat))]
    assert inside and set(inside) <= words(chart)
