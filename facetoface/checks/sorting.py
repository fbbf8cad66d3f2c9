"""Answers that sort things into classes: a dictionary with one of a few words for each thing."""

from collections.abc import Collection, Mapping

from facetoface.checks import reading
from facetoface.checks.verdict import Stop, not_yet

CLASSES = {  # of claims, as lesson 2 tells them apart, and the message for a claim that is there by mistake
    "settled": "as-settled",
    "contested": "as-contested",
    "value": "as-value",
    "forecast": "as-forecast",
    "unknown": "as-unknown",
}


def sorted_things(answer: object, name: str, things: Collection[str], words: Collection[str]) -> dict[str, str]:
    """The word that an answer has for each thing; a missing thing or any other word ends the check."""
    found = reading.mapping(answer, name, list(things))
    return {thing: word(found[thing], f'{name}["{thing}"]', words) for thing in things}


def word(answer: object, name: str, words: Collection[str]) -> str:
    """One of a few words; capital letters do not matter."""
    found = reading.text(answer, name).casefold()
    if found not in words:
        raise Stop(not_yet("other-word", name=name, word=found[:40]))
    return found


def missed(found: Mapping[str, str], key: Mapping[str, Collection[str]]) -> list[str]:
    """The things that are in no class where they may be."""
    return [thing for thing, wanted in key.items() if found[thing] not in wanted]


def share(found: Mapping[str, str], key: Mapping[str, Collection[str]]) -> float:
    """How much is right beyond what one and the same word for all would get, from 0 to 1."""
    words = set().union(*key.values())
    luck = max(sum(word in wanted for wanted in key.values()) for word in words)
    hits = len(key) - len(missed(found, key))
    return round(max(0, (hits - luck) / (len(key) - luck)), 2)
