"""How certainty fits the answers, by hand."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from facetoface.learning.confidence import Fit, confidence, first_tries, fit, sort, wilson
from tests.charts.entries import Entry, tries


def test_a_level_stands_for_the_middle_of_the_range_where_it_pays():
    assert [confidence(level) for level in (1, 2, 3)] == [0.5, pytest.approx((2 / 3 + 0.8) / 2), pytest.approx(0.9)]


def test_the_bias_is_confidence_less_the_share_right():
    found = fit(tries(c1="10", c2="1100", c3="1100"))  # 5 of 10 right; (2 × 0.5 + 4 × 0.7333 + 4 × 0.9) / 10 = 0.7533
    assert (found.n, found.right) == (10, 5)
    assert found.sure == pytest.approx(0.75333, abs=1e-5) and found.bias == pytest.approx(0.25333, abs=1e-5)


@pytest.mark.parametrize(
    ("entries", "verdict"),
    [
        (tries(c3="111111111"), "few"),
        (tries(c3="1111100000"), "over"),  # 90 % sure, 50 % right: 24 to 76 %
        (tries(c3="1111111110"), "fits"),
        (tries(c1="1" * 15), "under"),  # 50 % sure, all right: 80 to 100 %
        (tries(c1="10" * 10), "fits"),
    ],
)
def test_the_verdict(entries, verdict):
    assert fit(entries).verdict == verdict


def test_answers_without_a_certainty_say_nothing():
    assert fit(tries(c0="1" * 20)) == Fit(0, 0, 0.0)


def test_a_few_answers_at_a_level_are_not_judged_and_many_are():
    few, over, under = sort(tries(c1="110", c2="0" * 12, c3="1" * 60), [(1,), (2,), (3,)])
    assert (few.verdict, over.verdict, under.verdict) == ("few", "over", "fits")


def test_the_same_item_counts_once_in_a_lesson_and_once_in_each_test():
    again = [Entry(item="x", certainty=2, right=True, lesson=place) for place in ("pre-test", "post-test", "post-test")]
    assert len(first_tries(again)) == 2


def test_what_was_kept_without_grading_does_not_count():
    kept = Entry(item="x", certainty=2, right=None)
    assert first_tries([kept, attrs.evolve(kept, kind="stance", right=True)]) == []


@given(n=st.integers(1, 500), data=st.data())
def test_the_interval_holds_the_share_and_narrows(n, data):
    right = data.draw(st.integers(0, n))
    low, high = wilson(right, n)
    assert 0 <= low <= right / n + 1e-12 and right / n - 1e-12 <= high <= 1
    wide = [wilson(right * k, n * k) for k in (1, 4)]
    assert wide[1][1] - wide[1][0] < wide[0][1] - wide[0][0]
