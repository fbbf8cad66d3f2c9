"""What a question says back: the lines of its status region, and the words beside its options."""

from collections.abc import Iterator

from facetoface.items import Item, OptionResult, Result, certainty
from facetoface.learning import Attempts
from facetoface.widgets import markup
from facetoface.words import say


def lines(item: Item, attempts: Attempts, result: Result | None, resumed: bool) -> Iterator[str]:
    """The status region's lines in the order they are read out, in the course's markup.

    `result` is that of the last try, or None before the first; `resumed` says that it was found in the log.
    """
    if result is None:
        yield from [say("question.outdated")] if attempts.outdated else []
        return
    over = item.graded and attempts.over(item.tries)
    yield from [say("question.your_earlier")] if resumed else []
    yield from [] if item.graded else [result.credit]
    yield _verdict(item, result, over)
    yield from [result.credit] if item.graded and 0 < result.score < 1 else []
    yield from result.feedback
    yield from _answer(item) if not item.graded or (over and (not result.right or item.type == "short")) else []
    yield from _points(attempts) if over else []


def silence(result: Result | None) -> Iterator[str]:
    """All that a test says of an answer: that it was kept."""
    yield from [say("question.silent")] if result else []


def notes(result: Result, places: bool) -> dict[str, dict[str, str]]:
    """Words and feedback beside every option, by its id; the status has the feedback on what was chosen.

    `places` says that options were put somewhere, not chosen.
    """
    said = set(result.feedback)
    return {
        option.option: {
            "state": "right" if option.right else "wrong",
            "html": markup.render(f"{_state(option, places)} {'' if option.feedback in said else option.feedback}"),
        }
        for option in result.options
    }


def _verdict(item: Item, result: Result, over: bool) -> str:
    if not item.graded:
        return say("question.kept")
    if result.right:
        return say("question.right")
    if over:
        return say("question.over" if result.options else "question.over_plain")
    return say("question.wrong")


def _answer(item: Item) -> Iterator[str]:
    """The full answer to a graded item with its reason, or a sample answer to one that is only kept."""
    if item.graded:
        yield say("question.answer", answer=item.answer_in_words(item.key()))
        yield from [item.reason] if getattr(item, "reason", None) else []
    elif model := getattr(item, "model", None):
        yield say("question.sample", answer=model)


def _points(attempts: Attempts) -> Iterator[str]:
    """What the certainty at the first try was worth."""
    first = attempts.entries[0]
    if first.certainty:
        points = f"{certainty.points(first.right, first.certainty):+d}".replace("-", "−")
        yield say("question.points", points=points, certainty=first.certainty)


def _state(option: OptionResult, places: bool) -> str:
    if places:
        return say("question.placed_right" if option.right else "question.placed_wrong")
    word = "chosen" if option.chosen else "missed" if option.right else "left"
    return say(f"question.{word}_{'right' if option.right else 'wrong'}")
