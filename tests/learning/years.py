"""A log whose clock the test sets: months go by in a moment."""

import datetime as dt

from facetoface.learning import Log

START = dt.datetime(2026, 3, 2, 15, 0, tzinfo=dt.UTC)  # a Monday afternoon
DAY = dt.timedelta(days=1)


class Diary:
    """A learner's log; `at` is the present moment of its clock."""

    def __init__(self, place):
        self.at = START
        self.log = Log(place, clock=lambda: self.at)

    def later(self, days: float) -> "Diary":
        """Let days go by."""
        self.at += days * DAY
        return self

    def answer(self, asked: str, right: bool, sure: int | None = None, place: str | None = None, attempt: int = 1,
               answer: dict | None = None):  # fmt: skip
        """Answer the item `asked`, such as "03/who-led-when", at home or where it was brought back."""
        lesson, item = asked.split("/")
        before = [e for e in self.log.entries() if (e.lesson, e.item, e.place) == (lesson, item, place)]
        round_ = max((e.round for e in before), default=0) + (attempt == 1)
        self.log.add(lesson=lesson, item=item, answer=answer or {"choice": "a"}, right=right, certainty=sure,
                     place=place, round=round_, attempt=attempt, score=float(right), options=3)  # fmt: skip
        self.at += dt.timedelta(minutes=1)
        return self

    def entries(self):
        """What the log holds."""
        return self.log.entries()
