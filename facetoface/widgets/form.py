"""The Form: fields in, values out, regions of HTML. Every interactive thing in the course is one.

A Form is described by `parts`, a list of dicts shown in order. Fields hold a value under their `name`:

- `radio`, `checks`: `legend` (HTML), `options` [{id, html}]; value an id, or a list of ids
- `order`: the same; value all ids in the chosen order
- `pairs`: `legend`, `options`, `targets` [{id, text}]; value {option id: target id}
- `number`: `label`, `min`, `max`, `step`, `unit`, `slider` (a range paired with the box); value a number
- `text`: `label` (HTML), `rows`; value a text
- `line`: `label`, `type` (`text` or `date`); value a text
- `select`: `label`, `options` [{id, text}]; value an id

`together` sets `parts` of its own under one `legend`. A field with `live` sends the event `change` whenever it is
changed. Besides fields there are `region` (HTML from `regions`, or else its own `html`), `status` (the same, spoken by
screen readers when it changes) and `buttons` [{event, text, main}]. HTML given to a Form must come from `markup` or be
escaped.
"""

from collections.abc import Callable
from pathlib import Path

import anywidget
import traitlets as t

from facetoface.assets import CourseError
from facetoface.widgets import markup, twins
from facetoface.words import say

HERE = Path(__file__).parent
PARTS = ("nodes", "fields", "parts", "given", "drafts", "view")  # of the page's side, in the order of their use
WORDS = ("no_answer", "draft", "choose", "up", "down", "moved")


class Form(anywidget.AnyWidget):
    """A form on the page, and its static twin where no kernel runs.

    `twin` is a function that gives the twin as (HTML, plain text). `draft` is a name under which the page remembers
    what is filled in until it is kept, while its window is open; nothing is remembered without one.
    """

    fold: str | None = None  # a title to fold the twin away under
    kept = False  # a handler that has kept what was filled in says so here
    _esm = "\n".join((HERE / "form_js" / f"{part}.js").read_text(encoding="utf-8") for part in PARTS)
    _css = HERE / "form.css"
    parts = t.List(t.Dict()).tag(sync=True)
    values = t.Dict().tag(sync=True)
    regions = t.Dict().tag(sync=True)
    notes = t.Dict().tag(sync=True)
    locked = t.List(t.Unicode()).tag(sync=True)
    hidden = t.List(t.Unicode()).tag(sync=True)
    words = t.Dict().tag(sync=True)
    draft = t.Unicode().tag(sync=True)

    def __init__(self, parts: list[dict], twin: Callable[[], tuple[str, str]], **traits):
        super().__init__(parts=parts, words={word: say(f"form.{word}") for word in WORDS}, **traits)
        self.twin = twin
        self._handlers: dict[str, Callable[[dict], None]] = {}
        self.on_msg(lambda _, content, __: self.receive(content))

    def on(self, event: str, handler: Callable[[dict], None]) -> None:
        """Call `handler` with the form's values when `event` arrives.

        The page also brings them to `values` by itself, perhaps later; a handler that set them again would undo
        what was typed meanwhile.
        """
        self._handlers[event] = handler

    def receive(self, message: dict) -> None:
        """Handle a message of the page once, and tell the page that Python has answered.

        What changes on this form is sent as one: a page that changed bit by bit would say old words again meanwhile.
        """
        self.kept = False
        try:
            with self.hold_sync():
                self._handle(message.get("event"), message.get("values"))
        finally:
            self.send({"answered": message.get("number"), "kept": self.kept})

    def _handle(self, event, values) -> None:
        try:
            if event in self._handlers and isinstance(values, dict):
                self._handlers[event](values)
        except CourseError as error:
            self.tell(markup.escape(str(error)))
        except Exception:
            self.tell(markup.escape(say("form.fault")))
            raise

    def tell(self, html: str) -> None:
        """Put HTML into the status region."""
        self.regions = {**self.regions, "status": html}

    def _repr_mimebundle_(self, **_) -> dict:
        html, text = self.twin()
        view = {"version_major": 2, "version_minor": 0, "model_id": self.model_id}
        html = twins.folded(html, self.fold)
        return {"text/plain": text, "text/html": html, "application/vnd.jupyter.widget-view+json": view}

    def __repr__(self) -> str:
        """The same for every form, for it stands in saved notebooks."""
        return "Form()"
