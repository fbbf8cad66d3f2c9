"""What is said when progress was exported, imported or set aside."""

from pathlib import Path

from facetoface.learning.carry import Taken
from facetoface.words import say


def exported(path: Path, count: int, with_stance: bool) -> str:
    """Where the file is, and whether the stance is in it."""
    stance = say("carry.with_stance" if with_stance else "carry.without_stance")
    return f"{say('carry.exported', file=path.resolve(), count=count)} {stance}"


def imported(path: Path, taken: Taken) -> str:
    """How many entries were new and known, and what was passed over."""
    parts = [say("carry.imported", file=path.name, new=taken.new, known=taken.known)]
    parts += [say("carry.unread", count=taken.unread)] if taken.unread else []
    parts += [say("carry.newer", count=taken.newer)] if taken.newer else []
    return " ".join(parts)


def set_aside(folder: Path) -> str:
    """Where everything is now, and how to have it back."""
    return say("carry.reset", folder=folder.resolve())
