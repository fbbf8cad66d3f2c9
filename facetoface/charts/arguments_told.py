"""The summary of the argument map, sentence by sentence. It tells counts and weights, and never who is right."""

from collections import Counter

from facetoface.charts import phrases
from facetoface.charts.arguments_words import counts, day, met, name, plural, side, told
from facetoface.charts.debated import Debate, issue_name
from facetoface.history import dates
from facetoface.history.debate import SIDES
from facetoface.words import say


def summary(debate: Debate) -> str:
    """What there is, from when to when, the arrows, the weighing, what is not drawn, what this cannot tell."""
    facts = {"issue": issue_name(debate.chosen["issue"]), "day": day(debate)}
    if not debate.arguments:
        return told("summary.none", **facts)
    counted = plural("summary.counted", len(debate.arguments), counts=counts(debate), **facts)
    parts = [counted, *_span(debate), *_arrows(debate), *_weighing(debate), *_not_drawn(debate)]
    return " ".join([*parts, told("summary.limits")])


def _span(debate: Debate) -> list[str]:
    first, last = debate.arguments[0], debate.arguments[-1]
    dated = {"first": dates.in_words(first.date), "last": dates.in_words(last.date)}
    if first is last:
        return [told("summary.only", date=dated["first"], who=name(first))]
    sizes = {of: len(found) for of, found in debate.sides.items()}
    most = max(sizes.values())
    longest = phrases.listed(side(of) for of in SIDES if sizes[of] == most)
    count = told("summary.even", n=most) if min(sizes.values()) == most else told("summary.most", sides=longest, n=most)
    return [count, told("summary.span", **dated, first_who=name(first), last_who=name(last))]


def _arrows(debate: Debate) -> list[str]:
    if len(debate.drawn) == 1:
        return []
    later = sum(dates.first_day(b.date) > dates.last_day(a.date) for a, b in debate.links)
    found = Counter(b.id for _, b in debate.links)
    most = max(found.values(), default=0)
    parts = [plural("summary.arrows", len(debate.links))]
    parts += [plural("summary.later", later)] if later else []
    who = phrases.listed(name(a) for a in debate.drawn if found[a.id] == most)
    return parts + ([told("summary.answered", who=who, n=most)] if most > 1 else [])


def _weighing(debate: Debate) -> list[str]:
    given = [of for of in SIDES if debate.sides[of]]
    weights = phrases.listed(told("summary.weight", weight=f"{debate.chosen[of]:g}", side=side(of)) for of in given)
    missing = phrases.listed(side(of) for of in SIDES if of not in given)
    done, shares = debate.weighed, _shares(debate)
    weighed = told("summary.weighed", weights=weights, shares=shares) if done else told("summary.unset")
    return [weighed, *([told("summary.missing", sides=missing)] if missing else [])]


def _not_drawn(debate: Debate) -> list[str]:
    semicolon = say("charts.list.semicolon")
    table = [told("elsewhere", who=name(a), issue=side(a.side)) for a in debate.arguments if a not in debate.drawn]
    answers = [
        told("summary.answers", who=name(a), names=phrases.listed(met(debate, b) for b in debate.not_drawn(a)))
        for a in debate.drawn
        if debate.not_drawn(a)
    ]
    parts = [told("summary.undrawn", names=semicolon.join(table))] if table else []
    return parts + ([told("summary.elsewhere", answers=semicolon.join(answers))] if answers else [])


def _shares(debate: Debate) -> str:
    found = {of: debate.weight_share(of) for of in SIDES if debate.weight_share(of) is not None}
    return phrases.listed(told("weighing.share", share=phrases.share(s), side=side(of)) for of, s in found.items())
