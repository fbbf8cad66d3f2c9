"""The chart explorer: picture, alt text, summary and table follow the controls."""

import re

import pytest

from facetoface.charts import plot
from facetoface.charts.figure import png
from facetoface.learning import pictures
from facetoface.lesson import open_lesson
from facetoface.widgets.explorer import Explorer
from tests.widgets.wire import click, status


@pytest.fixture
def explorer(progress):
    lesson = open_lesson("03")
    return Explorer(plot("meetings"), lambda entries: lesson.archive, lesson.log, "meetings", "03")


def alt(form):
    return re.search(r'alt="([^"]+)"', form.regions["chart"])[1]


def test_it_opens_on_the_article_s_own_definition(explorer):
    assert explorer.form.values["capacity"] == ["sitting president"]
    assert "No meeting" in explorer.chart.title


def test_everything_follows_the_controls(explorer):
    seen = set()
    for capacity in ("sitting president", "former president", "secretary of state"):
        click(explorer.form, "change", capacity=[capacity])
        chart = explorer.form.regions["chart"]
        summary = re.search(r'class="f2f-summary">([^<]+)', chart)[1]
        seen.add((alt(explorer.form), summary, re.search(r"<table>.*</table>", chart)[0], status(explorer.form)))
    assert all(len(set(some)) == 3 for some in zip(*seen, strict=True))


def test_the_status_says_the_new_count_in_words(explorer):
    assert status(explorer.form) == ""
    assert click(explorer.form, "change", capacity=["former president"]) == explorer.chart.title
    assert "2 meetings" in explorer.chart.title


def test_nothing_chosen_is_said_in_words(explorer):
    assert click(explorer.form, "change", capacity=[], counterpart=[], form=[])


def test_a_choice_the_chart_does_not_have_is_a_sentence(explorer):
    assert "no choice" in click(explorer.form, "change", capacity=["pope"])


def test_the_twin_carries_picture_alt_text_summary_and_table(explorer):
    html, text = explorer.form.twin()
    assert alt(explorer.form) in html and "<table>" in html and "data:image/png" in html
    assert explorer.chart.summary in text


def test_the_twin_is_the_same_whatever_was_clicked(explorer):
    before = explorer.form.twin()
    click(explorer.form, "change", capacity=["former president"])
    assert explorer.form.twin() == before


def test_a_chart_of_the_learner_s_own_follows_the_log_and_its_twin_does_not(progress):
    lesson = open_lesson("03")
    before = lesson.chart("stance")
    untouched = before.twin()
    lesson.log.add(kind="stance", lesson="03", item="are-summits-wise", answer={"position": "undecided"}, certainty=2)
    assert click(before, "again") == "You stand at ‘Undecided’"
    after = lesson.chart("stance")
    assert "‘Undecided’" in after.regions["chart"]
    assert before.twin() == after.twin() == untouched


def test_the_odds_take_the_learner_s_own_forecasts_from_the_log(progress):
    lesson = open_lesson("06")
    answer = {"probability": 20, "known": False, "others": [], "day": "2018-02-10"}
    lesson.log.add(kind="forecast", lesson="01", item="fc01-us-president-meets-kim-2018", answer=answer)
    form = lesson.at("2018-06-12").chart("odds")
    assert "Your own forecast: 20 % on 10 February 2018" in form.regions["chart"]
    assert "20 %" not in form.twin()[1]


def test_a_chart_is_kept_as_it_stands_with_its_words_and_picture(explorer):
    click(explorer.form, "change", capacity=["former president"])
    alt = explorer.chart.alt
    assert "Kept for your portfolio" in click(explorer.form, "keep")
    (kept,) = [entry for entry in explorer.log.entries() if entry.kind == "chart"]
    assert (kept.lesson, kept.item, kept.answer["alt"]) == ("03", "meetings", alt)
    assert pictures.load(explorer.log.path.parent, kept) == png(explorer.chart)


def test_two_charts_kept_are_two_pictures(explorer):
    click(explorer.form, "keep"), click(explorer.form, "keep")
    files = {entry.answer["file"] for entry in explorer.log.entries()}
    assert len(files) == 2


@pytest.fixture
def score(progress):
    return Explorer(plot("brier"), lambda entries: None, open_lesson("01").log, "brier", "01")


def test_half_a_step_is_said_in_the_course_s_words(score):
    assert click(score.form, "change", probability=2.7) == "Please give a number in steps of 1, from 0 on."


@pytest.mark.parametrize("number", [1e9, -3])
def test_a_number_out_of_bounds_is_said_in_the_course_s_words(score, number):
    before = score.form.regions["chart"]
    assert click(score.form, "change", probability=number) == "Please give a number from 0 to 100 %."
    assert score.form.regions["chart"] == before and score.set["probability"] == 70


def test_a_field_left_empty_shows_what_the_chart_is_drawn_for(score):
    click(score.form, "change", probability=20)
    assert "70 %" in click(score.form, "change", probability=None)
    assert score.form.values["probability"] == 70
