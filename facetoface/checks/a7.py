"""Checks of exercise A7: an argument map in plain text, which has to be whole and to rest on the archive."""

import difflib
from collections import Counter
from collections.abc import Callable

import attrs

from facetoface.checks import lengths, reading
from facetoface.checks.argdown import Argument, Map, read
from facetoface.checks.argdown_lines import ATTACKS, SUPPORTS
from facetoface.checks.given import Given
from facetoface.checks.verdict import Verdict, not_attempted, not_yet, right
from facetoface.history.archive import SHELVES

LEAST, MOST_USES, LEAST_WORDS = 3, 2, 5  # reasons a side; arguments resting on one record; words of an argument
OPEN = "? <"  # what stands in the small map before its sign was chosen
ANSWER = "cooling-tower-2008"  # the evidence of the line whose sign is asked for
FREED = "detainees-released-2018"  # the record that shows what the second task asks about
EVIDENCE = ("events", "sources")  # shelves whose records can be checked; all others hold words about them


def check_sign(given: Given, small_map: object) -> Verdict:
    """The sign of the last line of a small map: it speaks against the line it stands under."""
    text = reading.text(small_map, "small_map")
    if OPEN in text:
        return not_attempted()
    found = read(text)
    above = {id(answer): one for one in found.claim.all() for answer in one.answers}
    line = next((one for one in found.arguments if ANSWER in one.evidence), None)
    if line is None:
        return not_yet("line-gone")
    if above[id(line)].line != line.line - 1:
        return not_yet("moved", share=0.5)
    return right() if line.sign == ATTACKS else not_yet("supports")


def check_evidence(given: Given, evidence: object) -> Verdict:
    """The id of the record that shows a given reason to be true."""
    found = reading.text(evidence, "evidence").removeprefix("#").strip()
    archive = given.archive
    if found == FREED:
        return right()
    if found in archive.events:
        return not_yet("other-event", share=0.25, found=found, title=archive.events[found].title)
    if found in archive.sources:
        return not_yet("a-source", share=0.25, found=found)
    return not_yet("near" if _near(found, [FREED]) else "no-such-record", found=found[:60])


def check_map(given: Given, argument_map: object) -> Verdict:
    """The learner's own map: the first thing it lacks, with a part of the points for what comes before that."""
    found = read(reading.text(argument_map, "argument_map"))
    for done, step in enumerate(STEPS, 1):
        if complaint := step(given, found):
            return attrs.evolve(complaint, share=round(0.9 * done / (len(STEPS) + 1), 2))
    answers = len(found.arguments) - len(found.claim.answers)
    used = {name for one in found.claim.all() for name in one.evidence}
    return right(reasons=len(found.claim.answers), answers=answers, records=len(used))


def _dated(given: Given, found: Map) -> Verdict | None:
    """A day that is not after the exercise's own."""
    if found.day is None:
        return not_yet("no-day")
    return not_yet("day-late", found=found.day, last=given.day) if found.day > given.day else None


def _both_sides(given: Given, found: Map) -> Verdict | None:
    """Enough reasons on either side."""
    counts = {sign: len(found.claim.signed(sign)) for sign in (SUPPORTS, ATTACKS)}
    fewer = min(counts, key=counts.get)
    if counts[fewer] >= LEAST:
        return None
    sides = {SUPPORTS: "for", ATTACKS: "against"}
    if not counts[fewer] and found.arguments:
        return not_yet("one-side", side=sides[fewer], sign=fewer)
    return not_yet("few-reasons", found=counts[fewer], side=sides[fewer], sign=fewer, least=LEAST)


def _rebutted(given: Given, found: Map) -> Verdict | None:
    """An answer under every reason, and not only support for it."""
    for reason in found.claim.answers:
        if not reason.signed(ATTACKS):
            return _at("only-support" if reason.answers else "no-answer", reason)
    return None


def _evident(given: Given, found: Map) -> Verdict | None:
    """Evidence at every end of the map."""
    bare = (one for one in found.arguments if not one.answers and not one.evidence)
    return next((_at("no-evidence", one) for one in bare), None)


def _public(given: Given, found: Map) -> Verdict | None:
    """Evidence that is a record of the archive, public by the map's day."""
    named = [(one, name) for one in found.claim.all() for name in one.evidence]
    return next((complaint for one, name in named if (complaint := _record(given, found, one, name))), None)


def _record(given: Given, found: Map, one: Argument, name: str) -> Verdict | None:
    then, now = given.on(found.day).archive, given.archive
    if any(name in getattr(then, shelf) for shelf in EVIDENCE):
        return None
    if name in now.events:
        return _at("not-public-yet", one, id=name, known=now.events[name].known, day=found.day)
    if name in now.sources:
        return _at("not-public-yet", one, id=name, known=now.sources[name].issued, day=found.day)
    if any(name in getattr(now, shelf) for shelf in SHELVES):
        return _at("not-evidence", one, id=name)
    near = _near(name, [*then.events, *then.sources])
    return _at("nearly-a-record", one, id=name, near=near) if near else _at("no-record", one, id=name)


def _varied(given: Given, found: Map) -> Verdict | None:
    """No record that carries half of the map."""
    uses = Counter(name for one in found.arguments for name in one.evidence)
    often = [(name, count) for name, count in uses.most_common(1) if count > MOST_USES]
    return not_yet("too-often", id=often[0][0], count=often[0][1], most=MOST_USES) if often else None


def _worded(given: Given, found: Map) -> Verdict | None:
    """Whole sentences, each said once."""
    said: dict[str, Argument] = {}
    for one in found.claim.all():
        text = " ".join("".join(c if c.isalnum() else " " for c in one.text.casefold()).split())
        if first := said.get(text):
            return _at("said-twice", one, first=first.line)
        if lengths.words(text) < LEAST_WORDS:
            return _at("too-few-words", one, least=LEAST_WORDS)
        said[text] = one
    return None


def _at(message: str, one: Argument, **values: object) -> Verdict:
    return not_yet(message, line=one.line, argument=one.name, **values)


def _near(name: str, names: list[str]) -> str | None:
    """The one of these names that this one may be misspelt from."""
    return next(iter(difflib.get_close_matches(name.casefold(), names, 1, 0.85)), None)


STEPS: tuple[Callable[[Given, Map], Verdict | None], ...] = (
    _dated, _both_sides, _rebutted, _evident, _public, _varied, _worded,
)  # fmt: skip
