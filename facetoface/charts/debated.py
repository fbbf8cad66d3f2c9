"""The arguments on one issue by a day: who stands where, who answers whom, and what a learner's weights come to."""

from functools import cached_property

import attrs

from facetoface.charts.chart import Choices, Control, Scale, settle
from facetoface.history import Archive, dates
from facetoface.history.debate import ISSUES, SIDES, Argument
from facetoface.words import say

MOST = 8  # arguments in one picture
FIRST = "intentions"  # the issue shown first, if it has an argument: the oldest of the debate stands there


def controls(archive: Archive | None = None) -> tuple[Control, ...]:
    """The issue, and a weight for the evidence of each side. With an archive, only issues that have an argument."""
    names = {issue: issue_name(issue, capital=True) for issue in offered(archive)}
    weights = [
        Control(id=side, label=say(f"charts.arguments.weight.{side}"), scale=Scale(0, 3), start=0) for side in SIDES
    ]
    return Control(id="issue", label=say("charts.arguments.issue.label"), choices=names, start=start(archive)), *weights


def offered(archive: Archive | None) -> list[str]:
    """The issues that have an argument in the archive, in the order of ISSUES; where none has, the first one shown."""
    if archive is None:
        return list(ISSUES)
    found = {argument.issue for argument in archive.arguments.values()}
    return [issue for issue in ISSUES if issue in found] or [FIRST]


def start(archive: Archive | None) -> str:
    """The issue that is shown first."""
    names = offered(archive)
    return FIRST if FIRST in names else names[0]


def issue_name(issue: str, capital: bool = False) -> str:
    """The issue in words, as in the middle of a sentence or with a capital."""
    name = say(f"charts.arguments.issue.{issue}")
    return name[0].upper() + name[1:] if capital else name


@attrs.frozen(slots=False)
class Debate:
    """The arguments of the chosen issue in an archive, which is as of its day."""

    archive: Archive
    choices: Choices

    @cached_property
    def chosen(self) -> Choices:
        """What is set. Raises CourseError for a choice that does not exist."""
        return settle(controls(), {"issue": start(self.archive)} | self.choices)

    @cached_property
    def arguments(self) -> list[Argument]:
        """Every argument of the issue, the earliest first."""
        found = [a for a in self.archive.arguments.values() if a.issue == self.chosen["issue"]]
        return sorted(found, key=lambda a: (dates.first_day(a.date), a.id))

    @cached_property
    def sides(self) -> dict[str, list[Argument]]:
        """The arguments by their side."""
        return {side: [a for a in self.arguments if a.side == side] for side in SIDES}

    @cached_property
    def drawn(self) -> list[Argument]:
        """Those in the picture, taken from each side in turn, the earliest first, so that no side is crowded out."""
        in_turn = sorted(self.arguments, key=lambda a: self.sides[a.side].index(a))
        return [a for a in self.arguments if a in in_turn[:MOST]]

    @cached_property
    def links(self) -> list[tuple[Argument, Argument]]:
        """The arrows: an argument in the picture, and one in the picture that it answers."""
        return [(a, b) for a in self.drawn for b in self.answered(a) if b in self.drawn]

    def answered(self, argument: Argument) -> list[Argument]:
        """What an argument answers, on this issue and on others."""
        every = self.archive.arguments
        return [every[i] for i in argument.answers if i in every]

    def not_drawn(self, argument: Argument) -> list[Argument]:
        """What an argument answers without an arrow to it."""
        return [b for b in self.answered(argument) if b not in self.drawn]

    def count_share(self, side: str) -> float:
        """The part of all arguments that are on a side, from 0 to 1."""
        return len(self.sides[side]) / max(len(self.arguments), 1)

    def weight_share(self, side: str) -> float | None:
        """The part of all weight given that a side gets, from 0 to 1: not its count. None where nothing is weighed.

        A side without an argument has nothing to weigh, whatever is set for it.
        """
        given = {side: self.chosen[side] for side in SIDES if self.sides[side]}
        total = sum(given.values())
        return given[side] / total if side in given and total else None

    @cached_property
    def weighed(self) -> bool:
        """Whether any weight is given to a side that has an argument."""
        return any(self.weight_share(side) is not None for side in SIDES)

    def row(self, argument: Argument) -> int:
        """The row of an argument in the picture: its place among the earliest of its side."""
        return self.sides[argument.side].index(argument)
