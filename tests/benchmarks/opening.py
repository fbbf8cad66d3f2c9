"""A new kernel until the first quiz stands, over a bare `import ipywidgets`."""

import measure

QUIZ = "import facetoface; lesson = facetoface.open_lesson('03'); lesson.quiz('definitions')"
NO_MATPLOTLIB = "import sys; assert 'matplotlib' not in sys.modules, 'matplotlib was imported'"


def lines():
    """Medians of new processes: bare ipywidgets, and the lesson with its first quiz."""
    tasks = {
        "import ipywidgets": lambda: measure.python("import ipywidgets"),
        "open_lesson and quiz": lambda: measure.python(f"{QUIZ}; {NO_MATPLOTLIB}"),
    }
    yield from measure.table(measure.in_turns(tasks, rounds=11), base="import ipywidgets")
