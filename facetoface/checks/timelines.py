"""Reads a drawing as a timeline: when each mark is, which event can be meant, what it is called."""

import datetime as dt
import re
from collections import Counter

import attrs

from facetoface.checks.boxes import Box, away
from facetoface.checks.drawings import Drawing, plain
from facetoface.checks.marks import Mark, Value
from facetoface.checks.shapes import ACROSS, BARS, LINE
from facetoface.checks.verdict import Stop, not_yet

CLOSE = 0.1  # years between a date in decimals and the day it stands for
WRONG = {LINE: "drawn-as-line", BARS: "drawn-as-bars", ACROSS: "drawn-as-bars-across"}  # kinds that are no timeline
WORD = re.compile(r"[^\W\d_]{3}")  # a letter or a number is no name
FIRST, LAST = 1900, 2100  # what numbers can be years


@attrs.frozen(kw_only=True)
class Event:
    """One of the events to choose from."""

    letter: str
    name: str
    date: str
    kind: str
    id: str

    @property
    def day(self) -> dt.date:
        """Its first day."""
        return dt.date.fromisoformat(self.date)


@attrs.frozen
class Moment:
    """A point in time, given as a day, as a year, or as a year with decimals."""

    value: dt.date | float

    @property
    def year(self) -> int:
        """Its year."""
        return self.value.year if isinstance(self.value, dt.date) else int(self.value)

    def fits(self, event: Event) -> bool:
        """Whether it is the event's day, or as a year its year."""
        if isinstance(self.value, dt.date):
            return self.value in (event.day, dt.date(event.day.year, 1, 1))
        if float(self.value).is_integer():
            return self.value == event.day.year
        return abs(self.value - _decimals(event.day)) < CLOSE


def moment(value: object) -> Moment | None:
    """A day, or a number that can be a year; None for all else."""
    if type(value) is dt.datetime:
        return Moment(value.date())
    if type(value) is dt.date:
        return Moment(value)
    return Moment(value) if type(value) in (int, float) and FIRST <= value < LAST else None


def _decimals(day: dt.date) -> float:
    return day.year + (day.timetuple().tm_yday - 1) / 365.25


@attrs.frozen(kw_only=True)
class Spot:
    """A mark at its time; `row` is the word at its other axis, `across` its place along that axis in pixels."""

    mark: Mark
    moment: Moment
    kind: str
    row: str
    across: float

    @property
    def said(self) -> str:
        """Its time, for a sentence."""
        return str(self.moment.value)

    def names(self, noted: tuple[Box, ...], near: float) -> list[str]:
        """What stands beside it, the closest text first; then what its row is called, and its label."""
        found = sorted((away(self.mark.place, box), box[0]) for box in noted)
        texts = [text for distance, text in found if distance <= near] + [self.row, self.mark.label]
        return [" ".join(text.split()) for text in texts if WORD.search(text)]


@attrs.frozen(kw_only=True)
class Timeline:
    """Marks along an axis of time, and the label of that axis."""

    spots: list[Spot]
    events: list[Event]
    label: str

    @classmethod
    def of(cls, drawing: Drawing, events: list[Event]) -> "Timeline":
        """The timeline in a drawing; ends the check where there is no axis of time."""
        flat = _timed([mark.x for mark in drawing.marks])
        if not flat and not _timed([mark.y for mark in drawing.marks]):
            values = [value for mark in drawing.marks for value in (mark.x, mark.y)]
            raise Stop(not_yet("dates-as-words" if any(map(_like_a_date, values)) else "no-time-axis"))
        if drawing.kind == LINE or drawing.kind == (ACROSS if flat else BARS):
            raise Stop(not_yet(WRONG[drawing.kind]))
        kinds = {event.day.year: event.kind for event in events}
        at = {tuple(round(p) for p in mark.place): mark for mark in drawing.marks}  # of those on a spot, the top one
        spots = [_spot(mark, flat, kinds) for mark in at.values()]
        return cls(spots=spots, events=events, label=drawing.x_label if flat else drawing.y_label)

    def stray(self) -> str | None:
        """The time of a mark that is none of the events, or one more than there are of its year."""
        free = Counter(event.day.year for event in self.events)
        for spot in self.spots:
            free[spot.moment.year] -= 1
            if free[spot.moment.year] < 0 or not any(map(spot.moment.fits, self.events)):
                return spot.said
        return None

    def rows_by_kind(self) -> bool:
        """Whether the kinds lie in bands of their own across the axis of time, with more marks than rows."""
        bands = {
            kind: [spot.across for spot in self.spots if spot.kind == kind] for kind in {s.kind for s in self.spots}
        }
        one, other = sorted(bands.values(), key=min)
        return max(one) < min(other) and len({spot.across for spot in self.spots}) < len(self.spots)


def _timed(values: list[Value]) -> bool:
    return all(moment(value) for value in values)


def _like_a_date(value: Value) -> bool:
    return isinstance(value, str) and moment(plain(value[:4])) is not None


def _spot(mark: Mark, flat: bool, kinds: dict[int, str]) -> Spot:
    when, other = (mark.x, mark.y) if flat else (mark.y, mark.x)
    time = moment(when)
    across = mark.place[1] if flat else mark.place[0]
    row = other if isinstance(other, str) else ""
    return Spot(mark=mark, moment=time, kind=kinds.get(time.year, ""), row=row, across=round(across, 1))
