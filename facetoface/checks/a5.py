"""Checks of exercise A5: what is wrong with a chart of launches, how far it misleads, and whether it is repaired."""

import re

from facetoface.checks import figures, reading
from facetoface.checks.boxes import away
from facetoface.checks.drawings import Drawing
from facetoface.checks.given import Given
from facetoface.checks.launched import FIRST, UNITS, Launched, counted
from facetoface.checks.marks import Mark
from facetoface.checks.shapes import ACROSS, BARS, POINTS
from facetoface.checks.verdict import Stop, Verdict, not_attempted, not_yet, right

SENTENCES, FAULTS = range(1, 11), {1, 2, 4, 6, 8, 9}  # on the chart, and those that are true of it
CUT, BEFORE, LAST = 10, 2025, 2026  # where its axis begins; the years whose bars are compared
LOADED = ("explod", "again", "soar", "surg", "skyrocket", "alarm", "crisis", "shock", "madness", "!")
PLACE, THING = ("korea", "dprk", "pyongyang"), ("missile", "launch")
MAKER = ("cns", "nonproliferation", "nuclear threat initiative", "nti")  # whose data these are
PART = re.compile(r"april|part of|part-year|partial|so far|incomplete|not a (full|whole)|until|first \w+ months", re.I)
BESIDE = 30  # pixels from a bar's end to a note on it


def check_faults(_given: Given, faults: object) -> Verdict:
    """The numbers of the sentences that are true of the misleading chart."""
    found = {reading.whole(number, "faults") for number in reading.listed(faults, "faults")}
    if beyond := found - set(SENTENCES):
        return not_yet("no-such-number", number=min(beyond))
    share = round(max(0, len(found & FAULTS) - len(found - FAULTS)) / len(FAULTS) * 0.9, 2)
    if wrong := found - FAULTS:
        return not_yet("not-a-fault", share=share, number=min(wrong))
    if found != FAULTS:
        return not_yet("more-faults", share=share, found=len(found))
    return right()


def check_heights(given: Given, looks: object, really: object) -> Verdict:
    """How many times as high the last bar looks, and how many times as many missiles it stands for."""
    seen, true = reading.number(looks, "looks"), reading.number(really, "really")
    last, before = (counted(given)[year]["missiles"] for year in (LAST, BEFORE))
    picture, data = (last - CUT) / (before - CUT), last / before
    if abs(seen - data) < 0.1 and abs(true - picture) < 1:
        return not_yet("the-other-way-round", share=0.5)
    if abs(seen - picture) >= 1:
        share = 0.5 if abs(true - data) < 0.1 else 0
        return not_yet("looks-from-the-data" if abs(seen - data) < 0.1 else "looks-off", share=share)
    if abs(true - data) < 0.1:
        return right(times=f"{picture / data:.1f}")
    if abs(true - before / last) < 0.05:
        return not_yet("really-upside-down", share=0.5)
    return not_yet("really-off", share=0.5)


def check_counts(given: Given, counts: object) -> Verdict:
    """The list of missiles, or of launch days, from 2012 on."""
    found = [reading.number(count, "counts") for count in reading.listed(counts, "counts")]
    rows = counted(given)
    for unit in UNITS:
        if found == [row[unit] for year, row in rows.items() if year >= FIRST]:
            return right(unit=UNITS[unit].name)
        if found == [row[unit] for row in rows.values()]:
            return not_yet("every-year", share=0.5, found=len(found))
    if found == [year for year in rows if year >= FIRST]:
        return not_yet("years-for-counts")
    wanted = len([year for year in rows if year >= FIRST])
    return not_yet("another-column") if len(found) == wanted else not_yet("another-length", found=len(found))


def check_chart(given: Given, fig: object) -> Verdict:
    """The repaired chart."""
    if reading.untouched(fig):
        raise Stop(not_attempted())
    drawing = figures.read(fig, "fig")
    figures.of_kind(drawing, BARS, ACROSS, POINTS)
    launched = Launched.of(drawing, counted(given))
    launched.every_year()
    figures.every(
        lambda: _from_zero(drawing),
        lambda: figures.one_scale(drawing),
        launched.as_counted,
        lambda: _said_in_title(drawing),
        lambda: _unit(drawing, launched),
        lambda: _part_year(drawing, launched),
        lambda: figures.sourced(drawing, MAKER),
        lambda: figures.cue(drawing),
        lambda: figures.legible(drawing),
    )
    return right(first=min(launched.bars), unit=UNITS[launched.unit].name)


def check_alt_text(given: Given, alt: object) -> Verdict:
    """An alt text that names the missiles or launches, and a number from the chart."""
    rows = counted(given)
    numbers = {row[unit] for row in rows.values() for unit in UNITS}
    numbers |= {sum(row[unit] for year, row in rows.items() if year >= FIRST) for unit in UNITS}
    text = figures.alt_text(alt, "ALT_TEXT", names=THING, numbers=numbers)
    if not any(place in text.casefold() for place in PLACE):
        return not_yet("alt-without-place", share=0.5)
    return right(count=len(text))


def _from_zero(drawing: Drawing) -> None:
    """Heights from zero, growing upwards or to the right."""
    figures.zero_based(drawing)
    if drawing.value_from > 0:
        raise Stop(not_yet("not-from-zero"))
    along = 0 if drawing.kind == ACROSS else 1
    ends = sorted((mark.x if along == 0 else mark.y, mark.place[along]) for mark in drawing.marks)
    if ends[0][0] < ends[-1][0] and ends[0][1] > ends[-1][1]:
        raise Stop(not_yet("upside-down"))


def _said_in_title(drawing: Drawing) -> None:
    """A title that says what, where, and nothing that the data do not say."""
    figures.titled(drawing, least=4)
    title = drawing.title.casefold()
    for word in LOADED:
        if word in title:
            raise Stop(not_yet("title-loaded", word=word))
    if not any(word in title for word in THING):
        raise Stop(not_yet("title-without-thing"))
    if not any(word in title for word in PLACE):
        raise Stop(not_yet("title-without-place"))


def _unit(drawing: Drawing, launched: Launched) -> None:
    label, unit = drawing.value_label, UNITS[launched.unit]
    if any(other.word in label.casefold() for other in UNITS.values()) and unit.word not in label.casefold():
        raise Stop(not_yet("wrong-unit", unit=unit.name))
    figures.labelled(label, (unit.word,), "lower" if drawing.kind == ACROSS else "upright")


def _part_year(drawing: Drawing, launched: Launched) -> None:
    """The last year, which is counted in part, is marked by more than a colour, and a text says why."""
    last, others = launched.bars[LAST], [bar for year, bar in launched.bars.items() if year != LAST]
    if not (_noted(drawing, last) or last.look not in {bar.look for bar in others}):
        coloured = last.colour not in {bar.colour for bar in others}
        raise Stop(not_yet("part-year-by-colour-only" if coloured else "part-year-unmarked"))
    told = [str(launched.place(last)), *drawing.texts, *f"{drawing.title}\n{drawing.x_label}".splitlines()]
    if not any(PART.search(text) for text in told if not figures.SOURCE.search(text)):
        raise Stop(not_yet("part-year-unexplained"))


def _noted(drawing: Drawing, bar: Mark) -> bool:
    """Whether the bar has a text of its own: beside it, or with its year."""
    on_axis = str(bar.y if drawing.kind == ACROSS else bar.x)
    texts = [box[0] for box in drawing.noted if away(bar.place, box) <= BESIDE]
    return any(re.search(r"[^\W\d]|\*", text) for text in [on_axis, *texts])
