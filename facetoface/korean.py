"""Korean words in HTML, marked as what they are, so that a screen reader takes its Korean voice for them."""

import re

_LETTERS = r"[\uac00-\ud7a3\u4e00-\u9fff]"  # syllables, and the Chinese characters that headlines mix in
_WORDS = re.compile(rf"<[^>]*>|&[^;\s]+;|({_LETTERS}+(?:[\s·,]+{_LETTERS}+)*)")


def marked(html: str) -> str:
    """The same HTML, each run of Korean in a `span` with its language; attributes are left as they are."""
    return _WORDS.sub(lambda found: f'<span lang="ko">{found[1]}</span>' if found[1] else found[0], html)
