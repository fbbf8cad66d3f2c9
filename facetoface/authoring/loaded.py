"""Loaded words: those of `assets/loaded-words.toml`, which the course's own text may only quote."""

import re
from collections.abc import Iterator

import attrs

from facetoface import assets, tables
from facetoface.assets import AssetError
from facetoface.authoring.runs import QUOTED
from facetoface.rules import text


@attrs.frozen(kw_only=True)
class Loaded:
    """How a loaded word begins, and what to write instead."""

    begins: str = text
    instead: str = text


def load() -> list[Loaded]:
    """Every loaded word. Raises AssetError with every fault found."""
    path = assets.folder() / "loaded-words.toml"
    rows, faults = tables.rows(assets.read(path), "word", assets.label(path))
    built = [tables.build(row, Loaded, assets.label(path)) for row in rows]
    faults += [fault for _, found in built for fault in found]
    if faults:
        raise AssetError(faults)
    return [word for word, _ in built]


def unquoted(passage: str, words: list[Loaded]) -> Iterator[tuple[str, str]]:
    """(the word, what to write instead) for every loaded word of a text that stands outside “…”."""
    bare = QUOTED.sub("…", passage)
    for word in words:
        for found in re.finditer(rf"\b{word.begins}\w*", bare, re.IGNORECASE):
            yield found[0], word.instead
