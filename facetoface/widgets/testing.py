"""The tests before and after the course: when they are finished, and what their scores say."""

from collections.abc import Iterable

from facetoface import banks
from facetoface.items import Item
from facetoface.learning import Entry, Log, scores
from facetoface.widgets import markup
from facetoface.widgets.form import Form
from facetoface.words import say


def finished(entries: Iterable[Entry], items: list[Item]) -> bool:
    """Whether every item of the test after the course is answered; only then are the answers of both tests shown."""
    at = scores.score(entries, banks.POST, {item.id: item for item in items})
    return at.items > 0 and at.answered == at.items


def score(name: str, log: Log) -> Form:
    """A Form with a button that says how the test called `name` went."""
    items = {test: {item.id: item for item in banks.test(test)} for test in (banks.PRE, banks.POST)}
    button = {"event": "score", "text": say("test.show"), "main": True}
    parts = [{"kind": "buttons", "name": "buttons", "buttons": [button]}, {"kind": "status", "name": "status"}]
    form = Form(parts, _twin)

    def show(_values: dict) -> None:
        said = lines(name, log.entries(), items)
        form.tell("".join(f"<p>{markup.render(line)}</p>" for line in said))

    form.on("score", show)
    return form


def lines(name: str, entries: list[Entry], items: dict[str, dict[str, Item]]) -> list[str]:
    """How the test called `name` went, a sentence each; `items` are those of both tests by their ids."""
    at = scores.score(entries, name, items[name])
    if at.answered < at.items:
        left = at.items - at.answered
        return [say("test.answered", answered=at.answered, items=at.items), say("test.not_finished", left=left)]
    lines = [say("test.score", right=at.right, items=at.items), _sure(at)]
    if name == banks.PRE:
        return [*lines, say("test.later")]
    return [*lines, *_gain(scores.own(entries, items[banks.PRE], items[banks.POST])), say("test.shown")]


def _sure(at: scores.Score) -> str:
    return say("test.sure", count=at.confident_errors)


def _gain(own: scores.Own) -> list[str]:
    """What changed since the test before the course, for whoever took both."""
    if not own.whole.taken:
        return [say("test.no_before")]
    numbers = {"before": own.whole.before.right, "after": own.whole.after.right, "items": own.whole.after.items}
    both = {"before": own.shared.before.right, "after": own.shared.after.right, "items": own.shared.after.items}
    alike = {"before": own.parallel.before.right, "after": own.parallel.after.right, "items": own.parallel.after.items}
    return [
        say("test.gain", **numbers),
        say("test.gain_parts", same=say("test.of", **both), alike=say("test.of", **alike)),
        say("test.errors", before=own.whole.before.confident_errors, after=own.whole.after.confident_errors),
    ]


def _twin() -> tuple[str, str]:
    text = say("test.twin")
    return f"<p><em>{markup.escape(text)}</em></p>", text
