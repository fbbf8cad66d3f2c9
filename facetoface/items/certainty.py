"""Certainty-based marking: how sure a learner is counts for the right and against the wrong.

The table is Gardner-Medwin's (tmedwin.net/cbm; also in Moodle). It pays to be honest: certainty 2 is the
best choice for someone who is right in 67–80 % of such cases, 3 above that, 1 below.
"""

from facetoface.items.model import ResponseError
from facetoface.items.shapes import shown

POINTS = {1: (1, 0), 2: (2, -2), 3: (3, -6)}  # certainty: (when right, when wrong)


def points(right: bool, certainty: int) -> int:
    """The points for a right or wrong answer given with certainty 1, 2 or 3, else ResponseError."""
    check(certainty)
    when_right, when_wrong = POINTS[certainty]
    return when_right if right else when_wrong


def check(certainty: object) -> None:
    """Raises ResponseError unless `certainty` is one of the three; True and 1.0 are not 1."""
    if type(certainty) is not int or certainty not in POINTS:
        raise ResponseError(f"Expected a certainty of 1, 2 or 3, but found {shown(certainty)}.")


def best(level: int) -> tuple[float, float]:
    """Between which shares right, from 0 to 1, a level of certainty earns the most."""
    return (_switch(level - 1) if level > 1 else 0.0), (_switch(level) if level < max(POINTS) else 1.0)


def _switch(level: int) -> float:
    """The share right p at which a level and the next earn the same: p·right + (1 − p)·wrong is equal there."""
    (right, wrong), (more_right, more_wrong) = POINTS[level], POINTS[level + 1]
    return (wrong - more_wrong) / (wrong - more_wrong + more_right - right)
