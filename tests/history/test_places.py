import datetime as dt
import json
import math
from itertools import pairwise

import pytest

from facetoface import assets
from facetoface.assets import AssetError
from facetoface.charts.globe import distance
from facetoface.history import archive, places

GOOD = """
[[place]]
id = "town"
name = "Town"
korean = "읍"
lat = 38.0
lon = 127.0
kind = "capital"
side = "north"
what = "A town."
known = "1994-06-17"
events = ["carter-1994"]
"""
RING = [[[126.0, 38.0], [127.0, 38.0], [127.0, 39.0]]]
SHAPES = {"format": 1, "land": RING, "north": RING, "south": RING, "line": [[126.0, 38.0], [127.0, 38.0]]}


@pytest.fixture
def folder(small):
    """A small, faultless map which `places` reads while the test runs."""
    place = small.parent / "map"
    place.mkdir()
    (place / "places.toml").write_text(GOOD, encoding="utf-8")
    (place / "outlines.json").write_text(json.dumps(SHAPES), encoding="utf-8")
    for cached in (places.load, places.outlines):
        cached.cache_clear()
    yield place
    for cached in (places.load, places.outlines):
        cached.cache_clear()


def complaint(read):
    with pytest.raises(AssetError) as error:
        read()
    return str(error.value)


def test_the_small_map_is_faultless(folder):
    assert list(places.load()) == ["town"]
    assert places.outlines().line == [[126.0, 38.0], [127.0, 38.0]]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("lat = 38.0", "lat = 138.0", "field 'lat': expected degrees from -90 to 90, but found 138.0."),
        ("lon = 127.0", 'lon = "127"', "field 'lon': expected a number, but found '127'."),
        ("korean =", "corean =", "field 'corean': expected a known field (is the name misspelt?)."),
        ('"1994-06-17"', '"17 June 1994"', "field 'known': expected a date like 1994"),
        (
            '"capital"',
            '"city"',
            "field 'kind': expected one of capital, meeting, weapons, contact, but found 'city'.",
        ),
        (
            "carter-1994",
            "carter-1995",
            "field 'events': expected a known id, but nothing is called 'carter-1995'.",
        ),
        ('["carter-1994"]', "[]", "field 'events': expected at least 1 in the list, but found 0."),
    ],
)
def test_a_mistake_in_a_place_is_told_with_its_place(folder, old, new, sentence):
    assert old in GOOD
    (folder / "places.toml").write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    assert f"assets/map/places.toml, record 'town', {sentence}" in complaint(places.load)


def test_all_mistakes_are_told_together(folder):
    spoilt = GOOD.replace("38.0", "138.0").replace("carter-1994", "nothing")
    (folder / "places.toml").write_text(spoilt + GOOD.replace('"north"', '"up"'), encoding="utf-8")
    assert {"lat", "side", "id"} <= {
        line.split("field '")[1].split("'")[0] for line in complaint(places.load).split("\n")
    }


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{", "assets/map/outlines.json: expected JSON; cut it anew as the README beside it says."),
        ("\xff", "assets/map/outlines.json: expected JSON; cut it anew"),
        ("[]", "field 'format': expected 1"),
        (json.dumps(SHAPES | {"format": 2}), "field 'format': expected 1; update the course."),
        (json.dumps(SHAPES | {"land": []}), "field 'land': expected rings of three points or more."),
        (json.dumps(SHAPES | {"north": [[[1, 2], [3, 4]]]}), "field 'north': expected rings of three points"),
        (json.dumps(SHAPES | {"line": [["a", 2], [3, 4]]}), "field 'line': expected two points or more."),
    ],
)
def test_broken_outlines_are_told_in_a_sentence(folder, text, sentence):
    (folder / "outlines.json").write_bytes(text.encode("latin-1"))
    assert sentence in complaint(places.outlines)


def test_a_missing_file_is_named(folder):
    for name, read in (("places.toml", places.load), ("outlines.json", places.outlines)):
        (folder / name).unlink()
        assert f"assets/map/{name}: expected this file, but it is missing." in complaint(read)


def test_the_courses_places_stand_where_they_say():
    """Coordinates against the two Koreas' outlines and the line; islands and ports may miss a coarse coast."""
    shapes, coast = places.outlines(), {"yeonpyeong-island", "sohae", "wonsan"}
    for place in places.load().values():
        inside = {side: any(within((place.lon, place.lat), ring) for ring in getattr(shapes, side)) for side in
                  ("north", "south")}  # fmt: skip
        if place.side in inside and place.id not in coast:
            assert inside == {"north": place.side == "north", "south": place.side == "south"}, place.id
        if place.side == "elsewhere":
            assert not any(inside.values()), place.id
        if place.side == "line":
            assert min(distance((place.lon, place.lat), point) for point in dense(shapes.line)) < 5


def test_pyongyang_and_pyeongchang_are_three_hundred_km_apart():
    """The distance that COURSE's catalogue gives: about 300 km."""
    one, other = (places.load()[name] for name in ("pyongyang", "pyeongchang"))
    assert distance((one.lon, one.lat), (other.lon, other.lat)) == pytest.approx(300, abs=5)


def test_the_outlines_are_small_and_lie_in_their_box():
    assert (assets.folder() / "map" / "outlines.json").stat().st_size < 60_000
    shapes = places.outlines()
    points = [point for ring in shapes.land + shapes.north + shapes.south for point in ring]
    assert all(94 <= x <= 152 and -4 <= y <= 51 for x, y in points)
    assert [point[0] for point in shapes.line] == sorted(point[0] for point in shapes.line)  # from west to east


def test_a_place_of_a_later_day_is_not_known_before():
    known = {place.id for place in places.load().values() if place.as_of(dt.date(2018, 2, 10))}
    assert not known & {"singapore", "hanoi"} and {"pyeongchang", "panmunjom"} <= known
    assert places.load()["singapore"].as_of(dt.date(2018, 5, 9)) is None
    assert places.load()["singapore"].as_of(dt.date(2018, 5, 10))


def test_what_happened_at_a_place_was_not_public_before_the_place_was():
    shelf = archive.load().events
    for place in places.load().values():
        assert min(shelf[name].known for name in place.events) >= place.known, place.id


def within(point, ring):
    """Whether a ray to the east crosses the ring an odd number of times."""
    x, y = point
    edges = zip(ring, ring[1:] + ring[:1], strict=True)
    return sum((a[1] > y) != (b[1] > y) and x < a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0]) for a, b in edges) % 2


def dense(line):
    """Points along a line, about one a km."""
    for a, b in pairwise(line):
        steps = math.ceil(distance(a, b))
        yield from ([p + (q - p) * i / steps for p, q in zip(a, b, strict=True)] for i in range(steps))
