"""Rules for a learner's chart. Each ends the check, with the one thing to mend, where the chart breaks it."""

import re
from collections.abc import Callable, Collection
from itertools import combinations
from textwrap import shorten

import attrs

from facetoface.checks import lengths, reading
from facetoface.checks.boxes import area, away, shared
from facetoface.checks.drawings import Drawing, drawing
from facetoface.checks.shapes import ACROSS, BARS
from facetoface.checks.verdict import Stop, not_yet

ALT = (80, 250)  # characters of an alt text, as in the course's own charts
NEAR = 30  # pixels from a mark to the text that belongs to it
COVERED = 0.25  # share of a text that another may cover
TINY = 1e-9  # what counts as zero
SOURCE = re.compile(r"\bsources?\b|\bdata\s*(:|from|by)", re.IGNORECASE)  # in a text that says whose data these are
NUMBER = re.compile(r"\d[\d,.]*\d|\d")


def read(figure: object, name: str) -> Drawing:
    """The drawing in a figure; a learner may also give its axes."""
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    if reading.untouched(figure):
        raise Stop(not_yet("part-empty", name=name))
    figure = figure.figure if isinstance(figure, Axes) else figure
    if not isinstance(figure, Figure):
        raise Stop(not_yet("not-a-figure", name=name, found=reading.what(figure)))
    found = drawing(figure)
    if found is None:
        raise Stop(not_yet("nothing-drawn", name=name))
    if not found.marks:
        raise Stop(not_yet("drawn-as-other"))
    return found


def every(*rules: Callable[[], object]) -> None:
    """End the check with what the first broken rule says, and with a share for the rules that are kept."""
    broken = [stop.verdict for stop in map(_broken, rules) if stop]
    if broken:
        raise Stop(attrs.evolve(broken[0], share=round(1 - len(broken) / len(rules), 2)))


def _broken(rule: Callable[[], object]) -> Stop | None:
    try:
        rule()
    except Stop as stop:
        return stop
    return None


def of_kind(drawing: Drawing, *kinds: str) -> None:
    """One of these kinds of chart: "bars", "bars-across", "points", "line"."""
    if drawing.kind not in kinds:
        raise Stop(not_yet(f"drawn-as-{drawing.kind}"))


def titled(drawing: Drawing, least: int = 3) -> None:
    """A title of some words."""
    if not drawing.title.strip():
        raise Stop(not_yet("no-title"))
    if lengths.words(drawing.title) < least:
        raise Stop(not_yet("short-title"))


def labelled(label: str, units: Collection[str], axis: str) -> None:
    """A label, such as `drawing.value_label`, that names the unit in one of these words; `axis` is for the sentence."""
    if not label.strip():
        raise Stop(not_yet("no-label", axis=axis))
    if not any(unit.casefold() in label.casefold() for unit in units):
        raise Stop(not_yet("no-unit", axis=axis))


def sourced(drawing: Drawing, names: Collection[str] = ()) -> None:
    """A text with the word 'Source' or 'Data' that says whose they are; with `names`, one of them in it."""
    texts = [drawing.title, drawing.x_label, drawing.y_label, *drawing.texts]
    noted = [text for text in texts if SOURCE.search(text)]
    if not noted:
        raise Stop(not_yet("no-source"))
    said = " ".join(noted).casefold()
    if not (any(name.casefold() in said for name in names) if names else lengths.words(said) > 1):
        raise Stop(not_yet("source-unnamed"))


def zero_based(drawing: Drawing) -> None:
    """Bars that begin at zero, on an axis that shows it: else their lengths compare nothing."""
    if drawing.kind not in (BARS, ACROSS):
        return
    lowest: dict = {}  # of bars on top of each other, only the lowest begins at zero
    for mark in drawing.marks:
        place = mark.y if drawing.kind == ACROSS else mark.x
        lowest[place] = min(abs(mark.base or 0), lowest.get(place, abs(mark.base or 0)))
    if drawing.value_from > TINY or drawing.value_to < -TINY or any(base > TINY for base in lowest.values()):
        raise Stop(not_yet("not-from-zero"))


def one_scale(drawing: Drawing) -> None:
    """One scale for all values, on which equal steps are equally long."""
    if drawing.scales > 1:
        raise Stop(not_yet("two-scales"))
    along = 0 if drawing.kind == ACROSS else 1
    ends = sorted((mark.x if along == 0 else mark.y, mark.place[along]) for mark in drawing.marks)
    (low, first), (high, last) = ends[0], ends[-1]
    steps = [((value - low) / (high - low), (at - first) / (last - first)) for value, at in ends if high > low]
    if any(abs(one - other) > 0.01 for one, other in steps):
        raise Stop(not_yet("uneven-scale"))


def cue(drawing: Drawing) -> None:
    """Where colours tell marks apart, something else does so too: hatch, marker, line style, a text beside."""
    looks: dict[str, set[str]] = {}
    for mark in drawing.marks:
        looks.setdefault(mark.colour, set()).add(mark.look)
    apart = sum(map(len, looks.values())) == len(set().union(*looks.values())) if looks else True
    if len(looks) > 1 and not apart and not all(_noted(drawing, colour) for colour in looks):
        raise Stop(not_yet("colour-only", colours=len(looks)))


def _noted(drawing: Drawing, colour: str) -> bool:
    """Whether a text stands beside one of the marks of a colour."""
    places = [mark.place for mark in drawing.marks if mark.colour == colour]
    return any(away(place, box) <= NEAR for place in places for box in drawing.noted)


def legible(drawing: Drawing) -> None:
    """No text beside a mark or along an axis lies on another."""
    for one, other in combinations(drawing.boxes, 2):
        if shared(one, other) > COVERED * min(area(one), area(other)):
            texts = [shorten(box[0], 30, placeholder="…") for box in (one, other)]
            raise Stop(not_yet("texts-overlap", one=texts[0], other=texts[1]))


def alt_text(answer: object, name: str, names: Collection[str] = (), numbers: Collection[float] = ()) -> str:
    """A description of 80 to 250 characters that names the data (one of `names`) and a number (one of `numbers`)."""
    text = " ".join(reading.text(answer, name).split())
    least, most = ALT
    if len(text) < least:
        raise Stop(not_yet("alt-short", name=name, count=len(text), least=least))
    if len(text) > most:
        raise Stop(not_yet("alt-long", name=name, count=len(text), most=most))
    if names and not any(word.casefold() in text.casefold() for word in names):
        raise Stop(not_yet("alt-no-data", name=name))
    found = {float(number.replace(",", "").rstrip(".")) for number in NUMBER.findall(text) if number.count(".") < 2}
    if not (found & set(map(float, numbers)) if numbers else found):
        raise Stop(not_yet("alt-no-number", name=name))
    return text
