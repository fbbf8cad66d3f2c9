"""What holds for every item and every answer, whatever they are."""

import copy

import attrs
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from facetoface.items import Response, ResponseError, StaleResponse, certainty, grade, shuffled

from .strategies import any_answer, choosing, fitting, graded, items, jsonlike, orders, with_answer

always = settings(derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
seeds = st.text(max_size=10)


def respond(item, answer, sure=None):
    return grade(item, Response(item.id, item.version, answer, sure))


def reworded(record):
    """The same item, option or other part with every text and feedback replaced."""
    changes = {}
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        if field.name in ("prompt", "text", "feedback", "found", "missing", "question"):
            changes[field.name] = f"Quite another wording, long enough to pass for feedback: {value[::-1]} and so on"
        elif isinstance(value, list):
            changes[field.name] = [reworded(part) if attrs.has(type(part)) else part for part in value]
    return attrs.evolve(record, **changes)


def marks(result):
    """What a result says, its wording left out."""
    told = {(option.option, option.chosen, option.right) for option in result.options}
    return result.score, result.right, result.points, result.range_held, told


@always
@given(items)
def test_the_strategies_build_items_that_a_bank_would_take(item):
    assert list(item.faults()) == []


@always
@given(with_answer(items))
def test_an_answer_that_fits_is_graded(pair):
    item, answer = pair
    result = respond(item, answer)
    assert (result.score is None) == (result.right is None) == (not item.graded)
    assert result.right == (result.score == 1) or not item.graded
    assert result.credit and all(result.feedback)
    assert item.answer_in_words(answer)


@settings(always, max_examples=400)
@given(with_answer(items, any_answer))
def test_any_answer_scores_in_0_to_1_or_is_refused_in_one_sentence(pair):
    item, answer = pair
    try:
        result = respond(item, answer)
    except ResponseError as error:
        assert str(error).endswith(".") and "\n" not in str(error)
    else:
        assert not item.graded or 0 <= result.score <= 1


@always
@given(items, jsonlike, jsonlike, jsonlike, jsonlike)
def test_any_response_is_graded_or_refused(item, name, version, answer, sure):
    response = Response(name, version, answer, sure)
    for case in (
        response,
        attrs.evolve(response, item=item.id),
        attrs.evolve(response, item=item.id, version=item.version),
    ):
        with pytest.raises(ResponseError):
            grade(item, case)


@always
@given(graded)
def test_the_key_scores_1(item):
    result = respond(item, item.key())
    assert (result.score, result.right) == (1, True)
    assert all(option.right == option.chosen for option in result.options)


@always
@given(with_answer(graded))
def test_only_a_score_of_1_is_right_and_wrong_tries_hide_the_answer(pair):
    item, answer = pair
    result = respond(item, answer)
    assume(not result.right)
    kept = {option.option for option in result.options if option.right and not option.chosen}
    secrets = [text for o in item.option if o.id in kept for text in (o.text, o.feedback)]
    secrets += [target.text for target in getattr(item, "target", [])]
    assert not any(secret in line for secret in secrets for line in result.feedback)


@always
@given(items, seeds)
def test_shuffling_is_a_permutation_that_keeps_pinned_options_in_place(item, seed):
    shown = shuffled(item, seed)
    assert sorted(o.id for o in shown) == sorted(o.id for o in item.option)
    for place, option in enumerate(item.option):
        if getattr(option, "pin", False) or not item.shuffle:
            assert shown[place] is option


@always
@given(orders(), seeds)
def test_an_order_is_never_shown_in_the_right_order(item, seed):
    assert [option.id for option in shuffled(item, seed)] != item.key()["order"]


@always
@given(with_answer(choosing), seeds)
def test_shuffling_changes_no_grade(pair, seed):
    item, answer = pair
    rearranged = attrs.evolve(item, option=shuffled(item, seed))
    assert marks(respond(rearranged, answer)) == marks(respond(item, answer))
    assert set(respond(rearranged, answer).feedback) == set(respond(item, answer).feedback)


@always
@given(with_answer(items), st.sampled_from([None, 1, 2, 3]))
def test_rewording_changes_no_score(pair, sure):
    item, answer = pair
    assert marks(respond(reworded(item), answer, sure)) == marks(respond(item, answer, sure))


@always
@given(with_answer(items), st.integers(-3, 20))
def test_a_response_to_another_version_is_never_graded(pair, version):
    item, answer = pair
    assume(version != item.version)
    with pytest.raises(StaleResponse):
        grade(item, Response(item.id, version, answer))


@always
@given(with_answer(items), st.integers(-2, 6) | jsonlike)
def test_certainty_earns_points_from_the_table_or_is_refused(pair, sure):
    item, answer = pair
    try:
        result = respond(item, answer, sure)
    except ResponseError:
        assert type(sure) is not int or sure not in certainty.POINTS
    else:
        table = {None: (None, None)} | certainty.POINTS
        assert result.points == (table[sure][not result.right] if item.graded else None)


@always
@given(with_answer(items, any_answer))
def test_grading_changes_nothing_and_always_says_the_same(pair):
    item, answer = pair
    before = copy.deepcopy((item, answer))
    outcomes = []
    for _ in range(2):
        try:
            outcomes.append(respond(item, answer))
        except ResponseError as error:
            outcomes.append(str(error))
    assert outcomes[0] == outcomes[1]
    assert repr((item, answer)) == repr(before)


@always
@given(graded, st.data())
def test_no_answer_scores_more_than_the_key(item, data):
    assert respond(item, data.draw(fitting(item))).score <= respond(item, item.key()).score
