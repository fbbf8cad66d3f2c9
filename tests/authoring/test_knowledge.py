"""Nothing is ahead of its day: in the course itself, and in a tiny course where something is."""

import datetime as dt

import pytest

from facetoface import charts, course
from facetoface.authoring import coverage, knowledge, passages
from facetoface.history import load as archive
from facetoface.history import series
from tests.authoring.tiny import FEEDBACK, PROSE, item

DAY = dt.date(2018, 2, 10)


def told():
    return [str(fault) for fault in knowledge.faults()]


def test_nothing_in_the_course_is_ahead_of_its_day():
    assert told() == []


@pytest.mark.parametrize(
    "text",
    ["On 12 June 2018 they met.", "In March 2018 he went.", "In 2019 they met again.", "June 12, 2018", "2018-06-12",
     "The Singapore summit is near.", "A liaison office opened.", "after 30 June 2019", "from 2018 to 2019"],
)  # fmt: skip
def test_a_later_date_or_a_word_that_gives_it_away_is_found(text):
    assert list(knowledge.later(text, DAY))


@pytest.mark.parametrize(
    "text",
    ["On 10 February 2018.", "In February 2018.", "In 2018.", "2018-02-09", "Will they meet by 31 December 2018?",
     "until the end of 2019", "before 30 June 2018", "between 10 February 2018 and 31 December 2019",
     "to the end of 2019", "2,019 words", "the years 2017–18"],
)  # fmt: skip
def test_what_was_public_and_what_lies_openly_ahead_pass(text):
    assert not list(knowledge.later(text, DAY))


def test_a_word_passes_once_its_day_has_come():
    assert not list(knowledge.later("The Panmunjom Declaration of 27 April 2018", dt.date(2018, 4, 27)))


def test_the_tiny_course_is_in_order(tiny):
    assert told() == []


LATE = "They met on 12 June 2018, in the end."
WHERE = {  # where a later date is put: how, and what names the place
    "prose": (lambda tiny: tiny.lesson("01-first", PROSE, LATE), "cell-1"),
    "a box": (lambda tiny: tiny.lesson("01-first", PROSE, shown=LATE), "record 'box'"),
    "a stem": (lambda tiny: tiny.bank("lesson-01", item("first", prompt=LATE)), "record 'first'"),
    "an option": (lambda tiny: tiny.bank("lesson-01", item("first", "Carter", LATE)), "record 'first'"),
    "feedback": (lambda tiny: tiny.bank("lesson-01", item("first").replace(FEEDBACK, FEEDBACK + LATE)), "'first'"),
    "a test": (lambda tiny: tiny.bank("tests", item("fifth", quiz="pre-test", prompt=LATE)), "record 'fifth'"),
    "the map": (lambda tiny: spoil(tiny, 'do = "You look."', f'do = "{LATE}"'), "course.toml, record '01'"),
}


def spoil(tiny, old, new):
    tiny.write("assets/course.toml", (tiny.root / "assets/course.toml").read_text(encoding="utf-8").replace(old, new))


@pytest.mark.parametrize("where", WHERE)
def test_a_later_date_is_found_wherever_it_stands(tiny, where):
    put, place = WHERE[where]
    put(tiny)
    assert told() and all(place in one and "'12 June 2018'" in one for one in told())


def test_an_item_may_not_rest_on_an_event_still_to_come(tiny):
    tiny.bank("lesson-01", item("first", rests_on="singapore-2018"))
    (one,) = told()
    assert "'first', field 'rests_on'" in one and "'singapore-2018'" in one


def test_the_last_lesson_may_know_what_the_first_may_not(tiny):
    tiny.lesson("10-last", PROSE, LATE, shown=LATE)
    tiny.bank("lesson-10", item("third", prompt=LATE, rests_on="singapore-2018"))
    tiny.bank("tests", item("sixth", quiz="post-test", prompt=LATE))
    assert told() == []


@pytest.mark.parametrize(
    "opened", [{"tag": "opened-2018-06-12"}, {"code": 'lesson.at("2018-06-12").chart("odds")'}], ids=str
)
def test_what_is_opened_later_may_know_more(tiny, opened):
    tiny.lesson("01-first", PROSE, shown=LATE, **opened)
    assert told() == []


def test_an_item_opened_later_may_know_more(tiny):
    tiny.bank("lesson-01", item("first", prompt=LATE, rests_on="singapore-2018", opened="2018-06-12"))
    assert told() == []


def test_a_packet_may_say_when_it_was_looked_up_and_nothing_else(tiny):
    from facetoface.widgets import pages
    from facetoface.words import say

    looked_up = say("packet.looked_up", when="2026", day=pages.day(DAY))
    tiny.lesson("01-first", PROSE, shown=looked_up)
    assert told() == []
    tiny.lesson("01-first", PROSE, looked_up, shown=f"{looked_up} Found in 2026.")
    assert len(told()) == 2  # the prose, and the box for what it says besides


def drawn():
    """(lesson, cell, chart, day) for every chart that a lesson shows."""
    for lesson in course.load().with_banks():
        for cell in passages.cells(lesson):
            made = coverage.made(cell.source) if cell.cell_type == "code" else ()
            for name in (texts[0] for method, texts in made if method == "chart"):
                yield lesson.id, cell.id, name, passages.standing(cell, lesson)


def states(controls):
    """What a reader may set: the start, and each choice of each control with all others at their start."""
    start = {control.id: control.start for control in controls}
    yield start | {control.id: True for control in controls if control.button}
    for control in controls:
        for choice in control.choices:
            yield start | {control.id: [choice] if control.several else choice}


@pytest.mark.parametrize(("lesson", "cell", "name", "day"), list(drawn()), ids=str)
def test_no_chart_of_a_lesson_says_anything_later_than_its_day(lesson, cell, name, day):
    sources = {"archive": lambda: archive().as_of(day), "log": list,
               "series": lambda: {key: table.as_of(day) for key, table in series.load().items()}}  # fmt: skip
    plot = charts.plot(name)
    material = plot.take(sources)
    for state in states(plot.on(material).controls):
        chart = plot.draw(material, state)
        words = [chart.title, chart.alt, chart.summary, chart.caption, *(cell for row in chart.rows for cell in row)]
        assert not list(knowledge.later("\n".join(words), day)), state
