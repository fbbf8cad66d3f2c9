import pytest

from facetoface.items import ResponseError

RIGHT = ["carter", "clinton", "panmunjom", "singapore"]


def order(answered, *ids):
    return answered("road-to-hanoi", {"order": list(ids)})


def test_the_banks_order_is_right(answered):
    result = order(answered, *RIGHT)
    assert (result.score, result.right, result.credit) == (1, True, "6 of 6 pairs in the right order.")
    assert result.feedback[0].startswith("Carter went first, then Clinton")


def test_the_score_is_the_share_of_pairs_in_the_right_order(answered):
    assert order(answered, *reversed(RIGHT)).score == 0
    assert order(answered, "clinton", "carter", "panmunjom", "singapore").score == pytest.approx(5 / 6)
    assert order(answered, "singapore", "carter", "clinton", "panmunjom").score == pytest.approx(3 / 6)


def test_a_swap_has_its_own_feedback_whichever_way_the_bank_names_it(bank, answered):
    swap = bank.items["road-to-hanoi"].swap[0].feedback
    assert order(answered, "carter", "clinton", "singapore", "panmunjom").feedback == (swap,)


def test_other_reversed_neighbours_get_the_feedback_of_the_one_that_is_too_early(bank, answered):
    clinton = bank.items["road-to-hanoi"].option[1]
    assert order(answered, "clinton", "carter", "panmunjom", "singapore").feedback == (clinton.feedback,)


def test_only_the_first_reversed_neighbours_are_spoken_of(bank, answered):
    clinton = bank.items["road-to-hanoi"].option[1]
    assert order(answered, "clinton", "carter", "singapore", "panmunjom").feedback == (clinton.feedback,)


def test_the_result_tells_which_options_stand_in_their_place(answered):
    result = order(answered, "carter", "clinton", "singapore", "panmunjom")
    assert [o.right for o in result.options] == [True, True, False, False]


def test_an_answer_in_words(bank):
    words = bank.items["road-to-hanoi"].answer_in_words({"order": ["singapore", "carter", "clinton", "panmunjom"]})
    assert words.startswith("Trump and Kim in Singapore → Carter in Pyongyang → ")


@pytest.mark.parametrize(
    "ids, sentence",
    [
        (RIGHT[:2], "Please give every option its place first. Still without one: 2."),
        ([*RIGHT[:3], "carter"], "Expected each option once"),
        ([*RIGHT, "hanoi"], "Expected one of carter, clinton"),
        ("carter", "Expected a list of options"),
    ],
)
def test_other_shapes_are_refused(answered, ids, sentence):
    with pytest.raises(ResponseError, match=sentence):
        answered("road-to-hanoi", {"order": ids})
