"""Every claim, argument, term and person is met, every objective has enough items, and the overview says where."""

import pytest

from facetoface import course, history
from facetoface.authoring import coverage, overview
from tests.authoring.tiny import PROSE, item

SHOWN = 'lesson.record("carter-1994", "d01")\nlesson.claims("A02")'


def told():
    return sorted(map(str, coverage.faults()))


def test_the_course_meets_everything_and_asks_enough_of_every_objective():
    assert told() == []


def test_the_tiny_course_meets_everything(tiny):
    assert told() == []


def test_a_lesson_meets_what_its_boxes_show_its_items_rest_on_and_its_prose_links_to(tiny):
    tiny.bank("lesson-10", item("third", rests_on="singapore-2018"))
    tiny.lesson("10-last", PROSE + "[Carter](people.ipynb#jimmy-carter)", code='lesson.at("2018-06-12").chart("odds")')
    first, last = coverage.lessons()
    assert first.ids == {"claims": {"A02"}, "arguments": {"d01"}, "terms": {"armistice"},
                         "people": {"jimmy-carter", "kim-il-sung"}}  # fmt: skip
    assert last.ids["claims"] == last.ids["arguments"] == set() and last.ids["terms"] == {"armistice"}
    assert last.charts == ("odds",) and [one.id for one in last.items] == ["third"]


@pytest.mark.parametrize(
    ("shelf", "name", "code"),
    [("claims", "A02", 'lesson.record("carter-1994", "d01")'), ("arguments", "d01", SHOWN.replace(', "d01"', ""))],
)
def test_what_no_box_shows_and_no_item_rests_on_is_told(tiny, shelf, name, code):
    tiny.lesson("01-first", PROSE, code=code)
    assert told() == [f"assets/history/{shelf}, record '{name}': expected a lesson that meets it, but there is none."]


def test_a_claim_is_met_by_an_item_that_rests_on_it(tiny):
    tiny.lesson("01-first", PROSE, code='lesson.record("carter-1994", "d01")')
    tiny.bank("lesson-10", item("third", rests_on="A02"), item("fourth"))
    assert told() == []


def test_a_term_without_a_link_is_told_and_a_person_in_no_record_is_not(tiny):
    tiny.lesson("01-first", "The armistice.", code=SHOWN.replace("carter-1994", "nothing"))
    tiny.lesson("10-last", "The armistice.")
    for bank in ("lesson-01", "lesson-10"):
        tiny.bank(bank, item(f"{bank}-a", rests_on="A02"), item(f"{bank}-b", rests_on="A02"))
    missing = [one.split("'")[1] for one in told()]
    assert missing == ["armistice"]  # everyone stands on the page of people


def test_an_objective_with_too_few_items_is_told(tiny):
    tiny.bank("tests", item("sixth", quiz="post-test"))
    tiny.bank("lesson-01", item("first"))
    tiny.bank("lesson-10", item("third"))
    assert told() == [
        "assets/course.toml, record 'O1': expected 4 items in 2 lessons or more, but found 3 in 2.",
    ]


def test_an_objective_in_one_lesson_only_is_told(tiny):
    tiny.write("assets/course.toml", (tiny.root / "assets/course.toml").read_text() + OTHER)
    tiny.bank("lesson-10", *(item(name, objective="O2") for name in ("third", "fourth", "fifth", "sixth")))
    found = told()
    assert "record 'O1': expected 4 items in 2 lessons or more, but found 4 in 1" in found[0]
    assert "record 'O2': expected 4 items in 2 lessons or more, but found 4 in 1" in found[1]


OTHER = '[[objective]]\nid = "O2"\nverb = "define"\ntext = "a summit"\n'


def test_the_overview_is_what_the_course_says():
    assert overview.path().read_text(encoding="utf-8") == overview.text(), "run: python3 course.py build"


def test_the_overview_names_every_lesson_objective_claim_and_argument():
    page = overview.text()
    for names in (course.load().objectives, history.load().claims, history.load().arguments):
        assert all(name in page for name in names)
    assert all(lesson.title in page for lesson in course.load().lessons.values() if lesson.id.isdigit())
    assert "nowhere" not in page


def test_the_overview_counts(tiny):
    page = overview.text()
    assert "| 01 First | 10 February 2018 | 45 | O1 | 2: 2 single | none | 1 | 1 | 1 | 2 |" in page
    assert "| O1 identify who met whom | 01 (2), 10 (2), tests (2) | 6 |" in page
    assert "A02: 01." in page and "`d01`: 01." in page


def test_the_overview_says_what_is_met_nowhere(tiny):
    tiny.lesson("01-first", PROSE)
    assert "A02: nowhere." in overview.text()
