"""The stance: where a learner stands on the open question, asked as often as a lesson likes, never scored."""

from facetoface.history import Archive, dates
from facetoface.history.debate import SIDES
from facetoface.items import shapes
from facetoface.learning import Log
from facetoface.learning.stance import CERTAINTIES, POSITIONS, QUESTION, Stance, stances
from facetoface.widgets import markup, pages
from facetoface.widgets.forecasting import tell
from facetoface.widgets.form import Form
from facetoface.words import say

UNSAID = "unsaid"


class Stand:
    """The question on a Form. What was said before is shown only when it is asked for, so that it does not anchor."""

    def __init__(self, archive: Archive, lesson: str, log: Log):
        self.archive, self.lesson, self.log = archive, lesson, log
        self.form = Form(self._parts(), self._twin, draft=f"{lesson} stance")
        self.form.on("keep", self._keep)
        self.form.on("before", self._before)

    # ---- what the page asks for ----

    def _keep(self, values: dict) -> None:
        position, sure = values.get("position"), values.get("certainty")
        if position == UNSAID:
            tell(self.form, [say("stance.not_kept")])
        elif position not in POSITIONS:
            tell(self.form, [say("stance.missing")])
        elif sure not in map(str, CERTAINTIES):
            tell(self.form, [say("stance.no_certainty")])
        else:
            self._add(position, int(sure), values)

    def _add(self, position: str, sure: int, values: dict) -> None:
        """Keep a stance, unless it has just been kept."""
        reason = str(values.get("reason") or "").strip()
        argument = values.get("argument")
        answer = {"position": position, "argument": argument if argument in self.archive.arguments else "",
                  "reason": shapes.text(reason) if reason else ""}  # fmt: skip
        last = stances(self.log.entries())[-1:]
        if last and (answer, sure, self.lesson) == (_answer(last[0]), last[0].certainty, last[0].lesson):
            return tell(self.form, [say("stance.same")])
        _, warning = self.log.add(kind="stance", lesson=self.lesson, item=QUESTION, answer=answer, certainty=sure)
        self.form.kept = True
        said = say("stance.kept", position=say(f"stance.{position}"))
        tell(self.form, [said, *([markup.literal(warning)] if warning else [])])

    def _before(self, _values: dict) -> None:
        earlier = stances(self.log.entries())
        shown = pages.page(map(self._row, earlier))[0] if earlier else ""
        self.form.regions = {"before": shown, "status": say("stance.earlier" if earlier else "stance.first")}

    # ---- what the page shows ----

    def _row(self, stance: Stance) -> tuple[str, str]:
        """A stance: when it was given, and all that was said. A reason is the learner's own text, shown as it is."""
        sure = say(f"stance.certainty_{stance.certainty}")
        said = [say("stance.said", position=say(f"stance.{stance.position}"), certainty=sure)]
        if stance.argument:
            found = self.archive.arguments.get(stance.argument)
            said.append(say("stance.weighed", thesis=found.thesis if found else say("stance.later_argument")))
        said += [f"“{markup.literal(stance.reason)}”"] if stance.reason else []
        return say("stance.given", day=dates.in_words(stance.day.isoformat()), lesson=stance.lesson), " ".join(said)

    def _parts(self) -> list[dict]:
        positions = [{"id": name, "html": markup.escape(say(f"stance.{name}"))} for name in (*POSITIONS, UNSAID)]
        sure = [{"id": str(n), "html": markup.escape(say(f"stance.certainty_{n}"))} for n in CERTAINTIES]
        buttons = [
            {"event": "keep", "text": say("stance.keep"), "main": True},
            {"event": "before", "text": say("stance.before")},
        ]
        return [
            {"kind": "region", "name": "about", "html": f"<p>{markup.escape(say('stance.unscored'))}</p>"},
            {"kind": "radio", "name": "position", "legend": markup.escape(say("stance.question")),
             "options": positions},
            {"kind": "radio", "name": "certainty", "legend": markup.escape(say("stance.certainty")), "inline": True,
             "options": sure},
            {"kind": "select", "name": "argument", "label": say("stance.argument"), "options": self._arguments()},
            {"kind": "text", "name": "reason", "label": markup.escape(say("stance.reason")), "rows": 2},
            {"kind": "buttons", "name": "buttons", "buttons": buttons},
            {"kind": "status", "name": "status"},
            {"kind": "region", "name": "before"},
        ]  # fmt: skip

    def _arguments(self) -> list[dict]:
        """The arguments made by the archive's day, side by side, the earliest first."""
        found = sorted(self.archive.arguments.values(), key=lambda a: (SIDES.index(a.side), a.date, a.id))
        named = [
            {"id": a.id, "text": say("stance.option", side=say(f"stance.{a.side}"), thesis=markup.plain(a.thesis))}
            for a in found
        ]
        return [{"id": "", "text": say("stance.no_argument")}, *named]

    def _twin(self) -> tuple[str, str]:
        question, note = say("stance.question"), say("stance.twin")
        choices = [say(f"stance.{name}") for name in POSITIONS]
        listed = "".join(f"<li>{markup.escape(choice)}</li>" for choice in choices)
        html = f"<p><strong>{markup.escape(question)}</strong></p><ul>{listed}</ul>"
        return f"{html}<p><em>{markup.escape(note)}</em></p>", "\n".join(
            [question, *(f"  - {choice}" for choice in choices), note]
        )


def _answer(stance: Stance) -> dict:
    return {"position": stance.position, "argument": stance.argument, "reason": stance.reason}
