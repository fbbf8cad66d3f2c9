"""What a lesson's calls give a notebook: a Page to read, a Quiz to answer."""

import ipywidgets

from facetoface.learning import Log
from facetoface.widgets import markup, twins
from facetoface.widgets.form import Form
from facetoface.widgets.question import Question
from facetoface.words import say


class Page:
    """Something to read: the same content as HTML and as plain text."""

    fold: str | None = None  # a title to fold it away under

    def __init__(self, html: str, text: str):
        self.html, self.text = html, text

    def _repr_mimebundle_(self, **_) -> dict:
        return {"text/html": twins.folded(self.html, self.fold), "text/plain": self.text}


class Forms(ipywidgets.VBox):
    """Forms below each other, trouble with the log above them, and one static twin for them all.

    `note` says in the twin how the forms come to life.
    """

    fold: str | None = None  # a title to fold the twin away under

    def __init__(self, forms: list[Form], log: Log, note: str):
        self.forms, self.note = forms, note
        trouble = log.trouble()
        super().__init__([*([notice(trouble)] if trouble else []), *forms])

    def twin(self) -> tuple[str, str]:
        """The twins of the forms below each other."""
        return twins.several([form.twin() for form in self.forms], self.note)

    def _repr_mimebundle_(self, **kwargs) -> dict:
        html, text = self.twin()
        return {**super()._repr_mimebundle_(**kwargs), "text/html": twins.folded(html, self.fold), "text/plain": text}


class Quiz(Forms):
    """Questions below each other."""

    def __init__(self, questions: list[Question], log: Log):
        self.questions = questions
        super().__init__([question.form for question in questions], log, say("question.twin"))


class Review(Quiz):
    """Questions that come back to this learner, under a sentence that says so; the twin only says what stands here."""

    def __init__(self, questions: list[Question], log: Log, sentence: str):
        super().__init__(questions, log)
        self.children = [notice(sentence), *self.children]

    def twin(self) -> tuple[str, str]:
        """A sentence, the same for every learner."""
        text = say("review.twin")
        return f"<p><em>{markup.escape(text)}</em></p>", text


def notice(sentence: str) -> Form:
    """One sentence the learner should see, as a Form with nothing but a status region."""
    html = markup.escape(sentence)
    return Form([{"kind": "status", "name": "status"}], lambda: (f"<p>{html}</p>", sentence), regions={"status": html})
