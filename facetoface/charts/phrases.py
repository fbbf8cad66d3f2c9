"""Phrases that several charts share: the day the numbers stand on, numbers and percentages, who says so."""

import datetime as dt
from collections.abc import Iterable

from facetoface import history
from facetoface.history import dates
from facetoface.history.records import public
from facetoface.history.series import cited
from facetoface.words import say


def stands(rows: Iterable[dict]) -> str:
    """'as of 31 December 2017': the last day on which a row of these became public."""
    days = [row["known"] for row in rows]
    return day(max(days)) if days else say("charts.day.none")


def day(on: dt.date) -> str:
    """'as of 31 December 2017'."""
    return say("charts.day.given", day=dates.in_words(on.isoformat()))


def plural(key: str, n: int, **values: object) -> str:
    """The form of a sentence that fits the number: the words at `key` have `one` and `many`, perhaps `none`."""
    forms = say(key)
    form = "none" if n == 0 and "none" in forms else "one" if n == 1 else "many"
    return forms[form].format(n=n, **values)


def listed(parts: Iterable[object]) -> str:
    """'2014, 2015 and 2016'; nothing for none."""
    words = [str(part) for part in parts]
    others, last = words[:-1], "".join(words[-1:])
    return say("charts.list.and").join(filter(None, [say("charts.list.comma").join(others), last]))


def share(part: float) -> str:
    """'64 %' for 0.64, and '10.7 %' where a tenth of a per cent is known."""
    return say("charts.number.percent", n=f"{100 * part:.1f}".removesuffix(".0"))


def signed(number: float) -> str:
    """'−0.45', '+0.12': two decimals, with the sign as it is printed."""
    return f"{number:+.2f}".replace("-", "−")


def credit(row: dict) -> str:
    """The short references of a row's sources; one that shows a later day goes by its name alone."""
    shelf = history.load().sources
    found = [(i, shelf.get(i)) for i in cited(row)]
    names = [_name(source, row["known"]) if source else i for i, source in found]
    return say("charts.list.semicolon").join(dict.fromkeys(names))


def _name(source, known: dt.date) -> str:
    return source.short if public(source.issued, known) else source.container_title
