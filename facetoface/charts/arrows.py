"""Arrows between cards in three columns. They run only where no card stands: beside the cards and between the rows."""

import math
from typing import TYPE_CHECKING

import attrs

from facetoface.charts import style

if TYPE_CHECKING:
    from matplotlib.axes import Axes

GUTTER, CLEAR, ROUND = 48, 12, 5  # page pixels: between columns; beside a card for an arrow's head; a corner
BESIDE, UNDER = 6, (5, 0, 11)  # page pixels: from a card to where an arrow turns down; under it, by column
LEAVES, ENTERS = (15, 3, -9), (9, -3, -15)  # pixels under a card's middle, by column: no two lines of a row coincide

Point = tuple[float, float]


@attrs.frozen
class Card:
    """A card: its column from 0 to 2, its upper left corner and its size, in page pixels down the page."""

    column: int
    left: float
    top: float
    wide: float
    high: float

    def edge(self, gutter: int) -> float:
        """The edge that faces a gutter: gutter 0 lies right of column 0, gutter 1 right of column 1."""
        return self.left + self.wide if self.column <= gutter else self.left

    @property
    def middle(self) -> float:
        """The height of the card's middle."""
        return self.top + self.high / 2


def gutter(one: Card, other: Card) -> int:
    """The gutter in which an arrow turns: beside the card it leads to, on the side it comes from."""
    if one.column == other.column:
        return min(one.column, 1)
    return other.column - 1 if other.column > one.column else other.column


def arrows(axes: "Axes", cards: dict[str, Card], links: list[tuple[str, str]]) -> None:
    """Draw an arrow for each link: away from its own card, then on the track of the card it leads to."""
    turns = {(a, b): gutter(cards[a], cards[b]) for a, b in links}
    tracks = _tracks(cards, {(turn, b) for (_, b), turn in turns.items()})
    for (a, b), turn in turns.items():
        one, other = cards[a], cards[b]
        points = route(one, other, turn, tracks[turn, b])
        head = "<" if other.column <= turn else ">"
        axes.plot(*zip(*points, strict=True), color=style.SOFT, lw=1.2, zorder=1.5, gid=f"{a}>{b}")
        tip = points[-1][0] + (4 if head == "<" else -4)
        axes.plot([tip], [points[-1][1]], head, ms=6.5, color=style.INK, mew=0, zorder=1.6)


def _tracks(cards: dict[str, Card], ends: set[tuple[int, str]]) -> dict[tuple[int, str], float]:
    """Where the track to each card runs: every card has its own in each gutter, from left to right down the page."""
    found = {}
    for turn in (0, 1):
        names = sorted((name for at, name in ends if at == turn), key=lambda name: (cards[name].top, name))
        for i, name in enumerate(names):
            begin = cards[name].edge(turn) - (0 if cards[name].column <= turn else GUTTER)
            found[turn, name] = begin + CLEAR + (GUTTER - 2 * CLEAR) * (i + 0.5) / len(names)
    return found


def route(one: Card, other: Card, turn: int, track: float) -> list[Point]:
    """The points of an arrow; between the outer columns it goes under its own row, clear of the cards between."""
    near = min(max(turn, one.column - 1), one.column)
    start, y, end = one.edge(near), one.middle + LEAVES[one.column], other.middle + ENTERS[other.column]
    points = [(start, y)]
    if abs(one.column - other.column) == 2:
        aside = start + (BESIDE if one.column == 0 else -BESIDE)
        points.append((aside, y))
        y = one.top + one.high + UNDER[one.column]
        points.append((aside, y))
    return rounded([*points, (track, y), (track, end), (other.edge(turn), end)])


def rounded(points: list[Point]) -> list[Point]:
    """The same path with its corners rounded."""
    inner = zip(points, points[1:], points[2:], strict=False)
    return [points[0], *(point for three in inner for point in _corner(*three)), points[-1]]


def _corner(before: Point, bend: Point, after: Point, steps: int = 4) -> list[Point]:
    """A corner as a quadratic curve with the control point `bend`."""
    begin, end = _towards(bend, before), _towards(bend, after)
    parts = [i / steps for i in range(steps + 1)]
    return [
        tuple((1 - t) ** 2 * a + 2 * t * (1 - t) * b + t**2 * c for a, b, c in zip(begin, bend, end, strict=True))
        for t in parts
    ]


def _towards(bend: Point, other: Point) -> Point:
    """The point where a corner begins: so far from the bend, and never past the middle."""
    far = math.dist(bend, other)
    part = min(ROUND, far / 2) / far if far else 0
    return tuple(a + part * (b - a) for a, b in zip(bend, other, strict=True))
