"""Runs of words that a text shares with the articles, found without keeping the articles.

`assets/article-runs.txt` holds the hashes of every run of 12 words in either article, sorted, so that neither their
words nor their order can be read from it. To make it anew, call `record` with the files of both articles.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from facetoface import assets

LENGTH = 12  # words
QUOTED = re.compile(r"“[^”]*”")  # a marked quotation


def path() -> Path:
    """Where the hashes stand."""
    return assets.folder() / "article-runs.txt"


def record(articles: Iterable[Path]) -> None:
    """Write the hashes of the runs of these texts."""
    found = {hashed(run) for article in articles for run in runs(article.read_text(encoding="utf-8"))}
    path().write_text("\n".join(sorted(found)) + "\n", encoding="utf-8", newline="\n")


def load() -> frozenset[str]:
    """The hashes of the articles' runs. Raises AssetError where the file is missing."""
    return frozenset(assets.text(path()).split())


def shared(text: str, known: frozenset[str]) -> Iterator[str]:
    """Every run of a text, outside marked quotations, whose hash is known."""
    for part in QUOTED.split(text):
        yield from (run for run in runs(part) if hashed(run) in known)


def runs(text: str) -> Iterator[str]:
    """Every run of 12 words of a text, in lowercase and without signs."""
    words = re.findall(r"[a-z0-9]+", re.sub("[’']", "", text.lower()))
    return (" ".join(words[start : start + LENGTH]) for start in range(len(words) - LENGTH + 1))


def hashed(run: str) -> str:
    """The hash of a run: 48 bits of BLAKE2, enough to tell it from the few ten thousand of a course."""
    return hashlib.blake2b(run.encode(), digest_size=6).hexdigest()
