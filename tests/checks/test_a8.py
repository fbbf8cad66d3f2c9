"""A8: a memo may know only what its day knew; what can be counted is counted; whatever is given gets a verdict."""

import datetime as dt

import pytest
from hypothesis import given, settings

from facetoface import tasks
from facetoface.checks import a8
from facetoface.checks.given import Given
from facetoface.checks.judging import judge
from facetoface.checks.verdict import NOT_ATTEMPTED, NOT_YET, RIGHT, Verdict
from tests.checks.anything import ANYTHING

GIVEN = Given(dt.date(2026, 5, 31))
DAY = "2019-03-01"
SAMPLES = tasks.load("a8")["memo"].sample
MEMO = dict(part.split(": ", 1) for part in SAMPLES[0].text.strip().split("\n\n"))


def said(check, *answers):
    verdict = judge(check, GIVEN, *answers)
    assert verdict.state == NOT_YET and verdict.share < 1
    return verdict.message


@pytest.mark.parametrize(
    ("check", "answers"),
    [
        (a8.check_day, [None, None]),
        (a8.check_key, [""]),
        (a8.check_hindsight, [None, None]),
        (a8.check_hindsight, [DAY, None]),
        (a8.check_memo_form, [None, dict.fromkeys(MEMO, "\n\n")]),
        (a8.check_memo_form, [DAY, dict.fromkeys(MEMO, "\n\n")]),
        (a8.check_memo_evidence, [DAY, dict.fromkeys(MEMO, "\n\n")]),
        (a8.check_memo_evidence, [None, dict.fromkeys(MEMO, "\n\n")]),
    ],
)
def test_untouched_is_not_attempted(check, answers):
    assert judge(check, GIVEN, *answers).state == NOT_ATTEMPTED


@pytest.mark.parametrize(
    ("day", "reader"), [("2018-02-10", "Seoul"), ("2025-11-30", "pyongyang"), (" 2018-05-24 ", "Tokyo")]
)
def test_a_day_and_a_reader(day, reader):
    assert judge(a8.check_day, GIVEN, day, reader).state == RIGHT


@pytest.mark.parametrize(
    ("day", "reader", "message"),
    [
        ("2018-02-09", "Seoul", "too-early"),
        ("2026-01-01", "Seoul", "too-late"),
        ("9 March 2018", "Seoul", "not-a-day"),
        ("2018-03-09", "London", "other-word"),
        ("2018-03-09", None, "part-empty"),
        (20180309, "Seoul", "not-a-text"),
    ],
)
def test_a_wrong_day_or_reader(day, reader, message):
    assert said(a8.check_day, day, reader) == message


@pytest.mark.parametrize(
    ("key", "message"),
    [
        ("date", "when-it-happened"),
        ("public", "other-key"),
        ("Known", "other-key"),
        ("known ", "other-key"),
        (2, "not-a-text"),
    ],
)
def test_a_wrong_key(key, message):
    assert said(a8.check_key, key) == message


@pytest.mark.parametrize(
    "hindsight", ["hanoi-paper-revealed-2019", "air-force-one-offer-2021", "nuclear-test-6-studies-2019"]
)
def test_what_had_happened_and_was_not_known(hindsight):
    assert judge(a8.check_hindsight, GIVEN, DAY, hindsight).state == RIGHT


@pytest.mark.parametrize(
    ("hindsight", "message"),
    [
        ("hanoi-2019", "public-already"),
        ("panmunjom-2019", "still-to-come"),
        ("first-trump-term-ends-2021", "still-to-come"),
        ("remains-identified-2024", "still-to-come"),
        ("the Hanoi paper", "no-event"),
        ("npr-singapore-2018", "no-event"),
        (["hanoi-2019"], "not-a-text"),
    ],
)
def test_other_events_are_no_hindsight(hindsight, message):
    assert said(a8.check_hindsight, DAY, hindsight) == message


def test_each_day_that_may_be_chosen_has_something_hidden():
    events = [(e["id"], e["date"], e["known"]) for e in GIVEN.data("events")]
    day = a8.FIRST
    while day <= a8.LAST:
        hidden = (name for name, date, known in events if date <= day.isoformat() < known)
        assert any(judge(a8.check_hindsight, GIVEN, day.isoformat(), name).state == RIGHT for name in hidden), day
        day += dt.timedelta(days=13)


def test_the_sample_has_the_form_and_the_evidence():
    assert judge(a8.check_memo_form, GIVEN, DAY, MEMO).state == RIGHT
    assert judge(a8.check_memo_evidence, GIVEN, DAY, MEMO).state == RIGHT
    assert judge(a8.check_memo_evidence, GIVEN, "2020-01-01", MEMO | {"more": "[nothing]"}).state == RIGHT
    assert judge(a8.check_memo_form, GIVEN, DAY, MEMO | {"for": MEMO["against"], "against": MEMO["for"]}).state == RIGHT


@pytest.mark.parametrize(("number", "day"), [(1, "2018-05-25"), (2, "2018-03-10")])
def test_the_weaker_samples_are_too_short_and_know_no_more_than_their_day(number, day):
    weaker = dict(part.split(": ", 1) for part in SAMPLES[number].text.strip().split("\n\n"))
    assert said(a8.check_memo_form, day, weaker) == "too-short"
    assert judge(a8.check_memo_evidence, GIVEN, day, weaker).state == RIGHT


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"for": "Talk. " * 79, "advice": MEMO["advice"] + " more" * 60}, "short-side"),
        ({"for": "Talk. " * 81, "against": "No. " * 150}, "uneven"),
        ({"situation": MEMO["situation"].replace("2007", "later")}, "no-earlier-summits"),
        ({"change": MEMO["change"].replace("2019", "soon")}, "no-deadline"),
        ({"change": MEMO["change"].replace("2019", "2018")}, "no-deadline"),
        ({"for": ""}, "part-empty"),
        ({"weighing": "word " * 400}, "too-long"),
        ({"for": 5}, "not-a-text"),
        (dict.fromkeys(MEMO, "In 2000, in 2007 and in 2019. " * 14), "repeats"),
    ],
)
def test_a_memo_without_its_form(change, message):
    assert said(a8.check_memo_form, DAY, MEMO | change) == message


def test_a_part_that_was_renamed_is_missed():
    memo = {("pro" if part == "for" else part): text for part, text in MEMO.items()}
    assert said(a8.check_memo_form, DAY, memo) == said(a8.check_memo_evidence, DAY, memo) == "key-missing"
    assert said(a8.check_memo_form, DAY, "one text") == "not-a-dictionary"


def bare(**more):
    """The sample without any id, and with parts of its own."""
    return {part: a8.ID.sub("", text) for part, text in MEMO.items()} | more


SIX = "[summit-2000] [summit-2007] [hanoi-2019] [singapore-2018] [trump-accepts-2018] [d05-principles-first]"


@pytest.mark.parametrize(
    ("memo", "message"),
    [
        (bare(), "no-ids"),
        (bare(**{"for": "[hanoi]"}), "no-such-id"),
        (bare(**{"for": "[]"}), "no-such-id"),
        (bare(**{"for": "[summit-2000, summit-2007]"}), "no-such-id"),
        (bare(**{"for": "[A02]"}), "no-such-id"),
        (MEMO | {"for": MEMO["for"] + " [hanoi-paper-revealed-2019]"}, "after-your-day"),
        (bare(**{"for": "[summit-2000] [summit-2007]"}), "too-few-ids"),
        (bare(**{"for": SIX}), "side-without-ids"),
        (bare(**{"for": SIX, "against": SIX}), "same-ids"),
    ],
)
def test_a_memo_without_its_evidence(memo, message):
    assert said(a8.check_memo_evidence, DAY, memo) == message


def test_an_earlier_day_makes_evidence_hindsight():
    assert said(a8.check_memo_evidence, "2018-03-09", MEMO) == "after-your-day"


@pytest.mark.parametrize("check", [a8.check_day, a8.check_hindsight, a8.check_memo_form, a8.check_memo_evidence])
@settings(max_examples=40, deadline=None)
@given(one=ANYTHING, other=ANYTHING)
def test_whatever_is_given_gets_a_verdict(check, one, other):
    assert isinstance(judge(check, GIVEN, one, other), Verdict)
    assert judge(check, GIVEN, DAY, other).state in (NOT_YET, RIGHT, NOT_ATTEMPTED)


@settings(max_examples=40, deadline=None)
@given(answer=ANYTHING)
def test_whatever_stands_in_a_part_gets_a_verdict(answer):
    assert isinstance(judge(a8.check_key, GIVEN, answer), Verdict)
    assert judge(a8.check_memo_form, GIVEN, DAY, MEMO | {"for": answer}).state == NOT_YET
    assert judge(a8.check_memo_evidence, GIVEN, DAY, MEMO | {"for": answer}).state == NOT_YET
