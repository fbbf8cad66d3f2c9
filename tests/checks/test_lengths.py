"""How long an answer in sentences is, and whether it is more than one word said again and again."""

import pytest

from facetoface.checks.lengths import of_length
from facetoface.checks.verdict import Stop


@pytest.mark.parametrize(
    ("text", "message"),
    [("one two", "too-short"), ("one two three four five six", "too-long"), ("one " * 5, "repeats")],
)
def test_a_text_of_another_length_or_of_one_word(text, message):
    with pytest.raises(Stop) as stop:
        of_length(text, "x", 3, 5)
    assert stop.value.verdict.message == message


def test_a_text_that_fits():
    assert of_length("one two three", "x", 3, 5) is None
