"""A class's figures in words, with all that is needed to read them rightly."""

from collections.abc import Iterator

from facetoface.learning.classes import LEAST, Class, Figure
from facetoface.words import say


def lines(found: Class) -> Iterator[str]:
    """Who took what, then the figures, or why there are none."""
    yield say("class.learners", learners=found.learners, both=found.both)
    dropped = {"before": found.before_only, "after": found.after_only}
    yield say("class.dropped", **dropped, neither=found.learners - found.both - sum(dropped.values()))
    if found.means is None:
        yield say("class.too_few", least=LEAST, both=found.both)
        return
    yield say("class.means", before=f"{found.means.before:.1f}", after=f"{found.means.after:.1f}")
    yield say("class.points", figure=_figure(found.points, 1))
    yield say("class.effect", figure=_figure(found.effect, 2))
    yield say("class.normalised", figure=_figure(found.normalised, 2))
    before, after = found.confident_errors
    yield say("class.confident", before=f"{before:.1f}", after=f"{after:.1f}")
    yield say("class.interval", both=found.both)


def _figure(figure: Figure, places: int) -> str:
    if figure.value is None:
        return say("class.undefined")
    value, low, high = (f"{x:.{places}f}".replace("-", "−") for x in (figure.value, *figure.interval))
    return say("class.figure", value=value, low=low, high=high)
