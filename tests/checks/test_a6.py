"""A6: right functions are right whatever they look like, each known mistake is told, and no forecast is marked."""

import datetime as dt
import statistics
import time

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facetoface import tasks
from facetoface.checks import a6, a6_data, forecast_log
from facetoface.checks.a6_data import mean_score, row, score
from facetoface.checks.given import Given
from facetoface.checks.judging import judge
from facetoface.checks.verdict import NOT_ATTEMPTED, NOT_YET, RIGHT, Verdict
from facetoface.exercise import sentence
from facetoface.learning import Log
from tests.charts import entries
from tests.checks.anything import ANYTHING

GIVEN = Given(dt.date(2026, 5, 31))
FORECASTS = GIVEN.data("forecasts")
SCORED = [one for one in FORECASTS if not one["knew"] and one["outcome"] is not None]


def said(check, *answers) -> str:
    """The message of a verdict that is neither right nor untouched; it can be put into words."""
    verdict = judge(check, GIVEN, *answers)
    assert verdict.state == NOT_YET and verdict.share < 1
    task = tasks.load("a6")[check.__name__.removeprefix("check_").replace("_", "-")]
    assert sentence(task.messages, verdict)
    return verdict.message


def right(check, *answers) -> bool:
    verdict = judge(check, GIVEN, *answers)
    return (verdict.state, verdict.share) == (RIGHT, 1)


@pytest.mark.parametrize("check", [a6.check_by_hand, a6.check_brier, a6.check_mean_brier, a6.check_bin_row])
@pytest.mark.parametrize("untouched", [None, ..., ""])
def test_untouched_is_not_attempted(check, untouched):
    assert judge(check, GIVEN, untouched).state == NOT_ATTEMPTED


def test_an_empty_function_is_not_attempted():
    def brier(probability, outcome):
        """The Brier score of one forecast."""

    assert judge(a6.check_brier, GIVEN, brier).state == NOT_ATTEMPTED


def test_untouched_answers_about_own_forecasts_are_not_attempted():
    assert judge(a6.check_my_mean, GIVEN, None, SCORED).state == NOT_ATTEMPTED
    assert judge(a6.check_my_bins, GIVEN, None, SCORED).state == NOT_ATTEMPTED
    assert judge(a6.check_what_n_allows, GIVEN, dict.fromkeys(a6.PEOPLE)).state == NOT_ATTEMPTED


@pytest.mark.parametrize("by_hand", [0.81, 0.9**2, (0.9 - 0) ** 2, 81 / 100])
def test_a_right_score_by_hand(by_hand):
    assert right(a6.check_by_hand, by_hand)


@pytest.mark.parametrize(
    ("by_hand", "message"),
    [
        (0.01, "it-happened"),
        ((0.9 - 1) ** 2, "it-happened"),
        (0.9, "not-squared"),
        (8100, "in-percent"),
        (81, "in-percent"),
        (0.19, "turned-round"),
        (1.62, "both-outcomes"),
        (-0.81, "out-of-range"),
        (0.25, "other-score"),
        ("0.81", "number-in-quotes"),
        ((0, 81), "comma"),
        ("0,81", "comma"),
        ("81 %", "not-a-number"),
        (True, "not-a-number"),
        (float("nan"), "not-finite"),
    ],
)
def test_a_wrong_score_by_hand(by_hand, message):
    assert said(a6.check_by_hand, by_hand) == message


def with_a_name(probability, outcome):
    difference = outcome - probability
    return difference * difference


def with_if(p, o):
    if o == 1:
        return (1 - p) ** 2
    return p**2


@pytest.mark.parametrize("brier", [score, with_a_name, with_if, lambda p, o: pow(abs(p - o), 2)])
def test_every_right_way_to_score_is_right(brier):
    assert right(a6.check_brier, brier)


@pytest.mark.parametrize("message", a6_data.MISTAKEN_SCORES)
def test_each_known_mistake_in_a_score_is_told(message):
    assert said(a6.check_brier, a6_data.MISTAKEN_SCORES[message]) == message


def endless(*given):
    while True:
        pass


@pytest.mark.parametrize(
    ("brier", "message"),
    [
        (lambda p, o: str((p - o) ** 2), "gives-text"),
        (lambda p, o: f"{score(p, o):.2f} points", "gives-text"),
        (lambda p, o: (p - o) ^ 2, "caret"),
        (lambda p, o: 0.25, "always-the-same"),
        (lambda p, o: (0.7 - 1) ** 2, "always-the-same"),
        (lambda p, o: print((p - o) ** 2), "function-prints"),
        (lambda p, o: None, "not-attempted"),
        (lambda p, o: [score(p, o)], "not-a-number"),
        (lambda p, o: p > o, "not-a-number"),
        (lambda p: p, "function-arguments"),
        (lambda p, o: probability - o, "function-failed"),  # noqa: F821
        (lambda p, o: p + None, "brier-first"),
        (lambda p, o: score(p, o) if p != 0.35 else 0.1, "wrong-for"),
        (endless, "function-too-slow"),
        (lambda p, o: time.sleep(3), "function-too-slow"),
        (0.09, "not-a-function"),
        ("brier", "not-a-function"),
    ],
)
def test_a_score_that_is_not_right_yet(brier, message):
    if message == "not-attempted":
        assert judge(a6.check_brier, GIVEN, brier).state == NOT_ATTEMPTED
    else:
        assert said(a6.check_brier, brier) == message


def with_a_loop(forecasts):
    total = 0
    for forecast in forecasts:
        total += score(forecast["probability"], forecast["outcome"])
    return total / len(forecasts)


def that_spoils_its_list(forecasts):
    total, n = 0, 0
    while forecasts:
        one = forecasts.pop()
        total, n = total + (one["probability"] - one["outcome"]) ** 2, n + 1
    return total / n


@pytest.mark.parametrize(
    "mean_brier",
    [
        with_a_loop,
        that_spoils_its_list,
        lambda some: statistics.mean(score(one["probability"], one["outcome"]) for one in some),
    ],
)
def test_every_right_way_to_take_a_mean_is_right(mean_brier):
    assert right(a6.check_mean_brier, mean_brier)


@pytest.mark.parametrize("message", a6_data.MISTAKEN_MEANS)
def test_each_known_mistake_in_a_mean_is_told(message):
    assert said(a6.check_mean_brier, a6_data.MISTAKEN_MEANS[message]) == message


@pytest.mark.parametrize(
    ("mean_brier", "message"),
    [
        (lambda some: mean_score(SCORED), "same-for-all"),
        (lambda some: sum(score(one["probability"], one["outcome"]) for one in some) / 14, "wrong-mean"),
        (lambda some: str(mean_score(some)), "gives-text"),
        (lambda some: sum(None for one in some), "brier-first"),
        (lambda some: sum(one["score"] for one in some), "function-failed"),
        (lambda some: [score(one["probability"], one["outcome"]) for one in some], "not-a-number"),
        (lambda: 0.2, "function-arguments"),
        (endless, "function-too-slow"),
        (0.28, "not-a-function"),
    ],
)
def test_a_mean_that_is_not_right_yet(mean_brier, message):
    assert said(a6.check_mean_brier, mean_brier) == message


def test_own_forecasts_are_right_whatever_their_score():
    good = [{"probability": 0.99, "outcome": 1}] * 12
    bad = [{"probability": 0.99, "outcome": 0}] * 12
    for some in (good, bad, SCORED):
        assert right(a6.check_my_mean, mean_score(some), some)
        assert judge(a6.check_my_mean, GIVEN, mean_score(some[:3]), some[:3]).message == "right-few"


def test_the_mean_comes_with_what_one_outcome_could_change():
    some = [{"probability": 0.5, "outcome": 1}, {"probability": 1.0, "outcome": 1}]
    values = judge(a6.check_my_mean, GIVEN, 0.125, some).values
    assert values == {"mean": "0.12", "n": 2, "low": "0.12", "high": "0.62"}


@pytest.mark.parametrize(
    ("my_mean", "scored", "message"),
    [
        (0.25, SCORED, "not-the-mean"),
        ("0.28", SCORED, "number-in-quotes"),
        (mean_score, SCORED, "not-a-number"),
        (0.25, None, "part-empty"),
        (0.25, [{"probability": 0.5}], "key-missing"),
        (0.25, [{"probability": 0.5, "outcome": None}], "part-empty"),
        (0.25, "scored", "not-a-list"),
    ],
)
def test_a_mean_that_is_not_ones_own(my_mean, scored, message):
    assert said(a6.check_my_mean, my_mean, scored) == message


def as_a_tuple(forecasts, low, high):
    inside = [one for one in forecasts if one["probability"] >= low and one["probability"] < high]
    return len(inside), len([one for one in inside if one["outcome"] == 1])


def with_floats(forecasts, low, high):
    return [float(part) for part in row(forecasts, low, high)]


@pytest.mark.parametrize("bin_row", [row, as_a_tuple, with_floats])
def test_every_right_way_to_count_a_range_is_right(bin_row):
    assert right(a6.check_bin_row, bin_row)


@pytest.mark.parametrize("message", a6_data.MISTAKEN_ROWS)
def test_each_known_mistake_in_a_range_is_told(message):
    assert said(a6.check_bin_row, a6_data.MISTAKEN_ROWS[message]) == message


@pytest.mark.parametrize(
    ("bin_row", "message"),
    [
        (lambda some, low, high: row(some, low, high)[0], "one-number"),
        (lambda some, low, high: [1], "not-two-numbers"),
        (lambda some, low, high: [4, 3], "same-row"),
        (lambda some, low, high: row(SCORED, low, high), "wrong-row"),
        (lambda some, low, high: row(some, low / 100, high / 100), "same-row"),
        (lambda some, low, high: [3, 0.5], "not-whole"),
        (lambda some, low, high: ["3", "1"], "number-in-quotes"),
        (lambda some, low, high: {"n": 3, "true": 1}, "not-a-list"),
        (lambda some, low, high: print(row(some, low, high)), "function-prints"),
        (lambda some: [3, 1], "function-arguments"),
    ],
)
def test_a_range_that_is_not_right_yet(bin_row, message):
    assert said(a6.check_bin_row, bin_row) == message


def test_own_ranges_are_right_whatever_is_in_them():
    assert right(a6.check_my_bins, [row(SCORED, 0, 0.5), row(SCORED, 0.5, 1.01)], SCORED)
    sure = [{"probability": 1.0, "outcome": 0}] * 3
    assert judge(a6.check_my_bins, GIVEN, [[0, 0], [3, 0]], sure).message == "right-one-side"


@pytest.mark.parametrize(
    ("my_bins", "message"),
    [
        ([[9, 4], [5, 2]], "rows-turned"),
        ([[5, 2]], "not-two-rows"),
        ([[5, 2], [8, 4]], "other-rows"),
        ([5, 2], "one-number"),
        ([[5, 2], [9]], "not-two-numbers"),
        ("[[5, 2], [9, 4]]", "not-a-list"),
    ],
)
def test_ranges_that_are_not_ones_own(my_bins, message):
    assert said(a6.check_my_bins, my_bins, SCORED) == message


KEY = {"Ines": "too few", "Jun": "fits", "Mina": "too sure", "Tom": "not sure enough"}


@pytest.mark.parametrize("judged", [KEY, {**KEY, "Ines": " Too  few "}, {**KEY, "Nobody": None}])
def test_right_verdicts(judged):
    assert right(a6.check_what_n_allows, judged)


@pytest.mark.parametrize(
    ("changed", "message", "share"),
    [
        ({"Ines": "too sure"}, "few-here", 0.75),
        ({"Jun": "too few"}, "enough-here", 0.75),
        ({"Jun": "too sure"}, "inside", 0.75),
        ({"Mina": "fits"}, "outside", 0.75),
        ({"Mina": "not sure enough"}, "other-way", 0.75),
        ({"Mina": "not sure enough", "Tom": "too sure"}, "other-way", 0.5),
        ({"Tom": "bad"}, "other-word", 0.75),
        ({"Tom": None}, "part-empty", 0),
        ({"Tom": 3}, "not-a-text", 0),
    ],
)
def test_wrong_verdicts(changed, message, share):
    assert said(a6.check_what_n_allows, KEY | changed) == message
    assert judge(a6.check_what_n_allows, GIVEN, KEY | changed).share == share


def test_without_a_log_there_is_a_sample_with_one_known_and_one_open():
    assert {one["by"] for one in FORECASTS} == {"sample"}
    assert len(FORECASTS) - len(SCORED) == 2 and len(SCORED) >= 10
    assert sum(one["knew"] for one in FORECASTS) == sum(one["outcome"] is None for one in FORECASTS) == 1
    assert all(row(SCORED, *ends)[0] >= 3 for ends in a6.HALVES)


FIRST, SECOND, OPEN = "fc01-us-president-meets-kim-2018", "fc02-inter-korean-summit-2018", "open1-trump-kim-again"


def own(*kept) -> list[dict]:
    return forecast_log.forecasts(GIVEN.archive, kept)


def test_own_forecasts_come_with_their_first_number():
    found = own(*entries.forecasts([(FIRST, 20, "2018-02-10"), (FIRST, 60, "2018-03-08"), (OPEN, 5, "2026-05-31")]))
    assert [(one["probability"], one["date"], one["outcome"], one["knew"], one["by"]) for one in found] == [
        (0.2, "2018-02-10", 1, False, "you"), (0.05, "2026-05-31", None, False, "you"),
    ]  # fmt: skip


def test_what_was_known_or_given_too_late_is_marked():
    known = entries.forecasts([(SECOND, 100, "2018-02-10")], known=True)
    late = entries.forecasts([(SECOND, 100, "2018-05-01")])
    first = entries.forecasts([(FIRST, 20, "2018-02-10")])
    assert [one["knew"] for one in own(*first, *known)] == [one["knew"] for one in own(*first, *late)] == [False, True]
    assert {one["by"] for one in own(*known)} == {"sample"}  # none of them can be scored


def test_the_exercise_reads_the_learners_log(monkeypatch, tmp_path):
    monkeypatch.setenv("FACETOFACE_PROGRESS", str(tmp_path))
    answer = {"probability": 30, "known": False, "day": "2018-02-10"}
    Log().add(kind="forecast", lesson="01", item=FIRST, answer=answer)
    assert [(one["probability"], one["by"]) for one in GIVEN.data("forecasts")] == [(0.3, "you")]


@attrs.frozen
class Odd:
    """Not a number, but it pretends."""

    def __float__(self):
        return 0.5


@settings(max_examples=40, deadline=None)
@given(ANYTHING | st.builds(Odd), ANYTHING)
def test_whatever_is_given_gets_a_verdict(one, two):
    for check in (a6.check_by_hand, a6.check_brier, a6.check_mean_brier, a6.check_bin_row, a6.check_what_n_allows):
        assert isinstance(judge(check, GIVEN, one), Verdict)
    for check in (a6.check_my_mean, a6.check_my_bins):
        assert isinstance(judge(check, GIVEN, one, two), Verdict)
        assert isinstance(judge(check, GIVEN, one, SCORED), Verdict)
