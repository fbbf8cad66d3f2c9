"""Keeping and carrying by buttons: a file to take along, taking one in, the portfolio, a fresh start."""

import contextlib
from pathlib import Path

from facetoface import assets
from facetoface.learning import Log, carry, carry_words
from facetoface.widgets import markup, portfolio
from facetoface.widgets.form import Form
from facetoface.words import say

ASKED = ("reset_yes", "reset_no")  # the buttons that stand only while a fresh start is being asked for


def keeping(log: Log) -> Form:
    """A Form over the log; every button says what it did, and where the file is."""
    form = Form(_parts(log), _twin, hidden=list(ASKED))
    form.on("export", lambda values: _export(form, log, _with_stance(values)))
    form.on("portfolio", lambda values: _portfolio(form, log, _with_stance(values)))
    form.on("import", lambda values: _import(form, log, values))
    form.on("reset", lambda _: _ask(form, log))
    form.on("reset_yes", lambda _: _reset(form, log))
    form.on("reset_no", lambda _: _leave(form))
    return form


def offered(log: Log) -> list[Path]:
    """The files that look like progress to import: beside the log, set aside, and beside the lessons."""
    progress = log.path.parent
    found = [*progress.glob("*.jsonl"), *progress.glob("set-aside/*/*.jsonl"), *assets.root().glob("lessons/*.jsonl")]
    return sorted(path for path in found if path != log.path)


def _export(form: Form, log: Log, with_stance: bool) -> None:
    path = carry.new_file(log)
    count = carry.export(log, path, with_stance)
    form.tell(markup.escape(carry_words.exported(path, count, with_stance)))


def _import(form: Form, log: Log, values: dict) -> None:
    named = str(values.get("path") or "").strip() or str(values.get("file") or "")
    if not named:
        return form.tell(markup.escape(say("keeping.no_file")))
    path = Path(named)
    with contextlib.suppress(RuntimeError):  # a ~ that is nobody's home
        path = path.expanduser()
    said = carry_words.imported(path, carry.merge(log, path))
    form.tell(markup.escape(f"{said} {say('keeping.run_again')}"))


def _portfolio(form: Form, log: Log, with_stance: bool) -> None:
    """Write the portfolio, and link to it where it lies in the course's folder, as it does unless set otherwise."""
    path = portfolio.save(log, with_stance=with_stance)
    said, top = markup.escape(say("carry.portfolio", file=path)), assets.root().resolve()
    if path.is_relative_to(top):
        place = markup.escape(path.relative_to(top).as_posix())
        said += (
            f' <a href="../{place}" data-notebook="{place}" target="_blank">{markup.escape(say("keeping.open"))}</a>'
        )
    form.tell(said)


def _ask(form: Form, log: Log) -> None:
    form.hidden = []
    form.tell(markup.escape(say("keeping.reset_sure", folder=log.path.parent)))


def _leave(form: Form) -> None:
    form.hidden = list(ASKED)
    form.tell(markup.escape(say("carry.reset_left")))


def _reset(form: Form, log: Log) -> None:
    if form.hidden:  # nobody has asked
        return
    form.hidden = list(ASKED)
    aside = carry.reset(log)
    form.parts = _parts(log)  # what was set aside is offered now
    form.tell(markup.escape(carry_words.set_aside(aside)))


def _with_stance(values: dict) -> bool:
    return bool(values.get("stance"))


def _parts(log: Log) -> list[dict]:
    stance = [{"id": "with", "html": markup.escape(say("keeping.with_stance"))}]
    files = [{"id": "", "text": say("keeping.none")}, *({"id": str(p), "text": _name(log, p)} for p in offered(log))]
    return [
        {"kind": "checks", "name": "stance", "legend": markup.escape(say("keeping.take")), "options": stance},
        _buttons("out", export=False, portfolio=False),
        {"kind": "select", "name": "file", "label": say("keeping.file"), "options": files},
        {"kind": "line", "name": "path", "label": say("keeping.path")},
        _buttons("in", **{"import": True, "reset": False}),
        _buttons("sure", reset_no=False, reset_yes=False),
        {"kind": "status", "name": "status"},
    ]


def _buttons(name: str, **events: bool) -> dict:
    """A row of buttons; the main one is what Enter in a field presses."""
    buttons = [{"event": event, "text": say(f"keeping.{event}"), "main": main} for event, main in events.items()]
    return {"kind": "buttons", "name": name, "buttons": buttons}


def _name(log: Log, path: Path) -> str:
    """A file as the list names it: with its folder where that is not the log's own."""
    return path.name if path.parent == log.path.parent else f"{path.parent.name}/{path.name}"


def _twin() -> tuple[str, str]:
    text = say("keeping.twin")
    return f"<p>{markup.escape(text)}</p>", text
