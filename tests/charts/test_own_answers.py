import attrs
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from facetoface.charts.own_answers import draw, guessing
from tests.charts.entries import tries
from tests.charts.looking import bars, differ, marks, off_page, overlapping


def asked(options: int = 3, **levels: str) -> list:
    """Entries at questions with so many options."""
    return [attrs.evolve(entry, options=options) for entry in tries(**levels)]


MIXED = asked(c1="010", c2="0101101", c3="1110", c0="01")
LOW = asked(c1="0001000", c3="00000010000000")
HIGH = asked(4, c3="11101111110", c2="11")
logs = st.builds(asked, st.integers(2, 5), **{f"c{i}": st.text("10", max_size=8) for i in range(4)})


@pytest.mark.parametrize(
    ("options", "chances"),
    [([], [1]), ([4], [0.75, 0.25]), ([2, 2], [0.25, 0.5, 0.25]), ([2, 4], [3 / 8, 0.5, 1 / 8])],
)
def test_the_chances_of_guessing(options, chances):
    assert guessing(options) == pytest.approx(chances)


@settings(max_examples=15, deadline=None)
@example(entries=asked(5, c0="000001", c1="000001", c2="000001", c3="000001"))  # the mark stands on the highest bar
@given(entries=logs)
def test_bars_are_the_chances_and_the_mark_is_the_score(entries):
    chart = draw(entries, {})
    right = sum(entry.right for entry in entries)
    heights = [bars(chart)[f"guess-{k}"].get_height() for k in range(len(bars(chart)))]
    assert heights == pytest.approx([100 * p for p in guessing([e.options for e in entries])] if entries else [])
    assert sum(heights) == pytest.approx(100 if entries else 0) and len(chart.rows) == len(heights)
    if entries:
        assert marks(chart)["own"].get_xdata()[0] == right
        assert [row[0] for row in chart.rows if row[2]] == [str(right)]
        assert f"{right} of {len(entries)} right" in chart.title
    assert not overlapping(chart) and not off_page(chart)


@pytest.mark.parametrize(
    ("entries", "words"),
    [
        (LOW, "wrong beliefs are the likelier reason"),
        (HIGH, "you knew something"),
        (asked(c1="01"), "from luck"),
    ],
)
def test_it_tells_false_beliefs_knowledge_and_luck_apart(entries, words):
    assert words in draw(entries, {}).summary


def test_the_filter_counts_only_what_was_chosen():
    chart = draw(MIXED, {"certainty": ["3"]})
    assert chart.title.startswith("3 of 4 right") and "Counted: 3: very sure." in chart.summary
    assert "no answers are selected" in draw(MIXED, {"certainty": []}).alt


def test_answers_whose_options_the_log_does_not_hold_are_told_and_not_guessed_at():
    chart = draw([*asked(c1="10"), *tries(c2="110")], {})
    assert chart.title.startswith("1 of 2 right")
    assert "Left out: 3 answers (2 right), for the log does not say how many options" in chart.summary


def test_words_table_and_picture_follow_the_filter_and_the_log():
    states = [{}, {"certainty": ["1", "2"]}, {"certainty": ["3"]}]
    assert differ([draw(MIXED, state) for state in states] + [draw(HIGH, {})])


def test_an_empty_log_and_one_without_options_are_told():
    for entries in ([], tries(c1="10")):
        chart = draw(entries, {})
        assert "no answer can be compared yet" in chart.alt and not chart.rows
