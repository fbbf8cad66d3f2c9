"""The stance: given, never scored, and not shown again unless asked for."""

import pytest

from facetoface.learning import Log
from facetoface.learning.stance import POSITIONS
from facetoface.lesson import open_lesson
from tests.widgets.wire import click, everything_sent, status


@pytest.fixture
def ask(progress):
    return lambda lesson="09": open_lesson(lesson).stance()


def options(form, name: str) -> list[dict]:
    return next(part["options"] for part in form.parts if part.get("name") == name)


def test_a_stance_is_kept_without_any_score(ask):
    form = ask()
    argument = options(form, "argument")[1]["id"]
    said = click(form, "keep", position="rather-wise", certainty="2", argument=argument, reason=" Because. ")
    assert said.startswith("Kept: Rather wise.")
    (entry,) = Log().entries()
    assert (entry.kind, entry.lesson, entry.item, entry.certainty) == ("stance", "09", "are-summits-wise", 2)
    assert entry.answer == {"position": "rather-wise", "argument": argument, "reason": "Because."}
    assert entry.score is None and entry.right is None


def test_all_positions_and_silence_are_offered(ask):
    assert [option["id"] for option in options(ask(), "position")] == [*POSITIONS, "unsaid"]


def test_who_would_rather_not_say_keeps_nothing(ask):
    assert click(ask(), "keep", position="unsaid", certainty="3", reason="A secret") == "Nothing was kept."
    assert Log().entries() == []


@pytest.mark.parametrize("values", [{}, {"position": "wise"}, {"position": ["undecided"]}, {"position": "undecided"},
                                    {"position": "undecided", "certainty": "4"},
                                    {"position": "undecided", "certainty": 2},
                                    {"position": "undecided", "certainty": "2", "reason": "x" * 10_001}])  # fmt: skip
def test_what_is_incomplete_is_a_sentence_and_is_not_kept(ask, values):
    said = click(ask(), "keep", **values)
    assert said and "Kept" not in said and Log().entries() == []


def test_no_argument_or_one_that_was_not_made_yet_is_none(ask):
    form = ask("01")
    click(form, "keep", position="undecided", certainty="1", argument="an-argument-of-2026")
    assert Log().entries()[0].answer["argument"] == ""


def test_tomorrow_nothing_anchors_until_it_is_asked_for(ask):
    form = ask()
    thesis = options(form, "argument")[1]
    click(
        form, "keep", position="clearly-unwise", certainty="3", argument=thesis["id"], reason="<img src=x> *my* reason"
    )
    again = ask()
    assert again.values == {} and status(again) == "" and "my reason" not in everything_sent(again)
    assert click(again, "before") == "What you said before"
    shown = again.regions["before"]
    assert "Clearly unwise, 3: very." in shown and thesis["text"].split(": ", 1)[1] in shown
    assert "&lt;img src=x&gt; *my* reason" in shown and "<img" not in shown


def test_who_has_not_said_anything_is_told(ask):
    assert click(ask(), "before") == "You have not said anything here before."


def test_the_same_twice_counts_once_and_a_change_is_added(ask):
    form = ask()
    click(form, "keep", position="undecided", certainty="1")
    assert "just kept" in click(form, "keep", position="undecided", certainty="1")
    click(form, "keep", position="undecided", certainty="2")
    click(ask("10"), "keep", position="undecided", certainty="2")
    assert [(e.lesson, e.certainty) for e in Log().entries()] == [("09", 1), ("09", 2), ("10", 2)]


def test_arguments_are_those_of_the_lesson_s_day_side_by_side(ask):
    early, late = options(ask("01"), "argument"), options(ask("09"), "argument")
    assert 1 < len(early) < len(late)
    sides = [option["text"].split(":")[0] for option in late[1:]]
    assert list(dict.fromkeys(sides)) == ["For", "On conditions", "Against"] and sides == sorted(
        sides, key=["For", "On conditions", "Against"].index
    )


def test_the_twin_lists_the_positions_and_nothing_of_the_learner(ask):
    before = ask().twin()
    click(ask(), "keep", position="undecided", certainty="1", reason="A secret")
    assert ask().twin() == before
    assert "Clearly unwise" in before[1] and "rather not say" not in before[1]
