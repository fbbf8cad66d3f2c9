"""Records and the archive: what happened, when it was public, and who says so."""

from facetoface.history.archive import SHELVES, Archive, files, load
from facetoface.history.debate import Argument, Forecast
from facetoface.history.records import Claim, Event, Meeting, Person, Source, Term

__all__ = [
    "SHELVES",
    "Archive",
    "Argument",
    "Claim",
    "Event",
    "Forecast",
    "Meeting",
    "Person",
    "Source",
    "Term",
    "files",
    "load",
]
