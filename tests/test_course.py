"""The set-up in `course.py`: once, again only when something changed, and in words when it cannot be done."""

import builtins
import importlib.util
import shutil
import sys

import pytest

from facetoface import assets


@pytest.fixture
def course(tmp_path, monkeypatch):
    """course.py as a module that believes to stand in an empty folder; what it would run is written down in `ran`."""
    spec = importlib.util.spec_from_file_location("course", assets.root() / "course.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name in ("requirements.txt", "pyproject.toml"):
        shutil.copy(assets.root() / name, tmp_path / name)
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "requirements.txt").write_text("pytest\n")
    env = tmp_path / ".venv"
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "ENV", env)
    monkeypatch.setattr(module, "PYTHON", env / "python")
    monkeypatch.setattr(module.shutil, "which", lambda name: None)
    module.ran = []
    monkeypatch.setattr(module, "run", lambda *command: module.ran.append([str(part) for part in command]))
    return module


def made(course):
    course.ENV.mkdir()
    course.PYTHON.write_text("")


def test_it_installs_once_and_again_when_the_requirements_change(course):
    made(course)
    for _ in range(2):
        course.install(["requirements.txt"])
    assert len(course.ran) == 1
    (course.ROOT / "requirements.txt").write_text("jupyterlab==0.0\n")
    course.install(["requirements.txt"])
    assert len(course.ran) == 2


def test_the_tests_bring_requirements_of_their_own(course):
    made(course)
    course.install(["requirements.txt", "tests/requirements.txt"])
    assert course.ran[0][-4:] == ["-r", "requirements.txt", "-r", "tests/requirements.txt"]


def test_what_tests_need_and_what_teachers_need_is_told_apart(course):
    made(course)
    (course.ROOT / "solutions").mkdir()
    (course.ROOT / "solutions" / "requirements.txt").write_text("-e .[teach]\n")
    for _ in range(2):
        for word in ("test", "nbgrader"):
            course.install(["requirements.txt", *course.NEEDS[word]])
    assert len(course.ran) == 2


def test_uv_is_used_where_there_is_one(course, monkeypatch):
    monkeypatch.setattr(course.shutil, "which", lambda name: "/bin/uv")
    monkeypatch.setattr(course, "make_env", lambda: made(course))
    course.install(["requirements.txt"])
    assert course.ran[0][:3] == ["/bin/uv", "pip", "install"]


def test_a_python_without_venv_is_told_what_to_install(course, monkeypatch):
    original = builtins.__import__

    def without_ensurepip(name, *rest):
        if name == "ensurepip":
            raise ImportError
        return original(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without_ensurepip)
    with pytest.raises(SystemExit, match=r"sudo apt install python3\.\d+-venv"):
        course.install(["requirements.txt"])


def test_a_python_that_is_too_old_is_told_so(course, monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 10))
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer"):
        course.main(["open"])


def test_without_a_word_it_says_what_it_can_do(course):
    with pytest.raises(SystemExit, match=r"course\.py open"):
        course.main([])


def test_a_failed_step_is_told_with_the_remedy(course, monkeypatch):
    monkeypatch.undo()
    with pytest.raises(SystemExit, match="The set-up did not finish"):
        course.run(sys.executable, "-c", "raise SystemExit(3)")
