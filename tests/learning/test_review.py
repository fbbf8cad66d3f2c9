"""Which items come back and when, by hand."""

import datetime as dt
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facetoface.learning.review import LAST_BOX, MOST, WAIT, cards, due, pick, today
from facetoface.learning.sittings import sittings
from tests.learning.years import Diary

ORDER = ["01", "02", "03", "04", "05", "06", "07"]


@pytest.fixture
def diary(tmp_path):
    return Diary(tmp_path)


def box(diary, asked):
    return cards(sittings(diary.entries()))[tuple(asked.split("/"))].box


def brought_back(diary, place):
    return ["/".join(asked) for asked in pick(diary.entries(), place, ORDER, diary.at)]


def test_right_three_times_with_days_between_is_the_last_box(diary):
    for expected in (2, 3, 4):
        diary.answer("01/a", right=True).later(4)
        assert box(diary, "01/a") == expected
    assert expected == LAST_BOX and not due(sittings(diary.entries()), diary.later(365).at)


def test_right_again_on_the_same_day_moves_nothing(diary):
    for _ in range(5):
        diary.answer("01/a", right=True)
    assert box(diary, "01/a") == 2


def test_wrong_goes_back_to_the_first_box(diary):
    diary.answer("01/a", right=True).later(4).answer("01/a", right=True, place="02").later(1)
    diary.answer("01/a", right=False, place="03")
    assert box(diary, "01/a") == 1


def test_right_at_the_second_try_is_not_right_at_once(diary):
    diary.answer("01/a", right=False).answer("01/a", right=True, attempt=2)
    assert box(diary, "01/a") == 1


def test_every_box_waits_equally_long(diary):
    diary.answer("01/wrong", right=False).answer("01/right", right=True)
    answered = diary.at
    assert due(sittings(diary.entries()), answered + WAIT - dt.timedelta(hours=1)) == []
    assert [card.asked[1] for card in due(sittings(diary.entries()), answered + WAIT)] == ["wrong", "right"]


def test_a_review_brings_two_of_the_last_lesson_and_an_older_one(diary):
    for asked in ("01/a", "01/b", "02/a", "02/b", "02/c"):
        diary.answer(asked, right=True).later(1)
    assert brought_back(diary, "03") == ["02/a", "02/b", "01/a"]


def test_what_was_wrong_comes_before_what_was_right(diary):
    diary.answer("02/a", right=True).answer("02/b", right=True).answer("02/c", right=False)
    assert brought_back(diary, "03")[0] == "02/c"


def test_the_last_lesson_is_the_last_one_worked_in(diary):
    diary.answer("01/a", right=True)
    assert brought_back(diary, "05") == ["01/a"]


def test_nothing_comes_back_from_later_lessons_or_from_nowhere(diary):
    diary.answer("05/a", right=False, sure=3)
    assert brought_back(diary, "03") == [] == brought_back(diary, "01")


def test_a_confident_error_returns_one_and_three_lessons_later(diary):
    diary.answer("01/a", right=False, sure=3)
    for asked in ("01/b", "01/c", "02/a", "02/b", "02/c", "03/a", "03/b"):
        diary.answer(asked, right=True)
    there = []
    for place in ORDER[1:]:
        if "01/a" in brought_back(diary, place):
            there.append(place)
            diary.answer("01/a", right=True, place=place)
            diary.answer("01/b", right=True, place=place)  # so that the older slot has others to offer
    assert there[:2] == ["02", "04"]


def test_a_confident_error_waits_for_a_learner_who_skips_lessons(diary):
    diary.answer("01/a", right=False, sure=3)
    for asked in ("01/b", "02/a", "02/b"):
        diary.answer(asked, right=True).later(5)
    assert brought_back(diary, "05")[0] == "01/a"


def test_an_unsure_error_is_not_brought_back_out_of_turn(diary):
    diary.answer("01/a", right=False, sure=1).answer("01/b", right=False, sure=1).answer("01/c", right=True)
    diary.answer("02/a", right=True).answer("02/b", right=True)
    assert len(brought_back(diary, "03")) == 3


def test_answering_does_not_change_what_is_asked_today(diary):
    for asked in ("01/a", "02/a", "02/b", "02/c"):
        diary.answer(asked, right=True)
    diary.later(4)
    first = today(diary.entries(), "03", ORDER, diary.at)
    for lesson, item in first:
        diary.answer(f"{lesson}/{item}", right=True, place="03")
        assert today(diary.entries(), "03", ORDER, diary.at) == first
    assert today(diary.entries(), "03", ORDER, diary.later(4).at) != first


def test_elsewhere_whatever_is_due_comes_back_a_few_at_a_time(diary):
    for n in range(9):
        diary.answer(f"01/{n}", right=False)
    assert today(diary.entries(), "start", ORDER, diary.at) == []
    assert len(today(diary.entries(), "start", ORDER, diary.later(4).at)) == MOST


def test_after_six_weeks_away_everything_unlearnt_is_due(diary):
    for n in range(6):
        diary.answer(f"01/{n}", right=n % 2 == 0)
    assert len(due(sittings(diary.entries()), diary.later(42).at)) == 6


def test_a_clock_that_jumps_back_only_puts_things_off(diary):
    diary.answer("01/a", right=True).later(-400).answer("01/b", right=False)
    assert [card.asked[1] for card in due(sittings(diary.entries()), diary.later(4).at)] == ["b"]


@given(st.integers(0, 10**6))
def test_whatever_was_answered_a_review_holds_few_and_no_item_twice(tmp_path_factory, seed):
    dice, diary = Random(seed), Diary(tmp_path_factory.mktemp("log"))
    for _ in range(dice.randrange(25)):
        where = dice.choice(ORDER)
        asked = f"{dice.choice(ORDER[: ORDER.index(where) + 1])}/{dice.choice('abc')}"
        place = None if asked.startswith(where) else where
        diary.answer(asked, right=dice.random() < 0.6, sure=dice.choice([1, 2, 3]), place=place)
        diary.later(dice.choice([0, 1, 4]))
    for place in ORDER:
        chosen = pick(diary.entries(), place, ORDER, diary.at)
        assert len(chosen) == len(set(chosen)) <= MOST
        assert all(ORDER.index(lesson) < ORDER.index(place) for lesson, _ in chosen)
    assert all(card.due <= diary.at for card in due(sittings(diary.entries()), diary.at))
