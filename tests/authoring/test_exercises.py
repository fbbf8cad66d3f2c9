"""Exercises come from solutions: what is taken out, what stays, and that nothing of an answer slips through."""

import shutil

import nbformat
import pytest

from facetoface import assets, course, tasks
from facetoface.assets import AssetError, CourseError
from facetoface.authoring import answers, build, exercises, rubrics, stripping

A2 = course.load().exercise("a2")


def marked(grade_id, **kinds):
    made = {
        "schema_version": 3,
        "grade_id": grade_id,
        "grade": False,
        "solution": False,
        "locked": False,
        "task": False,
    }
    return {"nbgrader": made | kinds}


def code(source, **kinds):
    return nbformat.v4.new_code_cell(source, id="some-cell", metadata=marked("some-cell", **kinds))


def text(source, **kinds):
    return nbformat.v4.new_markdown_cell(source, id="some-cell", metadata=marked("some-cell", **kinds))


def stripped(cell):
    (made,) = stripping.exercise(nbformat.v4.new_notebook(cells=[cell]), "some.ipynb").cells
    return made


def test_an_answer_goes_and_what_stands_around_it_stays():
    cell = code("n = None\n### BEGIN SOLUTION\nn = 3\n### END SOLUTION\nn", solution=True)
    assert stripped(cell).source == "n = None\n\nn"


def test_a_function_keeps_its_first_lines():
    cell = code('def f():\n    """What."""\n    ### BEGIN SOLUTION\n    return 3\n    ### END SOLUTION', solution=True)
    assert stripped(cell).source == 'def f():\n    """What."""\n    '


def test_hidden_tests_and_mark_schemes_go():
    cell = code("f(1)\n### BEGIN HIDDEN TESTS\nf(2)\n### END HIDDEN TESTS", grade=True, locked=True, points=2)
    assert stripped(cell).source == "f(1)"
    cell = text("Do it.\n=== BEGIN MARK SCHEME ===\n4: done\n=== END MARK SCHEME ===", task=True, points=2)
    assert stripped(cell).source == "Do it."


def test_free_text_goes_as_a_whole():
    assert stripped(text("My answer.", grade=True, solution=True, points=4)).source == stripping.TEXT_STUB


def test_answers_cannot_be_deleted_and_tests_cannot_be_changed():
    answer = stripped(code("### BEGIN SOLUTION\n### END SOLUTION", solution=True)).metadata
    test = stripped(code("f(1)", grade=True, locked=True, points=2)).metadata
    assert answer["deletable"] is False and "editable" not in answer
    assert test["deletable"] is False and test["editable"] is False
    assert {"checksum", "cell_type"} <= set(answer["nbgrader"]) & set(test["nbgrader"])


def test_what_nbgrader_does_not_mark_stays_as_it_is():
    cell = nbformat.v4.new_code_cell("1 + 1", id="plain")
    (made,) = stripping.exercise(nbformat.v4.new_notebook(cells=[cell]), "some.ipynb").cells
    assert made == cell


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        (code("### BEGIN SOLUTION\nx", solution=True), "'BEGIN SOLUTION' has no other half"),
        (code("x\n### END SOLUTION", solution=True), "'END SOLUTION' has no other half"),
        (code("### BEGIN SOLUTION\n### BEGIN SOLUTION\n### END SOLUTION", solution=True), "'BEGIN SOLUTION' has no"),
        (code("### BEGIN HIDDEN TESTS\nx", grade=True, points=1), "'BEGIN HIDDEN TESTS' has no other half"),
        (code("### BEGIN HIDDEN TESTS\n### END SOLUTION", grade=True, points=1), "'END SOLUTION' has no other half"),
        (code("### BEGIN SOLUTION\nx\n### END SOLUTION"), "'BEGIN SOLUTION' only in a cell that nbgrader's metadata"),
        (code("### BEGIN HIDDEN TESTS\n### END HIDDEN TESTS"), "only in a cell that nbgrader's metadata call 'grade'"),
        (text("=== BEGIN MARK SCHEME ===\n=== END MARK SCHEME ==="), "only in a task or in a solution"),
        (code("x = 3", solution=True), "or all of it would be cleared"),
    ],
)
def test_a_marker_astray_is_an_error_that_names_notebook_cell_and_marker(cell, words):
    with pytest.raises(AssetError, match=r"some\.ipynb, record 'some-cell'") as error:
        stripped(cell)
    assert words in str(error.value)


@pytest.fixture
def copy(tmp_path, monkeypatch):
    """A copy of the course with A2 as its only exercise, for a test to spoil."""
    for name in ("assets", "solutions", "exercises"):
        shutil.copytree(assets.root() / name, tmp_path / name)
    (tmp_path / "facetoface").symlink_to(assets.root() / "facetoface")
    monkeypatch.setenv("FACETOFACE_ROOT", str(tmp_path))
    course.load.cache_clear()
    yield tmp_path
    course.load.cache_clear()


def spoil(path, before, after):
    source = path.read_text(encoding="utf-8")
    assert before in source
    path.write_text(source.replace(before, after, 1), encoding="utf-8")


def found(name="a2"):
    """The faults about one exercise, as sentences."""
    return [str(fault) for fault in exercises.faults() if f"/{name}" in str(fault) or fault.record == name]


def test_the_course_s_own_exercises_are_in_order():
    assert list(exercises.faults()) == []


def test_an_exercise_without_a_solution_is_missing(copy):
    exercises.path(A2, "solutions").unlink()
    place = "assets/course.toml, record 'a2', field 'file'"
    assert found() == [f"{place}: expected a notebook solutions/a2/{A2.file}, but there is none yet."]


def test_a_stale_exercise_is_told(copy):
    spoil(exercises.path(A2, "solutions"), "### Task 2: write the loop", "### Task 2: write a loop")
    assert any("run: python3 course.py build" in fault for fault in found())


def test_an_exercise_edited_by_hand_is_told(copy):
    spoil(exercises.path(A2, "exercises"), "### Task 2: write the loop", "### Task 2: write a loop")
    assert any("run: python3 course.py build" in fault for fault in found())


def test_points_that_differ_and_a_test_without_task_are_told(copy):
    spoil(copy / "assets/exercises/a2.toml", 'id = "former"\npoints = 2', 'id = "former"\npoints = 3')
    spoil(copy / "assets/exercises/a2.toml", 'id = "word"', 'id = "words"')
    said = "\n".join(found())
    assert "record 'former', field 'points': expected the task's 3 points, but found 2" in said
    assert "record 'word'" in said and "record 'words'" in said
    assert "expected a function check_words in facetoface/checks/a2.py" in said


def test_an_answer_in_an_output_of_the_exercise_is_told(copy):
    notebook = nbformat.read(exercises.path(A2, "exercises"), as_version=4)
    notebook.cells[3].outputs = [nbformat.v4.new_output("stream", text='Try former =  former + 1 and word = "leader".')]
    said = [fault.expected for fault in exercises.leaks(A2, notebook)]
    assert "expected nothing of an answer, but found 'word = \"leader\"'" in said


def test_a_sample_answer_in_the_exercise_is_told(copy):
    notebook = nbformat.read(exercises.path(A2, "exercises"), as_version=4)
    notebook.cells[0].source += "\n\n" + tasks.load("a2")["in-words"].sample[1].text.upper().lower()
    notebook.cells[1].source += "\n\n" + tasks.load("a2")["in-words"].sample[0].text
    assert [fault.record for fault in exercises.leaks(A2, notebook)] == ["in-words"] * 1 + ["in-words"] * 1


def test_a_marker_in_the_exercise_is_told():
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell("### BEGIN SOLUTION")])
    assert "'BEGIN SOLUTION'" in str(next(exercises.leaks(A2, notebook)))


def test_building_a_solution_builds_its_exercise_and_a_second_build_changes_nothing(copy):
    target = exercises.path(A2, "exercises")
    target.unlink()
    assert list(build.some([exercises.path(A2, "solutions")])) == [
        f"solutions/a2/{A2.file}: as it was",
        f"exercises/a2/{A2.file}: written",
        "solutions/answers/a2.md: as it was",
    ]
    assert target.read_bytes() == (assets.root() / "exercises" / "a2" / A2.file).read_bytes()
    assert list(build.some([target]))[1] == f"exercises/a2/{A2.file}: as it was"


def test_a_solution_that_fails_stops_the_build(copy):
    spoil(exercises.path(A2, "solutions"), 'word = \\"leader\\"', "word = 1 / 0")
    with pytest.raises(CourseError, match="a cell failed"):
        list(build.some([exercises.path(A2, "solutions")]))


def test_the_mark_scheme_in_a_solution_is_written_from_the_tasks(copy):
    spoil(copy / "assets/exercises/a2.toml", "but no definition.", "but it has no definition at all.")
    cell = next(cell for cell in exercises.solution(A2).cells if cell.id == "in-words")
    assert "but it has no definition at all." in cell.source


def test_a_mark_scheme_in_code_keeps_to_comments():
    task = tasks.load("a2")["in-words"]
    source = "### BEGIN SOLUTION\nx = 1\n# === BEGIN MARK SCHEME ===\n# === END MARK SCHEME ===\n### END SOLUTION"
    notebook = nbformat.v4.new_notebook(cells=[code(source, grade=True, solution=True, points=4)])
    notebook.cells[0].metadata.nbgrader.grade_id = "in-words"
    for _ in range(2):  # writing it again changes nothing
        notebook = rubrics.with_mark_schemes(notebook, {"in-words": task})
        lines = notebook.cells[0].source.split("\n")
        assert lines[2] == "# === BEGIN MARK SCHEME ===" and all(line.startswith("# ") for line in lines[2:-1])
        assert len(lines) > 10 and lines[-1] == "### END SOLUTION"


@pytest.mark.parametrize("entry", exercises.written(), ids=lambda entry: entry.id)
def test_the_answer_book_is_what_the_tasks_say(entry):
    assert answers.path(entry.id).read_text(encoding="utf-8") == rubrics.book(entry.id), "run: python3 course.py build"
