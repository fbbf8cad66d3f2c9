"""What `course.py build` writes: notebooks without what changes from run to run, and the answer books."""

import nbformat
import pytest

from facetoface.assets import CourseError
from facetoface.authoring import answers, build
from facetoface.saving import WIDGET, before_save, strip


def notebook(*codes):
    cells = [nbformat.v4.new_code_cell(code, id=f"cell-{n}") for n, code in enumerate(codes)]
    return nbformat.v4.new_notebook(cells=cells)


@pytest.fixture
def run(tmp_path):
    def run(*codes):
        nbformat.write(notebook(*codes), tmp_path / "some.ipynb")
        return build.run(tmp_path / "some.ipynb")

    return run


@pytest.mark.parametrize("name", answers.books())
def test_the_answer_book_is_what_the_bank_says(name):
    assert answers.path(name).read_text(encoding="utf-8") == answers.book(name), "run: python3 course.py build"


def test_counts_start_at_one_and_nothing_of_the_run_is_left(run):
    built = run("1 + 1", "print('two')")
    assert [cell.execution_count for cell in built.cells] == [1, 2]
    assert built.cells[0].outputs[0].data["text/plain"] == "2"
    assert all(cell.metadata == {} for cell in built.cells)
    assert set(built.metadata) == {"kernelspec", "language_info"}


def test_a_second_run_gives_the_same_bytes(run):
    lesson = "import facetoface\nfacetoface.open_lesson('03').quiz('definitions')"
    assert nbformat.writes(run(lesson)) == nbformat.writes(run(lesson))


def test_a_form_is_stored_as_its_twin(run):
    (cell,) = run("import facetoface\nfacetoface.open_lesson('03').quiz('definitions')").cells
    assert set(cell.outputs[0].data) == {"text/html", "text/plain"}


def test_a_notebook_starts_with_a_log_of_its_own(run, progress):
    built = run("from facetoface.learning import Log\nprint(Log().entries(), Log().path.parent.name)")
    assert built.cells[0].outputs[0].text == "[] progress\n"
    assert not progress.exists()


def test_a_cell_that_fails_stops_the_build_and_names_the_notebook(run):
    with pytest.raises(CourseError, match=r"(?s)some\.ipynb: a cell failed.*ZeroDivisionError"):
        run("1 / 0")


def output(**data):
    return nbformat.v4.new_output("display_data", data=data)


def test_saving_keeps_a_widget_that_has_no_twin():
    some = notebook("x")
    some.cells[0].outputs = [output(**{WIDGET: {"model_id": "1"}, "text/plain": "IntSlider()"})]
    strip(some)
    assert WIDGET in some.cells[0].outputs[0].data


def test_saving_takes_out_the_live_view_and_all_widget_state():
    some = notebook("x")
    some.metadata["widgets"] = {"state": {"secret": "what the learner typed"}}
    some.cells[0].outputs = [output(**{WIDGET: {"model_id": "1"}, "text/html": "<p>twin</p>"})]
    before_save(model={"type": "notebook", "content": some}, path="x.ipynb", contents_manager=None)
    assert list(some.cells[0].outputs[0].data) == ["text/html"] and "widgets" not in some.metadata


def test_saving_leaves_other_files_alone():
    before_save(model={"type": "file", "content": "text"}, path="x.txt", contents_manager=None)
