"""What a lesson's calls give a notebook: a Page to read, a Quiz to answer."""

import ipywidgets

from facetoface.history import Archive
from facetoface.items import Item
from facetoface.learning import Log
from facetoface.widgets import markup, twins
from facetoface.widgets.form import Form
from facetoface.widgets.question import Question


class Page:
    """Something to read: the same content as HTML and as plain text."""

    def __init__(self, html: str, text: str):
        self.html, self.text = html, text

    def _repr_mimebundle_(self, **_) -> dict:
        return {"text/html": self.html, "text/plain": self.text}


class Quiz(ipywidgets.VBox):
    """The questions of a quiz below each other, and one static twin for them all."""

    def __init__(self, items: list[Item], lesson: str, log: Log, archive: Archive):
        def cite(source: str) -> str:
            return archive.sources[source].short

        self.questions = [Question(item, lesson, log, cite) for item in items]
        trouble = log.trouble()
        note = [notice(trouble)] if trouble else []
        super().__init__([*note, *(question.form for question in self.questions)])

    def _repr_mimebundle_(self, **kwargs) -> dict:
        html, text = twins.several([question.form.twin() for question in self.questions])
        return {**super()._repr_mimebundle_(**kwargs), "text/html": html, "text/plain": text}


def notice(sentence: str) -> Form:
    """One sentence the learner should see, as a Form with nothing but a status region."""
    html = markup.escape(sentence)
    return Form([{"kind": "status", "name": "status"}], lambda: (f"<p>{html}</p>", sentence), regions={"status": html})
