"""Where a claim stands in its article, in words that fit."""

import attrs
import pytest

from facetoface import history
from facetoface.widgets import reading


@pytest.mark.parametrize(
    ("paragraph", "words"),
    [
        ("1, 4, 6", "Article A, paragraph 1, 4, 6 (claim A02)"),
        ("title", "Article A, title (claim A02)"),
        ("whole text", "Article A, whole text (claim A02)"),
    ],
)
def test_only_a_numbered_place_is_called_a_paragraph(paragraph, words):
    claim = attrs.evolve(history.load().claims["A02"], paragraph=paragraph)
    assert reading.place(claim) == words
