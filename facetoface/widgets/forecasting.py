"""A forecast as a learner gives it: a probability, whether the outcome was known, two other ways it could go."""

import datetime as dt

import attrs

from facetoface.assets import CourseError
from facetoface.history import Forecast
from facetoface.items import shapes
from facetoface.learning import Log
from facetoface.learning.forecasts import Given, Path, paths
from facetoface.widgets import markup, pages
from facetoface.widgets.form import Form
from facetoface.words import say

FIELDS = ("probability", "known", "other1", "other2")
OTHERS = ("other1", "other2")


@attrs.frozen
class Desk:
    """Where a forecast of one question is given: in a lesson, on a knowledge date, into the log."""

    record: Forecast  # as of the day
    lesson: str
    day: dt.date
    log: Log

    @property
    def name(self) -> str:
        """What the page calls what is filled in here."""
        return f"{self.lesson} {self.day} {self.record.id}"

    def path(self) -> Path:
        """What the learner has given so far."""
        return paths(self.log.entries()).get(self.record.id, Path(self.record.id))

    def open(self) -> bool:
        """Whether a forecast can still be given: the outcome was neither public on the day nor shown since."""
        return self.record.outcome is None and self.path().recalled is None

    def fields(self) -> list[dict]:
        """The Form's parts for a forecast."""
        scale = {"min": 0, "max": 100, "step": 1, "unit": "%", "slider": True}
        known = [{"id": "known", "html": markup.escape(say("forecast.known"))}]
        return [
            {"kind": "number", "name": "probability", "label": say("forecast.probability"), **scale},
            {"kind": "checks", "name": "known", "legend": say("forecast.before"), "options": known},
            *(
                {"kind": "text", "name": name, "label": markup.escape(say(f"forecast.{name}")), "rows": 1}
                for name in OTHERS
            ),
        ]

    def values(self) -> dict:
        """What stands in the fields: the last forecast, if there is one."""
        given = self.path().given
        if not given:
            return {}
        named = dict(zip(OTHERS, given[-1].others, strict=False))
        return {"probability": given[-1].percent, "known": ["known"] * given[-1].known, **named}

    def keep(self, values: dict) -> list[str]:
        """Keep what the page gives as a forecast, and say so in lines of the course's markup. Raises ResponseError."""
        if not self.open():
            return [self.state()]
        if values.get("probability") is None:
            return [say("forecast.missing")]
        given = Given(_percent(values), self.day, bool(values.get("known")), _others(values))
        before = self.path().given[-1:]
        if before == (given,):
            return [say("forecast.same")]
        answer = {"probability": given.percent, "known": given.known, "others": list(given.others),
                  "day": given.day.isoformat()}  # fmt: skip
        _, warning = self.log.add(kind="forecast", lesson=self.lesson, item=self.record.id, answer=answer)
        said = [_said(given, before[0] if before else None)]
        said += [say("forecast.out")] if self.path().known else []
        return said + ([markup.literal(warning)] if warning else [])

    def state(self) -> str:
        """Where the learner stands, found in the log: nothing, the last number, or that no more can be given."""
        given = self.path().given
        if self.record.outcome is not None:
            return say("forecast.public", day=pages.day(self.day))
        if not given:
            return ""
        facts = {"percent": f"{given[-1].percent:g}", "day": pages.day(given[-1].day)}
        return say("forecast.resumed" if self.open() else "forecast.shown", **facts)


def forecasting(desk: Desk) -> Form:
    """A Form for one question; the last forecast given stands in it. Raises CourseError where the outcome is public."""
    if desk.record.outcome is not None:
        raise CourseError(f"By {desk.day} it was public how '{desk.record.id}' turned out: too late for a forecast.")
    button = {"event": "keep", "text": say("forecast.keep"), "main": True}
    parts = [
        {"kind": "together", "name": "together", "legend": markup.render(desk.record.question),
         "parts": [{"kind": "region", "name": "about", "html": about(desk.record)[0]}, *desk.fields()]},
        {"kind": "buttons", "name": "buttons", "buttons": [button]},
        {"kind": "status", "name": "status"},
    ]  # fmt: skip
    form = Form(parts, lambda: asked(desk.record), values=desk.values(), draft=desk.name)
    form.hidden = [] if desk.open() else [*FIELDS, "buttons"]
    form.on("keep", lambda values: keep(form, desk, values))
    tell(form, [desk.state()])
    return form


def keep(form: Form, desk: Desk, values: dict) -> None:
    """Keep what a Form gives as a forecast, and say so on it. Raises ResponseError."""
    before = desk.path().given
    tell(form, desk.keep(values))
    form.kept = desk.path().given != before


def about(record: Forecast) -> tuple[str, str]:
    """What a forecaster should read first: what counts as yes, what could be known, how often it was so before."""
    rows = {name: getattr(record, name) for name in ("resolution", "known_then", "base_rate")}
    return pages.page((say(f"forecast.{name}"), text) for name, text in rows.items() if text)


def asked(record: Forecast) -> tuple[str, str]:
    """The static twin of a question."""
    html, text = about(record)
    return f"<p><strong>{markup.render(record.question)}</strong></p>{html}", f"{markup.plain(record.question)}\n{text}"


def tell(form: Form, lines: list[str]) -> None:
    """Put lines of the course's markup into the status region."""
    form.tell("".join(f"<p>{markup.render(line)}</p>" for line in lines if line))


def _percent(values: dict) -> float:
    return shapes.number(values["probability"], 0, 100, "%")


def _others(values: dict) -> tuple[str, ...]:
    texts = [str(values.get(name) or "").strip() for name in OTHERS]
    return tuple(shapes.text(text) for text in texts if text)


def _said(given: Given, before: Given | None) -> str:
    facts = {"percent": f"{given.percent:g}", "day": pages.day(given.day)}
    if before is None:
        return say("forecast.kept", **facts)
    same = before.percent == given.percent
    return say("forecast.noted" if same else "forecast.updated", before=f"{before.percent:g}", **facts)
