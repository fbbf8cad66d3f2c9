"""Checks of exercise A4: a ledger of twelve claims, with a class, a verdict and two independent sources for each."""

import attrs

from facetoface.checks import ids, reading, sorting
from facetoface.checks.given import Given
from facetoface.checks.ledger import LEDGER, OPEN
from facetoface.checks.verdict import Stop, Verdict, not_yet, right
from facetoface.history.records import Source

TEXTS = (  # seven texts; some are copies
    "yonhap-trump-honored-2017",
    "korea-times-moon-2017",
    "reuters-trump-phone-2018",
    "dna-talks-2018",
    "american-everyman-talks-2018",
    "cnbc-declaration-2007",
    "upi-yonhap-invitation-2018",
)

VERDICTS = ("true", "partly", "false", OPEN)
NONE = "none"  # the row of a claim on which the archive holds nothing


def check_voices(given: Given, voices: object) -> Verdict:
    """How many newsrooms wrote the seven texts."""
    found = reading.whole(voices, "voices")
    texts = [given.archive.sources[name] for name in TEXTS]
    first = [one for i, one in enumerate(texts) if not any(ids.one_voice(one, earlier) for earlier in texts[:i])]
    if found == len(first):
        return right(texts=len(texts), voices=len(first))
    if found >= len(texts):
        return not_yet("every-text", found=found)
    return not_yet("too-many-voices" if found > len(first) else "too-few-voices", found=found)


def check_classes(given: Given, classes: object) -> Verdict:
    """The class of each claim."""
    key = {claim: row.classes for claim, row in LEDGER.items()}
    found = sorting.sorted_things(classes, "classes", key, sorting.CLASSES)
    wrong = sorting.missed(found, key)
    if not wrong:
        return right()
    return not_yet(sorting.CLASSES[found[wrong[0]]], share=sorting.share(found, key), claim=wrong[0])


def check_verdicts(given: Given, verdicts: object) -> Verdict:
    """The verdict on each claim."""
    key = {claim: row.verdicts for claim, row in LEDGER.items()}
    found = sorting.sorted_things(verdicts, "verdicts", key, VERDICTS)
    wrong = sorting.missed(found, key)
    if not wrong:
        return right()
    claim = wrong[0]
    message = _mistake(found[claim], key[claim])
    return not_yet(message, share=sorting.share(found, key), claim=claim, verdict=found[claim])


def _mistake(found: str, wanted: tuple[str, ...]) -> str:
    if OPEN in (found, *wanted):
        return "decidable" if found == OPEN else "undecidable"
    if found == "true":
        return "too-kind"
    return "too-strict" if "true" in wanted or found == "false" else "no-part"


def check_evidence(given: Given, evidence: object) -> Verdict:
    """Two independent sources for each claim, or the word that there are none."""
    rows = reading.mapping(evidence, "evidence", list(LEDGER))
    complaints = [_stopped(given, claim, rows[claim]) for claim in LEDGER]
    wrong = [complaint for complaint in complaints if complaint]
    if not wrong:
        return right()
    empty = sum(not row.events for row in LEDGER.values())  # found by who writes "none" everywhere
    share = max(0, (len(LEDGER) - len(wrong) - empty) / (len(LEDGER) - empty))
    return attrs.evolve(wrong[0], share=round(share, 2))


def _stopped(given: Given, claim: str, row: object) -> Verdict | None:
    try:
        return _complaint(given, claim, row)
    except Stop as stop:
        return attrs.evolve(stop.verdict, values={"claim": claim, **stop.verdict.values})


def _complaint(given: Given, claim: str, row: object) -> Verdict | None:
    """What is to be mended in a row; None where nothing is."""
    name = f'evidence["{claim}"]'
    listed = [row] if type(row) is str else reading.listed(row, name)
    if [reading.text(part, name).casefold() for part in listed] == [NONE]:
        return not_yet("there-is-something", claim=claim) if LEDGER[claim].events else None
    found = [ids.source(given, part, name) for part in listed]
    if own := [source for source in found if source.id.startswith("article-")]:
        return not_yet("own-witness", claim=claim, id=own[0].id)
    bearing = _bearing(given, claim)
    if off := [source for source in found if source.id not in bearing]:
        return not_yet("not-about", claim=claim, id=off[0].id)
    if len(found) != 2:
        return not_yet("not-two", claim=claim, count=len(found))
    return _dependence(claim, *found)


def _bearing(given: Given, claim: str) -> set[str]:
    """The sources that bear on a claim: none where nothing does, though the claim's own record may name some."""
    events = [given.archive.events[name] for name in LEDGER[claim].events]
    own = given.archive.claims[claim].sources if events else []
    return {source for event in events for source in event.sources} | set(own)


def _dependence(claim: str, one: Source, other: Source) -> Verdict | None:
    if one.id == other.id:
        return not_yet("twice", claim=claim)
    voice = ids.one_voice(one, other)
    return not_yet("one-voice", claim=claim, voice=voice) if voice else None
