"""Reads a learner's answer as what it should be; where it is something else, the check ends with a sentence.

Nothing here trusts the answer: a subclass of a number or a list may do anything, so only the plain types of Python
pass. `name` is the variable's name, for the sentence.
"""

import copy
import dis
import math
from collections.abc import Callable, Sequence

from facetoface.checks.running import Outcome, limited
from facetoface.checks.verdict import Stop, Verdict, not_attempted, not_yet

MOST = 1e100  # of a number that may be an answer: Python can write whole numbers without end
NAMES = {
    bool: "True or False", int: "a number", float: "a number", str: "a text", list: "a list", tuple: "a list",
    dict: "a dictionary", set: "a set", type(None): "nothing (None)",
}  # fmt: skip
EMPTY = {"RESUME", "NOP", "LOAD_CONST", "RETURN_VALUE", "RETURN_CONST"}  # what a function does that does nothing


def untouched(answer: object) -> bool:
    """Whether an answer is as the exercise came: None, `...`, blank text, or a collection of nothing else."""
    if answer is None or answer is ...:
        return True
    if type(answer) is str:
        return not answer.strip()
    if type(answer) in (list, tuple):
        return all(map(_blank, answer))
    return type(answer) is dict and all(_blank(part) for part in answer.values())


def _blank(part: object) -> bool:
    if type(part) in (list, tuple, dict):
        return len(part) == 0
    return part is None or part is ... or (type(part) is str and not part.strip())


def what(answer: object) -> str:
    """What kind of thing an answer is, in words."""
    if type(answer) in NAMES:
        return NAMES[type(answer)]
    return "a function" if callable(answer) else "something else"


def number(answer: object, name: str) -> float:
    """A number, finite; a bool is none, and a text in digits is told how to lose its quotation marks."""
    _filled(answer, name)
    if type(answer) is str and _is_number(answer):
        raise Stop(not_yet("number-in-quotes", name=name))
    if type(answer) not in (int, float):
        raise Stop(not_yet("not-a-number", name=name, found=what(answer)))
    if abs(answer) > MOST or not math.isfinite(answer):
        raise Stop(not_yet("not-finite", name=name))
    return answer


def whole(answer: object, name: str) -> int:
    """A whole number; 3.0 counts as 3."""
    found = number(answer, name)
    if found != int(found):
        raise Stop(not_yet("not-whole", name=name))
    return int(found)


def text(answer: object, name: str) -> str:
    """A text, without the blanks around it."""
    _filled(answer, name)
    if type(answer) is not str:
        raise Stop(not_yet("not-a-text", name=name, found=what(answer)))
    return answer.strip()


def listed(answer: object, name: str) -> list:
    """A list or a tuple, as a list."""
    _filled(answer, name)
    if type(answer) not in (list, tuple):
        raise Stop(not_yet("not-a-list", name=name, found=what(answer)))
    return list(answer)


def mapping(answer: object, name: str, keys: Sequence[str] = ()) -> dict:
    """A dictionary that has these keys."""
    _filled(answer, name)
    if type(answer) is not dict:
        raise Stop(not_yet("not-a-dictionary", name=name, found=what(answer)))
    for key in keys:
        if key not in answer:
            raise Stop(not_yet("key-missing", name=name, wanted=key))
    return answer


def function(answer: object, name: str) -> Callable:
    """A function that does something."""
    _filled(answer, name)
    if not callable(answer):
        raise Stop(not_yet("not-a-function", name=name, found=what(answer)))
    if does_nothing(answer):
        raise Stop(not_attempted())
    return answer


def does_nothing(answer: Callable) -> bool:
    """Whether a function has no line of its own besides its description."""
    code = getattr(answer, "__code__", None)
    if code is None:
        return False
    made = list(dis.get_instructions(code))
    last = [step.argval for step in made if step.opname in ("LOAD_CONST", "RETURN_CONST")][-1:]
    return {step.opname for step in made} <= EMPTY and last == [None]


def called(answer: Callable, name: str, *given: object) -> object:
    """What a learner's function gives back for copies of these values; the check ends where it gives nothing."""
    came = limited(lambda: answer(*copy.deepcopy(given)))
    if complaint := _complaint(came, name):
        raise Stop(complaint)
    return came.value


def _complaint(came: Outcome, name: str) -> Verdict | None:
    if came.late:
        return not_yet("function-too-slow", name=name)
    if isinstance(came.error, TypeError) and "argument" in str(came.error):
        return not_yet("function-arguments", name=name, error=plain(came.error))
    if came.error is not None:
        return not_yet("function-failed", name=name, error=plain(came.error))
    if came.value is None:
        return not_yet("function-prints" if came.printed.strip() else "function-gives-nothing", name=name)
    return None


def plain(error: BaseException) -> str:
    """An error in one line: its kind and what it says."""
    try:
        says = " ".join(str(error).split())
    except Exception:  # a learner's own error may fail to say anything
        says = ""
    return f"{type(error).__name__}: {says[:150]}" if says else type(error).__name__


def _filled(answer: object, name: str) -> None:
    if untouched(answer):
        raise Stop(not_yet("part-empty", name=name))


def _is_number(some: str) -> bool:
    try:
        float(some)
    except ValueError:
        return False
    return True
