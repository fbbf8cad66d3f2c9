"""A kernel extension: two plain lines in place of a traceback, for the few errors a learner can meet.

The course's environment loads it into every kernel (see `jupyter/ipython_kernel_config.py`), so it works in
a cell that is run before the course itself was imported. It imports nothing of the course at start.
"""

import sys

OUT_OF_ORDER = (
    "This cell needs the lesson, and the lesson is not open yet.\n"
    "Choose Run ▸ Run All Above Selected Cell, then run this cell again."
)


def load_ipython_extension(shell):
    """Show course errors, and a missing `lesson`, as sentences."""
    shell.set_custom_exc((NameError, Exception), _explain)


def _explain(shell, kind, error, trace, tb_offset=None):
    if text := sentence(error):
        print(text, file=sys.stderr)
        return []
    return shell.showtraceback((kind, error, trace), tb_offset=tb_offset)


def sentence(error: BaseException) -> str | None:
    """What to say of an error in place of its traceback; None where the traceback should stand."""
    if isinstance(error, NameError) and error.name == "lesson":
        return OUT_OF_ORDER
    assets = sys.modules.get("facetoface.assets")
    if assets and isinstance(error, assets.CourseError):
        return str(error)
    return None
