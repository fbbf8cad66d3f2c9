"""No form of an item gives its answer away, and every lesson asks enough: in the course, and in a tiny one."""

import pytest

from facetoface.authoring import questions
from tests.authoring.tiny import item


def told(rule=questions.faults):
    return [str(fault) for fault in rule()]


def test_the_items_of_the_course_keep_the_rules():
    assert told() == [] and told(questions.together) == []


TYPES = """
[[item]]
id = "{name}"
version = 1
type = "short"
quiz = "check"
objective = "O1"
rests_on = ["carter-1994"]
prompt = "Who?"
model = "Carter"

[[item.group]]
id = "carter"
words = ["Carter"]
found = "You name the man who travelled there as a former president, which is what counts."
missing = "Look again at the list of visits: somebody travelled there who no longer held office."
"""


def enough(monkeypatch):
    """Let a bank of two items of one type be enough."""
    monkeypatch.setattr(questions, "ITEMS", 2)
    monkeypatch.setattr(questions, "TYPES", 1)
    monkeypatch.setattr(questions, "ALL", 6)


def test_the_tiny_course_asks_too_little_in_too_few_ways(tiny):
    expected = "expected 7 graded items of 4 types or more, but found 2 of 1"
    assert told() == [f"assets/course.toml, record '{name}': {expected}." for name in ("01", "10")]
    assert "assets/items: expected 110 items or more in all, but found 6." in told(questions.together)


def test_types_are_counted_apart_from_items(tiny, monkeypatch):
    enough(monkeypatch)
    monkeypatch.setattr(questions, "TYPES", 2)
    tiny.bank("lesson-01", item("first"), TYPES.format(name="second"))
    assert ["'10'" in one for one in told()] == [True]


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [("minutes = 44", "expected the sum of minutes_for, which is 45"), ("minutes = 39", "expected 40 to 50"),
     ("minutes = 51", "expected 40 to 50, but found 51")],
)  # fmt: skip
def test_minutes_are_the_sum_of_their_parts_and_fill_a_lesson(tiny, monkeypatch, minutes, expected):
    enough(monkeypatch)
    map_ = (tiny.root / "assets/course.toml").read_text(encoding="utf-8")
    tiny.write("assets/course.toml", map_.replace("minutes = 45", minutes, 1))
    assert any(f"record '01', field 'minutes': {expected}" in one for one in told())


@pytest.mark.parametrize("text", ["All of the above", "none of the above.", "Both of these", "Neither of them"])
def test_an_option_stands_for_itself(tiny, monkeypatch, text):
    enough(monkeypatch)
    tiny.bank("lesson-01", item("first", "Carter", "Truman", text), item("second", "All of the visits", "One"))
    (one,) = told()
    assert "record 'first', field 'option.option-2': expected an option that stands for itself" in one


def test_a_quiz_that_no_box_asks_is_named(tiny, monkeypatch):
    enough(monkeypatch)
    tiny.lesson("01-first", code='lesson.quiz("check")')
    tiny.bank("lesson-01", item("first"), item("second", "One", "Two", quiz="chek"))
    (one,) = told()
    assert one == (
        "assets/items/lesson-01.toml, record 'second', field 'quiz': "
        "expected a quiz of 01-first.ipynb (check), but found 'chek'."
    )


def test_ids_are_their_own_over_all_banks(tiny, monkeypatch):
    enough(monkeypatch)
    tiny.bank("tests", item("first", quiz="shared"), item("second-test", quiz="shared"))
    assert [one.split(",")[0] for one in told()] == ["assets/items/lesson-01.toml", "assets/items/tests.toml"]


def test_the_key_is_seldom_the_longest(tiny, monkeypatch):
    enough(monkeypatch)
    for bank in ("lesson-01", "lesson-10", "tests"):
        long = item(f"{bank}-a", "The one that is the longest", "Nobody", "Truman", quiz="shared")
        tiny.bank(bank, long, item(f"{bank}-b", "Truman", "Nobody at all", "Carter", key=2, quiz="shared"))
    assert any("40% of the items at most, but it is in 3 of 6" in one for one in told(questions.together))


def test_keys_stand_at_every_place_about_equally_often(tiny, monkeypatch):
    enough(monkeypatch)
    for number, bank in enumerate(("lesson-01", "lesson-10", "tests")):
        both = (item(f"{bank}-{n}", "Truman", "Nixon", "Carter", key=number, quiz="shared") for n in "ab")
        tiny.bank(bank, *both)
    assert told(questions.together) == []
    tiny.bank("tests", *(item(f"again-{n}", "Carter", "Nobody", "Truman", quiz="shared") for n in "ab"))
    places = [one.partition("of the keys in ")[2] for one in told(questions.together)]
    assert places == ["place 1, but found 4 of 6.", "place 3, but found 0 of 6."]
