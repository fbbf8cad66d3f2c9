"""What the course remembers of a learner, all of it derived from the log."""

from facetoface.learning.attempts import Attempts, attempts
from facetoface.learning.log import Entry, Log
from facetoface.learning.standing import Standing, standing

__all__ = ["Attempts", "Entry", "Log", "Standing", "attempts", "standing"]
