"""Every type of item, every chart and every other form, used by keyboard alone, and what is said."""

import pytest

from facetoface.charts import CATALOGUE, plot
from facetoface.items.kinds import KINDS
from tests.browser.all.using import OTHERS

GRADED = [name for name, kind in KINDS.items() if kind.graded]
KEPT = sorted(set(KINDS) - set(GRADED))
CHANGING = [name for name in CATALOGUE if plot(name).controls and not plot(name).personal]
PERSONAL = sorted(set(CATALOGUE) - set(CHANGING))


@pytest.mark.parametrize("kind", GRADED)
def test_a_wrong_answer_and_then_the_right_one(used, kind):
    wrong, right = used[kind]
    assert wrong.startswith("Not yet.")
    assert right.startswith("Right.")


@pytest.mark.parametrize("kind", KEPT)
def test_an_answer_that_is_only_kept(used, kind):
    assert "not graded" in used[kind][0]


@pytest.mark.parametrize("name", CHANGING)
def test_a_chart_follows_its_first_control_in_its_words_too(used, name):
    before, after, said = used[name]
    assert before != after and said


@pytest.mark.parametrize("name", PERSONAL)
def test_a_chart_of_one_s_own_answers_says_what_it_shows(used, name):
    assert all(used[name])


@pytest.mark.parametrize("name", dict(OTHERS))
def test_every_other_form_answers(used, name):
    assert len(used[name].split()) >= 3


def test_no_cell_was_changed_and_nothing_broke(everything, used):
    assert everything.page.errors == [] and everything.page.outside == []
    assert all(everything.sources())
