"""What the course remembers of a learner, all of it derived from the log."""

from facetoface.learning.attempts import Attempts, attempts
from facetoface.learning.entry import Entry
from facetoface.learning.log import Log
from facetoface.learning.overview import Overview, Progress, overview
from facetoface.learning.review import today as review_today
from facetoface.learning.standing import Standing, standing

__all__ = [
    "Attempts",
    "Entry",
    "Log",
    "Overview",
    "Progress",
    "Standing",
    "attempts",
    "overview",
    "review_today",
    "standing",
]
