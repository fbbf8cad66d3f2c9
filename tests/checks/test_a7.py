"""A7: a whole map is right, and each thing that a map can lack has its own sentence, one at a time."""

import datetime as dt
import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facetoface import tasks
from facetoface.checks import a7
from facetoface.checks.given import Given
from facetoface.checks.judging import judge
from facetoface.checks.verdict import NOT_ATTEMPTED, NOT_YET, RIGHT, Verdict
from facetoface.exercise import sentence
from tests.checks.anything import ANYTHING

GIVEN = Given(dt.date(2026, 5, 31))
GOOD, POOR = (textwrap.dedent(one.text.strip("\n")) for one in tasks.load("a7")["map-quality"].sample)
OPEN = """
[Meet first]: They should meet before terms are agreed. {day: 2018-06-11}
  + <A test>: Only a meeting shows it. #nuclear-words-by-envoys-2018
    - <A known record>: That of 2005 ended in 2009. #six-party-collapse-2009
      ? <Real steps>: They blew up a cooling tower. #cooling-tower-2008
"""


def said(check, *answers) -> str:
    """The message of a verdict that is neither right nor untouched; it can be put into words."""
    verdict = judge(check, GIVEN, *answers)
    assert verdict.state == NOT_YET and verdict.share < 1
    task = tasks.load("a7")[check.__name__.removeprefix("check_").replace("_", "-")]
    assert "{" not in sentence(task.messages, verdict).replace("{day: 2018-12-31}", "")
    return verdict.message


@pytest.mark.parametrize("check", [a7.check_sign, a7.check_evidence, a7.check_map])
@pytest.mark.parametrize("untouched", [None, ..., "", " \n "])
def test_untouched_is_not_attempted(check, untouched):
    assert judge(check, GIVEN, untouched).state == NOT_ATTEMPTED


def test_the_small_map_as_it_came_is_not_attempted():
    assert judge(a7.check_sign, GIVEN, OPEN).state == NOT_ATTEMPTED


@pytest.mark.parametrize("right", [OPEN.replace("?", "-"), OPEN.replace("? <", "-<"), OPEN.replace("?", "-").strip()])
def test_the_right_sign(right):
    assert judge(a7.check_sign, GIVEN, right).state == RIGHT


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (OPEN.replace("?", "+"), "supports"),
        (OPEN.replace("      ?", "    -"), "moved"),
        (OPEN.replace("? <", "<"), "map-no-sign"),
        (OPEN.replace("?", "attacks"), "map-bracket-in-text"),
        (OPEN.replace("?", "–"), "map-other-sign"),
        (OPEN[: OPEN.index("      ?")], "line-gone"),
        ("-", "map-no-claim"),
        (["-"], "not-a-text"),
    ],
)
def test_a_wrong_sign(wrong, message):
    assert said(a7.check_sign, wrong) == message


@pytest.mark.parametrize(
    "right", ["detainees-released-2018", "#detainees-released-2018", " # detainees-released-2018 "]
)
def test_the_right_record(right):
    assert judge(a7.check_evidence, GIVEN, right).state == RIGHT


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ("singapore-2018", "other-event"),
        ("detainees-release-2018", "near"),
        ("Detainees-Released-2018", "near"),
        ("npr-singapore-2018", "a-source"),
        ("North Korea frees three Americans", "no-such-record"),
        ("pyongyang-drones-verdict-2026", "no-such-record"),
        (3, "not-a-text"),
    ],
)
def test_a_wrong_record(wrong, message):
    assert said(a7.check_evidence, wrong) == message


def mended(*changes: tuple[str, str]) -> str:
    """The good map with some of its words changed."""
    some = GOOD
    for old, new in changes:
        assert old in some
        some = some.replace(old, new)
    return some


@pytest.mark.parametrize(
    "right",
    [
        GOOD,
        "\n" + GOOD.replace("#singapore-2018", "#npr-singapore-2018") + "\n",
        mended(("    - <", "        -<"), ("{day: 2018-12-31}", "{day: 2026-05-31}")),
        mended(("  + <A test>", "  + <More>: One more reason that is quite whole.\n    - <Not so>: An answer to "
                "that one reason. #hanoi-2019\n  + <A test>"), ("2018-12-31", "2019-12-31")),
        GOOD + "\n      - <Slow>: It was one step, and seven years brought no second. #coats-testimony-2019".replace(
            "coats-testimony-2019", "pompeo-timetable-2018"),
    ],
)  # fmt: skip
def test_a_whole_map_is_right(right):
    verdict = judge(a7.check_map, GIVEN, right)
    assert (verdict.state, verdict.message, verdict.share) == (RIGHT, "right", 1)


LATER = "pyongyang-drones-verdict-2026"  # public only after the exercise's day
FOR_ONLY = "\n".join(line for line in GOOD.splitlines()[:7])


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (mended((" {day: 2018-12-31}", "")), "no-day"),
        (mended(("2018-12-31", "2026-06-01")), "day-late"),
        (GOOD.splitlines()[0], "few-reasons"),
        (FOR_ONLY, "one-side"),
        ("\n".join(GOOD.splitlines()[:11]), "few-reasons"),
        (mended(("    - <Not for nothing>: Before", "    + <Not for nothing>: Before")), "only-support"),
        ("\n".join(GOOD.splitlines()[:12]), "no-answer"),
        (mended((" #agreed-framework-1994", "")), "no-evidence"),
        (mended(("#agreed-framework-1994", "#agreed-framework-1995")), "nearly-a-record"),
        (mended(("#agreed-framework-1994", "#my-own-idea")), "no-record"),
        (mended(("#agreed-framework-1994", "#A02")), "not-evidence"),
        (mended(("#agreed-framework-1994", "#d27-the-meeting-is-the-concession")), "not-evidence"),
        (mended(("#agreed-framework-1994", "#hanoi-2019")), "not-public-yet"),
        (mended(("#agreed-framework-1994", f"#{LATER}"), ("2018-12-31", "2026-05-31")), "no-record"),
        (mended(("{day: 2018-12-31}", "{day: 2018-06-11}")), "not-public-yet"),
        (mended(("#agreed-framework-1994", "#exercise-suspended-2018")), "too-often"),
        (mended(("Without a meeting of presidents, officials reached the deal of 1994, in which North Korea promised a "
                 "freeze under inspection.", "Only a meeting could show whether the offer that Seoul's envoys brought "
                 "home was real!")), "said-twice"),
        (mended(("The text was a beginning: within two months North Korea handed over remains of soldiers.",
                 "No, wrong.")), "too-few-words"),
        (GOOD.replace("  ", "\t"), "map-tab"),
        (mended(("<The prize>", "<The prize")), "map-bracket-open"),
        (GOOD + "\n      - <Status for a sentence>", "map-circle"),
        (POOR, "no-record"),
        (GOOD.replace("\n", "\n\n"), "map-empty-line"),
        (7, "not-a-text"),
    ],
)  # fmt: skip
def test_the_first_thing_that_a_map_lacks_is_told(wrong, message):
    assert said(a7.check_map, wrong) == message


def test_what_is_there_already_is_worth_something():
    shares = [judge(a7.check_map, GIVEN, some).share for some in ("x", GOOD.splitlines()[0], FOR_ONLY, POOR, GOOD)]
    assert shares == sorted(shares) and shares[0] == 0 < shares[1] and shares[-1] == 1


def test_evidence_of_the_future_is_told_with_its_day():
    verdict = judge(a7.check_map, GIVEN, mended(("#agreed-framework-1994", "#hanoi-2019")))
    assert (verdict.values["line"], verdict.values["known"], str(verdict.values["day"])) == (
        7,
        "2019-02-28",
        "2018-12-31",
    )


@settings(max_examples=60, deadline=None)
@given(ANYTHING)
def test_whatever_is_given_gets_a_verdict(anything):
    for check in (a7.check_sign, a7.check_evidence, a7.check_map):
        assert isinstance(judge(check, GIVEN, anything), Verdict)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(GOOD)), st.sampled_from(["", "\n", "\t", "<", "]", "#", "{", "- ", "ß", "\x00", "  "]))
def test_a_good_map_with_one_thing_put_in_gets_a_verdict(place, added):
    verdict = judge(a7.check_map, GIVEN, GOOD[:place] + added + GOOD[place:])
    assert verdict.message != "unreadable"
