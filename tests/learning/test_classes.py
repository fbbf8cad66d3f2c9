"""A class's figures, from files as learners hand them in; the numbers are worked out by hand."""

import math

import pytest

from facetoface.assets import CourseError
from facetoface.learning import Log, carry, classes, classes_words
from tests.learning.entries import items, take

NAMES = tuple(f"q{n}" for n in range(10))
TEN = items(*NAMES)


def marks(right: int) -> dict[str, str]:
    return {name: "1" if number < right else "0" for number, name in enumerate(NAMES)}


@pytest.fixture
def hand_in(tmp_path):
    """`hand_in("ann", pre-test, post-test)` writes a learner's file; None is a test not taken."""
    folder = tmp_path / "class"

    def hand_in(name, before, after):
        log = Log(tmp_path / name)
        log.add(lesson="03", item="other", answer={})
        for test, right in (("pre-test", before), ("post-test", after)):
            if right is not None:
                take(log, test, **marks(right))
        carry.export(log, folder / f"{name}.jsonl")
        return log

    hand_in.folder = folder
    return hand_in


def told(folder):
    learners, complaints = classes.collect(folder)
    assert complaints == []
    return classes.figures(learners, TEN, TEN)


def test_ten_learners_by_hand(hand_in):
    for n in range(10):  # half of them from 2 to 6 right, half from 4 to 8
        hand_in(f"l{n}", *((2, 6) if n < 5 else (4, 8)))
    got = told(hand_in.folder)
    assert (got.learners, got.both, got.before_only, got.after_only) == (10, 10, 0, 0)
    assert (got.means.before, got.means.after) == (30.0, 70.0)
    assert got.points.value == pytest.approx(40) and got.points.interval == pytest.approx((40, 40))
    # both tests: five at 10 below the mean, five above: s² = 10 · 100 / 9
    assert got.effect.value == pytest.approx(40 / math.sqrt(1000 / 9))
    assert got.normalised.value == pytest.approx(40 / 70)
    low, high = got.normalised.interval
    assert 40 / 80 < low < 40 / 70 < high < 40 / 60


def test_those_who_dropped_out_are_counted_and_not_in_the_figures(hand_in):
    for n in range(10):
        hand_in(f"l{n}", 3, 5 + n % 2)
    hand_in("gone", 0, None)
    hand_in("late", None, 10)
    hand_in("neither", None, None)
    got = told(hand_in.folder)
    assert (got.learners, got.both, got.before_only, got.after_only) == (13, 10, 1, 1)
    assert (got.means.before, got.means.after) == (30.0, 55.0)
    words = " ".join(classes_words.lines(got))
    assert "Neither: 1." in words and "30.0 % before, 55.0 % after" in words


def test_below_ten_there_is_no_figure_but_a_sentence(hand_in):
    for n in range(9):
        hand_in(f"l{n}", 3, 6)
    hand_in("gone", 3, None)
    got = told(hand_in.folder)
    assert got.means is got.points is got.effect is got.normalised is got.confident_errors is None
    words = list(classes_words.lines(got))
    assert "from 10 learners on" in words[-1] and "30" not in " ".join(words)


def test_the_same_files_give_the_same_intervals(hand_in):
    for n in range(10):
        hand_in(f"l{n}", n % 5, 5 + n % 4)
    got = told(hand_in.folder)
    assert got == told(hand_in.folder)
    low, high = got.points.interval
    assert low < got.points.value < high


def test_where_nobody_differs_the_effect_is_not_defined(hand_in):
    for n in range(10):
        hand_in(f"l{n}", 3, 6)
    got = told(hand_in.folder)
    assert got.effect.value is None and got.effect.interval is None
    assert any("not defined" in line for line in classes_words.lines(got))


def test_confident_errors_are_averaged(hand_in, tmp_path):
    for n in range(10):
        log = Log(tmp_path / f"c{n}")
        take(log, "pre-test", **{**marks(0), "q0": "!", "q1": "!"})
        take(log, "post-test", **{**marks(5), "q9": "!" if n < 5 else "0"})
        carry.export(log, hand_in.folder / f"c{n}.jsonl")
    assert told(hand_in.folder).confident_errors == (2.0, 0.5)


def test_two_files_of_one_learner_are_one_learner(hand_in, tmp_path):
    home = hand_in("home", 3, None)
    school = Log(tmp_path / "school")
    carry.merge(school, hand_in.folder / "home.jsonl")
    take(school, "post-test", **marks(8))
    carry.export(school, hand_in.folder / "school.jsonl")
    home.add(lesson="03", item="more", answer={})
    carry.export(home, hand_in.folder / "again.jsonl")
    learners, _ = classes.collect(hand_in.folder)
    assert len(learners) == 1 and len({entry.id for entry in learners[0]}) == len(learners[0]) == 22


def test_a_file_that_is_none_of_the_courses_is_said_and_passed_over(hand_in):
    hand_in("ann", 3, 6)
    (hand_in.folder / "marks.jsonl").write_text("hello")
    (hand_in.folder / "notes.txt").write_text("hello")
    learners, complaints = classes.collect(hand_in.folder)
    assert len(learners) == 1 and len(complaints) == 1 and "marks.jsonl" in complaints[0]


def test_a_file_that_was_torn_is_said_and_what_it_holds_is_counted(hand_in):
    hand_in("ann", 3, 6)
    (path,) = hand_in.folder.glob("*.jsonl")
    path.write_bytes(path.read_bytes()[:-40])
    learners, complaints = classes.collect(hand_in.folder)
    assert len(learners) == 1 and complaints == [
        f"{path.name}: 1 of its lines could not be read, so it may lack answers. Ask for the file anew."
    ]


def test_a_folder_that_is_not_there_is_a_sentence(tmp_path):
    with pytest.raises(CourseError, match="no folder"):
        classes.collect(tmp_path / "nowhere")
