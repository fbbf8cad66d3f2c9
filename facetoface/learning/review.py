"""Review: which past items come back, and when.

Items lie in Leitner boxes. A right first try moves an item one box up, a wrong one back to the first. All boxes wait
equally long: uniform spacing serves memory as well as expanding does (Latimier, Peyre & Ramus 2021, Educational
Psychology Review 33, doi 10.1007/s10648-020-09572-8). An item right three times running has reached the last box and
rests there. An error made when very sure comes back by itself one lesson later and again two lessons after that.
"""

import datetime as dt
from collections.abc import Iterable, Mapping

import attrs

from facetoface.learning.entry import Entry, stamp
from facetoface.learning.sittings import Asked, Sitting, sittings

LAST_BOX = 4
WAIT = dt.timedelta(days=3)  # between two reviews of an item, whatever its box; the course's own choice
RETURNS = (1, 3)  # so many lessons after a confident error it comes back
FROM_LAST, FROM_OLDER, MOST = 2, 1, 5  # items of a review: of the last lesson, of older ones, at most in all


@attrs.frozen
class Card:
    """A past item as review sees it: its box from 1 to `LAST_BOX`, and when it is due (None in the last box)."""

    asked: Asked
    box: int
    due: dt.datetime | None
    sittings: tuple[Sitting, ...]

    def is_due(self, now: dt.datetime) -> bool:
        """Whether its time has come."""
        return self.due is not None and self.due <= now


def cards(found: Mapping[Asked, list[Sitting]]) -> dict[Asked, Card]:
    """A card for every item that was graded at least once."""
    return {asked: _card(asked, some) for asked, some in found.items()}


def _card(asked: Asked, found: list[Sitting]) -> Card:
    """The card that a chain of sittings leads to. Right again before its time says little, so it moves nothing."""
    box, due = 1, None
    for sitting in found:
        if not sitting.right_at_once:
            box, due = 1, sitting.time + WAIT
        elif due is None or sitting.time >= due:
            box = min(box + 1, LAST_BOX)
            due = sitting.time + WAIT
    return Card(asked, box, None if box == LAST_BOX else due, tuple(found))


def due(found: Mapping[Asked, list[Sitting]], now: dt.datetime) -> list[Card]:
    """What is due now, the lowest box first and in it the longest waiting."""
    return sorted((c for c in cards(found).values() if c.is_due(now)), key=_urgency)


def today(entries: list[Entry], place: str, order: list[str], now: dt.datetime) -> list[Asked]:
    """The items of today's review at a place: a lesson, or any other place, which brings back whatever is due.

    Answering does not change what is asked on the same day: the choice is made from what was there before.
    """
    begun = [entry for entry in entries if entry.place == place and entry.time >= midnight(now)]
    ids = {entry.id for entry in begun}
    before = [entry for entry in entries if entry.id not in ids]
    chosen = (
        pick(before, place, order, now)
        if place in order
        else [card.asked for card in due(sittings(before), now)[:MOST]]
    )
    return list(dict.fromkeys([*chosen, *((entry.lesson, entry.item) for entry in begun)]))


def midnight(now: dt.datetime) -> str:
    """The moment at which the learner's day began, as the log writes moments."""
    return stamp(now.astimezone().replace(hour=0, minute=0, second=0, microsecond=0))


def pick(entries: Iterable[Entry], place: str, order: list[str], now: dt.datetime) -> list[Asked]:
    """The items that the lesson `place` brings back; `order` holds the ids of the lessons in their order.

    First the confident errors that are owed here, then two items of the last lesson the learner worked in and one
    of an older lesson, due ones before others. Nothing twice, and `MOST` in all.
    """
    here = order.index(place)
    found = [card for card in cards(sittings(entries)).values() if card.asked[0] in order[:here]]
    returns = {card.asked: _returns(card, place, order) for card in found}
    owed = sorted((c for c in found if returns[c.asked] in range(here + 1)), key=lambda card: card.sittings[-1].time)
    last = max((card.asked[0] for card in found), key=order.index, default=None)
    free = [card for card in found if returns[card.asked] is None or card in owed]  # the others wait for their lesson
    ranked = sorted(free, key=lambda card: (not card.is_due(now), *_urgency(card)))
    recent = [card for card in ranked if card.asked[0] == last][:FROM_LAST]
    older = [card for card in ranked if card.asked[0] != last and card not in owed][:FROM_OLDER]
    return list(dict.fromkeys(card.asked for card in [*owed[: MOST - len(recent) - len(older)], *recent, *older]))


def _urgency(card: Card) -> tuple:
    return card.box, card.sittings[-1].time, card.asked


def _returns(card: Card, place: str, order: list[str]) -> int | None:
    """From which lesson on, as an index of `order`, the latest confident error on the card is to come back.

    None where there is none, or where it has come back as often as it should. A lesson that was passed over owes
    nothing: the return waits for the next lesson the learner opens.
    """
    errors = [n for n, sitting in enumerate(card.sittings) if sitting.confident_error and sitting.place in order]
    if not errors:
        return None
    made = order.index(card.sittings[errors[-1]].place)
    since = {s.place for s in card.sittings[errors[-1] + 1 :] if s.place in order and order.index(s.place) > made}
    return None if len(since) >= len(RETURNS) or place in since else made + RETURNS[len(since)]
