"""An account of what a learner has done so far, drawn up from the log whenever it is asked for."""

from collections.abc import Callable

from facetoface.widgets import markup
from facetoface.widgets.form import Form
from facetoface.words import say


def account(draw_up: Callable[[], tuple[list[str], str]], intro: str) -> Form:
    """A Form that shows lines of the course's markup and a table in HTML, with a button that draws both up anew.

    The twin says in the words of `intro` what would stand here, and nothing of the learner.
    """
    again = {"event": "again", "text": say("account.again"), "main": True}
    parts = [
        {"kind": "status", "name": "status"},
        {"kind": "region", "name": "table"},
        {"kind": "buttons", "name": "buttons", "buttons": [again]},
    ]
    form = Form(parts, lambda: _twin(intro))
    form.on("again", lambda _: _show(form, *draw_up()))
    _show(form, *draw_up())
    return form


def _show(form: Form, lines: list[str], table: str) -> None:
    form.regions = {"status": "".join(f"<p>{markup.render(line)}</p>" for line in lines), "table": table}


def _twin(intro: str) -> tuple[str, str]:
    note = say("account.twin")
    return f"<p>{markup.escape(intro)} <em>{markup.escape(note)}</em></p>", f"{intro} {note}"
