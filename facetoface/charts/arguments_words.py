"""The words of the argument map: title, lead, alt text, summary, table and caption. They never say who is right."""

import re
from collections import Counter

from facetoface.charts import phrases
from facetoface.charts.debated import Debate, issue_name
from facetoface.history import dates
from facetoface.history.debate import SIDES, Argument
from facetoface.words import say


def _say(key: str, **values: object) -> str:
    return say(f"charts.arguments.{key}", **values)


def _plural(key: str, n: int, **values: object) -> str:
    return phrases.plural(f"charts.arguments.{key}", n, **values)


def name(argument: Argument) -> str:
    """Who argues, without the offices in brackets."""
    return re.sub(r" \([^)]*\)", "", argument.who).replace(";", ",")


def side(of: str) -> str:
    """A side in words."""
    return _say(f"side.{of}")


def counts(debate: Debate) -> str:
    """'3 for a meeting, 1 on conditions and 2 against'; one argument's side alone."""
    if len(debate.arguments) == 1:
        return side(debate.arguments[0].side)
    return phrases.listed(_say("counted.side", n=len(found), side=side(of)) for of, found in debate.sides.items())


def title(debate: Debate) -> str:
    """The issue and the count of each side."""
    issue = issue_name(debate.chosen["issue"], capital=True)
    return _plural("title", len(debate.arguments), issue=issue, counts=counts(debate))


def lead(debate: Debate) -> str:
    """How the picture is read."""
    drawn, n = len(debate.drawn), len(debate.arguments)
    if drawn < n:
        return _say("lead.some", drawn=drawn, n=n)
    return _plural("lead", n)


def bars(debate: Debate, of: str) -> tuple[str, str]:
    """The words over a side's two bars: its count, and its weight as the learner has set it."""
    n, every = len(debate.sides[of]), len(debate.arguments)
    count = _say("bar.count", n=n, all=every, share=phrases.share(debate.count_share(of)))
    return count, _weight(debate, of, "bar")


def _weight(debate: Debate, of: str, place: str) -> str:
    share = debate.weight_share(of)
    if share is None:
        return _say(f"{place}.{'unset' if debate.sides[of] else 'nothing'}")
    return _say(f"{place}.weight", weight=f"{debate.chosen[of]:g}", share=phrases.share(share))


def _day(debate: Debate) -> str:
    return phrases.day(debate.archive.day) if debate.archive.day else say("charts.day.today")


def alt(debate: Debate) -> str:
    """The alt text."""
    facts = {"issue": issue_name(debate.chosen["issue"]), "day": _day(debate)}
    if not debate.arguments:
        return _say("alt.none", **facts)
    n = _plural("counted.arguments", len(debate.arguments))
    if len(debate.drawn) < len(debate.arguments):
        n = _say("counted.drawn", arguments=n, drawn=len(debate.drawn))
    weighing = _say("weighing.set", shares=_shares(debate)) if debate.weighed else _say("weighing.unset")
    arrows = _plural("counted.arrows", len(debate.links))
    return _say("alt.some", n=n, counts=counts(debate), arrows=arrows, weighing=weighing, **facts)


def _shares(debate: Debate) -> str:
    found = {of: debate.weight_share(of) for of in SIDES if debate.weight_share(of) is not None}
    return phrases.listed(_say("weighing.share", share=phrases.share(s), side=side(of)) for of, s in found.items())


def summary(debate: Debate) -> str:
    """What there is, from when to when, the arrows, the weighing, what is not drawn, what this cannot tell."""
    facts = {"issue": issue_name(debate.chosen["issue"]), "day": _day(debate)}
    if not debate.arguments:
        return _say("summary.none", **facts)
    counted = _plural("summary.counted", len(debate.arguments), counts=counts(debate), **facts)
    parts = [counted, *_span(debate), *_arrows(debate), *_weighing(debate), *_not_drawn(debate)]
    return " ".join([*parts, _say("summary.limits")])


def _span(debate: Debate) -> list[str]:
    first, last = debate.arguments[0], debate.arguments[-1]
    dated = {"first": dates.in_words(first.date), "last": dates.in_words(last.date)}
    if first is last:
        return [_say("summary.only", date=dated["first"], who=name(first))]
    sizes = {of: len(found) for of, found in debate.sides.items()}
    most = max(sizes.values())
    longest = phrases.listed(side(of) for of in SIDES if sizes[of] == most)
    count = _say("summary.even", n=most) if min(sizes.values()) == most else _say("summary.most", sides=longest, n=most)
    return [count, _say("summary.span", **dated, first_who=name(first), last_who=name(last))]


def _arrows(debate: Debate) -> list[str]:
    if len(debate.drawn) == 1:
        return []
    later = sum(dates.first_day(b.date) > dates.last_day(a.date) for a, b in debate.links)
    found = Counter(name(b) for _, b in debate.links)
    most = max(found.values(), default=0)
    told = [_plural("summary.arrows", len(debate.links))]
    told += [_plural("summary.later", later)] if later else []
    who = phrases.listed(who for who in found if found[who] == most)
    return told + ([_say("summary.answered", who=who, n=most)] if most > 1 else [])


def _weighing(debate: Debate) -> list[str]:
    given = [of for of in SIDES if debate.sides[of]]
    weights = phrases.listed(_say("summary.weight", weight=f"{debate.chosen[of]:g}", side=side(of)) for of in given)
    missing = phrases.listed(side(of) for of in SIDES if of not in given)
    told = _say("summary.weighed", weights=weights, shares=_shares(debate)) if debate.weighed else _say("summary.unset")
    return [told, *([_say("summary.missing", sides=missing)] if missing else [])]


def _not_drawn(debate: Debate) -> list[str]:
    semicolon = say("charts.list.semicolon")
    table = [_say("elsewhere", who=name(a), issue=side(a.side)) for a in debate.arguments if a not in debate.drawn]
    answers = [
        _say("summary.answers", who=name(a), names=phrases.listed(_met(debate, b) for b in debate.not_drawn(a)))
        for a in debate.drawn
        if debate.not_drawn(a)
    ]
    told = [_say("summary.undrawn", names=semicolon.join(table))] if table else []
    return told + ([_say("summary.elsewhere", answers=semicolon.join(answers))] if answers else [])


def _met(debate: Debate, argument: Argument) -> str:
    """An argument that is answered; with its issue, where that is another one."""
    if argument.issue == debate.chosen["issue"]:
        return name(argument)
    return _say("elsewhere", who=name(argument), issue=issue_name(argument.issue))


def spoken(argument: Argument) -> str:
    """When, and by whom."""
    return _say("spoken", date=dates.in_words(argument.date), who=name(argument))


def not_drawn(debate: Debate, argument: Argument) -> str:
    """How many answers have no arrow; nothing for none."""
    n = len(debate.not_drawn(argument))
    return _plural("not_drawn", n) if n else ""


def columns() -> tuple[str, ...]:
    """The table's head."""
    return tuple(_say("columns"))


def rows(debate: Debate) -> tuple[tuple[str, ...], ...]:
    """A row for each argument, then one for each side: its count and its weight, with their shares."""
    return tuple(_row(debate, a) for a in debate.arguments) + tuple(_together(debate, of) for of in SIDES)


def _row(debate: Debate, argument: Argument) -> tuple[str, ...]:
    semicolon, shelf = say("charts.list.semicolon"), debate.archive.sources
    answers = semicolon.join(_met(debate, b) for b in debate.answered(argument))
    short = semicolon.join(dict.fromkeys(shelf[i].short for i in argument.sources if i in shelf))
    day, nothing = dates.in_words(argument.date), _say("nothing")
    weight = f"{debate.chosen[argument.side]:g}" if debate.weighed else _say("table.unset")
    return side(argument.side), argument.thesis, argument.who, day, answers or nothing, short or nothing, weight


def _together(debate: Debate, of: str) -> tuple[str, ...]:
    n, every = len(debate.sides[of]), len(debate.arguments)
    told = _say("table.all", n=n, all=every, share=phrases.share(debate.count_share(of)))
    return side(of), told, *[_say("nothing")] * 4, _weight(debate, of, "table")


def caption(debate: Debate) -> str:
    """The source note and its day."""
    return _say("caption", day=_day(debate))
