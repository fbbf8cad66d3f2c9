"""Records and the archive: what happened, when it was public, and who says so."""

from facetoface.history.archive import Archive, load
from facetoface.history.records import Claim, Event, Meeting, Person, Source

__all__ = ["Archive", "Claim", "Event", "Meeting", "Person", "Source", "load"]
