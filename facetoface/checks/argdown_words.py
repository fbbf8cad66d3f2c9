"""The words around the picture of an argument map."""

from facetoface.charts.phrases import plural
from facetoface.checks.argdown import Argument, Map
from facetoface.checks.argdown_lines import ATTACKS, SUPPORTS
from facetoface.history import dates
from facetoface.words import say

MOST_IDS, MOST_LETTERS = 4, 80  # ids shown of one argument; letters of the claim in an alt text


def title(given: Map) -> str:
    """How many reasons there are on either side."""
    return _say("title", **_counts(given))


def lead() -> str:
    """What the signs mean."""
    return _say("lead")


def side(sign: str) -> str:
    """The name of a column."""
    return _say("for" if sign == SUPPORTS else "against")


def nothing() -> str:
    """What stands in an empty column."""
    return _say("nothing")


def ids(argument: Argument) -> str:
    """The ids of an argument's evidence, the first few."""
    shown = [f"#{name}" for name in argument.evidence[:MOST_IDS]]
    return " ".join(shown + ["…"] * (len(argument.evidence) > MOST_IDS))


def alt(given: Map) -> str:
    """The picture in one sentence."""
    claim = given.claim.text
    short = claim if len(claim) <= MOST_LETTERS else claim[: MOST_LETTERS - 1].rstrip() + "…"
    answers = len(given.arguments) - len(given.claim.answers)
    return _say("alt", claim=short, answers=plural("argument-map.answers", answers), **_counts(given))


def summary(given: Map) -> str:
    """The claim, what each line does, and how many lines name evidence."""
    lines = [_say("line", line=a.line, name=a.name, does=does) for a, does in _deeds(given)]
    evidence = plural("argument-map.evidence", sum(bool(a.evidence) for a in given.claim.all()))
    return _say("summary", claim=given.claim.text, lines=" ".join(lines), evidence=evidence)


def columns() -> tuple[str, ...]:
    """The heads of the table."""
    return tuple(_say("columns"))


def rows(given: Map) -> tuple[tuple[str, ...], ...]:
    """One row for each line of the map."""
    deeds = [(given.claim, _say("claim")), *_deeds(given)]
    return tuple((str(a.line), a.name, does, a.text, " ".join(f"#{name}" for name in a.evidence)) for a, does in deeds)


def caption(given: Map) -> str:
    """Where the picture comes from, and the day of the map."""
    day = _say("day", day=dates.in_words(given.day.isoformat())) if given.day else ""
    return _say("caption", day=day)


def _say(key: str, **values: object) -> str:
    return say(f"argument-map.{key}", **values)


def _counts(given: Map) -> dict[str, str]:
    sides = {"supports": SUPPORTS, "attacks": ATTACKS}
    return {name: plural("argument-map.reasons", len(given.claim.signed(sign))) for name, sign in sides.items()}


def _deeds(given: Map) -> list[tuple[Argument, str]]:
    """Each argument with what it does, from top to bottom."""
    above = {id(answer): one for one in given.claim.all() for answer in one.answers}
    return [(a, _say("supports" if a.sign == SUPPORTS else "attacks", name=above[id(a)].name)) for a in given.arguments]
