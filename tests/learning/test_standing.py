"""Where a learner stands, counted by hand."""

from pathlib import Path

import pytest

from facetoface.items import load_bank
from facetoface.learning import Log, standing
from facetoface.widgets.ending import in_words
from tests.items.conftest import OBJECTIVES, RECORDS

BANK = Path(__file__).parents[1] / "items" / "sample.toml"


@pytest.fixture
def sample():
    return list(load_bank(BANK, OBJECTIVES, RECORDS).items.values())


@pytest.fixture
def log(tmp_path):
    return Log(tmp_path)


def answer(log, item, right, certainty=None, attempt=1):
    log.add(
        lesson="03",
        item=item.id,
        version=item.version,
        answer={},
        right=right,
        certainty=certainty,
        attempt=attempt,
    )


def test_counts_answers_rights_and_confident_errors(log, sample):
    graded = [item for item in sample if item.graded]
    first, second, third = graded[:3]
    answer(log, first, right=True, certainty=3)
    answer(log, second, right=False, certainty=3)
    answer(log, second, right=True, attempt=2)
    answer(log, third, right=False, certainty=1)
    now = standing(log.entries(), "03", sample)
    assert (now.answered, now.items, now.right, now.overconfident) == (3, len(sample), 2, 1)
    assert now.graded == len(graded) and not now.mastered


def test_all_right_is_mastery(log, sample):
    for item in sample:
        answer(log, item, right=True if item.graded else None)
    now = standing(log.entries(), "03", sample)
    assert now.mastered and "80 %" in in_words(now)


def test_nothing_answered_says_just_that(log, sample):
    assert (
        in_words(standing(log.entries(), "03", sample))
        == f"You have answered 0 of {len(sample)} questions in this lesson."
    )
