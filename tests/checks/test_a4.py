"""A4: a wrong class, verdict or source gets its own sentence, and two texts of one voice are not two sources."""

import datetime as dt
import json

import pytest
from hypothesis import given, settings

from facetoface import assets
from facetoface.checks import a4, sorting
from facetoface.checks.given import Given
from facetoface.checks.judging import judge
from facetoface.checks.ledger import LEDGER
from facetoface.checks.verdict import NOT_ATTEMPTED, NOT_YET, RIGHT, Verdict
from tests.checks.anything import ANYTHING

GIVEN = Given(dt.date(2018, 2, 10))
CLASSES = {claim: row.classes[0] for claim, row in LEDGER.items()}
VERDICTS = {claim: row.verdicts[0] for claim, row in LEDGER.items()}
EVIDENCE = {
    "A10": ["kbs-chronology-2017", "janes-icbm-2017"],
    "A14": ["arms-control-today-2003-04", "state-dept-leap-day-2012"],
    "A17": ["hngn-coi-2014", "globalr2p-coi-2014"],
    "A19": ["state-dept-2007-02-13", "washington-post-tower-2008"],
    "A23": ["perry-remarks-1999", "abc-albright-2000-10-23"],
    "A26": "none",
    "B04": ["ap-korean-summits-2018-01", "kbs-chronology-2017"],
    "B17": ["declaration-2007-ncnk", "cnbc-declaration-2007"],
    "B18": ["donga-moon-2007", "korea-times-moon-2017"],
    "B20": ["yahoo-fire-fury-2017", "korea-herald-berlin-2017"],
    "B24": ["korea-herald-opening-2018-02-09", "kbs-parade-2018"],
    "B29": ["nikkei-kono-2018", "kcna-wedge-2018"],
}


def said(check, *answers):
    verdict = judge(check, GIVEN, *answers)
    assert verdict.state == NOT_YET and verdict.share < 1
    return verdict.message


@pytest.mark.parametrize(
    ("check", "answer"),
    [
        (a4.check_voices, None),
        (a4.check_classes, dict.fromkeys(LEDGER)),
        (a4.check_verdicts, dict.fromkeys(LEDGER)),
        (a4.check_evidence, {claim: [] for claim in LEDGER}),
    ],
)
def test_untouched_is_not_attempted(check, answer):
    assert judge(check, GIVEN, answer).state == NOT_ATTEMPTED


@pytest.mark.parametrize("voices", [4, 4.0, len({"Yonhap", "Reuters", "The Korea Times", "The Korea Herald"})])
def test_the_number_of_voices(voices):
    assert judge(a4.check_voices, GIVEN, voices).state == RIGHT


@pytest.mark.parametrize(
    ("voices", "message"),
    [
        (7, "every-text"),
        (5, "too-many-voices"),
        (3, "too-few-voices"),
        (0, "too-few-voices"),
        ("4", "number-in-quotes"),
        (4.5, "not-whole"),
    ],
)
def test_a_wrong_number_of_voices(voices, message):
    assert said(a4.check_voices, voices) == message


@pytest.mark.parametrize("change", [{}, {"A19": "contested"}, {"A10": "Settled"}])
def test_classes_that_can_be_defended(change):
    assert judge(a4.check_classes, GIVEN, CLASSES | change).state == RIGHT


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"B29": "settled"}, "as-settled"),
        ({"A17": "contested"}, "as-contested"),
        ({"B24": "value"}, "as-value"),
        ({"A19": "forecast"}, "as-forecast"),
        ({"B24": "unknown"}, "as-unknown"),
        ({"A10": "true"}, "other-word"),
        ({"A10": ""}, "part-empty"),
    ],
)
def test_a_wrong_class(change, message):
    assert said(a4.check_classes, CLASSES | change) == message


@pytest.mark.parametrize("change", [{}, {"A19": "partly"}, {"A26": "Cannot tell"}])
def test_verdicts_that_can_be_defended(change):
    assert judge(a4.check_verdicts, GIVEN, VERDICTS | change).state == RIGHT


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"B17": "cannot tell"}, "decidable"),
        ({"A26": "false"}, "undecidable"),
        ({"A14": "true"}, "undecidable"),
        ({"B17": "true"}, "too-kind"),
        ({"B17": "false"}, "too-strict"),
        ({"A10": "partly"}, "too-strict"),
        ({"A23": "partly"}, "no-part"),
        ({"A23": "wrong"}, "other-word"),
    ],
)
def test_a_wrong_verdict(change, message):
    assert said(a4.check_verdicts, VERDICTS | change) == message


@pytest.mark.parametrize("check", [a4.check_classes, a4.check_verdicts])
@pytest.mark.parametrize("word", [*sorting.CLASSES, *a4.VERDICTS])
def test_one_word_for_all_gets_no_points(check, word):
    assert judge(check, GIVEN, dict.fromkeys(LEDGER, word)).share == 0


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"A26": ["none"]},
        {"A10": ("tass-hwasong-15-2017", "csis-icbm-2017-07-28")},
        {"B24": ["japan-times-invitation-2018", "kcna-wedge-2018"]},
        {"A23": ["seoul-shinmun-1992-01-22", "reuters-rice-2008"]},
    ],
)
def test_evidence_from_two_voices(change):
    assert judge(a4.check_evidence, GIVEN, EVIDENCE | change).state == RIGHT


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"A10": ["kbs", "janes-icbm-2017"]}, "no-such-source"),
        ({"A10": ["icbm-july-4-2017", "janes-icbm-2017"]}, "another-record"),
        ({"A10": ["npr-singapore-2018", "janes-icbm-2017"]}, "later"),
        ({"A10": ["article-a", "janes-icbm-2017"]}, "own-witness"),
        ({"A10": ["korea-times-moon-2017", "janes-icbm-2017"]}, "not-about"),
        ({"A10": ["janes-icbm-2017"]}, "not-two"),
        ({"A10": "janes-icbm-2017"}, "not-two"),
        ({"A10": ["janes-icbm-2017", "kbs-chronology-2017", "tass-hwasong-15-2017"]}, "not-two"),
        ({"A10": ["janes-icbm-2017", "janes-icbm-2017"]}, "twice"),
        ({"A10": ["csis-icbm-2017-07-04", "csis-icbm-2017-07-28"]}, "one-voice"),
        ({"A23": ["perry-remarks-1999", "usia-jo-clinton-2000"]}, "one-voice"),
        ({"B24": ["asianews-invitation-2018", "japan-times-invitation-2018"]}, "one-voice"),
        ({"A10": "none"}, "there-is-something"),
        ({"A26": ["hngn-coi-2014", "globalr2p-coi-2014"]}, "not-about"),
        ({"A26": ["article-a", "article-b"]}, "own-witness"),
        ({"A10": []}, "part-empty"),
        ({"A10": [None, "janes-icbm-2017"]}, "part-empty"),
        ({"A10": 7}, "not-a-list"),
    ],
)
def test_evidence_with_one_wrong_row(change, message):
    verdict = judge(a4.check_evidence, GIVEN, EVIDENCE | change)
    assert (verdict.state, verdict.message) == (NOT_YET, message)
    assert 0.8 < verdict.share < 1


@pytest.mark.parametrize("row", ["none", ["article-a", "article-b"], ["kbs-chronology-2017", "janes-icbm-2017"]])
def test_the_same_evidence_everywhere_gets_little(row):
    assert judge(a4.check_evidence, GIVEN, dict.fromkeys(LEDGER, row)).share < 0.1


def test_a_row_of_rows_that_is_wrong_names_its_claim():
    verdict = judge(a4.check_evidence, GIVEN, EVIDENCE | {"B17": ["kbs", "janes"]})
    assert verdict.values["claim"] == "B17"


def test_every_event_of_the_key_is_public_and_every_row_has_two_voices():
    for row in LEDGER.values():
        assert set(row.events) <= set(GIVEN.archive.events)


def test_the_notebook_has_the_claims_of_the_key_and_the_seven_texts():
    text = (assets.root() / "exercises/a4/a4-keep-a-ledger.ipynb").read_text(encoding="utf-8")
    sources = "".join("".join(cell["source"]) for cell in json.loads(text)["cells"])
    assert all(f"| {claim} |" in sources for claim in LEDGER)
    assert all(f'"{name}"' in sources for name in a4.TEXTS)


@pytest.mark.parametrize("check", [a4.check_voices, a4.check_classes, a4.check_verdicts, a4.check_evidence])
@settings(max_examples=40, deadline=None)
@given(answer=ANYTHING)
def test_whatever_is_given_gets_a_verdict(check, answer):
    assert isinstance(judge(check, GIVEN, answer), Verdict)


@settings(max_examples=60, deadline=None)
@given(answer=ANYTHING)
def test_whatever_stands_in_a_row_gets_a_verdict(answer):
    assert judge(a4.check_evidence, GIVEN, EVIDENCE | {"A10": answer}).state == NOT_YET
    assert judge(a4.check_evidence, GIVEN, EVIDENCE | {"A10": [answer, "janes-icbm-2017"]}).state == NOT_YET
