import pytest

RIGHT = {"met": "settled", "embassies": "forecast", "two-summits": "settled"}


def test_several_options_may_share_a_class(answered):
    result = answered("kinds-of-claim", {"pairs": RIGHT})
    assert (result.score, result.right) == (1, True)
    assert result.feedback[0].startswith("The first and the last")


def test_the_score_is_the_share_of_options_rightly_placed(answered):
    assert answered("kinds-of-claim", {"pairs": dict.fromkeys(RIGHT, "settled")}).score == pytest.approx(2 / 3)
    assert answered("kinds-of-claim", {"pairs": dict.fromkeys(RIGHT, "value")}).score == 0


def test_only_what_is_misplaced_is_spoken_of(bank, answered):
    item = bank.items["kinds-of-claim"]
    result = answered("kinds-of-claim", {"pairs": RIGHT | {"met": "value", "two-summits": "value"}})
    assert result.feedback == (item.mixup[0].feedback, item.option[2].feedback)
    assert [o.right for o in result.options] == [False, True, False]
