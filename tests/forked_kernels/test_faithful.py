"""Where a fork would not be what a new process is, a stock kernel is used instead."""

import pytest

from .faithful import difference

START = {"HOME": "/home/me", "MPLBACKEND": "agg", "PATH": "/bin"}


def test_a_fork_is_faithful_though_other_variables_differ(tmp_path):
    assert difference(tmp_path, START | {"PATH": "/usr/bin", "MORE": "1"}, START, ["matplotlib.figure"]) is None


@pytest.mark.parametrize("change", [{"MPLBACKEND": "svg"}, {"PYTHONPATH": "here"}, {"LC_ALL": "C"}])
def test_what_python_and_warm_modules_read_once_must_not_have_changed(tmp_path, change):
    (name,) = change
    assert difference(tmp_path, START | change, START, []) == f"{name} has changed since the warm server started"


def test_nor_may_it_be_missing(tmp_path):
    assert difference(tmp_path, {"HOME": "/home/me"}, START, []).startswith("MPLBACKEND")


@pytest.mark.parametrize("name", ["matplotlibrc", "attr.py", "attr/__init__.py"])
def test_nothing_beside_the_notebook_may_change_a_warm_module(tmp_path, name):
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).touch()
    assert name.partition("/")[0].removesuffix(".py") in difference(tmp_path, START, START, ["attr._make", "cattrs"])
