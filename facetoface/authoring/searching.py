"""The archive's page where nothing can be searched for: every event that was public when the course begins."""

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_output

from facetoface import course, history
from facetoface.authoring import notes
from facetoface.history import dates
from facetoface.widgets import pages, reading
from facetoface.words import say

NOTEBOOK = "archive.ipynb"


def cells(notebook: NotebookNode) -> list[NotebookNode]:
    """What the notebook says first, and the events, the earliest first, each folded under its heading."""
    day = course.load().lesson("archive").knowledge_date
    then = history.load().as_of(day)
    found = sorted(then.events.values(), key=lambda event: dates.first_day(event.date))
    title = say("export.records", day=dates.in_words(day.isoformat()), count=len(found))
    first = "\n\n".join(notebook.cells[0].source.split("\n\n")[:2])
    folds = "".join(notes.folded(reading.heading(event), pages.record(event, then)[0]) for event in found)
    shown = new_output("display_data", {"text/html": folds})
    return [new_markdown_cell(f"{first}\n\n## {title}"), new_code_cell(outputs=[shown])]
