"""Calls a check, so that whatever the answer is, a verdict comes of it and never an error."""

import contextlib
import importlib
import io
import warnings
from collections.abc import Callable

from facetoface.checks.given import Given
from facetoface.checks.reading import plain, untouched
from facetoface.checks.verdict import Stop, Verdict, not_attempted, not_yet


def find(exercise: str, task: str) -> Callable[..., Verdict]:
    """The check of a task: `check_<task>` in the exercise's module."""
    module = importlib.import_module(f"facetoface.checks.{exercise}")
    return getattr(module, f"check_{task.replace('-', '_')}")


def judge(check: Callable[..., Verdict], given: Given, *answers: object) -> Verdict:
    """The verdict of a check on these answers. Never raises, never prints."""
    quiet = io.StringIO()
    with contextlib.redirect_stdout(quiet), contextlib.redirect_stderr(quiet), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return not_attempted() if all(map(untouched, answers)) else check(given, *answers)
        except Stop as stop:
            return stop.verdict
        except Exception as error:
            return not_yet("unreadable", error=plain(error))
