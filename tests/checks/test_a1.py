"""A1: each known mistake in dating, purpose and classes has its own sentence, and whatever is given gets a verdict."""

import datetime as dt

import pytest
from hypothesis import given, settings

from facetoface import tasks
from facetoface.checks import a1, clues
from facetoface.checks.given import Given
from facetoface.checks.judging import judge
from facetoface.checks.verdict import NOT_ATTEMPTED, NOT_YET, RIGHT, Verdict
from tests.checks.anything import ANYTHING

GIVEN = Given(dt.date(2018, 2, 10))
CLUES_B = {name: words[0] for name, words in clues.CLUES_B.items()}
CLASSES = {name: words[0] for name, words in clues.CLAIMS.items()}
STATEMENT = tasks.load("a1")["statement"].sample[0].text


def said(check, *answers):
    verdict = judge(check, GIVEN, *answers)
    assert verdict.state == NOT_YET and verdict.share < 1
    return verdict.message


def right(check, *answers):
    return judge(check, GIVEN, *answers).state == RIGHT


@pytest.mark.parametrize(
    ("check", "answers"),
    [
        (a1.check_word, [""]),
        (a1.check_day_b, [None]),
        (a1.check_clues_b, [dict.fromkeys(CLUES_B)]),
        (a1.check_window_a, [None, [], None]),
        (a1.check_purpose, [None, None, None, None]),
        (a1.check_classes, [dict.fromkeys(CLASSES)]),
        (a1.check_statement_form, ["\n\n"]),
    ],
)
def test_untouched_is_not_attempted(check, answers):
    assert judge(check, GIVEN, *answers).state == NOT_ATTEMPTED


@pytest.mark.parametrize("word", ["opening", "march together", "opening of the Olympics"])
def test_a_word_that_finds_the_ceremony(word):
    assert right(a1.check_word, word)


@pytest.mark.parametrize(
    ("word", "message"),
    [
        ("olympics", "nothing-found"),
        ("ceremony", "nothing-found"),
        ("hockey", "other-records"),
        ("Korea", "too-many"),
        ("e", "too-many"),
        (2018, "not-a-text"),
    ],
)
def test_a_word_that_does_not(word, message):
    assert said(a1.check_word, word) == message


@pytest.mark.parametrize("day", ["2018-02-10", " 2018-02-10", "-".join(["2018", "02", "10"])])
def test_the_day_of_article_b(day):
    assert right(a1.check_day_b, day)


@pytest.mark.parametrize(
    ("day", "message"),
    [
        ("10 February 2018", "not-a-day"),
        ("2018-01-10", "the-picture"),
        ("2018-02-09", "the-ceremony"),
        ("2018-01-01", "the-speech"),
        ("2018-02-11", "the-next-day"),
        ("2007-10-04", "eleven-years"),
        ("2018-02-17", "other-saturday"),
        ("2018-02-12", "not-saturday"),
        (20180210, "not-a-text"),
    ],
)
def test_a_wrong_day(day, message):
    assert said(a1.check_day_b, day) == message


def test_clues_of_article_b():
    assert right(a1.check_clues_b, CLUES_B)
    assert right(a1.check_clues_b, {name: word.upper() for name, word in CLUES_B.items()})
    assert right(a1.check_clues_b, CLUES_B | {"more": "day"})


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"picture": "day"}, "as-day"),
        ({"eleven": "nothing"}, "as-nothing"),
        ({"saturday": "earlier"}, "as-earlier"),
        ({"menu": "maybe"}, "other-word"),
        ({"menu": None}, "part-empty"),
        ({"menu": ["nothing"]}, "not-a-text"),
    ],
)
def test_a_clue_taken_for_another(change, message):
    assert said(a1.check_clues_b, CLUES_B | change) == message


def test_one_word_for_every_clue_gets_no_points():
    assert judge(a1.check_clues_b, GIVEN, dict.fromkeys(CLUES_B, "earlier")).share == 0


@pytest.mark.parametrize(
    ("earliest", "edge", "latest"),
    [
        ("2017-09-20", ["sanctions"], "open"),
        ("2017-09-21", ["sanctions", "tests"], "Open"),
        ("2017-11-29", ["tests"], "open"),
        ("2017-12-01", ("tests", "sanctions"), "open "),
    ],
)
def test_windows_that_can_be_defended(earliest, edge, latest):
    assert right(a1.check_window_a, earliest, edge, latest)


@pytest.mark.parametrize(
    ("earliest", "edge", "latest", "message"),
    [
        ("2011-01-01", ["biography"], "open", "before-the-tests"),
        ("2017-07-04", ["tests"], "open", "one-test"),
        ("2017-07-28", ["tests"], "open", "tests-alone"),
        ("2017-08-02", ["sanctions"], "open", "one-measure"),
        ("2017-10-15", ["sanctions"], "open", "other-edge"),
        ("2018-02-07", ["sanctions"], "open", "announced"),
        ("2018-02-10", ["silence"], "open", "no-clue-so-late"),
        ("2017-09-20", ["sanctions", "silence"], "open", "weak-clue"),
        ("2017-09-20", ["tests"], "open", "clue-does-not-fit"),
        ("2017-11-29", ["sanctions"], "open", "clue-does-not-fit"),
        ("2017-09-20", ["sanctions"], "2018-02-10", "still-true"),
        ("2017-09-20", ["sanctions"], "2018-02-08", "late-edge"),
        ("2017-09-20", ["sanctions"], "unknown", "not-a-day"),
        ("2017-09-20", "sanctions", "open", "not-a-list"),
        ("2017-09-20", ["order"], "open", "other-word"),
        ("2017-09-20", [], "open", "part-empty"),
        ("autumn 2017", ["sanctions"], "open", "not-a-day"),
    ],
)
def test_a_window_with_a_wrong_edge(earliest, edge, latest, message):
    assert said(a1.check_window_a, earliest, edge, latest) == message


@pytest.mark.parametrize(("clue_a", "clue_b"), [("title", "saturday"), ("headings", "ceremony"), ("Title", "saturday")])
def test_purposes_with_a_clue(clue_a, clue_b):
    assert right(a1.check_purpose, "general question", clue_a, "news", clue_b)


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        (("news", "title", "news", "saturday"), "as-news"),
        (("eyewitness", "biography", "news", "saturday"), "as-eyewitness"),
        (("general question", "title", "decision", "saturday"), "as-decision"),
        (("general question", "title", "general question", "saturday"), "as-general-question"),
        (("general question", "biography", "news", "saturday"), "purpose-clue"),
        (("general question", "title", "news", "menu"), "purpose-clue"),
        (("general question", "saturday", "news", "title"), "other-word"),
        (("general question", None, "news", "saturday"), "part-empty"),
        (("advertising", "title", "news", "saturday"), "other-word"),
    ],
)
def test_a_wrong_purpose(answers, message):
    assert said(a1.check_purpose, *answers) == message


def test_classes():
    assert right(a1.check_classes, CLASSES)
    assert right(a1.check_classes, dict(reversed(CLASSES.items())))
    assert right(a1.check_classes, {name: word.title() for name, word in CLASSES.items()})


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"B21": "settled"}, "as-settled"),
        ({"B22": "contested"}, "as-contested"),
        ({"A16": "value"}, "as-value"),
        ({"B01": "forecast"}, "as-forecast"),
        ({"B21": "unknown"}, "as-unknown"),
        ({"B21": "true"}, "other-word"),
    ],
)
def test_a_claim_in_a_wrong_class(change, message):
    assert said(a1.check_classes, CLASSES | change) == message


def test_a_statement_has_a_form():
    assert right(a1.check_statement_form, STATEMENT)
    assert said(a1.check_statement_form, "Article A is old.") == "too-short"
    assert said(a1.check_statement_form, STATEMENT * 2) == "too-long"
    assert said(a1.check_statement_form, STATEMENT.replace("rticle A", "ne page")) == "article-unnamed"
    assert said(a1.check_statement_form, STATEMENT.replace("2017", "then").replace("2018", "now")) == "no-day"
    assert said(a1.check_statement_form, 120) == "not-a-text"


CHECKS = {
    a1.check_word: 1,
    a1.check_day_b: 1,
    a1.check_clues_b: 1,
    a1.check_window_a: 3,
    a1.check_purpose: 4,
    a1.check_classes: 1,
    a1.check_statement_form: 1,
}


@pytest.mark.parametrize("check", CHECKS)
@settings(max_examples=40, deadline=None)
@given(answer=ANYTHING)
def test_whatever_is_given_gets_a_verdict(check, answer):
    assert isinstance(judge(check, GIVEN, *[answer] * CHECKS[check]), Verdict)


@settings(max_examples=40, deadline=None)
@given(answer=ANYTHING)
def test_whatever_stands_inside_gets_a_verdict(answer):
    assert judge(a1.check_clues_b, GIVEN, CLUES_B | {"picture": answer}).state == NOT_YET or answer == "earlier"
    assert judge(a1.check_window_a, GIVEN, "2017-09-20", [answer], "open").state == NOT_YET
