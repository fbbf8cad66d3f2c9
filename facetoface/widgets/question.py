"""One item as a learner meets it: asked, answered, graded, kept, and there again tomorrow.

The key and the feedback stay in Python until the learner has earned them; the Form is only ever given what
may be shown.
"""

from facetoface.items import Item, Response, ResponseError, Result, certainty, grade, shuffled
from facetoface.items.model import OptionResult
from facetoface.learning import Attempts, Log, attempts
from facetoface.widgets import markup, twins
from facetoface.widgets.askers import ASKERS
from facetoface.widgets.form import Form
from facetoface.words import say

SCALE = ("1", "2", "3")  # of certainty, as the page sends it


class Question:
    """An item on a Form. `cite` turns a source's id into a short reference, for options that are excerpts."""

    def __init__(self, item: Item, lesson: str, log: Log, cite=lambda source: ""):
        self.item, self.lesson, self.log, self.cite = item, lesson, log, cite
        self.asker = ASKERS[item.type]
        self.attempts = attempts(log.entries(), lesson, item.id, item.version)
        self.form = Form(self._parts(), lambda: twins.question(self.item, self._options()))
        self.form.on("check", self._check)
        self.form.on("again", self._again)
        self._show()

    # ---- what the page asks for ----

    def _check(self, values: dict) -> None:
        self.form.values = values
        answer = self.asker.answer(self.item, values)
        last = self.attempts.last
        if self._over:
            self.form.tell(markup.render(say("question.closed")))
        elif answer is None:
            self.form.tell(say("question.no_answer"))
        elif last and last.answer == answer:
            self.form.tell(say("question.same"))
        elif self._asks_certainty and values.get("certainty") not in SCALE:
            self.form.tell(say("question.no_certainty"))
        else:
            self._keep(answer, int(values["certainty"]) if self._asks_certainty else None)

    def _keep(self, answer: dict, sure: int | None) -> None:
        """Grade an answer and add it to the log; only then show what grading says."""
        response = Response(self.item.id, self.item.version, answer, sure)
        result = grade(self.item, response)
        entry, warning = self.log.add(
            lesson=self.lesson, item=self.item.id, version=self.item.version, answer=answer,
            certainty=response.certainty, score=result.score, right=result.right,
            round=self.attempts.round, attempt=len(self.attempts.entries) + 1,
        )  # fmt: skip
        self.attempts = Attempts((*self.attempts.entries, entry), self.attempts.round)
        self._show(result, warning)

    def _again(self, _values: dict) -> None:
        """A fresh round; what was answered before stays in the log."""
        if self._over:
            self.attempts = Attempts(round=self.attempts.round + 1)
            self.form.parts = self._parts()
            self._show()

    # ---- what the page shows ----

    @property
    def _over(self) -> bool:
        return self._graded and self.attempts.over(self.item.tries)

    @property
    def _graded(self) -> bool:
        return self.item.graded

    @property
    def _asks_certainty(self) -> bool:
        return self._graded and self.item.certainty and not self.attempts.entries

    def _options(self) -> list:
        return shuffled(self.item, f"{self.item.id}/{self.attempts.round}")

    def _parts(self) -> list[dict]:
        sure = [{"id": n, "html": say(f"question.certainty_{n}")} for n in SCALE]
        legend = {"kind": "radio", "name": "certainty", "legend": say("question.certainty"), "inline": True}
        main = {
            "event": "check",
            "text": say("question.check" if self._graded else "question.keep"),
            "main": True,
        }
        return [
            *self.asker.fields(self.item, self._cited(self._options())),
            {**legend, "options": sure},
            {"kind": "buttons", "name": "buttons",
             "buttons": [main, {"event": "again", "text": say("question.again")}]},
            {"kind": "status", "name": "status"},
        ]  # fmt: skip

    def _cited(self, options: list) -> list:
        return twins.cited(options, self.cite)

    def _show(self, result: Result | None = None, warning: str | None = None) -> None:
        """Bring the Form to where the learner stands; without `result`, as found in the log."""
        resumed = result is None and self.attempts.last
        result = result or self._last_result()
        over, form = self._over, self.form
        form.values = self._values()
        form.notes = {"answer": self._notes(result)} if over and result else {}
        form.locked = ["answer", "value", "low", "high", "certainty", "check"] if over else []
        form.hidden = ([] if self._asks_certainty else ["certainty"]) + ([] if over else ["again"])
        said = [markup.render(line) for line in self._said(result, over, resumed) if line]
        said += [markup.escape(warning)] if warning else []
        asked = {
            "question": markup.render(getattr(self.item, "question", "")),
            "range": say("question.range"),
        }
        form.regions = {**asked, "status": "".join(f"<p>{s}</p>" for s in said)}

    def _last_result(self) -> Result | None:
        last = self.attempts.last
        if not last:
            return None
        try:
            return grade(self.item, Response(last.item, last.version, last.answer, last.certainty))
        except ResponseError:  # the bank has changed under the same version: ask afresh
            self.attempts = Attempts(round=self.attempts.round + 1)
            return None

    def _values(self) -> dict:
        last = self.attempts.last
        if last:
            sure = self.attempts.entries[0].certainty
            return {**self.asker.values(last.answer), **({"certainty": str(sure)} if sure else {})}
        return {"answer": [o.id for o in self._options()]} if self.item.type == "order" else {}

    def _said(self, result: Result | None, over: bool, resumed: bool):
        """The lines of the status region, in the order they are read out."""
        if result is None:
            yield say("question.outdated") if self.attempts.outdated else ""
            return
        yield say("question.your_earlier") if resumed else ""
        yield self._verdict(result, over)
        yield result.credit if not self._graded or 0 < result.score < 1 else ""
        yield from result.feedback
        if (over and not result.right) or not self._graded:
            yield self._full_answer()
        sure = self.attempts.entries[0].certainty
        if over and sure:
            first = self.attempts.entries[0]
            points = f"{certainty.points(first.right, sure):+d}".replace("-", "−")
            yield say("question.points", points=points, certainty=sure)

    def _verdict(self, result: Result, over: bool) -> str:
        if not self._graded:
            return say("question.kept")
        if result.right:
            return say("question.right")
        if over:
            return say("question.over" if result.options else "question.over_plain")
        return say("question.wrong")

    def _full_answer(self) -> str:
        sample = self.item.answer_in_words(self.item.key()) if self._graded else getattr(self.item, "model", None)
        return say("question.answer" if self._graded else "question.sample", answer=sample) if sample else ""

    def _notes(self, result: Result) -> dict:
        """Words beside every option once the question is closed; the status has the chosen one's feedback."""
        said = set(result.feedback)
        return {
            option.option: {
                "state": "right" if option.right else "wrong",
                "html": markup.render(f"{self._state(option)} {'' if option.feedback in said else option.feedback}"),
            }
            for option in result.options
        }

    def _state(self, option: OptionResult) -> str:
        if self.asker.places:
            return say("question.placed_right" if option.right else "question.placed_wrong")
        word = "chosen" if option.chosen else "missed" if option.right else "left"
        return say(f"question.{word}_{'right' if option.right else 'wrong'}")
