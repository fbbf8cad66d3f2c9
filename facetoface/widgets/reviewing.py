"""The review: questions of earlier lessons that come back today."""

from collections.abc import Callable, Mapping

from facetoface.items import Bank
from facetoface.learning import Log, review_today
from facetoface.learning.review import midnight
from facetoface.widgets.blocks import Quiz, Review
from facetoface.words import say


def review(place: str, log: Log, banks: Mapping[str, Bank], ask: Callable) -> Quiz:
    """Today's review at a lesson or on the start page; `ask` makes questions of items."""
    known = [e for e in log.entries() if e.lesson in banks and e.item in banks[e.lesson].items]
    now = log.clock()
    chosen = review_today(known, place, list(banks), now)
    questions = [
        question
        for lesson, item in chosen
        for question in ask([banks[lesson].items[item]], lesson, place=place, since=midnight(now))
    ]
    return Review(questions, log, _sentence(len(questions), place in banks))


def _sentence(count: int, lesson: bool) -> str:
    if not count:
        return say("review.none" if lesson else "review.nothing_due")
    return say("review.lead", count=say("review.count_1") if count == 1 else say("review.count", n=count))
