"""Answers are read as what they should be; whatever else they are gets a sentence."""

import math

import pytest
from hypothesis import given, settings

from facetoface.checks import reading
from facetoface.checks.verdict import NOT_ATTEMPTED, Stop, Verdict, not_yet, right
from tests.checks.anything import ANYTHING


def said(read, *given):
    with pytest.raises(Stop) as stop:
        read(*given)
    return stop.value.verdict.message


@pytest.mark.parametrize("answer", [None, ..., "", " \n ", [], {}, (), [None, ""], {"a": None, "b": ""}, [[], {}]])
def test_untouched(answer):
    assert reading.untouched(answer)


@pytest.mark.parametrize("answer", [0, False, "x", [0], [None, 1], {"a": 0}, set(), lambda: None, math.nan])
def test_touched(answer):
    assert not reading.untouched(answer)


@pytest.mark.parametrize(
    ("read", "answer", "message"),
    [
        (reading.number, None, "part-empty"),
        (reading.number, "3", "number-in-quotes"),
        (reading.number, "three", "not-a-number"),
        (reading.number, True, "not-a-number"),
        (reading.number, [3], "not-a-number"),
        (reading.number, math.inf, "not-finite"),
        (reading.whole, 3.5, "not-whole"),
        (reading.text, 3, "not-a-text"),
        (reading.listed, "abc", "not-a-list"),
        (reading.listed, (n for n in range(3)), "not-a-list"),
        (reading.mapping, [1], "not-a-dictionary"),
        (reading.function, 3, "not-a-function"),
    ],
)
def test_something_else_is_told(read, answer, message):
    assert said(read, answer, "x") == message


def test_what_is_as_it_should_be_is_read():
    assert reading.number(3, "x") == 3 and reading.whole(3.0, "x") == 3
    assert reading.text(" a b ", "x") == "a b"
    assert reading.listed((1, 2), "x") == [1, 2]
    assert reading.mapping({"a": 1}, "x", ["a"]) == {"a": 1}
    assert said(lambda: reading.mapping({"a": 1}, "x", ["b"])) == "key-missing"


def test_a_subclass_of_a_plain_type_is_not_trusted():
    class Sly(int):
        def __eq__(self, other):
            return True

        __hash__ = int.__hash__

    assert said(reading.number, Sly(3), "x") == "not-a-number"


def test_a_function_gets_copies_so_that_it_spoils_nothing():
    values = [3, 1, 2]
    assert reading.called(lambda some: some.sort() or some[0], "f", values) == 1
    assert values == [3, 1, 2]


def test_a_share_lies_between_nothing_and_all():
    with pytest.raises(ValueError, match="from 0 to 1"):
        not_yet("x", share=1.5)
    assert right().share == 1 and not_yet("x").share == 0


@settings(max_examples=200, deadline=None)
@given(ANYTHING)
def test_reading_gives_a_plain_value_or_a_verdict(answer):
    for read in (reading.number, reading.whole, reading.text, reading.listed, reading.mapping, reading.function):
        try:
            found = read(answer, "x")
        except Stop as stop:
            assert isinstance(stop.verdict, Verdict)
            assert stop.verdict.state == NOT_ATTEMPTED or reading.what(answer)
        else:
            assert type(found) in (int, float, str, list, dict) or callable(found)
