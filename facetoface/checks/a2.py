"""Checks of exercise A2: counting meetings under a definition, at last with a function of the learner's own."""

from collections.abc import Callable

from facetoface.checks import reading
from facetoface.checks.given import Given
from facetoface.checks.verdict import Stop, Verdict, not_yet, right

Meetings = list[dict]
Count = Callable[[Meetings, list[str], list[str], list[str]], int]

SWITCHES = ("capacity", "counterpart", "form")  # the keys that the three lists of a definition are about
IN_OFFICE, FORMER = "sitting president", "former president"
LEADER, OFFICIAL = "leader", "other official"
IN_PERSON, LETTER, PLANNED = "in person", "letter", "planned, not held"

DEFINITIONS = (  # what the learner's function is tried with; no two mistakes below give the same counts for all
    ([IN_OFFICE], [LEADER], [IN_PERSON]),
    ([FORMER], [LEADER], [IN_PERSON]),
    ([FORMER], [LEADER, OFFICIAL], [IN_PERSON]),
    ([IN_OFFICE, FORMER], [LEADER], [IN_PERSON, LETTER]),
    ([IN_OFFICE], [OFFICIAL, LEADER], [PLANNED, LETTER, IN_PERSON]),
    (["secretary of state"], [LEADER], [IN_PERSON, LETTER]),
    ([FORMER, IN_OFFICE], [OFFICIAL], [PLANNED, IN_PERSON]),
    ([], [LEADER], [IN_PERSON]),
)


def count(meetings: Meetings, *wanted: list[str]) -> int:
    """How many meetings have one of the wanted words under each of the switches."""
    return sum(all(m[key] in words for key, words in zip(SWITCHES, wanted, strict=True)) for m in meetings)


def check_word(given: Given, word: object) -> Verdict:
    """The word that makes the ready-made loop count meetings with a leader."""
    found = reading.text(word, "word")
    if found == LEADER:
        return right(count=sum(m["counterpart"] == LEADER for m in given.data("meetings")))
    if found.casefold().strip("s") == LEADER:
        raise Stop(not_yet("nearly"))
    if found in {m["dprk"] for m in given.data("meetings")}:
        return not_yet("a-person")
    return not_yet("other-word", word=found)


def check_former(given: Given, former: object) -> Verdict:
    """How many former presidents' meetings with a leader in person there are."""
    meetings, found = given.data("meetings"), reading.whole(former, "former")
    if found == count(meetings, [FORMER], [LEADER], [IN_PERSON]):
        return right()
    if found == count(meetings, [FORMER], [LEADER, OFFICIAL], [IN_PERSON]):
        return not_yet("any-counterpart", share=0.5, found=found)
    if found == sum(m["counterpart"] == LEADER for m in meetings):
        return not_yet("any-capacity", share=0.5, found=found)
    if found == sum(m["capacity"] == FORMER or m["counterpart"] == LEADER for m in meetings):
        return not_yet("either", found=found)
    if found == len(meetings):
        return not_yet("all-of-them", found=found)
    return not_yet("zero" if found == 0 else "other-count", found=found)


def check_count_meetings(given: Given, count_meetings: object) -> Verdict:
    """The function with three switches, tried with eight definitions, once with other meetings."""
    function = reading.function(count_meetings, "count_meetings")
    meetings = given.data("meetings")
    results = [_result(function, meetings, definition) for definition in DEFINITIONS]
    hits = sum(found == count(meetings, *d) for found, d in zip(results, DEFINITIONS, strict=True))
    if hits < len(DEFINITIONS):
        return _diagnosis(results, meetings, hits)
    if _result(function, meetings[:12], DEFINITIONS[3]) != count(meetings[:12], *DEFINITIONS[3]):
        return not_yet("other-list", share=0.5)
    return right(tried=len(DEFINITIONS))


def _result(function: Count, meetings: Meetings, definition: tuple[list[str], ...]) -> object:
    found = reading.called(function, "count_meetings", meetings, *definition)
    if type(found) is list:
        raise Stop(not_yet("gives-a-list", share=0.25))
    return reading.number(found, "count_meetings(…)")


def _diagnosis(results: list, meetings: Meetings, hits: int) -> Verdict:
    """The message for the mistake that gives just these counts; else the first definition that goes wrong."""
    if len(set(results)) == 1:
        return not_yet("always-the-same", found=results[0])
    share = round(0.5 * hits / len(DEFINITIONS), 2)
    for message, mistaken in MISTAKES.items():
        if results == [mistaken(meetings, *definition) for definition in DEFINITIONS]:
            return not_yet(message, share=share)
    wrong = next(i for i, d in enumerate(DEFINITIONS) if results[i] != count(meetings, *d))
    said = ", ".join("[" + ", ".join(f'"{word}"' for word in words) + "]" for words in DEFINITIONS[wrong])
    return not_yet("wrong-for", share=share, definition=said, found=results[wrong])


def _without(switch: str) -> Count:
    """A count that forgets one of the switches."""
    return lambda meetings, *wanted: sum(
        all(m[k] in words for k, words in zip(SWITCHES, wanted, strict=True) if k != switch) for m in meetings
    )


def _first_word_only(meetings: Meetings, *wanted: list[str]) -> int:
    return count(meetings, *(words[:1] for words in wanted))


def _either(meetings: Meetings, *wanted: list[str]) -> int:
    return sum(any(m[key] in words for key, words in zip(SWITCHES, wanted, strict=True)) for m in meetings)


def _stops_early(meetings: Meetings, *wanted: list[str]) -> int:
    return min(1, count(meetings, *wanted))


def _one_too_many(meetings: Meetings, *wanted: list[str]) -> int:
    return count(meetings, *wanted) + 1


MISTAKES: dict[str, Count] = {
    "forgets-capacity": _without("capacity"),
    "forgets-counterpart": _without("counterpart"),
    "forgets-form": _without("form"),
    "first-word-only": _first_word_only,
    "either-switch": _either,
    "stops-early": _stops_early,
    "one-too-many": _one_too_many,
}


def check_definitions(given: Given, strict: object, with_letters: object, any_president: object) -> Verdict:
    """Three counts that the learner's function gives: the strict one, with letters, with former presidents."""
    meetings = given.data("meetings")
    answers = {"strict": strict, "with_letters": with_letters, "any_president": any_president}
    found = {name: reading.whole(answer, name) for name, answer in answers.items()}
    key = {
        "strict": count(meetings, [IN_OFFICE], [LEADER], [IN_PERSON]),
        "with_letters": count(meetings, [IN_OFFICE], [LEADER], [IN_PERSON, LETTER]),
        "any_president": count(meetings, [IN_OFFICE, FORMER], [LEADER], [IN_PERSON]),
    }
    wrong = [name for name in key if found[name] != key[name]]
    share = round(1 - len(wrong) / len(key), 2)
    if not wrong:
        return right()
    if "with_letters" in wrong and found["with_letters"] == key["with_letters"] - key["strict"]:
        return not_yet("letters-alone", share=share)
    if "any_president" in wrong and found["any_president"] == key["any_president"] - key["strict"]:
        return not_yet("former-alone", share=share)
    return not_yet("count-differs", share=share, name=wrong[0])
