"""Everything in the notebook of `everything` used once, by keyboard alone, and what was said."""

from collections.abc import Iterator

from playwright.sync_api import expect

from facetoface.charts import CATALOGUE
from facetoface.widgets.askers import ASKERS
from tests.browser.all import cells
from tests.browser.keyboard import answer, press
from tests.browser.notebook import Notebook, status
from tests.widgets.test_every_type import KEPT, WRONG

FIRST = 1  # the cell of the first question; the one before it opens the lessons
OTHERS = [  # the other forms, by the name of one of their buttons; what is put in, or nothing: the button is pressed
    ("Keep forecast", {"probability": 20}),
    ("Open the envelope of 8 March 2018", {}),
    ("Show what happened", {}),
    ("Show what happened", {"recalled": 40}),
    ("Show what I said before", {"position": "rather-unwise", "certainty": "2", "reason": "dd x"}),
    ("Search", {"words": "summit"}),
    ("Make my portfolio", {}),
    ("Where do I stand?", {}),
    ("Show my score", {}),
]
KEYS = {"radio": ["Space", "ArrowDown"], "checkbox": ["Space"], "range": ["ArrowRight"], "button": ["Enter"]}


def answer_all(notebook: Notebook) -> Iterator[tuple[str, list[str]]]:
    """Each type of item, with what it said to a wrong answer and to the right one, or to one that is only kept."""
    for cell, (kind, (_, item)) in enumerate(cells.items(notebook.server.root).items(), FIRST):
        form, said = notebook.form(cell), []
        right = ASKERS[kind].values(item.key()) if item.graded else KEPT[kind]
        sure = {"certainty": "2"} if item.graded and item.certainty else {}
        for values in [{**WRONG[kind](item), **sure}, right] if item.graded else [right]:
            said.append(answer(notebook, form, values))
        yield kind, said


def change_all(notebook: Notebook) -> Iterator[tuple[str, list[str]]]:
    """Each chart, with its alt text before and after its first control was worked, and what was said."""
    for cell, name in enumerate(CATALOGUE, FIRST + len(ASKERS)):
        form = notebook.form(cell)
        before = form.locator("img").get_attribute("alt")
        notebook.tab_to(form.locator("input, button"))
        kind = form.locator(":focus").get_attribute("type")
        notebook.press(*KEYS[kind])
        expect(status(form)).not_to_be_empty()
        yield name, [before, form.locator("img").get_attribute("alt"), status(form).inner_text()]


def use_others(notebook: Notebook) -> Iterator[tuple[str, str]]:
    """Each of the other forms, by the name of one of its buttons, with what it said last."""
    for name, values in OTHERS:
        button = f"button:text-is('{name}')"
        form = notebook.page.locator(".f2f").filter(has=notebook.page.locator(button)).first
        yield name, answer(notebook, form, values) if values else press(notebook, form, form.locator(button))
