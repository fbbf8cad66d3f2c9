"""Every type of item can be asked, answered rightly and wrongly, and shown again, on a real Form."""

from pathlib import Path

import pytest

from facetoface.items import load_bank
from facetoface.items.kinds import KINDS
from facetoface.items.plain import plain
from facetoface.learning import Log
from facetoface.widgets.askers import ASKERS
from facetoface.widgets.question import Question
from tests.items.conftest import OBJECTIVES, RECORDS
from tests.widgets.wire import click, everything_sent, status

ITEMS = load_bank(Path(__file__).parents[1] / "items" / "sample.toml", OBJECTIVES, RECORDS).items.values()
EVERY = pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.type)
GRADED = pytest.mark.parametrize("item", [i for i in ITEMS if i.graded], ids=lambda item: item.type)
HIDDEN = ("order", "match", "classify", "estimate", "short")  # the words of the answer are not among the choices
KEPT = {"reflect": {"answer": "My view."}, "forecast": {"probability": 30, "known": []}}
WRONG = {  # values of the fields that are no right answer, by type
    "single": lambda i: {"answer": next(o.id for o in i.option if not o.correct)},
    "verdict": lambda i: {"answer": next(o.id for o in i.option if not o.correct)},
    "multiple": lambda i: {"answer": [next(o.id for o in i.option if not o.correct)]},
    "evidence": lambda i: {"answer": [next(o.id for o in i.option if not o.correct)]},
    "order": lambda i: {"answer": [o.id for o in reversed(i.option)]},
    "match": lambda i: {
        "answer": dict(
            zip([o.id for o in i.option], [*[o.match for o in i.option][1:], i.option[0].match], strict=True)
        )
    },
    "classify": lambda i: {"answer": {o.id: next(t.id for t in i.target if t.id != o.match) for o in i.option}},
    "estimate": lambda i: dict.fromkeys(
        ("value", "low", "high"), i.low if i.answer > i.low + 2 * i.tolerance else i.high
    ),
    "short": lambda i: {"answer": "xyz"},
}


def test_every_type_has_its_way_of_being_asked():
    assert set(ASKERS) == set(KINDS) == {item.type for item in ITEMS}


def values(item):
    return ASKERS[item.type].values(item.key()) if item.graded else KEPT[item.type]


@EVERY
def test_the_fields_and_the_answer_are_two_forms_of_one_thing(item):
    asker = ASKERS[item.type]
    answer = asker.answer(item, values(item))
    assert item.answer_in_words(answer)
    assert asker.answer(item, asker.values(answer)) == answer


@pytest.mark.parametrize("item", [i for i in ITEMS if i.type != "order"], ids=lambda item: item.type)
def test_an_untouched_question_is_not_an_answer(item, tmp_path):  # an order is always complete
    click(Question(item, "03", Log(tmp_path)).form, "check", certainty="1")
    assert Log(tmp_path).entries() == []


@EVERY
def test_a_right_or_kept_answer_is_there_again(item, tmp_path):
    said = click(Question(item, "03", Log(tmp_path)).form, "check", **values(item), certainty="2")
    assert ("Right." if item.graded else "Kept") in said
    again = Question(item, "03", Log(tmp_path)).form
    assert values(item).items() <= again.values.items()
    assert "Your last answer" in status(again)


@GRADED
def test_a_wrong_answer_has_a_second_try_and_then_the_answer(item, tmp_path):
    question = Question(item, "03", Log(tmp_path))
    assert "Not yet." in click(question.form, "check", **WRONG[item.type](item), certainty="1")
    assert "Right." in click(question.form, "check", **values(item))


@pytest.mark.parametrize("item", [i for i in ITEMS if getattr(i, "reason", None)], ids=lambda item: item.type)
def test_the_reason_is_said_to_those_who_were_wrong_as_well(item, tmp_path):
    question = Question(item, "03", Log(tmp_path))
    wrong = WRONG[item.type](item)["answer"]
    assert plain(item.reason) not in click(question.form, "check", answer=wrong, certainty="1")
    first = item.option[0]
    again = {**wrong, first.id: first.match} if item.type == "classify" else [*wrong[1:], wrong[0]]
    assert plain(item.reason) in click(question.form, "check", answer=again)


@pytest.mark.parametrize("item", [i for i in ITEMS if i.type in HIDDEN], ids=lambda item: item.type)
def test_the_answer_in_words_is_kept_back_until_the_end(item, tmp_path):
    question = Question(item, "03", Log(tmp_path))
    assert item.answer_in_words(item.key()) not in everything_sent(question.form)


@EVERY
def test_the_twin_is_stable_and_has_the_prompt(item, tmp_path):
    before = Question(item, "03", Log(tmp_path)).form.twin()
    question = Question(item, "03", Log(tmp_path))
    click(question.form, "check", **values(item), certainty="2")
    click(question.form, "again")
    assert Question(item, "03", Log(tmp_path)).form.twin() == question.form.twin() == before
    assert len(before[1]) > 20
