"""A tiny course in a folder of its own, without a fault, for tests to spoil."""

from pathlib import Path

import nbformat

from facetoface import assets, course, history, status
from facetoface.history import packets
from tests.history.conftest import SMALL

MAP = """
[[objective]]
id = "O1"
verb = "identify"
text = "who met whom"

[[lesson]]
id = "01"
file = "01-first.ipynb"
title = "First"
question = "Who met?"
knowledge_date = 2018-02-10
minutes = 45
minutes_for = { reading = 45 }
objectives = ["O1"]
do = "You look."
learn = ["look"]

[[lesson]]
id = "10"
file = "10-last.ipynb"
title = "Last"
question = "Who met since?"
knowledge_date = 2018-06-12
minutes = 45
minutes_for = { reading = 45 }
objectives = ["O1"]
do = "You look again."
learn = ["look again"]

[[exercise]]
id = "a1"
file = "a1-look.ipynb"
title = "Look"
after = "01"
minutes = 45
objectives = ["O1"]
do = "You look."
"""
LATER = """
[[event]]
id = "singapore-2018"
date = "2018-06-12"
known = "2018-06-12"
title = "They meet"
statement = "They met."
sources = ["a-paper"]
confidence = "high"
"""
YOUNG = """
[[source]]
id = "a-young-paper"
type = "webpage"
title = "They met again"
container_title = "A Paper"
issued = "2018-06-13"
URL = "https://example.org/again"
"""
PACKET = """
title = "Reports"
searched = "The news."
looked_up = "2026"

[[page]]
id = "none"
kind = "nothing"
heading = "Nothing"
finds = "Nothing was found."
"""
PROSE = "# See who met\n\nThe [armistice](glossary.ipynb#armistice) still held. " + "We look at what is known. " * 40
FEEDBACK = "This is tempting at first sight, but the record of the day shows something else."


class Tiny:
    """Writes the tiny course's files; each method replaces what was there."""

    def __init__(self, root: Path):
        self.root = root
        words = (assets.root() / "assets" / "words.toml").read_text(encoding="utf-8")
        self.write("assets/words.toml", words)
        self.write("assets/course.toml", MAP)
        for name, text in (SMALL | {"events": SMALL["events"] + LATER, "sources": SMALL["sources"] + YOUNG}).items():
            self.write(f"assets/history/{name}.toml", text)
        self.write("assets/packets/reports.toml", PACKET)
        self.write("assets/loaded-words.toml", '[[word]]\nbegins = "regime"\ninstead = "write \'government\'"\n')
        self.write("assets/article-runs.txt", "")
        self.lesson("01-first", PROSE, code='lesson.record("carter-1994", "d01")\nlesson.claims("A02")')
        self.lesson("10-last", PROSE)
        self.bank("lesson-01", item("first"), item("second"))
        self.bank("lesson-10", item("third"), item("fourth"))
        self.bank("tests", item("fifth", quiz="shared"), item("sixth", quiz="post-test"))

    def write(self, name: str, text: str) -> None:
        """A file of the course, by its name in it."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        forget()

    def lesson(self, name: str, *prose: str, code: str = "", shown: str = "", html: str = "", tag: str = "") -> None:
        """A notebook: a cell for each piece of prose, and one of code with what its box shows."""
        data = {"text/plain": shown, "text/html": html}
        box = nbformat.v4.new_code_cell(code, id="box", outputs=[nbformat.v4.new_output("display_data", data=data)])
        cells = [nbformat.v4.new_markdown_cell(text, id=f"cell-{n}") for n, text in enumerate(prose)]
        for cell in [*cells, box]:
            cell.metadata["tags"] = [tag] if tag else []
        self.write(f"lessons/{name}.ipynb", nbformat.writes(nbformat.v4.new_notebook(cells=[*cells, box])))

    def bank(self, name: str, *items: str) -> None:
        """A bank of these items."""
        self.write(f"assets/items/{name}.toml", "\n".join(items))


def item(
    name: str,
    *options: str,
    quiz: str = "check",
    prompt: str = "Who met?",
    key: int = 0,
    rests_on: str = "carter-1994",
    **more: str,
) -> str:
    """An item with one choice as TOML; `key` is the place of the right option."""
    head = {"id": name, "type": "single", "quiz": quiz, "objective": "O1", "prompt": prompt} | more
    lines = ["[[item]]", "version = 1", f'rests_on = ["{rests_on}"]', *(f'{k} = "{v}"' for k, v in head.items())]
    for number, text in enumerate(options or ("Carter", "Truman", "Nobody")):
        lines += ["[[item.option]]", f'id = "option-{number}"', f'text = "{text}"', f'feedback = "{FEEDBACK} {number}"']
        lines += ["correct = true"] if number == key else []
    return "\n".join(lines) + "\n"


def forget() -> None:
    """Let whatever was read before be read anew."""
    for module in (course, history, status, packets):
        module.load.cache_clear()
