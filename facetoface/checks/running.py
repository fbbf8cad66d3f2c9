"""Runs a learner's function so that it can neither fail, nor print, nor go on for ever.

The function runs in a thread beside the kernel's own, which works on every system. When its time is up, an exception
is put into the thread. A loop written in Python ends with it. A call that waits inside C, such as `time.sleep`, is
left behind in its thread; one that never lets go of the interpreter, such as `sum(itertools.count())`, cannot be
ended from within: there only restarting the kernel helps, or nbgrader's own time limit.
"""

import contextlib
import ctypes
import io
import threading
import warnings
from collections.abc import Callable

import attrs

SECONDS = 2.0  # for one call
MOST_PRINTED = 2000  # characters kept of what a function prints


@attrs.frozen(kw_only=True)
class Outcome:
    """What came of a call: a value, or the error that ended it, or neither because it was late; what it printed."""

    value: object = None
    error: BaseException | None = None
    printed: str = ""
    late: bool = False


class _Late(BaseException):
    """Put into a thread whose time is up; not an Exception, so that `except Exception` does not stop it."""


class _Paper(io.TextIOBase):
    """Takes what is printed and keeps the first of it."""

    def __init__(self):
        self.kept = ""

    def write(self, text: str) -> int:
        """Keep the text where there is room."""
        self.kept += text[: MOST_PRINTED - len(self.kept)]
        return len(text)


def limited(call: Callable[[], object], seconds: float = SECONDS) -> Outcome:
    """What comes of a call within its time. Never raises."""
    came: list[Outcome] = []

    def work():
        try:
            came.append(Outcome(value=call()))
        except BaseException as error:  # sys.exit() in a learner's function must not end the kernel either
            came.append(Outcome(error=error))

    paper, thread = _Paper(), threading.Thread(target=work, daemon=True)
    with contextlib.redirect_stdout(paper), contextlib.redirect_stderr(paper), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        thread.start()
        thread.join(seconds)
        late = thread.is_alive()
        if late:
            _end(thread)
    return Outcome(late=True, printed=paper.kept) if late else attrs.evolve(came[0], printed=paper.kept)


def _end(thread: threading.Thread) -> None:
    """Put `_Late` into the thread, a few times over, for a bare `except:` may swallow the first."""
    for _ in range(5):
        ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread.ident), ctypes.py_object(_Late))
        thread.join(0.1)
        if not thread.is_alive():
            return
