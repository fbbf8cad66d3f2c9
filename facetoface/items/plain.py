"""Plain text for logs and paper."""

import re


def plain(text: str) -> str:
    """A bank's text without its markup: *emphasis*, **strong** and [links](https://…)."""
    text = re.sub(r"\[([^\]]*)\]\(https?://[^)]*\)", r"\1", text)
    return re.sub(r"(\*{1,2})(\S|\S.*?\S)\1", r"\2", text)


def bare(text: str) -> str:
    """A bank's text as plain text without its full stop, to stand in a row with others."""
    return plain(text).removesuffix(".")


def figure(number: float, unit: str = "") -> str:
    """A number as people write it, with its unit: 51 km, 0.5, never 51.0."""
    return f"{number:.12g} {unit}".strip()
