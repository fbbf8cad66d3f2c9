"""The tests before and after the course, counted by hand."""

import pytest

from facetoface.learning import Log
from facetoface.learning.scores import Gain, own, score
from tests.learning.entries import Item, items, take

FOUR = items("a", "b", "c", "d")


@pytest.fixture
def log(tmp_path):
    return Log(tmp_path)


def test_a_score_counts_what_was_not_answered_as_not_right(log):
    take(log, "pre-test", a="1", b="!", c="0")
    got = score(log.entries(), "pre-test", FOUR)
    assert (got.right, got.answered, got.items, got.confident_errors, got.percent) == (1, 3, 4, 1, 25.0)
    assert not got.taken  # 3 of 4 is 75 %, and 80 % is needed


def test_four_of_five_answered_is_taken(log):
    take(log, "pre-test", a="1", b="1", c="0", d="0")
    assert score(log.entries(), "pre-test", items("a", "b", "c", "d", "e")).taken


def test_the_first_answer_counts_and_other_lessons_do_not(log):
    take(log, "pre-test", a="0")
    take(log, "pre-test", a="1")
    take(log, "03", b="1")
    assert score(log.entries(), "pre-test", FOUR).right == 0


def test_an_answer_to_another_version_of_an_item_does_not_count(log):
    take(log, "pre-test", a="1")
    assert score(log.entries(), "pre-test", {"a": Item(version=2)}).answered == 0


def test_shared_and_parallel_items_are_kept_apart(log):
    before, after = items("s1", "s2", "p1", "p2"), items("s1", "s2", "q1", "q2")
    take(log, "pre-test", s1="!", s2="0", p1="1", p2="0")
    take(log, "post-test", s1="1", s2="1", q1="1", q2="!")
    got = own(log.entries(), before, after)
    assert (got.whole.before.percent, got.whole.after.percent, got.whole.gain.points) == (25.0, 75.0, 50.0)
    assert (got.shared.gain.points, got.parallel.gain.points) == (100.0, 0.0)
    assert (got.whole.before.confident_errors, got.whole.after.confident_errors) == (1, 1)
    assert (got.parallel.before.items, got.parallel.after.items) == (2, 2)


@pytest.mark.parametrize(
    ("before", "after", "share"), [(40, 70, 0.5), (0, 25, 0.25), (50, 25, -0.5), (80, 80, 0.0), (100, 100, None)]
)
def test_the_normalised_gain_is_what_was_gained_of_what_could_be(before, after, share):
    assert Gain(before, after).normalised == share


def test_nothing_taken_is_no_gain(log):
    got = own(log.entries(), FOUR, FOUR)
    assert not got.whole.taken and got.whole.before.percent == 0.0
    assert score([], "pre-test", {}).percent == 0.0
