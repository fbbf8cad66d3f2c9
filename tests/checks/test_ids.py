"""Ids in answers: days, sources as of a day, and whose voice stands behind two texts."""

import datetime as dt

import pytest

from facetoface.checks import ids, sorting
from facetoface.checks.given import Given
from facetoface.checks.verdict import Stop

GIVEN = Given(dt.date(2018, 2, 10))


def stopped(call, *values):
    with pytest.raises(Stop) as stop:
        call(*values)
    return stop.value.verdict.message


def test_a_day_is_read_from_year_month_and_day():
    assert ids.day(" 2018-02-10 ", "my_day") == dt.date(2018, 2, 10)


@pytest.mark.parametrize("wrong", ["10 February 2018", "2018-02", "2018-02-31", "20180210", "2018-2-10", "2018-W06-6"])
def test_anything_else_is_no_day(wrong):
    assert stopped(ids.day, wrong, "my_day") == "not-a-day"


def test_a_source_is_found_by_its_id():
    assert ids.source(GIVEN, "janes-icbm-2017", "evidence").title


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ("janes", "no-such-source"),
        ("icbm-july-4-2017", "another-record"),
        ("A10", "another-record"),
        ("npr-singapore-2018", "later"),
    ],
)
def test_other_ids_are_told_apart(wrong, message):
    assert stopped(ids.source, GIVEN, wrong, "evidence") == message


@pytest.mark.parametrize(
    ("one", "other", "voice"),
    [
        ("reuters-trump-phone-2018", "dna-talks-2018", "Reuters"),
        ("yonhap-trump-honored-2017", "upi-yonhap-invitation-2018", "Yonhap"),
        ("state-dept-2007-02-13", "acda-agreed-framework-1994", "the US government"),
        ("china-daily-tower-2008", "xinhua-six-party-2007", "the Chinese government and its press"),
        ("csis-icbm-2017-07-04", "gallucci-csis", "CSIS"),
        (
            "korea-herald-invitation-2018",
            "asianews-invitation-2018",
            "the briefing by Moon's spokesman on 10 February 2018",
        ),
        ("hngn-coi-2014", "globalr2p-coi-2014", None),
        ("korea-times-moon-2017", "korea-herald-invitation-2018", None),
        ("tass-hwasong-15-2017", "kbs-chronology-2017", None),
    ],
)
def test_two_texts_may_have_one_voice(one, other, voice):
    sources = GIVEN.archive.sources
    assert ids.one_voice(sources[one], sources[other]) == ids.one_voice(sources[other], sources[one]) == voice


def test_every_source_of_a_voice_is_in_the_archive():
    assert set().union(*ids.VOICES.values()) <= set(GIVEN.archive.sources)


def test_sorting_reads_words_whatever_their_capitals():
    found = sorting.sorted_things({"a": "Yes", "b": " no "}, "answer", ["a", "b"], ["yes", "no"])
    assert found == {"a": "yes", "b": "no"}


def test_one_word_for_all_is_worth_nothing():
    key = {"a": ("x",), "b": ("x",), "c": ("y",), "d": ("z",)}
    assert sorting.share(dict.fromkeys("abcd", "x"), key) == 0
    assert sorting.share({"a": "x", "b": "x", "c": "y", "d": "y"}, key) == 0.5
    assert sorting.share({"a": "x", "b": "x", "c": "y", "d": "z"}, key) == 1
