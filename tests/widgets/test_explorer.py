"""The chart explorer: picture, alt text, summary and table follow the controls."""

import re

import pytest

from facetoface.charts import plot
from facetoface.lesson import open_lesson
from facetoface.widgets.explorer import Explorer
from tests.widgets.wire import click, status


@pytest.fixture
def explorer(progress):
    return Explorer(plot("meetings"), open_lesson("03").archive)


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
