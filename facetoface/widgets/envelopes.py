"""An envelope: what became public on a later day, sealed until the learner opens it."""

import datetime as dt

from facetoface.charts.phrases import listed, plural
from facetoface.history import Archive
from facetoface.history.records import Record
from facetoface.learning import Log
from facetoface.widgets import markup, pages
from facetoface.widgets.forecasting import FIELDS, Desk, asked, keep, tell
from facetoface.widgets.form import Form
from facetoface.words import say


class Envelope:
    """The records of an envelope on a Form, and the field for a forecast given on its day, where a desk is there.

    `archive` stands on the envelope's day; `days` are those of all the lesson's envelopes, as far as they are laid
    out by the time one is opened.
    """

    def __init__(
        self, records: list[Record], archive: Archive, lesson: str, log: Log, days: set[dt.date], desk: Desk | None
    ):
        self.day, self.page = archive.day, pages.records(records, archive)
        self.lesson, self.log, self.days, self.desk = lesson, log, days, desk
        self.form = Form(self._parts(), self._twin, draft=desk.name if desk else "")
        self.form.on("open", self._open)
        self.form.on("keep", self._keep)
        self._show()

    # ---- what the page asks for ----

    def _open(self, _values: dict) -> None:
        """Log that it is open, show what is in it, and say which earlier ones are still sealed."""
        if self.day in self._opened():
            return
        _, warning = self.log.add(kind="opened", lesson=self.lesson, item=self.day.isoformat(), answer={})
        self._show()
        earlier = sorted(day for day in self.days - self._opened() if day < self.day)
        lines = [say("envelope.opened", day=pages.day(self.day)), *self._state()]
        lines += [plural("envelope.earlier", len(earlier), days=listed(map(pages.day, earlier)))] if earlier else []
        tell(self.form, [*lines, *([markup.literal(warning)] if warning else [])])

    def _keep(self, values: dict) -> None:
        if self.desk and self.day in self._opened():
            keep(self.form, self.desk, values)

    # ---- what the page shows ----

    def _opened(self) -> set[dt.date]:
        """The days of this lesson's envelopes that are open."""
        found = {e.item for e in self.log.entries() if (e.kind, e.lesson) == ("opened", self.lesson)}
        return {day for day in self.days if day.isoformat() in found}

    def _parts(self) -> list[dict]:
        name = say("envelope.open", day=pages.day(self.day))
        parts = [
            {"kind": "buttons", "name": "opening", "buttons": [{"event": "open", "text": name}]},
            {"kind": "region", "name": "page"},
        ]
        if self.desk:
            legend = markup.render(say("envelope.question", question=self.desk.record.question))
            keep = {"event": "keep", "text": say("forecast.keep"), "main": True}
            parts += [
                {"kind": "together", "name": "together", "legend": legend, "parts": self.desk.fields()},
                {"kind": "buttons", "name": "keeping", "buttons": [keep]},
            ]
        return [*parts, {"kind": "status", "name": "status"}]

    def _show(self) -> None:
        """Bring the Form to where the learner left it: sealed, or open with the last forecast."""
        is_open = self.day in self._opened()
        takes = is_open and self.desk is not None and self.desk.open()
        self.form.locked = ["open"] if is_open else []
        self.form.hidden = [] if takes else [*FIELDS, "together", "keeping", "keep"]
        self.form.values = self.desk.values() if takes else {}
        self.form.regions = {"page": self.page[0]} if is_open else {}
        if is_open:
            tell(self.form, self._state())

    def _state(self) -> list[str]:
        """Where the learner stands with the envelope's forecast, if it has one."""
        return [self.desk.state() or say("envelope.none_yet")] if self.desk else []

    def _twin(self) -> tuple[str, str]:
        """What is in the envelope, folded; it was public on the envelope's day."""
        html, text = self.page
        name, note = say("envelope.name", day=pages.day(self.day)), say("envelope.twin")
        question = asked(self.desk.record) if self.desk else ("", "")
        folded = f"<details><summary>{markup.escape(name)}</summary>{html}{question[0]}</details>"
        words = "\n".join(filter(None, [name, text, question[1], note]))
        return f"{folded}<p><em>{markup.escape(note)}</em></p>", words
