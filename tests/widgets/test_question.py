"""A question from the first try to the next morning, driven as the page drives it."""

import json

import pytest

from facetoface.items import Response, grade, load_bank
from facetoface.learning import Log
from facetoface.widgets.question import Question
from tests.widgets.wire import click, everything_sent, status

BANK = """
[[item]]
id = "capital"
version = 1
type = "single"
quiz = "one"
objective = "O3"
rests_on = ["A01"]
certainty = true
prompt = "Which city is *North Korea's* capital? <b>&</b>"

[[item.option]]
id = "pyongyang"
text = "Pyongyang"
correct = true
feedback = "Yes, Pyongyang it is: the seat of the government since the state was founded in 1948."

[[item.option]]
id = "pyeongchang"
text = "Pyeongchang"
feedback = "Tempting, for the names sound alike; this one is a county in the South with ski slopes."

[[item.option]]
id = "seoul"
text = "Seoul <script>alert(1)</script>"
feedback = "Seoul is the capital of the other Korean state, the one south of the border line."

[[item]]
id = "thoughts"
version = 1
type = "reflect"
quiz = "one"
objective = "O3"
prompt = "What do you think?"
model = "Anything you can give a reason for."
certainty = false
"""


@pytest.fixture
def items(tmp_path):
    path = tmp_path / "bank.toml"
    path.write_text(BANK)
    return load_bank(path, objectives={"O3"}, records={"A01"}).items


@pytest.fixture
def ask(items, tmp_path):
    return lambda name="capital": Question(items[name], "03", Log(tmp_path / "progress"))


def test_the_right_answer_with_certainty(ask):
    question = ask()
    said = click(question.form, "check", answer="pyongyang", certainty="3")
    assert "Right." in said and "founded in 1948" in said and "+3" in said
    assert question.form.notes["answer"]["seoul"]["html"].startswith("<strong>Not right.</strong> Seoul is the capital")
    assert "check" in question.form.locked


def test_two_tries_then_the_answer_with_its_reason(ask):
    question = ask()
    said = click(question.form, "check", answer="seoul", certainty="2")
    assert "Not yet." in said and "other Korean state" in said
    assert question.form.notes == {} and "certainty" in question.form.hidden
    said = click(question.form, "check", answer="pyeongchang")
    assert "Not right." in said and "A full answer: Pyongyang" in said and "−2" in said
    assert set(question.form.notes["answer"]) == {"pyongyang", "pyeongchang", "seoul"}


def test_nothing_of_the_key_is_sent_before_it_is_earned(ask):
    question = ask()
    assert "founded in 1948" not in everything_sent(question.form)
    assert "correct" not in everything_sent(question.form)
    click(question.form, "check", answer="seoul", certainty="1")
    assert "founded in 1948" not in everything_sent(question.form)
    assert "ski slopes" not in everything_sent(question.form)
    click(question.form, "check", answer="pyongyang")
    assert "founded in 1948" in everything_sent(question.form)


def test_tomorrow_the_answer_is_still_there(ask):
    click(ask().form, "check", answer="seoul", certainty="2")
    again = ask()
    assert again.form.values == {"answer": "seoul", "certainty": "2"}
    assert "Your last answer" in status(again.form)
    click(again.form, "check", answer="pyongyang")
    assert "check" in ask().form.locked


def test_an_incomplete_answer_costs_no_try(ask, tmp_path):
    question = ask()
    assert "no complete answer" in click(question.form, "check")
    assert "how sure" in click(question.form, "check", answer="seoul")
    assert Log(tmp_path / "progress").entries() == []


def test_the_same_answer_twice_counts_once(ask, tmp_path):
    question = ask()
    click(question.form, "check", answer="seoul", certainty="2")
    assert "just checked" in click(question.form, "check", answer="seoul", certainty="2")
    assert len(Log(tmp_path / "progress").entries()) == 1


def test_an_answered_question_takes_no_further_answer_until_a_fresh_start(ask, tmp_path):
    question = ask()
    click(question.form, "check", answer="pyongyang", certainty="3")
    assert "answered" in click(question.form, "check", answer="seoul")
    click(question.form, "again")
    assert question.form.values == {} and question.form.locked == [] and question.form.notes == {}
    click(question.form, "check", answer="seoul", certainty="1")
    assert [e.round for e in Log(tmp_path / "progress").entries()] == [1, 2]


@pytest.mark.parametrize("values", [{"answer": "busan"}, {"answer": 7}, {"answer": ["seoul"]}, {"answer": {"a": 1}}])
def test_an_answer_of_the_wrong_shape_is_a_sentence_and_is_not_kept(ask, tmp_path, values):
    said = click(ask().form, "check", **values, certainty="2")
    assert said and "Right" not in said
    assert Log(tmp_path / "progress").entries() == []


@pytest.mark.parametrize("sure", ["0", "4", "very", "1.5", 2])
def test_a_certainty_off_the_scale_is_a_sentence(ask, tmp_path, sure):
    assert "how sure" in click(ask().form, "check", answer="seoul", certainty=sure)
    assert Log(tmp_path / "progress").entries() == []


def test_an_answer_to_an_older_version_is_asked_afresh(ask, items, tmp_path):
    click(ask().form, "check", answer="seoul", certainty="2")
    line = (tmp_path / "progress" / "log.jsonl").read_text()
    (tmp_path / "progress" / "log.jsonl").write_text(line.replace('"version": 1', '"version": 7'))
    assert "earlier version" in status(ask().form)


def test_a_log_that_names_an_option_the_bank_no_longer_has_is_asked_afresh(ask, tmp_path):
    click(ask().form, "check", answer="seoul", certainty="2")
    path = tmp_path / "progress" / "log.jsonl"
    path.write_text(path.read_text().replace("seoul", "busan"))
    assert ask().form.values == {}


def test_a_reflection_is_kept_shown_again_and_never_executed(ask):
    said = click(ask("thoughts").form, "check", answer="<img src=x onerror=alert(1)> My *own* view")
    assert "Kept." in said and "Anything you can give a reason for" in said
    again = ask("thoughts")
    assert again.form.values["answer"] == "<img src=x onerror=alert(1)> My *own* view"
    assert "<img" not in json.dumps(again.form.regions)
    click(again.form, "check", answer="Changed my mind.")
    assert ask("thoughts").form.values["answer"] == "Changed my mind."


def test_html_in_a_bank_is_shown_as_text(ask):
    sent = everything_sent(ask().form)
    assert "<script>" not in sent and "&lt;script&gt;" in sent and "&lt;b&gt;" in sent


def test_a_full_disk_is_said_while_the_lesson_goes_on(ask, tmp_path):
    (tmp_path / "progress").write_text("a file in the folder's place")
    said = click(ask().form, "check", answer="pyongyang", certainty="3")
    assert "Right." in said and "could not be written" in said


def test_the_log_says_what_grading_says(ask, items, tmp_path):
    click(ask().form, "check", answer="seoul", certainty="3")
    (entry,) = Log(tmp_path / "progress").entries()
    result = grade(items["capital"], Response("capital", 1, {"choice": "seoul"}, 3))
    assert (entry.score, entry.right, entry.certainty) == (result.score, result.right, 3)


def test_the_twin_lists_the_question_and_choices_only(ask):
    html, text = ask().form.twin()
    assert "Which city is North Korea's capital" in text and "Pyeongchang" in text
    assert "founded in 1948" not in html + text


def test_what_was_said_of_an_answer_stays_where_the_same_is_checked_again(ask):
    question = ask()
    click(question.form, "check", answer="seoul", certainty="3")
    said = click(question.form, "check", answer="seoul", certainty="3")
    assert "the answer you have just checked" in said and "Not yet." in said and "south of the border" in said
    click(question.form, "check", answer="pyongyang")
    said = click(question.form, "check", answer="pyongyang")
    assert "Practise again" in said and "Right." in said and "founded in 1948" in said


def test_two_windows_on_a_question_share_its_tries(ask, tmp_path):
    here, there = ask(), ask()
    click(here.form, "check", answer="seoul", certainty="3")
    assert "the answer you have just checked" in click(there.form, "check", answer="seoul", certainty="3")
    assert "Not right." in click(there.form, "check", answer="pyeongchang", certainty="3")
    assert "Not right." in click(here.form, "check", answer="pyongyang")
    assert here.form.values == {"answer": "pyeongchang", "certainty": "3"}, "what counted is what stands there"
    kept = [(entry.attempt, entry.certainty) for entry in Log(tmp_path / "progress").entries()]
    assert kept == [(1, 3), (2, None)]


def test_a_fresh_start_in_one_window_is_not_undone_by_the_log(ask):
    question = ask()
    click(question.form, "check", answer="pyongyang", certainty="3")
    click(question.form, "again")
    assert "Not yet." in click(question.form, "check", answer="seoul", certainty="1")


def test_what_is_kept_is_said_first_of_an_answer_that_is_not_graded(ask):
    assert click(ask("thoughts").form, "check", answer="A thought.").startswith("Kept. This is not graded.")
