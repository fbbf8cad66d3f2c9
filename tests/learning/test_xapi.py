"""The log as xAPI statements: valid by the specification's rules, and read by a library that did not write them.

`xapi.schema.json` holds the rules; `tincan` is the reader of Rustici Software, who wrote the first specification.
"""

import copy
import json
from pathlib import Path

import jsonschema
import pytest
import tincan
from hypothesis import given, settings
from hypothesis import strategies as st

from facetoface.learning import Entry, Log, xapi

SCHEMA = jsonschema.Draft202012Validator(json.loads((Path(__file__).parent / "xapi.schema.json").read_text()))
LEARNER = "0" * 32
ANSWERS = {
    "single": {"choice": "two-former"},
    "multiple": {"choices": ["message", "third-time"]},
    "order": {"order": ["a", "b", "c"]},
    "match": {"pairs": {"carter": "1994", "clinton": "2009"}},
    "estimate": {"value": 51.5, "low": 40, "high": 60},
    "short": {"text": "It ended the fighting, not the war."},
    "forecast": {"probability": 35, "known": False},
    "nothing": {},
}
OTHERS = {
    "forecast": {"probability": 62, "known": False, "others": ["They meet later"], "day": "2018-02-10"},
    "recall": {"probability": 40},
    "opened": {},
    "chart": {"alt": "Dots on a line.", "file": "mine.png"},
    "stance": {"position": "undecided", "argument": "", "reason": "Both have a point."},
}


@pytest.fixture
def log(tmp_path):
    log = Log(tmp_path)
    for name, answer in ANSWERS.items():
        log.add(lesson="03", item=name, answer=answer, score=0.5, right=False, certainty=2, version=3)
    for kind, answer in OTHERS.items():
        log.add(kind=kind, lesson="06", item=f"an {kind}/of 10 %", answer=answer)
    return log


def told(log, **options):
    return xapi.statements(log.entries(), LEARNER, {("03", "single"): "Which is true?"}, **options)


def one(log, item, **options):
    return next(s for s in told(log, **options) if f"/{item}/" in s["object"]["id"])


def test_every_statement_is_valid_by_the_specification(log):
    statements = told(log, with_stance=True)
    assert len(statements) == len(ANSWERS) + len(OTHERS)
    SCHEMA.validate(statements)


def test_another_library_reads_back_what_was_written(log):
    for statement in told(log, with_stance=True):
        read = json.loads(tincan.Statement.from_json(json.dumps(statement)).to_json())
        for part in ("id", "actor", "verb", "result", "version"):
            assert read.get(part) == statement.get(part)
        assert read["object"]["id"] == statement["object"]["id"]


SPOILS = {
    "no actor": lambda s: s.pop("actor"),
    "a name in the open": lambda s: s["actor"].update(mbox="mailto:kim@example.org"),
    "a verb that is no IRI": lambda s: s["verb"].update(id="answered"),
    "a score above 1": lambda s: s["result"]["score"].update(scaled=1.5),
    "an id that is no UUID": lambda s: s.update(id="7"),
    "a time without its zone": lambda s: s.update(timestamp="2018-02-10T09:00:00"),
    "an unknown property": lambda s: s.update(mood="curious"),
    "an extension that is no IRI": lambda s: s["result"]["extensions"].update(certainty=2),
    "an unknown interaction": lambda s: s["object"]["definition"].update(interactionType="guess"),
    "null": lambda s: s["result"].update(response=None),
}


@pytest.mark.parametrize("spoil", SPOILS.values(), ids=SPOILS)
def test_the_schema_bites(log, spoil):
    statements = copy.deepcopy(told(log))
    spoil(statements[0])
    assert not SCHEMA.is_valid(statements)


def test_an_answer_is_told_with_score_success_response_and_certainty(log):
    statement = one(log, "single")
    assert statement["verb"]["id"] == "http://adlnet.gov/expapi/verbs/answered"
    assert statement["object"]["id"] == f"{xapi.HOME}/items/03/single/v3"
    assert statement["object"]["definition"]["description"] == {"en": "Which is true?"}
    result = statement["result"]
    assert (result["score"], result["success"], result["response"]) == ({"scaled": 0.5}, False, "two-former")
    assert result["extensions"][f"{xapi.HOME}/extensions/certainty"] == 2
    assert statement["context"]["contextActivities"]["parent"] == [{"id": f"{xapi.HOME}/lessons/03"}]


@pytest.mark.parametrize(
    ("item", "interaction", "response"),
    [
        ("multiple", "choice", "message[,]third-time"),
        ("order", "sequencing", "a[,]b[,]c"),
        ("match", "matching", "carter[.]1994[,]clinton[.]2009"),
        ("estimate", "numeric", "51.5"),
        ("short", "long-fill-in", "It ended the fighting, not the war."),
        ("forecast", "numeric", "35"),
    ],
)
def test_responses_are_written_as_the_interaction_types_ask(log, item, interaction, response):
    statement = one(log, item)
    assert statement["object"]["definition"]["interactionType"] == interaction
    assert statement["result"]["response"] == response


def test_stances_are_told_only_when_asked(log):
    assert not any("responded" in s["verb"]["id"] for s in told(log))
    assert "Both have a point" not in json.dumps(told(log))
    assert sum("responded" in s["verb"]["id"] for s in told(log, with_stance=True)) == 1


def test_the_same_entry_is_the_same_statement_every_time(log):
    assert told(log) == told(Log(log.path.parent))
    assert len({s["id"] for s in told(log)}) == len(told(log))


def test_the_pseudonym_is_made_once_and_travels_with_the_log(log, tmp_path):
    name = xapi.pseudonym(log)
    other = Log(tmp_path / "school")
    other.take_in(log.entries())
    assert xapi.pseudonym(log) == xapi.pseudonym(other) == name
    assert xapi.pseudonym(Log(tmp_path / "someone-else")) != name
    assert not any(name in json.dumps(s["object"]) for s in told(log))


texts = st.text(max_size=8)
simple = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts
values = st.recursive(simple, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3))


@given(st.sampled_from(sorted(xapi.KINDS)), st.dictionaries(st.sampled_from([*xapi.INTERACTIONS, "x"]), values), texts)
@settings(max_examples=200, deadline=None)
def test_whatever_a_log_may_hold_the_statement_is_valid(kind, answer, name):
    entry = Entry(id=name, time="2018-02-10T09:00:00+00:00", kind=kind, lesson=name, item=name, answer=answer)
    SCHEMA.validate(xapi.statements([entry], LEARNER, {}, with_stance=True))
