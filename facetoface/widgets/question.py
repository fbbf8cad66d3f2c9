"""One item as a learner meets it: asked, answered, graded, kept, and there again tomorrow.

The key and the feedback stay in Python until the learner has earned them; the Form is only ever given what
may be shown.
"""

from facetoface.items import Item, Response, ResponseError, Result, grade, shuffled
from facetoface.learning import Attempts, Log, attempts
from facetoface.widgets import markup, telling, twins
from facetoface.widgets.askers import ASKERS
from facetoface.widgets.form import Form
from facetoface.words import say

SCALE = ("1", "2", "3")  # of certainty, as the page sends it


class Question:
    """An item on a Form. `cite` turns a source's id into a short reference, for options that are excerpts.

    `lesson` is the bank the item is of. Where another lesson brings it back, that is its `place`, and tries made
    there before the moment `since` belong to an earlier review. In a test questions are `silent`: what is given is
    kept, and nothing is said of it.
    """

    def __init__(
        self, item: Item, lesson: str, log: Log, cite=lambda source: "", *,
        place: str | None = None, since: str = "", silent: bool = False,
    ):  # fmt: skip
        self.item, self.lesson, self.log, self.cite = item, lesson, log, cite
        self.place, self.silent = place, silent
        self.asker = ASKERS[item.type]
        self.attempts = attempts(log.entries(), lesson, item.id, item.version, place)
        if self.attempts.last and self.attempts.last.time < since:
            self.attempts = Attempts(round=self.attempts.round + 1)
        self.form = Form(self._parts(), self._twin)
        self.form.on("check", self._check)
        self.form.on("again", self._again)
        self._show()

    # ---- what the page asks for ----

    def _check(self, values: dict) -> None:
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
            lesson=self.lesson, place=self.place, item=self.item.id, version=self.item.version, answer=answer,
            certainty=response.certainty, score=result.score, right=result.right,
            round=self.attempts.round, attempt=len(self.attempts.entries) + 1,
            options=len(self.item.option) if "choice" in answer else None, private=getattr(self.item, "stance", False),
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
        return self.item.graded and self.attempts.over(1 if self.silent else self.item.tries)

    @property
    def _asks_certainty(self) -> bool:
        return self.item.graded and self.item.certainty and not self.attempts.entries

    def _options(self, round_: int) -> list:
        return twins.cited(shuffled(self.item, f"{self.item.id}/{round_}"), self.cite)

    def _twin(self) -> tuple[str, str]:
        return twins.question(self.item, self._options(1))

    def _parts(self) -> list[dict]:
        sure = [{"id": n, "html": say(f"question.certainty_{n}")} for n in SCALE]
        word = "check" if self.item.graded and not self.silent else "keep"
        check = {"event": "check", "text": say(f"question.{word}"), "main": True}
        again = {"event": "again", "text": say("question.again")}
        return [
            *self.asker.fields(self.item, self._options(self.attempts.round)),
            {
                "kind": "radio",
                "name": "certainty",
                "legend": say("question.certainty"),
                "inline": True,
                "options": sure,
            },
            {"kind": "buttons", "name": "buttons", "buttons": [check, again]},
            {"kind": "status", "name": "status"},
        ]

    def _show(self, result: Result | None = None, warning: str | None = None) -> None:
        """Bring the Form to where the learner stands; without `result`, as found in the log."""
        resumed = result is None and self.attempts.last is not None
        result = result or self._last_result()
        over, form, told = self._over, self.form, not self.silent
        form.values = self._values()
        form.notes = {"answer": telling.notes(result, self.asker.places)} if over and result and told else {}
        form.locked = ["answer", "value", "low", "high", "certainty", "check"] if over else []
        form.hidden = ([] if self._asks_certainty else ["certainty"]) + ([] if over and told else ["again"])
        lines = telling.lines(self.item, self.attempts, result, resumed) if told else telling.silence(result)
        said = [markup.render(line) for line in lines]
        said += [markup.escape(warning)] if warning else []
        form.regions = {"status": "".join(f"<p>{line}</p>" for line in said)}

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
        if last is None:
            return self.asker.untouched(self._options(self.attempts.round))
        sure = self.attempts.entries[0].certainty
        return {**self.asker.values(last.answer), **({"certainty": str(sure)} if sure else {})}
