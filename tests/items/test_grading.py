"""What is the same for all types: whose response it is, to which version, and in what shape."""

import pytest

from facetoface.items import Response, ResponseError, StaleResponse, grade

ODD_ANSWERS = [None, "two-former", 3, [], {}, {"choice": "nobody", "more": 1}, {"Choice": "nobody"}, {1: 2}]


@pytest.fixture
def item(bank):
    return bank.items["sitting-or-former"]


def test_a_response_to_another_item_is_refused(item):
    with pytest.raises(ResponseError) as caught:
        grade(item, Response("nobody-knows", 1, {"choice": "nobody"}))
    assert str(caught.value) == "Expected a response to 'sitting-or-former', but found one to 'nobody-knows'."


@pytest.mark.parametrize("version", [1, 3])
def test_a_response_to_another_version_is_stale(bank, version):
    item = bank.items["road-to-hanoi"]
    with pytest.raises(StaleResponse, match=r"version .* now in version 2; please answer it afresh"):
        grade(item, Response(item.id, version, item.key()))


@pytest.mark.parametrize("version", [True, 1.0, "1", None])
def test_a_version_is_a_whole_number(item, version):
    with pytest.raises(ResponseError, match="Expected a whole number as version"):
        grade(item, Response(item.id, version, item.key()))


@pytest.mark.parametrize("answer", ODD_ANSWERS)
def test_an_answer_of_another_shape_is_refused_by_every_type(bank, answer):
    for item in bank.items.values():
        with pytest.raises(ResponseError, match=r"^Expected an answer with .*, but found .*\.$"):
            grade(item, Response(item.id, item.version, answer))


def test_a_message_stays_short_however_long_the_answer_is(item):
    with pytest.raises(ResponseError) as caught:
        grade(item, Response(item.id, 1, {"choice": "x" * 1_000_000}))
    assert len(str(caught.value)) < 200


def test_wrong_tries_never_show_an_unchosen_right_option(bank, answered):
    """Types where the learner chooses: neither its text nor its feedback may be in what is shown."""
    for name in ("sitting-or-former", "both-in-south-korea", "article-b-supports", "accounts-of-2009"):
        item = bank.items[name]
        for option in item.option:
            answer = {"choice": option.id} if "choice" in item.key() else {"choices": [option.id]}
            shown = " ".join(answered(name, answer).feedback)
            for secret in (o for o in item.option if o.correct and o is not option):
                assert secret.feedback not in shown
                assert secret.text not in shown
