"""Reads an argument map: a text in a small part of Argdown.

    [Name]: the claim. {day: 2018-12-31}
      + <Name>: a reason for it. #event-id
        - <Name>: an answer to that reason. #event-id #another-event-id

Argdown is the language of C. Voigt and G. Betz for argument maps (argdown.org); `#event-id` is one of its tags, and
`{day: …}` its data. Every map read here means the same in Argdown. Of what else Argdown knows (references, other
relations, several claims, empty lines between parts), each is told as something that does not belong here.
"""

import datetime as dt
import re
from collections.abc import Iterator

import attrs

from facetoface.checks.argdown_lines import ATTACKS, SUPPORTS, key, lines, named, said, wrong
from facetoface.checks.verdict import Stop, not_yet

MOST, DEEPEST, LONGEST = 40, 4, 20_000  # arguments of a map; steps from the claim down; characters
DAY = re.compile(r"\{ *day *: *(\d{4}-\d{2}-\d{2}) *\}")


@attrs.frozen(eq=False)
class Argument:
    """One argument, or the claim: its line, its name and text, how it stands to what it stands under, its evidence."""

    line: int
    indent: int
    sign: str  # empty for the claim
    name: str
    text: str
    evidence: tuple[str, ...]
    answers: "list[Argument]" = attrs.field(factory=list)  # what stands under it, supports and attacks

    def all(self) -> "Iterator[Argument]":
        """Itself and all that stands under it, from top to bottom."""
        yield self
        for answer in self.answers:
            yield from answer.all()

    def signed(self, sign: str) -> "list[Argument]":
        """What supports it, or what attacks it."""
        return [answer for answer in self.answers if answer.sign == sign]


@attrs.frozen
class Map:
    """A claim with all arguments under it, and the day up to which its evidence may reach; None where it has none."""

    claim: Argument
    day: dt.date | None

    @property
    def arguments(self) -> list[Argument]:
        """All arguments, from top to bottom."""
        return list(self.claim.all())[1:]


def read(text: str) -> Map:
    """The map in a text. Ends the check with a sentence about the first line that cannot be read."""
    if len(text) > LONGEST:
        raise Stop(not_yet("map-too-long", most=LONGEST))
    rest = lines(text)
    day, claim = _claim(*next(rest, (1, 0, "")))
    above = [claim]  # from the claim down to the last argument read, each standing under the one before
    seen = {key(claim.name): claim}
    for line, indent, body in rest:
        while len(above) > 1 and above[-1].indent >= indent:
            above.pop()
        argument = _argument(line, indent, body, seen, above)
        _place(argument, above, body)
        above.append(argument)
        seen[key(argument.name)] = argument
        if len(seen) > MOST + 1:
            raise wrong("map-too-many", line, body, most=MOST)
    return Map(claim, day)


def _claim(line: int, _: int, body: str) -> tuple[dt.date | None, Argument]:
    """The day of the map, and its claim."""
    if not body.startswith(("[", "<", "(", "{")):
        raise wrong("map-no-claim", line, body)
    if body.startswith("<"):
        raise wrong("map-claim-in-angles", line, body)
    name, rest = named(line, body)
    found, bare = DAY.search(rest), DAY.sub("", rest, count=1)
    if not found and "{" in bare:
        raise wrong("map-day", line, bare[bare.index("{") :])
    return _day(line, found), Argument(line, 0, "", name, *said(line, body, bare))


def _day(line: int, found: re.Match | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(found[1]) if found else None
    except ValueError:
        raise wrong("map-day", line, found[0]) from None


def _argument(line: int, indent: int, body: str, seen: dict[str, Argument], above: list[Argument]) -> Argument:
    """An argument of its own; one that stands in the map already is told, as a circle where it would be one."""
    sign, rest = body[0], body[1:].strip()
    if sign not in (SUPPORTS, ATTACKS):
        raise wrong("map-second-claim" if indent == 0 and sign == "[" else "map-no-sign", line, body)
    name, text = named(line, rest, seen)
    if first := seen.get(key(name)):
        raise wrong("map-circle" if first in above else "map-twice", line, body, first=first.line)
    return Argument(line, indent, sign, name, *said(line, body, text))


def _place(argument: Argument, above: list[Argument], body: str) -> None:
    """Put an argument under the one it belongs to; those beside it must stand just as far to the right."""
    beside = above[-1].answers
    if argument.indent == 0:
        raise wrong("map-not-under", argument.line, body)
    if beside and beside[0].indent != argument.indent:
        blanks = {"blanks": argument.indent, "others": beside[0].indent, "other": beside[0].line}
        raise wrong("map-step", argument.line, body, **blanks)
    if len(above) > DEEPEST:
        raise wrong("map-too-deep", argument.line, body, most=DEEPEST)
    beside.append(argument)
