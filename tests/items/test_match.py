import pytest

from facetoface.items import ResponseError

RIGHT = {"pyeongchang": "olympics", "panmunjom": "april", "pyongyang": "september"}


def test_the_score_is_the_share_of_options_rightly_placed(answered):
    assert answered("places-and-months", {"pairs": RIGHT}).score == 1
    result = answered("places-and-months", {"pairs": RIGHT | {"pyongyang": "june"}})
    assert result.score == pytest.approx(2 / 3)
    assert result.credit == "2 of 3 in the right place."


def test_a_misplaced_option_gets_its_own_feedback(bank, answered):
    pyongyang = bank.items["places-and-months"].option[2]
    result = answered("places-and-months", {"pairs": RIGHT | {"pyongyang": "june"}})
    assert result.feedback == (pyongyang.feedback,)


def test_a_mixup_gets_feedback_of_its_own(bank, answered):
    item = bank.items["places-and-months"]
    result = answered("places-and-months", {"pairs": RIGHT | {"pyeongchang": "september", "pyongyang": "olympics"}})
    assert result.feedback == (item.mixup[0].feedback, item.option[2].feedback)


def test_nothing_needs_to_be_said_when_all_are_in_place(answered):
    result = answered("places-and-months", {"pairs": RIGHT})
    assert (result.right, result.feedback) == (True, ())


def test_two_options_at_one_target_are_wrong_but_can_be_graded(answered):
    assert answered("places-and-months", {"pairs": dict.fromkeys(RIGHT, "april")}).score == pytest.approx(1 / 3)


def test_an_answer_in_words(bank):
    words = bank.items["places-and-months"].answer_in_words({"pairs": RIGHT | {"pyongyang": "june"}})
    assert words == (
        "Pyeongchang – The Winter Olympics; Panmunjom – The summit of April; Pyongyang – The summit of June"
    )


@pytest.mark.parametrize(
    "pairs, sentence",
    [
        ({"panmunjom": "april"}, "Please give every option its place first. Still without one: 2."),
        (
            RIGHT | {"panmunjom": "never"},
            "Expected one of olympics, april, september, june, but found 'never'.",
        ),
        (RIGHT | {"hanoi": "june"}, "Expected one of pyeongchang, panmunjom, pyongyang, but found 'hanoi'."),
        (RIGHT | {"panmunjom": None}, "Please choose an answer first."),
        ([["panmunjom", "april"]], "Expected options and their targets"),
    ],
)
def test_other_shapes_are_refused(answered, pairs, sentence):
    with pytest.raises(ResponseError, match=sentence):
        answered("places-and-months", {"pairs": pairs})
