"""The reveal: memory first, then outcome, scores and shift."""

import pytest

from facetoface.assets import CourseError
from facetoface.learning import Log
from facetoface.lesson import open_lesson
from tests.widgets.wire import click, everything_sent

MEETING, MAY = "fc01-us-president-meets-kim-2018", "fc09-by-may"


@pytest.fixture
def reveal(progress):
    return lambda name=MEETING: open_lesson("06").at("2018-06-12").reveal(name).forms[0]


def give(percent: float, day: str = "2018-02-10", name: str = MEETING, **values) -> None:
    click(open_lesson("06").at(day).forecast(name).forms[0], "keep", probability=percent, **values)


def told(form) -> str:
    return form.regions.get("told", "")


def test_memory_is_asked_before_anything_is_shown(reveal):
    give(20)
    form = reveal()
    assert form.hidden == [] and "Singapore" not in everything_sent(form)
    assert "First say from memory" in click(form, "show") and told(form) == ""
    assert "0 to 100" in click(form, "show", recalled=120) and told(form) == ""


def test_outcome_scores_odds_and_shift_by_hand(reveal):
    give(20)
    give(60, "2018-03-08")
    form = reveal()
    assert click(form, "show", recalled=55).startswith("Yes.  Trump and Kim met and talked in Singapore")
    assert "20 %, given on 10 February 2018. Brier score 0.64: worse than always saying 50 % (0.25)." in told(form)
    assert "60 %, given on 8 March 2018. Brier score 0.16: better than always saying 50 % (0.25)." in told(form)
    assert "Paddy Power, 9 March 2018: 63.6 %" in told(form) and "BetDSI, 1 June 2018: 62.5 %" in told(form)
    assert "You remembered 55 %; it was 20 %. Your memory moved by 35 points towards what happened." in told(form)
    assert "One outcome proves no forecast right or wrong" in told(form) and "Straits Times" in told(form)
    entry = Log().entries()[-1]
    assert (entry.kind, entry.lesson, entry.item, entry.answer) == ("recall", "06", MEETING, {"probability": 55})


@pytest.mark.parametrize(
    ("first", "memory", "words"),
    [(20, 10, "10 points away from what happened"), (20, 20, "exactly what you said"), (50, 50, "the same as always")],
)
def test_memory_that_moved_away_or_stayed(reveal, first, memory, words):
    give(first)
    form = reveal()
    click(form, "show", recalled=memory)
    assert words in told(form)


def test_a_question_that_came_to_nothing_is_signed_the_other_way(reveal):
    give(70, "2018-03-08", MAY)
    form = reveal(MAY)
    click(form, "show", recalled=40)
    assert "Brier score 0.49: worse" in told(form) and "30 points towards what happened" in told(form)
    assert "Your last forecast" not in told(form), "one forecast is not told twice"


def test_tomorrow_everything_stands_there_and_is_not_asked_again(reveal):
    give(20)
    form = reveal()
    click(form, "show", recalled=55)
    again = reveal()
    assert told(again) == told(form) and again.values == {"recalled": 55} and "show" in again.locked
    click(again, "show", recalled=20)
    assert [e.kind for e in Log().entries()].count("recall") == 1


def test_who_knew_sees_the_outcome_only(reveal):
    give(99, known=["known"])
    form = reveal()
    assert form.hidden == ["recalled"]
    click(form, "show")
    assert "You said that you knew" in told(form) and "Brier" not in told(form)
    assert [e.kind for e in Log().entries()] == ["forecast"]


def test_without_a_forecast_the_outcome_only_kindly(reveal):
    form = reveal()
    assert form.hidden == ["recalled"] and told(form) == ""
    assert click(form, "show").startswith("Yes.")
    assert "You gave no forecast on this question" in told(form) and "Brier" not in told(form)


def test_a_forecast_given_after_the_cell_ran_is_asked_for(reveal):
    form = reveal()
    give(20)
    assert "First say from memory" in click(form, "show")
    assert form.hidden == []


def test_an_outcome_that_is_not_public_is_a_sentence_for_the_author(progress):
    with pytest.raises(CourseError, match=f"not public how '{MEETING}' turned out.*lesson.at"):
        open_lesson("06").reveal(MEETING)


def test_the_twin_keeps_the_outcome_covered(reveal):
    give(20)
    before = reveal().twin()
    click(reveal(), "show", recalled=55)
    assert reveal().twin() == before
    assert "Singapore" not in "".join(before) and "Will a sitting US president" in before[1]
