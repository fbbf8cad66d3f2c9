import pytest

from facetoface.items import ResponseError, shuffled


def test_it_is_scored_like_a_single_choice(answered):
    assert answered("both-in-south-korea", {"choice": "false"}).score == 1
    assert answered("both-in-south-korea", {"choice": "partly"}).score == 0.5
    assert answered("both-in-south-korea", {"choice": "true"}).score == 0


def test_the_words_of_the_four_verdicts_are_the_courses_own(bank):
    texts = [option.text for option in bank.items["both-in-south-korea"].option]
    assert texts == ["True", "False", "Partly true", "The sources cannot tell"]


def test_verdicts_are_never_shuffled(bank):
    item = bank.items["both-in-south-korea"]
    assert all(shuffled(item, str(seed)) == item.option for seed in range(30))


def test_an_answer_in_words(bank):
    item = bank.items["both-in-south-korea"]
    assert item.answer_in_words({"choice": "cannot-tell"}) == "The sources cannot tell"


def test_an_unknown_verdict_is_refused(answered):
    with pytest.raises(ResponseError, match="Expected one of true, false, partly, cannot-tell, but found 'maybe'"):
        answered("both-in-south-korea", {"choice": "maybe"})
