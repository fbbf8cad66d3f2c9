import pytest

from facetoface.items import ResponseError


def short(answered, text):
    return answered("why-not-cause", {"text": text})


@pytest.mark.parametrize(
    "text, score",
    [
        ("They occur together, but there may be another cause.", 1),
        ("They are correlated.", 0.5),  # a keyword is the beginning of a word
        ("It is uncorrelated.", 0),  # … not its middle
        ("TOGETHER; SANCTIONS", 1),
        ("Tögéther", 0.5),  # accents are ignored
        ("They coincide.", 0.5),  # and hyphens, in the bank ("co-incide")
        ("They co\u2010incide.", 0.5),  # and in the answer, whatever sign is used for them
        ("to\u00adgether", 0.5),
        ("an\n  other-cause: another  cause", 0.5),  # phrases may run over lines
        ("No idea.", 0),
    ],
)
def test_the_score_is_the_share_of_points_made(answered, text, score):
    assert short(answered, text).score == score


def test_each_point_is_spoken_of_as_made_or_missing(bank, answered):
    together, rival = bank.items["why-not-cause"].group
    result = short(answered, "Sanctions!")
    assert result.feedback == (together.missing, rival.found)
    assert result.credit == "Points made: 1 of 2."


def test_the_model_answer_is_marked_right(bank, answered):
    assert answered("why-not-cause", bank.items["why-not-cause"].key()).right


def test_the_answer_in_words_is_what_was_written(bank):
    assert bank.items["why-not-cause"].answer_in_words({"text": "<b>*so*</b>"}) == "<b>*so*</b>"


@pytest.mark.parametrize(
    "text, sentence",
    [
        (" \n", "Please write a few words first."),
        ("x" * 10_001, "Please keep your text below 10000 characters."),
        (7, "Expected a text, but found 7."),
        (["together"], "Expected a text"),
    ],
)
def test_other_shapes_are_refused(answered, text, sentence):
    with pytest.raises(ResponseError, match=sentence):
        short(answered, text)
