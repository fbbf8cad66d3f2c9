"""The exercise object: what a notebook calls, and what it shows."""

import pytest

import facetoface
from facetoface import tasks
from facetoface.assets import AssetError, CourseError

POINTS = {"word": ["leader"], "former": [2], "definitions": [1, 6, 3]}


@pytest.fixture
def exercise():
    return facetoface.open_exercise("a2")


def text(page):
    """What a page says in plain text; its HTML has the same words."""
    data = page._repr_mimebundle_()
    assert set(data) == {"text/html", "text/plain"}
    return data["text/plain"]


def test_the_card_has_task_minutes_day_lesson_and_objectives(exercise):
    said = text(exercise.card())
    for words in ("You write a small function", "60 minutes", "12 June 2018", "Lesson 6, Open the envelopes", "define"):
        assert words in said


def test_a_check_says_one_of_three_things(exercise):
    assert text(exercise.check("former", None)).startswith("Not attempted yet: ")
    assert text(exercise.check("former", 4)).startswith("Not yet: You count 4 visits")
    assert text(exercise.check("former", 2)).startswith("Right: Jimmy Carter")


def test_names_of_variables_are_shown_as_code_and_other_values_as_they_are(exercise):
    assert "<code>former</code>" in exercise.check("former", "2").html
    said = exercise.check("word", "<b>_x_*y*</b>")
    assert "&lt;b&gt;_x_*y*&lt;/b&gt;" in said.html and "<b>_x_*y*</b>" in said.text


@pytest.mark.parametrize("task", POINTS)
def test_points_are_a_number_for_nbgrader_and_a_sentence_for_people(exercise, task):
    points = exercise.points(task, *POINTS[task])
    assert repr(points) == repr(float(exercise.tasks[task].points))
    assert "Right:" in points._repr_html_() and "Points: " in points._repr_html_()


def test_a_start_is_worth_some_points(exercise):
    assert repr(exercise.points("former", 4)) == "1.0"
    assert repr(exercise.points("former", None)) == "0.0"


def test_hints_come_step_by_step(exercise):
    assert text(exercise.hint("former")).startswith("Hint 1 of 3")
    assert "    if meeting[" in text(exercise.hint("former", 3)) and "<pre>" in exercise.hint("former", 3).html
    for step in (0, 4, "1", None):
        with pytest.raises(CourseError, match="has 3 hints"):
            exercise.hint("former", step)


def test_the_target_of_one_task_or_of_all(exercise):
    assert "five lines" in text(exercise.target("count-meetings"))
    assert text(exercise.target()).count("What a good answer looks like") == len(exercise.tasks)


def test_data_are_plain_copies_as_of_the_exercise_s_day(exercise):
    meetings = exercise.data("meetings")
    assert all(m["known"] <= "2018-06-12" for m in meetings) and {type(m) for m in meetings} == {dict}
    meetings[0].clear()
    assert exercise.data("meetings")[0]
    assert {row["known"] <= "2018-06-12" for row in exercise.data("polls")} == {True}


def test_what_does_not_exist_is_a_sentence(exercise):
    for call in (lambda: exercise.check("x", 1), lambda: exercise.hint("x"), lambda: exercise.target("x")):
        with pytest.raises(CourseError, match="The tasks are: word, former"):
            call()
    with pytest.raises(CourseError, match=r"There are: .*meetings, events"):
        exercise.data("x")
    with pytest.raises(CourseError, match="The exercises are: a1, a2"):
        facetoface.open_exercise("x")


def test_an_exercise_is_opened_by_its_name_as_a_lesson_is():
    from facetoface import cli

    assert cli._page("a2") == "exercises/a2/a2-count-the-meetings.ipynb"
    assert cli._page("start") == "lessons/00-start-here.ipynb"
    with pytest.raises(CourseError, match="There is no lesson 'a99'"):
        cli._page("a99")


def written(tmp_path, words):
    (tmp_path / "some.toml").write_text(words, encoding="utf-8")
    return tmp_path / "some.toml"


GOOD = '[[task]]\nid = "x"\npoints = 2\ntarget = "t"\nhints = ["h"]\n'
LEVELS = "".join(f'[[task.level]]\npoints = {n}\ntext = "t"\n' for n in (2, 1, 0))
SAMPLES = "".join(f'[[task.sample]]\npoints = {n}\ntext = "t"\nwhy = "w"\n' for n in (2, 1))


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        (GOOD, "expected a message 'right'"),
        (GOOD + '[task.messages]\nright = "{"\n', "its places cannot be filled"),
        (GOOD + '[task.messages]\nright = " "\n', "the text is empty"),
        (GOOD.replace('["h"]', "[]"), "expected at least 1 in the list"),
        (GOOD.replace("points = 2", "points = -1"), "expected 0 or more"),
        (GOOD + LEVELS.replace("points = 1", "points = 3") + SAMPLES, "expected three levels or more, from 2 points"),
        (GOOD + LEVELS, "expected sample answers at two levels or more"),
        (GOOD + "colour = 1\n", "expected a known field"),
    ],
)
def test_a_fault_in_the_tasks_is_told(tmp_path, words, fault):
    with pytest.raises(AssetError, match=fault):
        tasks._load(written(tmp_path, words))


def test_a_task_with_levels_is_marked_by_hand(tmp_path):
    (task,) = tasks._load(written(tmp_path, GOOD + LEVELS + SAMPLES)).values()
    assert task.by_hand
