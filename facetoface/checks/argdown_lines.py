"""The lines of an argument map: numbered, put together where a text runs on, and taken apart into name and text."""

import re
from collections.abc import Container, Iterator

from facetoface.checks.verdict import Stop, not_yet

SUPPORTS, ATTACKS = "+", "-"
MOST_WORDS, MOST_LETTERS = 40, 40  # words of one text; letters of a name
SHOWN = 40  # letters of a line that a sentence shows

OTHER_SIGN = re.compile(r"<[+\-_]|[+\-_]>|><|[＋‐‑–—−•·*?_=~](?=[\s<\[])|\d+[.)](?=\s*[<\[])")
NAMED = re.compile(r"(?:\[([^][<>]*)\]|<([^][<>]*)>)(:?)(.*)")
TAG = re.compile(r"\s*#([A-Za-z0-9-]*[A-Za-z0-9])[,;.]?")
FOREIGN = re.compile(r"[][<>{}]|//")  # what would be read as something else inside a text


def wrong(message: str, line: int, body: str, **values: object) -> Stop:
    """What ends the check: which line, how it begins, and what was expected there."""
    found = body if len(body) <= SHOWN else body[: SHOWN - 1].rstrip() + "…"
    return Stop(not_yet(message, line=line, found=found, **values))


def lines(text: str) -> Iterator[tuple[int, int, str]]:
    """(number, blanks before it, what stands there) of each line, counted from the first one that is not empty.

    A line that begins with a letter belongs to the one before; one that begins with // is a note.
    """
    before = None
    for number, indent, body in _numbered(text):
        if sign := OTHER_SIGN.match(body):
            raise wrong("map-other-sign", number, body, sign=sign[0])
        if before and not body.startswith((SUPPORTS, ATTACKS, "[", "<")):
            before = (*before[:2], f"{before[2]} {body}")
        else:
            yield from [before] if before else []
            before = (number, indent, body)
    yield from [before] if before else []


def _numbered(text: str) -> Iterator[tuple[int, int, str]]:
    for number, line in enumerate(text.strip().split("\n"), 1):
        body, blanks = line.strip(), line[: len(line) - len(line.lstrip())]
        if not body:
            raise wrong("map-empty-line", number, "", after=number + 1)
        if blanks.strip(" "):
            raise wrong("map-tab", number, body)
        if not body.startswith("//"):
            yield number, len(blanks), body


def named(line: int, body: str, known: Container[str] = ()) -> tuple[str, str]:
    """The name in brackets, and what follows its colon. A name that is `known` may stand alone."""
    found = NAMED.fullmatch(body)
    if not found:
        raise wrong(_unnamed(body), line, body)
    name, colon, text = (found[1] or found[2] or "").strip(), found[3], found[4].strip()
    if not name:
        raise wrong("map-no-name", line, body)
    if len(name) > MOST_LETTERS:
        raise wrong("map-long-name", line, body, most=MOST_LETTERS)
    if text and not colon:
        raise wrong("map-no-colon", line, body)
    if not text and key(name) not in known:
        raise wrong("map-no-text", line, body)
    return name, text


def key(name: str) -> str:
    """A name as two of them are compared: capitals and blanks do not count."""
    return " ".join(name.casefold().split())


def _unnamed(body: str) -> str:
    """What is wrong with the brackets around a name."""
    if body.startswith(("<", "[")):
        return "map-bracket-open"
    if re.match(r"[^][<>]*[>\]]:", body):
        return "map-bracket-missing"
    return "map-other-bracket" if body.startswith(("(", "{", "‹", "«")) else "map-no-brackets"


def said(line: int, body: str, rest: str) -> tuple[str, tuple[str, ...]]:
    """What an argument says, and the ids of its evidence."""
    text = " ".join(TAG.sub("", rest).split())
    if "#" in text:
        raise wrong("map-lone-hash", line, body)
    if sign := FOREIGN.search(text):
        raise wrong("map-bracket-in-text", line, body, sign=sign[0])
    if not re.search(r"\w", text):
        raise wrong("map-no-text", line, body)
    if len(text.split()) > MOST_WORDS:
        raise wrong("map-long-text", line, body, words=len(text.split()), most=MOST_WORDS)
    return text, tuple(dict.fromkeys(TAG.findall(rest)))
