"""A finished chart goes into the portfolio once, with its alt text; an unfinished one does not."""

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import pytest

import facetoface
from facetoface.learning import Log, pictures

ALT = "Bar chart of missiles that North Korea launched per year, 2012 to 2026: most in 2022 with 69."


@pytest.fixture
def exercise(progress):
    yield facetoface.open_exercise("a5")
    plt.close("all")


def drawn():
    fig, ax = plt.subplots()
    ax.bar([2021, 2022], [6, 69])
    return fig


def kept():
    return [entry for entry in Log().entries() if entry.kind == "chart"]


def test_a_chart_is_kept_with_its_words_and_its_lesson(exercise):
    fig = drawn()
    assert exercise.keep("repaired-chart", fig, ALT).text.startswith("Kept:")
    (entry,) = kept()
    assert (entry.item, entry.lesson, entry.answer["alt"]) == ("repaired-chart", "07", ALT)
    assert pictures.load(Log().path.parent, entry).startswith(pictures.PNG)


def test_the_same_chart_is_kept_once_and_a_changed_one_again(exercise):
    fig = drawn()
    assert exercise.keep("repaired-chart", fig, ALT).text == exercise.keep("repaired-chart", fig.axes[0], ALT).text
    assert len(kept()) == 1
    fig.axes[0].set_title("Missiles")
    exercise.keep("repaired-chart", fig, ALT)
    assert len(kept()) == 2


def test_what_is_unfinished_is_told_and_not_kept(exercise):
    assert exercise.keep("repaired-chart", None, "").text.startswith("Not attempted yet:")
    assert exercise.keep("repaired-chart", drawn(), "").text.startswith("Not yet: One part is still empty: ALT_TEXT")
    assert exercise.keep("repaired-chart", plt.figure(), ALT).text.startswith("Not yet: The figure is there")
    assert exercise.keep("repaired-chart", 7, ALT).text.startswith("Not yet: fig should be")
    assert kept() == []
