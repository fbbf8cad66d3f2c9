"""Source packets: what stands in them, what a day hides, and what is said of a broken one."""

import datetime as dt
import re

import pytest

from facetoface import history
from facetoface.assets import AssetError, CourseError
from facetoface.history import packets
from facetoface.lesson import open_lesson
from facetoface.widgets.packet import page

FEB_2018 = dt.date(2018, 2, 10)
GOOD = """
title = "Leaving the page"
searched = "A name."
looked_up = "2026"

[[page]]
id = "paper"
kind = "elsewhere"
heading = "A paper on the meeting"
finds = "It says that they met."
quote = "They met"
source = "a-paper"

[[page]]
id = "name"
kind = "nothing"
heading = "The name"
finds = "Nothing was found, which proves nothing."
"""


@pytest.fixture
def folder(small):
    """A small, faultless packet which `packets` reads while the test runs."""
    place = small.parent / "packets"
    place.mkdir()
    (place / "small.toml").write_text(GOOD, encoding="utf-8")
    packets.load.cache_clear()
    yield place
    packets.load.cache_clear()


def complaint():
    with pytest.raises(AssetError) as error:
        packets.load()
    return str(error.value)


def shown(name, day):
    archive = history.load().as_of(day)
    return page(packets.load()[name].as_of(day, archive.sources), archive)


def test_the_small_packet_is_faultless(folder):
    assert [found.id for found in packets.load()["small"].page] == ["paper", "name"]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('"a-paper"', '"no-paper"', "record 'paper', field 'source': expected a known id"),
        ('"elsewhere"', '"somewhere"', "field 'page[1].kind': expected one of same-site"),
        ('source = "a-paper"\n', "", "field 'page[1].source': expected the id of a source"),
        ('"nothing"', '"report"', "field 'page[2].source': expected the id of a source"),
        ('"They met"', f'"{"met " * 16}"', "field 'page[1].quote': expected at most 15 words, but found 16"),
        ('id = "name"', 'id = "paper"', "record 'paper', field 'id': expected an id of its own"),
        ("finds = ", "found = ", "field 'page[1].found': expected a known field"),
        ('"2026"', '"lately"', "field 'looked_up': expected a date like 1994"),
        ('title = "Leaving the page"', "", "field 'title': expected this field, but it is missing"),
    ],
)
def test_a_mistake_in_a_packet_is_told_with_its_place(folder, old, new, sentence):
    assert old in GOOD
    (folder / "small.toml").write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    told = complaint()
    assert "assets/packets/small.toml" in told and sentence in told


def test_a_file_that_is_no_toml_is_told_too(folder):
    (folder / "small.toml").write_text("title =", encoding="utf-8")
    assert "expected TOML" in complaint()


def test_every_packet_of_the_course_has_results_by_the_day_of_its_lesson():
    archive = history.load().as_of(FEB_2018)
    assert set(packets.load()) >= {"article-a", "article-b", "february-10"}
    for packet in packets.load().values():
        then = packet.as_of(FEB_2018, archive.sources)
        assert len(then.page) >= 8 and any(found.kind == "nothing" for found in then.page)


def test_the_seven_reports_of_one_invitation_are_of_its_day():
    sources, packet = history.load().sources, packets.load()["february-10"]
    then = packet.as_of(FEB_2018, history.load().as_of(FEB_2018).sources)
    dated = [sources[found.source].issued for found in then.page if found.source]
    assert dated == ["2018-02-10"] * 7


def test_a_page_that_came_out_later_waits_for_its_day():
    assert "corrects itself" not in shown("february-10", FEB_2018)[0]
    assert "corrects itself" in shown("february-10", dt.date(2018, 2, 11))[0]


def test_a_page_without_a_date_waits_for_the_day_it_must_be_younger_than():
    assert "2019" not in shown("article-a", FEB_2018)[0]
    assert "missile tests of 2019" in shown("article-a", dt.date(2026, 5, 31))[0]


@pytest.mark.parametrize("name", ["article-a", "article-b", "february-10"])
def test_every_result_is_folded_and_says_what_kind_it_is_and_where_it_stands(name):
    html, text = shown(name, FEB_2018)
    folded = re.findall(r"<details><summary>(.*?)</summary>(.*?)</details>", html)
    assert [int(head.split(".")[0]) for head, _ in folded] == list(range(1, len(folded) + 1))
    assert all(("<a href=" in body) != ("Nothing found" in head) for head, body in folded)
    assert "<dl" not in html and "Looked up for this course" in text and "10 February 2018" in text


def test_a_search_that_found_nothing_accuses_nobody():
    html, _ = shown("article-a", FEB_2018)
    assert "it proves nothing" in html
    assert not re.search(r"\b(fake|fraud|liar|hoax|invented)\b", html, re.IGNORECASE)


def test_a_lesson_shows_a_packet_as_a_form_so_that_keys_stay_in_it():
    form = open_lesson("02").packet("february-10")
    assert "<summary>" in form.regions["page"] and form.twin()[0] == form.regions["page"]


def test_a_packet_that_does_not_exist_is_a_sentence():
    with pytest.raises(CourseError, match="no packet called 'article-c'"):
        open_lesson("02").packet("article-c")
