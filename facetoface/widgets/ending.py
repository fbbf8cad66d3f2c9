"""The end of a lesson: what to keep, what to read next, and a button that says where the learner stands."""

from collections.abc import Callable

from facetoface.learning import Standing
from facetoface.widgets import markup
from facetoface.widgets.form import Form
from facetoface.words import say


def ending(page: tuple[str, str], stand: Callable[[], Standing]) -> Form:
    """The page as a Form; `stand` is asked anew at every press of its button."""
    parts = [
        {"kind": "region", "name": "page"},
        {
            "kind": "buttons",
            "name": "buttons",
            "buttons": [{"event": "stand", "text": say("wrap_up.stand"), "main": True}],
        },
        {"kind": "status", "name": "status"},
    ]
    form = Form(parts, lambda: page, regions={"page": page[0]})
    form.on("stand", lambda _: form.tell(markup.render(in_words(stand()))))
    return form


def in_words(standing: Standing) -> str:
    """Where the learner stands, in a few sentences."""
    lines = [say("wrap_up.answered", answered=standing.answered, items=standing.items)]
    if standing.answered:
        lines.append(say("wrap_up.right", right=standing.right, graded=standing.graded))
    if standing.overconfident:
        lines.append(say("wrap_up.overconfident", count=standing.overconfident))
    if standing.answered:
        lines.append(say("wrap_up.mastered" if standing.mastered else "wrap_up.not_yet"))
    return " ".join(lines)
