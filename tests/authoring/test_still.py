"""A notebook's cells where nothing runs."""

import nbformat
import pytest

from facetoface.authoring import html, still


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Guess first.\nThen run the next box and press its button. It is late.", "Guess first. It is late."),
        ("1. Guess.\n2. Only then press *Uncover*. In which year?\n3. Read.", "1. Guess.\n2. In which year?\n3. Read."),
        ("1. Guess.\n2. Only press *Uncover*.", "1. Guess."),
        ("Press *now* is in capitals. It stays.", "Press *now* is in capitals. It stays."),
        ("Choose *Kernel ▸ Restart*.\n\nIt stays.", "It stays."),
        ("In 2018 all was **well.**\nIf it looks empty, press *Bring up to date*.", "In 2018 all was **well.**"),
    ],
)
def test_prose_loses_what_tells_to_press_or_run(before, after):
    assert " ".join(still.prose(before).split()) == " ".join(after.split())


def notebook(*sources):
    made = nbformat.v4.new_notebook()
    for source in sources:
        new = nbformat.v4.new_code_cell if source.startswith("lesson.") else nbformat.v4.new_markdown_cell
        made.cells.append(new(source))
    return made


def told(cells):
    return [cell.source for cell in cells]


def test_a_section_with_nothing_but_the_learners_own_is_left_out():
    made = notebook(
        "# A", "## B\n\ntext", "lesson.certainty()", "## C\n\ntext", "lesson.certainty()", 'lesson.quiz("q")'
    )
    assert told(still.cells(made)) == ["# A", "## C\n\ntext", "lesson.certainty()", 'lesson.quiz("q")']
    assert "## B\n\ntext" in told(still.cells(made, ["certainty"]))


def test_a_heading_with_nothing_below_it_is_left_out_and_one_above_others_stays():
    made = notebook("# A\n\n## B\n\n**Shift+Enter** runs it.\n\n## C\n\n### D\n\ntext")
    assert told(still.cells(made)) == ["# A", "## C", "### D\n\ntext"]


def test_what_leads_to_an_envelope_is_not_read_after_the_one_before():
    made = notebook("It was news.\n\n## The second\n\nOpen it.", 'lesson.envelope("2018-03-08")', "It was a yes.")
    for cell, day in ((made.cells[0], "02-20"), (made.cells[2], "03-08")):
        cell.metadata["tags"] = [f"opened-2018-{day}"]
    days = [day for day, _ in still.stages(still.cells(made))]
    assert days == ["2018-02-20", None, "2018-03-08"]


def test_the_shelf_ends_where_the_next_part_begins():
    cells = still.cells(html.read("lessons/09-argue-both-sides.ipynb"))
    away = still.shelf(cells)
    assert cells[away.start].source.startswith("### ") and cells[away.stop].source.startswith("## Where next")
    assert not still.shelf(still.cells(html.read("lessons/03-has-any-us-president-met.ipynb")))
