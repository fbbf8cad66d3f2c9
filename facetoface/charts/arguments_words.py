"""The words of the argument map: title, lead, alt text, table and caption. They never say who is right."""

import re

from facetoface.charts import phrases
from facetoface.charts.debated import Debate, issue_name
from facetoface.history import dates
from facetoface.history.debate import SIDES, Argument
from facetoface.words import say


def told(key: str, **values: object) -> str:
    """The chart's words at a key."""
    return say(f"charts.arguments.{key}", **values)


def plural(key: str, n: int, **values: object) -> str:
    """The form of the chart's words that fits the number."""
    return phrases.plural(f"charts.arguments.{key}", n, **values)


def name(argument: Argument) -> str:
    """Who argues, without the offices in brackets; several with a stroke between them."""
    return re.sub(r" \([^)]*\)", "", argument.who).replace("; ", " / ")


def side(of: str) -> str:
    """A side in words."""
    return told(f"side.{of}")


def counts(debate: Debate) -> str:
    """'3 for a meeting, 1 on conditions and 2 against'; one argument's side alone."""
    if len(debate.arguments) == 1:
        return side(debate.arguments[0].side)
    none = told("counted.none")
    return phrases.listed(told("counted.side", n=len(a) or none, side=side(of)) for of, a in debate.sides.items())


def title(debate: Debate) -> str:
    """The issue and the count of each side."""
    issue = issue_name(debate.chosen["issue"], capital=True)
    return plural("title", len(debate.arguments), issue=issue, counts=counts(debate))


def lead(debate: Debate) -> str:
    """How the picture is read."""
    drawn, n = len(debate.drawn), len(debate.arguments)
    if drawn < n:
        return told("lead.some", drawn=drawn, n=n)
    return plural("lead", n)


def bars(debate: Debate, of: str) -> tuple[str, str]:
    """The words over a side's two bars: its count, and its weight as the learner has set it."""
    n, every = len(debate.sides[of]), len(debate.arguments)
    count = told("bar.count", n=n, all=every, share=phrases.share(debate.count_share(of)))
    return count, _weight(debate, of, "bar")


def _weight(debate: Debate, of: str, place: str) -> str:
    share = debate.weight_share(of)
    if share is None:
        return told(f"{place}.{'unset' if debate.sides[of] else 'nothing'}")
    return told(f"{place}.weight", weight=f"{debate.chosen[of]:g}", share=phrases.share(share))


def day(debate: Debate) -> str:
    """The day the archive stands on."""
    return phrases.day(debate.archive.day) if debate.archive.day else say("charts.day.today")


def alt(debate: Debate) -> str:
    """The alt text."""
    facts = {"issue": issue_name(debate.chosen["issue"]), "day": day(debate)}
    if not debate.arguments:
        return told("alt.none", **facts)
    n, drawn = len(debate.arguments), len(debate.drawn)
    facts |= {
        "counts": counts(debate),
        "drawn": told("counted.drawn", drawn=drawn) if drawn < n else "",
        "arrows": plural("counted.arrows", len(debate.links)),
        "weighing": _weighing(debate),
    }
    return plural("alt", n, **facts)


def _weighing(debate: Debate) -> str:
    """The shares of weight in the order of the columns."""
    found = [debate.weight_share(of) for of in SIDES]
    shares = [told("weighing.nothing") if share is None else phrases.share(share) for share in found]
    return told("weighing.set", shares=phrases.listed(shares)) if debate.weighed else told("weighing.unset")


def met(debate: Debate, argument: Argument) -> str:
    """An argument that is answered; with its issue, where that is another one."""
    if argument.issue == debate.chosen["issue"]:
        return name(argument)
    return told("elsewhere", who=name(argument), issue=issue_name(argument.issue))


def spoken(argument: Argument) -> str:
    """When, and by whom."""
    return told("spoken", date=dates.in_words(argument.date), who=name(argument))


def not_drawn(debate: Debate, argument: Argument) -> str:
    """How many answers have no arrow; nothing for none."""
    n = len(debate.not_drawn(argument))
    return plural("not_drawn", n) if n else ""


def columns() -> tuple[str, ...]:
    """The table's head."""
    return tuple(told("columns"))


def rows(debate: Debate) -> tuple[tuple[str, ...], ...]:
    """A row for each argument, then one for each side: its count and its weight, with their shares."""
    return tuple(_row(debate, a) for a in debate.arguments) + tuple(_together(debate, of) for of in SIDES)


def _row(debate: Debate, argument: Argument) -> tuple[str, ...]:
    semicolon, shelf = say("charts.list.semicolon"), debate.archive.sources
    answers = semicolon.join(met(debate, b) for b in debate.answered(argument))
    short = semicolon.join(dict.fromkeys(shelf[i].short for i in argument.sources if i in shelf))
    date, nothing = dates.in_words(argument.date), told("nothing")
    weight = f"{debate.chosen[argument.side]:g}" if debate.weighed else told("table.unset")
    return side(argument.side), argument.thesis, argument.who, date, answers or nothing, short or nothing, weight


def _together(debate: Debate, of: str) -> tuple[str, ...]:
    n, every = len(debate.sides[of]), len(debate.arguments)
    together = told("table.all", n=n, all=every, share=phrases.share(debate.count_share(of)))
    return side(of), together, *[told("nothing")] * 4, _weight(debate, of, "table")


def caption(debate: Debate) -> str:
    """The source note and its day."""
    return told("caption", day=day(debate))
