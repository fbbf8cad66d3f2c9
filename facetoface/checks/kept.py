"""A learner's finished chart, kept for the portfolio with the words for those who cannot see it."""

import io

from facetoface.checks import figures
from facetoface.checks.given import Given
from facetoface.checks.verdict import Verdict, right
from facetoface.learning import Log, pictures

SHARP = 144  # pixels to the inch, twice those of a page


def check(_given: Given, figure: object, alt: object) -> Verdict:
    """Whether there is a chart to keep, and an alt text of the right length with a number in it."""
    figures.read(figure, "fig")
    figures.alt_text(alt, "ALT_TEXT")
    return right()


def keep(log: Log, lesson: str, name: str, figure, alt: str) -> str | None:
    """Keep a chart, unless it is the one kept last; gives a sentence if the log could not be written."""
    picture, words = _png(figure), " ".join(alt.split())
    before = [entry for entry in log.entries() if entry.kind == "chart" and entry.item == name][-1:]
    if any(old.answer.get("alt") == words and pictures.load(log.path.parent, old) == picture for old in before):
        return None
    return pictures.add(log, lesson, name, picture, words)


def _png(figure) -> bytes:
    """The picture as it stands, with texts beyond its edges too."""
    packed = io.BytesIO()
    figure.figure.savefig(packed, format="png", dpi=SHARP, bbox_inches="tight")
    return packed.getvalue()
