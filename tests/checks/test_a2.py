"""A2: whatever is given gets a verdict, each known mistake its own sentence, and every right way is right."""

import datetime as dt
import itertools
import time

import pytest
from hypothesis import given, settings

from facetoface.checks import a2
from facetoface.checks.given import Given
from facetoface.checks.judging import judge
from facetoface.checks.verdict import NOT_ATTEMPTED, NOT_YET, RIGHT, Verdict
from tests.checks.anything import ANYTHING

GIVEN = Given(dt.date(2018, 6, 12))


def said(check, *answers):
    """The message of a verdict that is neither right nor untouched."""
    verdict = judge(check, GIVEN, *answers)
    assert verdict.state == NOT_YET and verdict.share < 1
    return verdict.message


@pytest.mark.parametrize("check", [a2.check_word, a2.check_former, a2.check_count_meetings])
@pytest.mark.parametrize("untouched", [None, ..., "", "  "])
def test_untouched_is_not_attempted(check, untouched):
    assert judge(check, GIVEN, untouched).state == NOT_ATTEMPTED


def test_untouched_definitions_are_not_attempted():
    assert judge(a2.check_definitions, GIVEN, None, None, None).state == NOT_ATTEMPTED


@pytest.mark.parametrize(
    ("word", "message"),
    [
        ("Leader", "nearly"),
        ("leaders", "nearly"),
        ("Kim Il Sung", "a-person"),
        ("letter", "other-word"),
        ("counterpart", "other-word"),
        (3, "not-a-text"),
        (["leader"], "not-a-text"),
    ],
)
def test_a_wrong_word(word, message):
    assert said(a2.check_word, word) == message


@pytest.mark.parametrize("word", ["leader", " leader ", "".join(["lead", "er"])])
def test_a_right_word(word):
    assert judge(a2.check_word, GIVEN, word).state == RIGHT


@pytest.mark.parametrize(
    ("former", "message"),
    [
        (4, "any-counterpart"),
        (13, "any-capacity"),
        (15, "either"),
        (len(GIVEN.data("meetings")), "all-of-them"),
        (0, "zero"),
        (3, "other-count"),
        (-2, "other-count"),
        (2.5, "not-whole"),
        ("2", "number-in-quotes"),
        ("two", "not-a-number"),
        (True, "not-a-number"),
        (float("nan"), "not-finite"),
    ],
)
def test_a_wrong_count_of_former_presidents(former, message):
    assert said(a2.check_former, former) == message


@pytest.mark.parametrize("former", [2, 2.0, sum([1, 1])])
def test_a_right_count_of_former_presidents(former):
    assert judge(a2.check_former, GIVEN, former).state == RIGHT


def with_a_loop(meetings, capacities, counterparts, forms):
    count = 0
    for meeting in meetings:
        if meeting["capacity"] in capacities:
            if meeting["counterpart"] not in counterparts:
                continue
            if meeting["form"] in forms:
                count = count + 1
    return count


def with_a_list(m, a, b, c):
    return len([x for x in m if x["capacity"] in a and x["counterpart"] in b and x["form"] in c])


def with_combinations(meetings, capacities, counterparts, forms):
    wanted = set(itertools.product(capacities, counterparts, forms))
    return sum((m["capacity"], m["counterpart"], m["form"]) in wanted for m in meetings)


def that_spoils_its_list(meetings, capacities, counterparts, forms):
    count = 0
    while meetings:
        meeting = meetings.pop()
        count += all(meeting[k] in v for k, v in zip(a2.SWITCHES, (capacities, counterparts, forms), strict=True))
    return float(count)


@pytest.mark.parametrize("function", [with_a_loop, with_a_list, with_combinations, that_spoils_its_list, a2.count])
def test_every_right_way_to_count_is_right(function):
    assert judge(a2.check_count_meetings, GIVEN, function).state == RIGHT


@pytest.mark.parametrize("message", a2.MISTAKES)
def test_each_known_mistake_is_told(message):
    assert said(a2.check_count_meetings, a2.MISTAKES[message]) == message


def endless(meetings, capacities, counterparts, forms):
    while True:
        pass


def sleeping(meetings, capacities, counterparts, forms):
    time.sleep(4)
    return 1


def chatty(meetings, capacities, counterparts, forms):
    for number in range(100_000):
        print(number)
    return 3


def only_for_the_whole_list(meetings, capacities, counterparts, forms):
    return a2.count(GIVEN.data("meetings"), capacities, counterparts, forms)


@pytest.mark.parametrize(
    ("function", "message"),
    [
        (lambda m, a, b, c: 1, "always-the-same"),
        (chatty, "always-the-same"),
        (lambda m, a, b, c: [x for x in m if x["form"] in c], "gives-a-list"),
        (lambda m, a, b, c: len(a) + len(b), "wrong-for"),
        (only_for_the_whole_list, "other-list"),
        (lambda m, a, b, c: print(a2.count(m, a, b, c)), "function-prints"),
        (lambda m, a, b, c: m.sort(key=str), "function-gives-nothing"),
        (lambda m, a, b, c: 1 / 0, "function-failed"),
        (lambda m, a, b, c: exit(), "function-failed"),
        (lambda m, a, b: 1, "function-arguments"),
        (lambda m, a, b, c: "7", "number-in-quotes"),
        (endless, "function-too-slow"),
        (sleeping, "function-too-slow"),
        (7, "not-a-function"),
        ("count", "not-a-function"),
    ],
)
def test_a_function_that_is_not_right_yet(function, message):
    assert said(a2.check_count_meetings, function) == message


def test_a_function_without_lines_of_its_own_is_not_attempted():
    def count_meetings(meetings, capacities, counterparts, forms):
        """How many meetings have one of these capacities, one of these counterparts and one of these forms."""

    def passing(meetings, capacities, counterparts, forms):
        pass

    for function in (count_meetings, passing):
        assert judge(a2.check_count_meetings, GIVEN, function).state == NOT_ATTEMPTED


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        ((1, 5, 3), "letters-alone"),
        ((1, 6, 2), "former-alone"),
        ((0, 6, 3), "count-differs"),
        ((1, 6, None), "part-empty"),
        ((1, "6", 3), "number-in-quotes"),
        ((3, 1, 6), "count-differs"),
    ],
)
def test_wrong_definitions(answers, message):
    assert said(a2.check_definitions, *answers) == message


@pytest.mark.parametrize("answers", [(1, 6, 3), (1.0, 6.0, 3.0), (True + 0, 6, 3)])
def test_right_definitions(answers):
    assert judge(a2.check_definitions, GIVEN, *answers).state == RIGHT


def test_what_is_half_right_is_worth_something():
    assert 0 < judge(a2.check_former, GIVEN, 4).share < 1
    assert 0 < judge(a2.check_definitions, GIVEN, 1, 5, 3).share < 1
    assert judge(a2.check_count_meetings, GIVEN, lambda m, a, b, c: 1).share == 0


@settings(max_examples=60, deadline=None)
@given(ANYTHING, ANYTHING, ANYTHING)
def test_whatever_is_given_gets_a_verdict(one, two, three):
    for check, answers in ((a2.check_word, [one]), (a2.check_former, [one]), (a2.check_count_meetings, [one]),
                           (a2.check_definitions, [one, two, three])):  # fmt: skip
        assert isinstance(judge(check, GIVEN, *answers), Verdict)
    assert isinstance(judge(a2.check_definitions, GIVEN, one), Verdict)  # too few answers
