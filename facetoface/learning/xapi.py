"""The log as xAPI statements, for a school's learning record store.

Experience API 1.0.3, Part Two: Data (Advanced Distributed Learning Initiative). Verbs and types of activities are
ADL's; whatever is the course's own has a name under `HOME`, which RFC 2606 keeps from ever being anyone's.
"""

import datetime as dt
import uuid
from collections.abc import Iterable, Mapping
from typing import NamedTuple
from urllib.parse import quote

from facetoface.items.plain import figure
from facetoface.learning.carry import shareable
from facetoface.learning.entry import Entry
from facetoface.learning.log import Log

VERSION = "1.0.3"
HOME = "https://face-to-face.example"
ADL = "http://adlnet.gov/expapi"
PSEUDONYM = "pseudonym"


class Kind(NamedTuple):
    """How a kind of entry is told: the verb, the shelf its activity stands on, and the activity's type."""

    verb: str
    shelf: str
    type: str = "cmi.interaction"


KINDS = {
    "answer": Kind("answered", "items"),
    "forecast": Kind("answered", "forecasts"),
    "recall": Kind("answered", "recalls"),
    "stance": Kind("responded", "stances"),
    "opened": Kind("experienced", "envelopes", "module"),
    "chart": Kind("interacted", "charts", "media"),
}

# The type of interaction by the field that holds the answer (Part Two, 2.4.4.1 and Appendix C).
INTERACTIONS = {
    "choice": "choice",
    "choices": "choice",
    "order": "sequencing",
    "pairs": "matching",
    "value": "numeric",
    "text": "long-fill-in",
    "probability": "numeric",
    "position": "choice",
}


def pseudonym(log: Log) -> str:
    """A name for the learner that says nothing about them: the id of the log's first entry of this kind.

    One is added where there is none yet. It stands in the log so that it travels with it.
    """
    names = [entry for entry in log.entries() if entry.kind == PSEUDONYM]
    return (names[0] if names else log.add(kind=PSEUDONYM, lesson="start", item=PSEUDONYM, answer={})[0]).id


def statements(
    entries: Iterable[Entry], learner: str, prompts: Mapping[tuple[str, str], str], with_stance: bool = False
) -> list[dict]:
    """A statement for every entry that tells of an activity, in the same order.

    `learner` is the name the store will know; `prompts` are the questions by lesson and item, for those to read who
    look at the store. Stances are left out unless they are asked for.
    """
    told = [entry for entry in shareable(entries, with_stance) if entry.kind in KINDS]
    return [_statement(entry, learner, prompts.get((entry.lesson, entry.item))) for entry in told]


def _statement(entry: Entry, learner: str, prompt: str | None) -> dict:
    verb, result = KINDS[entry.kind].verb, _result(entry)
    return {
        "id": _id(entry),
        "actor": {"objectType": "Agent", "account": {"homePage": HOME, "name": learner}},
        "verb": {"id": f"{ADL}/verbs/{verb}", "display": {"en": verb}},
        "object": _activity(entry, prompt if entry.kind == "answer" else None),
        **({"result": result} if result else {}),
        "context": _context(entry),
        "timestamp": dt.datetime.fromisoformat(entry.time).isoformat(timespec="milliseconds"),
        "version": VERSION,
    }


def _id(entry: Entry) -> str:
    """The entry's id as a UUID; one made of it where it was none."""
    try:
        return str(uuid.UUID(entry.id))
    except ValueError:
        return str(uuid.uuid5(uuid.NAMESPACE_URL, _iri("entries", entry.id)))


def _activity(entry: Entry, prompt: str | None) -> dict:
    """What was answered, forecast, opened or kept; another version of an item is another activity."""
    kind, name = KINDS[entry.kind], [entry.item]
    if entry.kind == "answer":
        name = [entry.lesson, entry.item, f"v{entry.version}"]
    definition = {"type": f"{ADL}/activities/{kind.type}", "name": {"en": entry.item}}
    definition |= {"description": {"en": prompt}} if prompt else {}
    field = _field(entry.answer)
    definition |= {"interactionType": INTERACTIONS[field]} if field and kind.type == "cmi.interaction" else {}
    return {"objectType": "Activity", "id": _iri(kind.shelf, *name), "definition": definition}


def _result(entry: Entry) -> dict:
    """Score, success and response; the whole answer and the certainty as extensions."""
    field = _field(entry.answer)
    known = {
        "score": None if entry.score is None else {"scaled": entry.score},
        "success": entry.right,
        "response": _notation(entry.answer[field]) if field else None,
        "extensions": _extensions(answer=entry.answer or None, certainty=entry.certainty) or None,
    }
    return {name: value for name, value in known.items() if value is not None}


def _context(entry: Entry) -> dict:
    """Where it was asked, and in which round and try."""
    lesson = _iri("lessons", entry.place or entry.lesson)
    around = {"parent": [{"id": lesson}], "grouping": [{"id": _iri("course")}]}
    counts = _extensions(round=entry.round, attempt=entry.attempt)
    return {"platform": "Face to Face", "contextActivities": around, "extensions": counts}


def _field(answer: dict) -> str | None:
    """The field that holds what was answered."""
    return next((field for field in INTERACTIONS if field in answer), None)


def _notation(given: object) -> str:
    """What was answered as the interaction types write it: a[,]b for several, a[.]x for pairs."""
    if isinstance(given, dict):
        given = [f"{option}[.]{target}" for option, target in given.items()]
    if isinstance(given, list):
        return "[,]".join(map(str, given))
    return figure(given) if isinstance(given, int | float) else str(given)


def _extensions(**values: object) -> dict:
    return {_iri("extensions", name): value for name, value in values.items() if value is not None}


def _iri(*parts: str) -> str:
    """A name under `HOME`; every part fit to stand between two slashes."""
    return "/".join([HOME, *(quote(part, safe="", errors="replace") for part in parts)])
