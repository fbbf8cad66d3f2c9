"""The words of the chart of talks and tests: together, not because."""

from facetoface.charts.lagged import Pairing
from facetoface.charts.phrases import listed, plural, signed, stands
from facetoface.words import say


def title(pairing: Pairing, dual: bool) -> str:
    """How far the two go together; the misleading picture says that it misleads."""
    return _say("title.dual") if dual and pairing.years else _say(f"title.{pairing.verdict}", **_facts(pairing))


def lead(pairing: Pairing, dual: bool) -> str:
    """What stands above and below, or what is wrong with the picture."""
    if not pairing.years:
        return _say("lead.empty")
    return _say("lead.dual" if dual else "lead.apart") + _partial(pairing)


def x(pairing: Pairing) -> str:
    """The name of the years: those of the talks."""
    return _say("x.same" if not pairing.lag else "x.lagged")


def name(pairing: Pairing, side: str) -> str:
    """What a row shows: 'Missiles, 2 years later'."""
    if side == "talks":
        return _say("talks")
    return _say("row", tests=_say(f"tests.{pairing.kind}.name"), when=_when(pairing))


def alt(pairing: Pairing, dual: bool) -> str:
    """The picture in one sentence: type of data where point."""
    if not pairing.years:
        return _say("alt.empty")
    facts = _facts(pairing)
    return _say("alt.dual" if dual else "alt.apart", **facts, point=_say(f"point.{pairing.verdict}", **facts))


def summary(pairing: Pairing, dual: bool) -> str:
    """How far the two go together, how sure that is, the extremes, the gaps, and what it cannot show."""
    if not pairing.years:
        return _say("alt.empty") + " " + _say("caution")
    facts = _facts(pairing)
    parts = [
        _say(f"summary.{pairing.verdict}", **facts),
        _chance(pairing),
        _say("summary.extremes", **facts),
        _gaps(pairing),
    ]
    return " ".join(filter(None, [*parts, _say("summary.dual") if dual else "", _say("caution"), _say("day", **facts)]))


def columns(pairing: Pairing) -> tuple[str, ...]:
    """The names of the table's columns; the tests are those of the lagged year."""
    return (_say("columns.year"), _say("columns.talks"), name(pairing, "tests"), _say("columns.used"))


def rows(pairing: Pairing) -> tuple[tuple[str, ...], ...]:
    """One row for each year, with what keeps it from being compared."""
    talks, tests = pairing.numbers("talks"), pairing.numbers("tests")
    return tuple((str(year), _cell(talks[year]), _cell(tests[year]), _used(pairing, year)) for year in pairing.years)


def caption(pairing: Pairing) -> str:
    """The source note and the day."""
    return _say("caption", day=stands(pairing.rows))


def _say(key: str, **values: object) -> str:
    return say(f"charts.talks-and-tests.{key}", **values)


def _facts(pairing: Pairing) -> dict[str, object]:
    rho, n = pairing.correlation, len(pairing.pairs)
    facts = {
        "n": n,
        "when": _when(pairing),
        "tests": _say(f"tests.{pairing.kind}.many"),
        "day": stands(pairing.rows),
    }
    if rho is not None:
        facts |= {"rho": signed(rho), "strength": _say(f"strength.{pairing.strength}")}
    if pairing.years:
        facts |= {"first": pairing.years[0], "last": pairing.years[-1], **_extremes(pairing)}
    return facts


def _extremes(pairing: Pairing) -> dict[str, object]:
    talks, tests = ({y: n for y, n in pairing.numbers(s).items() if n is not None} for s in ("talks", "tests"))
    most, top = max(talks, key=talks.get), max(tests, key=tests.get)
    return {
        "talks_year": most,
        "talks_top": talks[most],
        "tests_year": top + pairing.lag,
        "tests_top": tests[top],
    }


def _when(pairing: Pairing) -> str:
    if not pairing.lag:
        return _say("when.same")
    return plural("charts.talks-and-tests.when." + ("later" if pairing.lag > 0 else "earlier"), abs(pairing.lag))


def _chance(pairing: Pairing) -> str:
    rho = pairing.correlation
    if rho is None:
        return ""
    return _say(
        "chance.within" if abs(rho) < pairing.chance else "chance.beyond",
        n=len(pairing.pairs),
        limit=f"{pairing.chance:.2f}",
    )


def _gaps(pairing: Pairing) -> str:
    missing = [year for year, n in pairing.numbers("talks").items() if n is None]
    return plural("charts.talks-and-tests.gaps", len(missing), all=len(pairing.years)) + _partial(pairing)


def _partial(pairing: Pairing) -> str:
    years = sorted(pairing.partial & set(pairing.years))
    return " " + plural("charts.talks-and-tests.partial", len(years), years=listed(years)) if years else ""


def _cell(n: int | None) -> str:
    return _say("cell.missing") if n is None else str(n)


def _used(pairing: Pairing, year: int) -> str:
    if year in pairing.pairs:
        return _say("cell.yes")
    return _say("cell.partial" if year in pairing.partial else "cell.no")
