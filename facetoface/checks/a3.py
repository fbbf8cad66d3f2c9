"""Checks of exercise A3: eight events in order, drawn as a timeline that everyone can read."""

from itertools import pairwise

from facetoface.checks import figures, reading
from facetoface.checks.drawings import Drawing
from facetoface.checks.given import Given
from facetoface.checks.milestones import CONTACT, FORCE, MARKS, WORDS
from facetoface.checks.timelines import Event, Timeline, moment
from facetoface.checks.verdict import Stop, Verdict, not_attempted, not_yet, right

EIGHT, LEAST = 8, 3  # events in all, and of each kind
DISTANCE = 45  # pixels from a mark to its name


def _events(given: Given) -> list[Event]:
    return [Event(**row) for row in given.data("milestones")]


def check_order(given: Given, chosen: object) -> Verdict:
    """Eight letters, the earliest event first."""
    events = {event.letter: event for event in _events(given)}
    letters = [reading.text(letter, "chosen").upper() for letter in reading.listed(chosen, "chosen")]
    for letter in letters:
        if letter not in events:
            return not_yet("unknown-letter", letter=letter)
        if letters.count(letter) > 1:
            return not_yet("letter-twice", letter=letter)
    if len(letters) != EIGHT:
        return not_yet("not-eight-letters", found=len(letters))
    _both_kinds([events[letter].kind for letter in letters])
    in_order = [events[one].date < events[two].date for one, two in pairwise(letters)]
    if all(in_order):
        return right()
    if not any(in_order):
        return not_yet("latest-first", share=0.5)
    place, kept = in_order.index(False) + 1, sum(in_order)
    return not_yet("out-of-order", share=round(0.8 * kept / 7, 2), kept=kept, place=place, next=place + 1)


def _both_kinds(kinds: list[str]) -> None:
    for kind in (CONTACT, FORCE):
        if kinds.count(kind) < LEAST:
            raise Stop(not_yet("few-of-a-kind", kind=kind, found=kinds.count(kind)))


def check_lists(given: Given, names: object, days: object) -> Verdict:
    """The names and the days of eight events, in the same order."""
    events = _events(given)
    found, moments = reading.listed(names, "names"), reading.listed(days, "days")
    if any(type(name) is dict for name in found):
        return not_yet("whole-records", name="names")
    texts = [reading.text(name, "names") for name in found]
    if any(len(text) == 1 for text in texts):
        return not_yet("letters-for-names")
    if {len(texts), len(moments)} != {EIGHT}:
        return not_yet("not-eight-each", names=len(texts), days=len(moments))
    if any(type(day) is str for day in moments):
        return not_yet("days-are-texts", share=0.5)
    dates = {event.name: event.day for event in events}
    for place, (text, day) in enumerate(zip(texts, moments, strict=True), 1):
        if not (time := moment(day)) or not any(time.fits(event) for event in events):
            return not_yet("not-a-day-of-an-event", share=0.5, place=place)
        if text in dates and not time.fits(next(event for event in events if event.name == text)):
            return not_yet("lists-apart", share=0.5, place=place)
    return right(first=texts[0], last=texts[-1])


def check_sketch(given: Given, sketch: object) -> Verdict:
    """Eight marks where their dates belong; nothing else is asked of the first sketch."""
    _attempted(sketch)
    _placed(given, figures.read(sketch, "sketch"))
    return right()


def check_timeline(given: Given, fig: object) -> Verdict:
    """The finished timeline."""
    _attempted(fig)
    drawing = figures.read(fig, "fig")
    line = _placed(given, drawing)
    figures.every(
        lambda: _named(drawing, line),
        lambda: _kinds_apart(line),
        lambda: _kinds_told(drawing, line),
        lambda: figures.titled(drawing, least=4),
        lambda: _title_with_place(drawing),
        lambda: figures.labelled(line.label, ("year", "date", "day", "time"), "time"),
        lambda: figures.sourced(drawing, ("archive", "course", "face to face")),
        lambda: figures.legible(drawing),
    )
    return right()


def check_alt_text(given: Given, alt: object) -> Verdict:
    """An alt text that names the subject and gives a year or the number of events."""
    numbers = {event.day.year for event in _events(given)} | {EIGHT}
    text = figures.alt_text(alt, "ALT_TEXT", names=("korea", "pyongyang", "seoul", "dprk"), numbers=numbers)
    if text.casefold().startswith(("image", "picture", "a picture", "an image", "this is")):
        return not_yet("alt-begins-empty", share=0.8)
    return right(count=len(text))


def _attempted(figure: object) -> None:
    if reading.untouched(figure):
        raise Stop(not_attempted())


def _placed(given: Given, drawing: Drawing) -> Timeline:
    """The timeline in a drawing, once its marks stand where eight of the events belong."""
    line = Timeline.of(drawing, _events(given))
    if len(line.spots) != EIGHT:
        raise Stop(not_yet("not-eight-marks", share=0.2, found=len(line.spots)))
    if stray := line.stray():
        raise Stop(not_yet("stray-mark", share=0.2, when=stray))
    _both_kinds([spot.kind for spot in line.spots])
    return line


def _named(drawing: Drawing, line: Timeline) -> None:
    """Every mark has a name beside it or on its axis, and none has another's."""
    known = {event.name: event for event in line.events}
    for spot in line.spots:
        names = spot.names(drawing.noted, DISTANCE)
        if not names:
            raise Stop(not_yet("mark-unnamed", when=spot.said))
        meant = [known[name] for name in names if name in known]
        if meant and not any(map(spot.moment.fits, meant)):
            raise Stop(not_yet("name-elsewhere", called=meant[0].name, when=spot.said))


def _kinds_apart(line: Timeline) -> None:
    contact, force = ([spot for spot in line.spots if spot.kind == kind] for kind in (CONTACT, FORCE))
    if not {s.mark.look for s in contact} & {s.mark.look for s in force} or line.rows_by_kind():
        return
    coloured = not {s.mark.colour for s in contact} & {s.mark.colour for s in force}
    raise Stop(not_yet("kinds-by-colour-only" if coloured else "kinds-alike"))


def _kinds_told(drawing: Drawing, line: Timeline) -> None:
    """A key in words: a legend, a line of text, or the names of the rows; a title is one where it names the marks."""
    names = {event.name for event in line.events}
    texts = [drawing.x_label, drawing.y_label, *drawing.texts, *(spot.row for spot in line.spots)]
    texts += [drawing.title] if MARKS.search(drawing.title) else []
    said = " ".join(text for text in texts if " ".join(text.split()) not in names).casefold()
    for kind, words in WORDS.items():
        if not any(word in said for word in words):
            raise Stop(not_yet("no-key", kind=kind))


def _title_with_place(drawing: Drawing) -> None:
    if not any(word in drawing.title.casefold() for word in ("korea", "pyongyang", "seoul", "dprk")):
        raise Stop(not_yet("title-without-place"))
