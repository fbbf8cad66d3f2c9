"""A kernel extension: plain lines in place of a traceback, for the errors a learner can meet.

The course's environment loads it into every kernel (see `jupyter/ipython_kernel_config.py`), so it works in
a cell that is run before the course itself was imported. It imports nothing of the course at start. In a lesson only
the course's own sentences replace a traceback; in an exercise, where a learner writes code, every error gets one.
"""

import re
import sys
import traceback
from pathlib import Path

CLASSROOM = ".classroom"  # where nbgrader runs submissions; `marking.FOLDER`, which is not imported without need
OUT_OF_ORDER = (
    "This cell needs the {name}, and the {name} is not open yet.\n"
    "Choose Run ▸ Run All Above Selected Cell, then run this cell again."
)
UNKNOWN = (
    "Python does not know the name '{name}'. Is it spelt as in the cell that makes it, and has that cell been run?\n"
    "A cell that is gone or was renamed comes back with Edit ▸ Undo. A word that is no name needs quotation marks."
)
UNREADABLE = (
    "Python cannot read this cell{line}: {says}.\n"
    "Nothing in it has run. Look at that line, and at the end of the line above it."
)
BARE_DAY = (
    'A day stands between quotation marks{line}: "{day}". Without them Python takes it for a sum.\n'
    "Nothing in the cell has run; change that line and run it again."
)
DAY = re.compile(r"""(?<!["'\w-])\d{4}-\d\d-\d\d(?!["'\w-])""")
UNCLOSED = "something is opened there and never closed, such as a bracket"  # IPython's "incomplete input"
NO_KEY = (
    "That dictionary has no key {key}{line}.\n"
    "Compare the key letter by letter with the record, capitals and quotation marks too."
)
STOPPED = "This cell stopped{line}. Python says: {says}.\nNothing is broken: change that line and run the cell again."


def load_ipython_extension(shell):
    """Show course errors, and whatever goes wrong in an exercise, as sentences; fence in what is being marked."""
    shell.set_custom_exc((NameError, Exception), _explain)
    if CLASSROOM in Path.cwd().parts:
        from facetoface import marking

        marking.fence(marking.course_of(Path.cwd()), Path.cwd())


def _explain(shell, kind, error, trace, tb_offset=None):
    if text := sentence(error) or (_in_exercise(shell) and own_code(error)):
        print(text, file=sys.stderr)
        return []
    return shell.showtraceback((kind, error, trace), tb_offset=tb_offset)


def sentence(error: BaseException) -> str | None:
    """What to say of an error in place of its traceback; None where the traceback should stand."""
    if isinstance(error, NameError) and error.name in ("lesson", "exercise"):
        return OUT_OF_ORDER.format(name=error.name)
    assets = sys.modules.get("facetoface.assets")
    if assets and isinstance(error, assets.CourseError):
        return str(error)
    return None


def own_code(error: BaseException) -> str:
    """What to say of an error in code that a learner wrote: where, what Python says, what to do."""
    if isinstance(error, SyntaxError):
        return _unreadable(error)
    says = " ".join(str(error).split())
    if isinstance(error, NameError):
        return UNKNOWN.format(name=error.name)
    if isinstance(error, KeyError):
        return NO_KEY.format(key=says, line=_line(error))
    return STOPPED.format(line=_line(error), says=f"{type(error).__name__}: {says}" if says else type(error).__name__)


def _unreadable(error: SyntaxError) -> str:
    line = f", line {error.lineno}" if error.lineno else ""
    if day := DAY.search(error.text or ""):
        return BARE_DAY.format(line=line, day=day[0])
    return UNREADABLE.format(line=line, says=UNCLOSED if error.msg == "incomplete input" else error.msg)


def _line(error: BaseException) -> str:
    """The last line of a cell, not of a library, that the error went through."""
    steps = traceback.extract_tb(error.__traceback__)
    lines = [step.lineno for step in steps if "ipykernel_" in step.filename or step.filename.startswith("<ipython")]
    return f" at line {lines[-1]}" if lines else ""


def _in_exercise(shell) -> bool:
    """Whether the notebook has an exercise open."""
    module = sys.modules.get("facetoface.exercise")
    return module is not None and isinstance(shell.user_ns.get("exercise"), module.Exercise)
