"""The bank of the tests before and after the course: its parts, its pairs, its days, and no key that stands out."""

import datetime as dt
from collections import Counter

import attrs
import pytest

from facetoface import banks, course, history
from facetoface.authoring import knowledge
from facetoface.items import Response, grade

FIRST_DAY, LAST_DAY = dt.date(2018, 2, 10), dt.date(2026, 5, 31)
TYPES = {"single", "multiple", "order", "match", "classify", "estimate"}
ITEMS = banks.load(banks.TESTS).items
OWN = {name: ITEMS[name] for name, item in ITEMS.items() if item.quiz == banks.PRE}
SINGLES = {test: [item for item in banks.test(test) if item.type == "single"] for test in (banks.PRE, banks.POST)}

both = pytest.mark.parametrize("test", SINGLES)
each = pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS)
pairs = pytest.mark.parametrize("name", OWN)


def day(item):
    """The day on which an item is first asked, or the later one that it is opened on."""
    return dt.date.fromisoformat(item.opened) if item.opened else FIRST_DAY


def is_key(option):
    return option.correct


# ---- the parts ----


def test_each_test_asks_twenty_items_eight_of_them_in_both():
    assert Counter(item.quiz for item in ITEMS.values()) == {banks.SHARED: 8, banks.PRE: 12, banks.POST: 12}
    assert {len(banks.test(test)) for test in (banks.PRE, banks.POST)} == {20}


def test_no_lesson_has_an_item_of_the_same_name_or_with_the_same_words():
    lessons = [item for entry in course.load().with_banks() for item in banks.load(entry.id).items.values()]
    assert not ITEMS.keys() & {item.id for item in lessons}
    assert not {item.prompt for item in ITEMS.values()} & {item.prompt for item in lessons}


@each
def test_every_item_is_graded_has_one_try_and_asks_for_certainty(item):
    assert item.id.startswith("t-") and item.type in TYPES
    assert item.graded and item.tries == 1 and item.certainty and item.rests_on


@each
def test_every_key_is_right(item):
    given = Response(item=item.id, version=item.version, answer=item.key(), certainty=3)
    assert grade(item, given).right


def test_a_test_covers_the_objectives_that_twenty_short_items_can():
    for test in SINGLES:
        left_out = course.load().objectives.keys() - {item.objective for item in banks.test(test)}
        assert left_out == {"O14", "O17", "O18"}  # what is made or argued is judged in the assignments


# ---- the pairs ----


def test_every_item_of_the_first_test_has_its_parallel_in_the_second():
    assert {f"{name}-2" for name in OWN} == {item.id for item in ITEMS.values() if item.quiz == banks.POST}


@pairs
def test_a_pair_is_alike_and_not_the_same(name):
    before, after = ITEMS[name], ITEMS[f"{name}-2"]
    assert (before.type, before.objective) == (after.type, after.objective)
    assert len(before.option) == len(after.option)
    assert attrs.evolve(before, id=after.id, quiz=after.quiz, opened=after.opened, rests_on=after.rests_on) != after
    assert before.rests_on != after.rests_on


# ---- the days ----


@each
def test_only_the_second_test_has_items_of_a_later_day(item):
    assert day(item) in ((FIRST_DAY, LAST_DAY) if item.quiz == banks.POST else (FIRST_DAY,))


@each
def test_no_item_rests_on_an_event_that_was_not_yet_public(item):
    then, everything = history.load().as_of(day(item)).events, history.load().events
    assert [name for name in item.rests_on if name in everything and name not in then] == []


@each
def test_no_word_of_an_item_is_ahead_of_its_day(item):
    assert [found for text in texts(attrs.asdict(item)) for found in knowledge.later(text, day(item))] == []


def texts(value):
    """Every text in an item, however deep, but for the days and ids that no learner reads."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        value = [inner for name, inner in value.items() if name not in ("id", "rests_on", "opened")]
    return [text for inner in value for text in texts(inner)] if isinstance(value, list | tuple) else []


# ---- no key stands out ----


@both
def test_every_place_holds_the_key_about_as_often(test):
    places = Counter(next(n for n, option in enumerate(i.option) if is_key(option)) for i in SINGLES[test])
    assert all(0.2 <= places[n] / len(SINGLES[test]) <= 0.45 for n in range(3))


@both
def test_the_key_is_seldom_the_longest_option_and_seldom_the_shortest(test):
    for extreme in (max, min):
        found = sum(is_key(extreme(item.option, key=lambda option: len(option.text))) for item in SINGLES[test])
        assert found <= 0.4 * len(SINGLES[test]), extreme


@each
def test_no_option_is_far_longer_than_another(item):
    lengths = [len(option.text) for option in item.option] if item.type in ("single", "multiple") else [1]
    assert max(lengths) <= 1.4 * min(lengths)
