"""Three invented learners live through the course, and every number on the dashboard is counted anew."""

from itertools import pairwise

import pytest

from facetoface import banks, course
from facetoface.learning import overview
from facetoface.learning.confidence import first_tries
from tests.lives import recount
from tests.lives.learner import CAREFUL, OVERCONFIDENT, Learner, questions

LESSONS = list(banks.of_lessons())
AIMS = {(name, item.id): item.objective for name, bank in banks.of_lessons().items() for item in bank.items.values()}


def check_every_number(learner):
    """The dashboard's overview against the raw log."""
    seen = overview(learner.log.entries(), course.load(), banks.of_lessons(), learner.at)
    raw = recount.lines(learner.log.path)
    for some in seen.lessons:
        answered, right = recount.lesson(raw, some.lesson.id)
        assert (some.standing.answered, some.standing.right) == (answered, right), some.lesson.id
        assert sum(part.answered for part in some.parts) == answered
        assert sum(part.items for part in some.parts) == some.standing.items == len(banks.load(some.lesson.id).items)
        assert some.state == ("open" if not answered else "done" if answered == some.standing.items else "begun")
    assert seen.due == recount.due(raw, learner.at, LESSONS)
    counted = {aim: (m.items, m.right, m.later) for aim, m in seen.mastery.items()}
    assert counted == recount.objectives(raw, AIMS, LESSONS)
    return seen


@pytest.fixture(scope="module")
def careful(tmp_path_factory):
    """One lesson every four days, carefully."""
    learner = Learner(tmp_path_factory.mktemp("careful"), CAREFUL)
    learner.reviews = {}
    for name in LESSONS:
        learner.reviews[name] = learner.study(name)
        learner.pause(4)
    return learner


@pytest.fixture(scope="module")
def overconfident(tmp_path_factory):
    """One lesson after the other on two days, always very sure."""
    learner = Learner(tmp_path_factory.mktemp("overconfident"), OVERCONFIDENT)
    learner.reviews = {}
    for name in LESSONS:
        learner.reviews[name] = learner.study(name)
    return learner


def test_the_careful_one_finishes_and_masters_most(careful):
    seen = check_every_number(careful)
    assert all(some.state == "done" and some.standing.mastered for some in seen.lessons) and seen.next is None
    assert sum(m.reached for m in seen.mastery.values()) >= 12


def test_the_careful_one_reviews_two_of_the_last_lesson_and_one_older(careful):
    for name in LESSONS[2:]:
        homes = [question.lesson for question in careful.reviews[name]]
        before = LESSONS[LESSONS.index(name) - 1]
        assert homes.count(before) == 2 and len(homes) == 3, name


def test_the_overconfident_one_finishes_and_masters_little(overconfident):
    seen = check_every_number(overconfident)
    assert all(some.state == "done" for some in seen.lessons)
    assert sum(some.standing.mastered for some in seen.lessons) <= 5


def test_confident_errors_come_back_in_the_very_next_lesson(overconfident):
    for before, name in pairwise(LESSONS):
        wrong = {
            entry.item for entry in first_tries(overconfident.log.entries())
            if entry.lesson == before and entry.place is None and entry.right is False and entry.certainty == 3
        }  # fmt: skip
        back = {question.item.id for question in overconfident.reviews[name] if question.lesson == before}
        assert not wrong or wrong & back, name


def test_a_review_is_never_long(careful, overconfident):
    for learner in (careful, overconfident):
        assert all(len(questions) <= 5 for questions in learner.reviews.values())


def test_the_one_who_was_away_for_six_weeks_finds_the_way_back(tmp_path):
    learner = Learner(tmp_path, CAREFUL, seed=7)
    for name in LESSONS[:4]:
        learner.study(name)
        learner.pause(2)
    learner.pause(42)
    back = check_every_number(learner)
    assert back.next.id == LESSONS[4] and back.due > 20
    review = learner.open("start").review().questions
    for question in review:
        learner.answer(question)
    assert len(review) == 5 and check_every_number(learner).due == back.due - 5
    learner.study(LESSONS[4])
    assert check_every_number(learner).next.id == LESSONS[5]


def test_reopening_a_lesson_shows_every_answer_where_it_was(careful):
    assert all(question.attempts.entries for question in questions(careful.open("03")))
