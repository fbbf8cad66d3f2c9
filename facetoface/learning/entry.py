"""A line of the log: what it holds, and how it is read from JSON."""

import datetime as dt
import json

import attrs

VERSION = 1  # of the lines' format


@attrs.frozen(kw_only=True, slots=False)  # without slots it is made in half the time, and a log may be long
class Entry:
    """One line of the log: something a learner gave.

    `kind` says what: an "answer" to an item; a "forecast", or the "recall" of one; a "stance"; an envelope
    "opened"; a "chart" kept; the "pseudonym" of statements for other systems. `lesson` is the bank the item is of,
    `place` the lesson that brought it back where that is another one; for all other kinds `lesson` is where it was
    given. `item` names the item, forecast or envelope. `time` is UTC in ISO 8601; `answer` names options by id;
    `score` is in [0, 1] or None where nothing is graded; `round` counts fresh starts at the item, `attempt` the tries
    within one, both from 1; `options` is how many there were to choose one from; what is `private` tells where the
    learner stands on the open question.
    """

    id: str
    time: str
    lesson: str
    item: str
    answer: dict
    version: int = 1
    place: str | None = None
    certainty: int | None = None
    score: float | None = None
    right: bool | None = None
    round: int = 1
    attempt: int = 1
    options: int | None = None
    private: bool = False
    kind: str = "answer"
    v: int = VERSION


FIELDS = frozenset(field.name for field in attrs.fields(Entry))
TEXTS, UTC = (str,) * 5, "+00:00"


class UnreadLine(ValueError):
    """A line that holds no entry."""


class NewerLine(ValueError):
    """A line that a newer version of the course has written."""


def read(line: bytes) -> Entry:
    """The entry in a line of a log. Raises UnreadLine or NewerLine."""
    try:
        fields = json.loads(line)
        newer = fields["v"] > VERSION
        known = fields if fields.keys() <= FIELDS else {name: fields[name] for name in FIELDS & fields.keys()}
        entry = None if newer else Entry(**known)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise UnreadLine from None
    if newer:
        raise NewerLine
    if not _sound(entry):
        raise UnreadLine
    return entry


def _sound(entry: Entry) -> bool:
    """Whether every field holds what it should; a line of other making may hold anything."""
    sure, score, right, options, place = entry.certainty, entry.score, entry.right, entry.options, entry.place
    return (
        (type(entry.id), type(entry.time), type(entry.lesson), type(entry.item), type(entry.kind)) == TEXTS
        and (type(entry.version), type(entry.round), type(entry.attempt), type(entry.answer)) == (int, int, int, dict)
        and min(entry.version, entry.round, entry.attempt) > 0
        and (place is None or type(place) is str)
        and (right is None or type(right) is bool)
        and (sure is None or (type(sure) is int and 1 <= sure <= 3))
        and type(entry.private) is bool
        and (options is None or (type(options) is int and options > 0))
        and (score is None or (type(score) in (int, float) and 0 <= score <= 1))
        and _is_moment(entry.time)
    )


def _is_moment(time: str) -> bool:
    """Whether a text is a moment as the log writes it, so that the order of texts is the order of moments."""
    try:
        return time.endswith(UTC) and time[10] == "T" and bool(dt.datetime.fromisoformat(time))
    except ValueError:
        return False


def stamp(moment: dt.datetime) -> str:
    """A moment as it stands in the log: UTC, ISO 8601, to the millisecond."""
    return moment.astimezone(dt.UTC).isoformat(timespec="milliseconds")
