"""Mastery of an objective: four of the last five, and one of them a lesson later."""

import pytest

from facetoface.learning.mastery import Mastery, mastery
from facetoface.learning.sittings import sittings
from tests.learning.years import Diary

ORDER = ["01", "02", "03"]
AIMS = {(lesson, item): "O1" for lesson in ORDER for item in "abcdefg"} | {("02", "z"): "O2"}


@pytest.fixture
def diary(tmp_path):
    return Diary(tmp_path)


def so_far(diary, name="O1"):
    return mastery(sittings(diary.entries()), AIMS, ORDER).get(name)


def test_without_an_answer_there_is_nothing_to_say(diary):
    assert so_far(diary) is None


def test_four_of_five_in_one_lesson_are_not_enough(diary):
    for item in "abcde":
        diary.answer(f"01/{item}", right=True)
    assert so_far(diary) == Mastery(items=5, right=5, later=False) and not so_far(diary).reached


def test_one_of_them_a_lesson_later_is_enough(diary):
    for item in "abcd":
        diary.answer(f"01/{item}", right=item != "a")
    diary.answer("02/a", right=True)
    assert so_far(diary) == Mastery(items=5, right=4, later=True) and so_far(diary).reached


def test_an_item_brought_back_in_a_later_lesson_counts_as_later(diary):
    for item in "abcd":
        diary.answer(f"01/{item}", right=True)
    diary.answer("01/a", right=True, place="02")
    assert so_far(diary) == Mastery(items=4, right=4, later=True) and so_far(diary).reached


def test_only_the_last_five_items_count(diary):
    for item in "abcdefg":
        diary.answer(f"01/{item}", right=item > "b")
    diary.answer("02/a", right=False)
    assert so_far(diary) == Mastery(items=5, right=4, later=True)


def test_an_item_practised_often_counts_once_as_it_was_answered_last(diary):
    for right in (True, True, True, True, False):
        diary.answer("01/a", right=right)
    assert so_far(diary) == Mastery(items=1, right=0, later=False)


def test_right_by_the_second_try_is_right(diary):
    diary.answer("01/a", right=False).answer("01/a", right=True, attempt=2)
    assert so_far(diary).right == 1


def test_the_test_before_the_course_does_not_count(diary):
    diary.answer("pre-test/a", right=True)
    assert mastery(sittings(diary.entries()), {("pre-test", "a"): "O1"}, ORDER) == {}


def test_objectives_are_kept_apart(diary):
    diary.answer("02/a", right=True).answer("02/z", right=False)
    assert so_far(diary).right == 1 and so_far(diary, "O2").right == 0
