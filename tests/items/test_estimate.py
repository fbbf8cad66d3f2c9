import attrs
import pytest

from facetoface.items import ResponseError


def estimate(answered, value, low=0, high=300):
    return answered("seoul-to-panmunjom", {"value": value, "low": low, "high": high})


@pytest.mark.parametrize("value, score", [(51, 1), (45, 1), (57, 1), (58, 0.5), (39, 0.5), (38, 0), (195, 0)])
def test_the_score_is_1_within_the_tolerance_and_half_when_near(answered, value, score):
    assert estimate(answered, value).score == score


def test_the_credit_states_the_rule(answered):
    assert estimate(answered, 51).credit == "Within 6 km of the answer: full credit."
    assert estimate(answered, 60).credit == "Within 12 km of the answer: half credit."
    assert estimate(answered, 99).credit == "More than 12 km from the answer: no credit."


def test_feedback_is_that_of_the_band(bank, answered):
    below, right, above = (band.feedback for band in bank.items["seoul-to-panmunjom"].band)
    assert estimate(answered, 44).feedback == (below,)
    assert estimate(answered, 57).feedback == (right,)
    assert estimate(answered, 58).feedback == (above,)


def test_just_beside_the_right_values_the_answers_feedback_is_not_given_away(answered):
    assert estimate(answered, 44.5).feedback == ("You are close, but not yet within the margin that counts as right.",)


def test_whether_the_range_held_the_answer_is_kept_apart_from_the_score(answered):
    assert estimate(answered, 100, 40, 150).range_held is True
    assert estimate(answered, 100, 90, 110).range_held is False
    assert estimate(answered, 100, 40, 150).score == estimate(answered, 100, 90, 110).score == 0


def test_an_answer_in_words(bank):
    item = bank.items["seoul-to-panmunjom"]
    assert item.answer_in_words({"value": 60.5, "low": 40, "high": 90}) == "60.5 km (80 % range: 40 km to 90 km)"
    assert item.answer_in_words(item.key()) == "51 km"


OUT_OF_BOUNDS = [float("nan"), float("inf"), -float("inf"), -1, 301, pytest.param(10**5000, id="huge"), None]


@pytest.mark.parametrize("value", OUT_OF_BOUNDS)
def test_a_number_out_of_bounds_or_none_at_all_is_refused(answered, value):
    with pytest.raises(ResponseError, match=r"Please give a number from 0 to 300 km\."):
        estimate(answered, value)


def test_the_margin_is_measured_as_people_do_not_as_binary_fractions_do(bank):
    item = attrs.evolve(bank.items["seoul-to-panmunjom"], answer=0.3, tolerance=0.1, near=None)
    for value in (0.2, 0.4):  # 0.4 - 0.3 is a little more than 0.1 to a computer
        assert item.mark(item.read({"value": value, "low": 0, "high": 1})).right


def test_numbers_without_a_unit_read_well_too(bank):
    item = attrs.evolve(bank.items["seoul-to-panmunjom"], unit="", low=-0.5)
    assert item.answer_in_words({"value": 60, "low": 40, "high": 90}) == "60 (80 % range: 40 to 90)"
    with pytest.raises(ResponseError, match=r"Please give a number from -0\.5 to 300\."):
        item.read({"value": -1, "low": 0, "high": 1})


@pytest.mark.parametrize("value", ["51", True, [51], {}])
def test_anything_but_a_number_is_refused(answered, value):
    with pytest.raises(ResponseError, match="Expected a number, but found"):
        estimate(answered, value)


@pytest.mark.parametrize("low, high", [(60, 90), (10, 40), (90, 10)])
def test_a_range_that_does_not_hold_the_estimate_is_refused(answered, low, high):
    with pytest.raises(ResponseError, match="Please let your range start at or below your estimate"):
        estimate(answered, 51, low, high)


def test_a_range_with_nan_is_refused(answered):
    with pytest.raises(ResponseError, match="Please give a number"):
        estimate(answered, 51, low=float("nan"))
