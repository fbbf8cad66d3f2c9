"""What a learner's forecasts and certainty come to so far, in lines of the course's markup and a table."""

from statistics import mean

from facetoface.charts.phrases import plural, share
from facetoface.history import Archive
from facetoface.items.certainty import POINTS
from facetoface.learning import Entry
from facetoface.learning.confidence import SMALL, Bin, confidence, first_tries, fit, sort
from facetoface.learning.forecasts import ALWAYS_HALF, Given, Path, Score, paths, score
from facetoface.widgets import markup, pages
from facetoface.words import say


def forecasts(entries: list[Entry], archive: Archive) -> tuple[list[str], str]:
    """Every forecast on a question of the archive, with the Brier scores of those whose outcome it holds."""
    day, given = pages.day(archive.day), paths(entries)
    here = [path for path in given.values() if path.question in archive.forecasts]
    if not given:
        return [say("forecasts.none")], ""
    found = {path.question: score(path, archive.forecasts[path.question]) for path in here}
    lines = _average([one for one in found.values() if one])
    later = len(given) - len(here)
    lines += [plural("forecasts.later", later, day=day)] if later else []
    rows = [_row(path, archive, found[path.question]) for path in here]
    return lines, markup.table(say("forecasts.columns"), rows) if rows else ""


def certainty(entries: list[Entry]) -> tuple[list[str], str]:
    """How well certainty fits the first tries: in a verdict, and level by level."""
    tries = first_tries(entries)
    whole = fit(tries)
    if not whole.n:
        return [say("certainty.none")], ""
    levels = sort(tries, [(level,) for level in POINTS])
    lines = [_verdict(whole)]
    if whole.n >= SMALL:
        lines.append(say("certainty.bias", bias=_points(whole.bias)))
    sure = {word: share(round(confidence(level), 2)) for level, word in enumerate(("one", "two", "three"), 1)}
    return [*lines, say("certainty.how", **sure)], markup.table(say("certainty.columns"), map(_level, levels))


def _average(found: list[Score]) -> list[str]:
    if not found:
        return [say("forecasts.unscored", half=ALWAYS_HALF)]
    first, last = (mean(getattr(one, name) for one in found) for name in ("first_brier", "last_brier"))
    facts = {"first": f"{first:.2f}", "last": f"{last:.2f}", "half": ALWAYS_HALF}
    lines = [plural("forecasts.mean", len(found), **facts)]
    return lines + ([say("forecasts.few")] if len(found) < SMALL else [])


def _row(path: Path, archive: Archive, found: Score | None) -> tuple[str, ...]:
    record, day = archive.forecasts[path.question], pages.day(archive.day)
    outcome = say(f"forecasts.{record.outcome}" if record.outcome else "forecasts.open", day=day)
    first, last = (found.first, found.last) if found else (path.given[0], path.given[-1])
    if found:
        scores = (f"{found.first_brier:.2f}", f"{found.last_brier:.2f}")
    else:
        why = "known" if path.known else "late" if record.outcome else None
        scores = (say(f"forecasts.{why}") if why else "", "")
    return (record.question, _given(first), _given(last), outcome, *scores)


def _given(given: Given) -> str:
    return say("forecasts.given", percent=f"{given.percent:g}", day=pages.day(given.day))


def _verdict(whole) -> str:
    facts = {"n": whole.n, "small": SMALL, "sure": share(round(whole.sure, 2))}
    return say(f"certainty.{whole.verdict}", share=share(round(whole.right / whole.n, 2)), **facts)


def _points(bias: float) -> str:
    return f"{100 * bias:+.0f}".replace("-", "−")


def _level(some: Bin) -> tuple[str, ...]:
    """A level's row: its counts, its share with the interval, where it pays, and what that says."""
    name, pays = say(f"question.certainty_{some.levels[0]}"), _interval(some.pays)
    if not some.n:
        return (name, "0", "0", "", "", pays, say("certainty.level_none"))
    numbers = (str(some.n), str(some.right), share(round(some.share, 2)), _interval(some.interval))
    return (name, *numbers, pays, say(f"certainty.level_{some.verdict}"))


def _interval(ends: tuple[float, float]) -> str:
    low, high = (share(round(end, 2)) for end in ends)
    return say("certainty.interval", low=low, high=high)
