import datetime as dt

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facetoface import history
from facetoface.assets import CourseError
from facetoface.charts.stance import SIZES, draw
from facetoface.learning.stance import POSITIONS
from tests.charts.entries import stances
from tests.charts.looking import differ, drawn_words, marks, off_page, overlapping

ARCHIVE = history.load().as_of(dt.date(2018, 2, 10))
given_stances = st.lists(st.tuples(st.sampled_from(POSITIONS), st.sampled_from("123")).map("-".join), max_size=14)


@settings(max_examples=25, deadline=None)
@given(given=given_stances)
def test_every_stance_is_a_mark_at_its_position_and_a_row(given):
    chart = draw((ARCHIVE, stances(*given)), {})
    drawn = [marks(chart)[f"stance-{i}"] for i in range(1, len(given) + 1)]
    assert [m.get_ydata()[0] for m in drawn] == [POSITIONS.index(one[:-2]) for one in given]
    assert [m.get_markersize() for m in drawn] == [SIZES[int(one[-1])] for one in given]
    assert len(chart.rows) == len(given)
    assert not overlapping(chart) and not off_page(chart)


@pytest.mark.parametrize(
    ("given", "title"),
    [
        ([], "You have not said yet where you stand"),
        (["rather-wise-1"], "You stand at ‘Rather wise’"),
        (["undecided-1", "rather-wise-1", "undecided-3"], "You began at ‘Undecided’ and stand there now"),
        (["clearly-wise-3", "undecided-1"], "You began at ‘Clearly wise’ and stand now at ‘Undecided’"),
    ],
)
def test_the_title_says_the_way_and_praises_nothing(given, title):
    chart = draw((ARCHIVE, stances(*given)), {})
    assert chart.title == title
    assert "Nothing here is scored" in chart.summary


def test_changes_are_counted():
    chart = draw((ARCHIVE, stances("undecided-1", "rather-wise-1", "rather-wise-3", "undecided-3")), {})
    assert "In 4 answers your position changed 2 times." in chart.summary
    assert "not very sure" in chart.summary and "are very sure" in chart.summary


def test_the_table_has_argument_and_reason_and_the_picture_has_not():
    name, thesis = next((a.id, a.thesis) for a in ARCHIVE.arguments.values())
    answer = {"position": "undecided", "argument": name, "reason": "Because <b>I</b> think so."}
    entry = attrs.evolve(stances("undecided-2")[0], answer=answer)
    chart = draw((ARCHIVE, [entry]), {})
    assert chart.rows[0][-2:] == (thesis, "Because <b>I</b> think so.")
    assert "Because" not in drawn_words(chart) + chart.alt + chart.summary
    later = attrs.evolve(entry, answer={**answer, "argument": "an-argument-of-2026"})
    assert draw((ARCHIVE, [later]), {}).rows[0][-2] == "an argument from a later day."


def test_words_table_and_picture_follow_the_log():
    ways = [[], ["undecided-1"], ["undecided-1", "rather-wise-2"], ["undecided-1", "clearly-wise-2", "undecided-1"]]
    assert differ([draw((ARCHIVE, stances(*way)), {}) for way in ways])


def test_there_is_nothing_to_set():
    with pytest.raises(CourseError, match="no control"):
        draw((ARCHIVE, []), {"width": "10"})
