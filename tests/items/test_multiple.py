import pytest

from facetoface.items import ResponseError


@pytest.mark.parametrize(
    "choices, score",
    [
        (["message", "third-time"], 1),
        (["message"], 0.5),  # (1 - 0) / 2
        (["message", "third-time", "disarm"], 0.5),  # (2 - 1) / 2
        (["message", "disarm"], 0),
        (["accepted", "disarm"], 0),  # never below 0
        (["message", "third-time", "accepted", "disarm"], 0),  # choosing everything does not pay
    ],
)
def test_wrong_picks_are_set_against_right_ones(answered, choices, score):
    assert answered("article-b-supports", {"choices": choices}).score == score


def test_the_credit_states_the_rule(answered):
    result = answered("article-b-supports", {"choices": ["message", "third-time", "disarm"]})
    assert result.credit == "2 right less 1 wrong, of 2 to find: 50 % of the credit."


def test_every_pick_gets_its_feedback_and_nothing_else_is_said(bank, answered):
    message, _, _, disarm = bank.items["article-b-supports"].option
    result = answered("article-b-supports", {"choices": ["disarm", "message"]})
    assert result.feedback == (message.feedback, disarm.feedback)


def test_when_all_picks_are_right_the_number_of_missing_ones_is_told_but_not_their_names(bank, answered):
    message, third_time, *_ = bank.items["article-b-supports"].option
    result = answered("article-b-supports", {"choices": ["message"]})
    assert result.feedback == (message.feedback, "Every choice so far is right. Still to find: 1.")
    assert third_time.text not in str(result.feedback)


def test_the_order_of_picking_makes_no_difference(answered):
    one, other = ["message", "disarm"], ["disarm", "message"]
    assert answered("article-b-supports", {"choices": one}) == answered("article-b-supports", {"choices": other})


def test_an_answer_in_words(bank):
    words = bank.items["article-b-supports"].answer_in_words({"choices": ["disarm", "message"]})
    assert words == "Kim Yo Jong delivered the message; The North agreed to disarm"


@pytest.mark.parametrize(
    "choices, sentence",
    [
        ([], "Please choose an answer first."),
        ("message", "Expected a list of options, but found 'message'."),
        (None, "Expected a list of options, but found None."),
        (["message", "message"], "Expected each option once, but found ['message', 'message']."),
        (["message", "peace"], "Expected one of message, third-time, accepted, disarm, but found 'peace'."),
    ],
)
def test_other_shapes_are_refused(answered, choices, sentence):
    with pytest.raises(ResponseError) as caught:
        answered("article-b-supports", {"choices": choices})
    assert str(caught.value) == sentence
