"""An invented learner who lives through the real course, on its real forms, with a clock that the test sets."""

import datetime as dt
from random import Random

import attrs

from facetoface import course
from facetoface.learning import Log
from facetoface.lesson import Lesson
from facetoface.widgets.askers import ASKERS
from tests.widgets.test_every_type import WRONG
from tests.widgets.wire import click

START = dt.datetime(2026, 3, 2, 15, 0, tzinfo=dt.UTC)  # a Monday afternoon
MINUTE, DAY = dt.timedelta(minutes=1), dt.timedelta(days=1)


@attrs.frozen
class Pattern:
    """How someone answers: how often rightly at the first try and at the second, and how sure they say they are."""

    right: float
    second: float
    sure: dict[bool, int]  # the certainty they give when the answer they have in mind is right, and when it is wrong


CAREFUL = Pattern(right=0.85, second=0.95, sure={True: 3, False: 1})
OVERCONFIDENT = Pattern(right=0.5, second=0.6, sure={True: 3, False: 3})


class Learner:
    """Someone with a log of their own."""

    def __init__(self, place, pattern: Pattern, seed: int = 1):
        self.at, self.pattern, self.dice = START, pattern, Random(seed)
        self.log = Log(place, clock=lambda: self.at)

    def open(self, name: str) -> Lesson:
        """A lesson of the course as this learner sees it now."""
        return Lesson(course.load().lesson(name), self.log)

    def pause(self, days: float) -> None:
        """Let days go by."""
        self.at += days * DAY

    def study(self, name: str) -> list:
        """Go through a lesson: its review, then every quiz. Gives the questions that the review brought back."""
        lesson = self.open(name)
        review = lesson.review().questions
        for question in review:
            self.answer(question)
        for question in questions(lesson):
            self.answer(question)
        return review

    def answer(self, question) -> None:
        """Answer a question on its form, twice where the first try is wrong."""
        item, right = question.item, self.dice.random() < self.pattern.right
        if not item.graded:
            click(question.form, "check", answer="In my own words.")
            self.at += MINUTE
            return
        click(question.form, "check", **self._values(item, right), certainty=str(self.pattern.sure[right]))
        self.at += MINUTE
        if not right and item.tries > 1 and not question.silent:
            again = self.dice.random() < self.pattern.second
            if again or WRONG[item.type](item) != question.form.values:
                click(question.form, "check", **self._values(item, again))
            self.at += MINUTE

    def _values(self, item, right: bool) -> dict:
        return ASKERS[item.type].values(item.key()) if right else WRONG[item.type](item)


def questions(lesson: Lesson) -> list:
    """Every question of a lesson in its order, on the last day that its envelopes open."""
    there = lesson.at(lesson.entry.opens.isoformat()) if lesson.entry.opens else lesson
    quizzes = dict.fromkeys(item.quiz for item in lesson.bank.items.values())
    return [question for quiz in quizzes for question in there.quiz(quiz).questions]
