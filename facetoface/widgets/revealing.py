"""The reveal: first what the learner remembers of the first forecast, then what happened and how the forecasts did."""

from facetoface.assets import CourseError
from facetoface.history import Archive, Forecast, dates
from facetoface.items import shapes
from facetoface.learning import Log
from facetoface.learning.forecasts import ALWAYS_HALF, Given, Path, Score, paths, score
from facetoface.widgets import markup, pages, reading
from facetoface.widgets.forecasting import tell
from facetoface.widgets.form import Form
from facetoface.words import say


class Reveal:
    """One question on a Form that keeps its outcome covered until it is asked for.

    Raises CourseError where the outcome is not public on the archive's day.
    """

    def __init__(self, record: Forecast, archive: Archive, lesson: str, log: Log):
        if record.outcome is None:
            raise CourseError(
                f"By {archive.day} it was not public how '{record.id}' turned out. "
                "Reveal it on a later day, as in lesson.at('2018-06-12')."
            )
        self.record, self.archive, self.lesson, self.log = record, archive, lesson, log
        scale = {"min": 0, "max": 100, "step": 1, "unit": "%", "slider": True}
        show = {"event": "show", "text": say("reveal.show"), "main": True}
        field = {"kind": "number", "name": "recalled", "label": say("reveal.recall"), **scale}
        legend = markup.render(record.question)
        parts = [
            {"kind": "together", "name": "together", "legend": legend, "parts": [field]},
            {"kind": "buttons", "name": "buttons", "buttons": [show]},
            {"kind": "status", "name": "status"},
            {"kind": "region", "name": "told"},
        ]
        self.form = Form(parts, self._twin, draft=f"{lesson} reveal {record.id}")
        self.form.on("show", self._press)
        self._show()

    @property
    def _path(self) -> Path:
        return paths(self.log.entries()).get(self.record.id, Path(self.record.id))

    def _press(self, values: dict) -> None:
        """Keep what is remembered, if there is a forecast to remember; then uncover."""
        path, warning = self._path, None
        if _asks(path, self.record):
            if values.get("recalled") is None:
                self._show()
                return tell(self.form, [say("reveal.missing")])
            answer = {"probability": shapes.number(values["recalled"], 0, 100, "%")}
            _, warning = self.log.add(kind="recall", lesson=self.lesson, item=self.record.id, answer=answer)
            self.form.kept = True
        self._uncover(*([markup.literal(warning)] if warning else []))

    def _show(self) -> None:
        """Bring the Form to where the learner left it."""
        path = self._path
        self.form.hidden = [] if _asks(path, self.record) else ["recalled"]
        if path.recalled is not None:
            self._uncover()

    def _uncover(self, *more: str) -> None:
        """Show everything; the status has the outcome, and perhaps more lines."""
        path = self._path
        self.form.locked, self.form.hidden = ["recalled", "show"], [] if path.recalled is not None else ["recalled"]
        self.form.values = {} if path.recalled is None else {"recalled": path.recalled}
        self.form.regions = {"told": pages.page(told(self.record, path, self.archive))[0]}
        outcome = f"**{say(f'reveal.{self.record.outcome}')}** {self.record.outcome_reason or ''}"
        tell(self.form, [outcome, *more])

    def _twin(self) -> tuple[str, str]:
        note = say("reveal.twin")
        html = f"<p><strong>{markup.render(self.record.question)}</strong></p><p><em>{markup.escape(note)}</em></p>"
        return html, f"{markup.plain(self.record.question)}\n{note}"


def told(record: Forecast, path: Path, archive: Archive) -> reading.Rows:
    """What is told beside the outcome of a question that is uncovered, label by label."""
    found = score(path, record)
    odds = [
        say("record.odds", who=odds.who, day=dates.in_words(odds.day), percent=f"{100 * odds.probability:.3g}")
        for odds in record.odds
    ]
    return [
        *(_scored(found) if found else [(say("reveal.first"), say("reveal.known" if path.known else "reveal.none"))]),
        *([(say("reveal.odds"), odds)] if odds else []),
        *(_memory(found) if found else []),
        (say("reveal.careful"), say("reveal.one_outcome")),
        (say("reveal.sources"), [reading.reference(archive.sources[i]) for i in record.sources]),
    ]


def compared(given: float) -> str:
    """How a Brier score lies to that of always saying 50 %, in words."""
    word = "same" if given == ALWAYS_HALF else "better" if given < ALWAYS_HALF else "worse"
    return say(f"reveal.{word}", half=ALWAYS_HALF)


def _asks(path: Path, record: Forecast) -> bool:
    """Whether there is a first forecast to remember: given in time, by someone who did not know."""
    return bool(path.before(record)) and not path.known and path.recalled is None


def _scored(found: Score) -> reading.Rows:
    rows = [(say("reveal.first"), _forecast(found.first, found.first_brier))]
    if found.last != found.first:
        rows.append((say("reveal.last"), _forecast(found.last, found.last_brier)))
    return rows


def _forecast(given: Given, points: float) -> str:
    facts = {"percent": f"{given.percent:g}", "day": pages.day(given.day), "score": f"{points:.2f}"}
    return say("reveal.forecast", compared=compared(points), **facts)


def _memory(found: Score) -> reading.Rows:
    """What is remembered beside what was said, and how far that moved."""
    if found.shift is None:
        return []
    facts = say("reveal.shift", recalled=f"{found.recalled:g}", original=f"{found.first.percent:g}")
    word = "towards" if found.shift > 0 else "away" if found.shift < 0 else "exact"
    return [(say("reveal.memory"), f"{facts} {say(f'reveal.{word}', points=f'{abs(found.shift):g}')}")]
