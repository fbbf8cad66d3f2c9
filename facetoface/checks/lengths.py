"""How long an answer in sentences is."""

from facetoface.checks.verdict import Stop, not_yet

VARIETY = 3.6  # a text in which every word came this often on average is no sentences: in a long memo it is about two


def words(some: str) -> int:
    """How many words a text has."""
    return len(some.split())


def of_length(some: str, name: str, least: int, most: int) -> None:
    """A text of `least` to `most` words; one that is shorter gets a share of half the points for its words."""
    count = words(some)
    if count < least:
        raise Stop(not_yet("too-short", share=round(0.5 * count / least, 2), name=name, words=count, least=least))
    if count > most:
        raise Stop(not_yet("too-long", share=0.5, name=name, words=count, most=most))
    if len(set(some.casefold().split())) * VARIETY < count:
        raise Stop(not_yet("repeats", name=name))
