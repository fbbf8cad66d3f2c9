import pytest

from facetoface.items import ResponseError


def test_the_key_scores_1_and_is_explained(answered):
    result = answered("sitting-or-former", {"choice": "two-former"})
    assert (result.score, result.right) == (1, True)
    assert result.feedback[0].startswith("Yes: the word 'sitting'")
    assert result.credit == "Right: full credit."


def test_another_option_scores_0_and_only_its_own_feedback_is_shown(bank, answered):
    result = answered("sitting-or-former", {"choice": "nobody"})
    assert (result.score, result.right) == (0, False)
    assert result.feedback == (bank.items["sitting-or-former"].option[0].feedback,)


def test_an_option_can_be_worth_part_of_the_credit(answered):
    result = answered("sitting-or-former", {"choice": "only-carter"})
    assert (result.score, result.right) == (0.5, False)
    assert result.credit == "Partly right: 50 % of the credit."


def test_the_result_tells_of_every_option_whether_it_was_chosen_and_whether_it_is_right(answered):
    result = answered("sitting-or-former", {"choice": "nobody"})
    assert [(o.option, o.chosen, o.right) for o in result.options] == [
        ("nobody", True, False),
        ("two-former", False, True),
        ("only-carter", False, False),
    ]


def test_an_answer_in_words_is_the_options_text_without_markup(bank):
    words = bank.items["sitting-or-former"].answer_in_words({"choice": "two-former"})
    assert words == "No sitting president had; two former ones had."


@pytest.mark.parametrize(
    "choice",
    ["somebody", ["nobody"], {"nobody": 1}, 0, True, float("nan"), pytest.param(10**5000, id="huge")],
)
def test_an_unknown_option_is_refused(answered, choice):
    with pytest.raises(ResponseError, match=r"^Expected one of nobody, two-former, only-carter, but found .*\.$"):
        answered("sitting-or-former", {"choice": choice})


def test_no_choice_is_asked_for_in_plain_words(answered):
    with pytest.raises(ResponseError, match=r"Please choose an answer first\."):
        answered("sitting-or-former", {"choice": None})
