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
        self.place, self.silent, self.since = place, silent, since
        self.asker = ASKERS[item.type]
        self.attempts = self._found()
        self.form = Form(self._parts(), self._twin, draft=f"{place or lesson} {lesson}/{item.id}/{item.version}")
        self.form.on("check", self._check)
        self.form.on("again", self._again)
        self._show()

    # ---- where the learner stands ----

    def _found(self) -> Attempts:
        """The tries in the log."""
        found = attempts(self.log.entries(), self.lesson, self.item.id, self.item.version, self.place)
        if found.last and found.last.time < self.since:
            return Attempts(round=found.round + 1)
        return found

    def _catch_up(self) -> None:
        """Take in tries that were made in another window since: nothing counts twice."""
        found, own = self._found(), self.attempts
        if (found.round, len(found.entries)) > (own.round, len(own.entries)):
            self.attempts = found

    # ---- what the page asks for ----

    def _check(self, values: dict) -> None:
        self._catch_up()
        answer = self.asker.answer(self.item, values)
        last = self.attempts.last
        if self._over:
            self._show(self._last_result(), first=say("question.closed"))
        elif answer is None:
            self.form.tell(say("question.no_answer"))
        elif last and last.answer == answer:
            self._show(self._last_result(), first=say("question.same"))
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
        self.form.kept = True
        self._show(result, warning)

    def _again(self, _values: dict) -> None:
        """A fresh round; what was answered before stays in the log."""
        if self._over:
            self.attempts = Attempts(round=self.attempts.round + 1)
            self.form.parts, self.form.kept = self._parts(), True
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
        scale = [{"id": n, "html": say(f"question.certainty_{n}")} for n in SCALE]
        sure = {"kind": "radio", "name": "certainty", "legend": say("question.certainty"), "options": scale}
        word = "check" if self.item.graded and not self.silent else "keep"
        check = {"event": "check", "text": say(f"question.{word}"), "main": True}
        again = {"event": "again", "text": say("question.again")}
        return [
            *self.asker.fields(self.item, self._options(self.attempts.round)),
            {**sure, "inline": True},
            {"kind": "buttons", "name": "buttons", "buttons": [check, again]},
            {"kind": "status", "name": "status"},
        ]

    def _show(self, result: Result | None = None, warning: str | None = None, first: str = "") -> None:
        """Bring the Form to where the learner stands; without `result`, as found in the log. Says `first` at first."""
        resumed = result is None and self.attempts.last is not None
        fresh, result = result is None, result or self._last_result()
        over, form, told = self._over, self.form, not self.silent
        if fresh or over:  # else the page has them, and perhaps more that is being typed
            form.values = self._values()
        form.notes = {"answer": telling.notes(result, self.asker.places)} if over and result and told else {}
        form.locked = ["answer", "value", "low", "high", "certainty", "check"] if over else []
        form.hidden = ([] if self._asks_certainty else ["certainty"]) + ([] if over and told else ["again"])
        lines = telling.lines(self.item, self.attempts, result, resumed) if told else telling.silence(result)
        said = [markup.render(line) for line in [*([first] if first and told else []), *lines]]
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
