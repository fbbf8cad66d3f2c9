import pytest

from facetoface.items import ResponseError


def forecast(answered, probability, known=False):
    return answered("pyongyang-by-june", {"probability": probability, "known": known})


def test_a_forecast_is_kept_and_not_graded(answered):
    result = forecast(answered, 30)
    assert (result.score, result.right, result.feedback) == (None, None, ())
    assert result.credit == "Kept until 2018-06-30. A forecast is not graded."


def test_a_forecast_in_words_says_if_the_outcome_was_known(bank):
    item = bank.items["pyongyang-by-june"]
    assert item.answer_in_words({"probability": 12.5, "known": False}) == "12.5 %"
    assert item.answer_in_words({"probability": 0, "known": True}) == "0 %; the outcome was already known"


@pytest.mark.parametrize("probability", [-1, 101, float("nan"), float("inf"), None])
def test_a_probability_lies_between_0_and_100(answered, probability):
    with pytest.raises(ResponseError, match=r"Please give a number from 0 to 100 %\."):
        forecast(answered, probability)


@pytest.mark.parametrize("known", ["no", 0, None])
def test_whether_it_was_known_is_yes_or_no(answered, known):
    with pytest.raises(ResponseError, match="Expected true or false for known"):
        forecast(answered, 50, known)


def test_a_reflection_is_kept_and_not_graded(bank, answered):
    result = answered("what-would-change-your-mind", {"text": "A kept promise."})
    assert (result.score, result.right) == (None, None)
    assert result.credit == "Kept. This is not graded."
    assert bank.items["what-would-change-your-mind"].answer_in_words({"text": "A kept promise."}) == "A kept promise."


@pytest.mark.parametrize("text", ["", "x" * 10_001, None])
def test_a_reflection_has_some_words_but_not_a_book_of_them(answered, text):
    with pytest.raises(ResponseError):
        answered("what-would-change-your-mind", {"text": text})


def test_certainty_earns_nothing_where_nothing_is_graded(answered):
    assert answered("what-would-change-your-mind", {"text": "Much."}, certainty=3).points is None


def test_there_is_no_key_to_what_is_not_graded(bank):
    assert bank.items["pyongyang-by-june"].key() is None
    assert not bank.items["pyongyang-by-june"].graded
