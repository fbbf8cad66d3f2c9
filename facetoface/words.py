"""The words that forms and charts show. They live in `assets/words.toml`, so that an edition in another
language is a translation of one file.
"""

from functools import cache

from facetoface import assets


def say(key: str, **values: object) -> str:
    """The text at a dotted key, such as `question.check`, with `{name}` places filled from `values`."""
    words = _words()
    for part in key.split("."):
        words = words[part]
    return words.format(**values) if values else words


@cache
def _words() -> dict:
    return assets.read(assets.folder() / "words.toml")
