"""Checks of exercise A1: from when two undated articles speak, what for, and how far each claim can be known."""

import datetime as dt

from facetoface.checks import ids, lengths, reading, sorting
from facetoface.checks.clues import (
    CLAIMS,
    CLUES_A,
    CLUES_B,
    EARLIER,
    EDGES,
    OTHER_DAYS,
    PURPOSE_CLUES,
    PURPOSES,
    SPEAKS,
    WORK,
)
from facetoface.checks.given import Given
from facetoface.checks.verdict import Stop, Verdict, not_yet, right

CEREMONY = "joint-march-pyeongchang-2018"  # the record of the day on which the Games were opened
MOST = 8  # records that a good search may find

LEAST_WORDS, MOST_WORDS = 100, 140


def check_word(given: Given, word: object) -> Verdict:
    """A search word that finds the record of the opening ceremony and few others."""
    wanted = reading.text(word, "word")
    found = [event["id"] for event in given.data("events") if wanted in event["title"]]
    if not found:
        return not_yet("nothing-found", word=wanted[:40])
    if CEREMONY not in found:
        return not_yet("other-records", count=len(found))
    if len(found) > MOST:
        return not_yet("too-many", share=0.5, count=len(found), most=MOST)
    return right(count=len(found))


def check_day_b(given: Given, day_b: object) -> Verdict:
    """The day on which article B appeared."""
    found = ids.day(day_b, "day_b")
    if found == SPEAKS:
        return right()
    if found in OTHER_DAYS:
        return not_yet(OTHER_DAYS[found], share=0.25 if found.month == SPEAKS.month else 0)
    if found.year == 2007:
        return not_yet("eleven-years")
    return not_yet("not-saturday" if found.weekday() != SPEAKS.weekday() else "other-saturday")


def check_clues_b(given: Given, clues_b: object) -> Verdict:
    """What each clue of article B dates."""
    found = sorting.sorted_things(clues_b, "clues_b", CLUES_B, WORK)
    wrong = sorting.missed(found, CLUES_B)
    if not wrong:
        return right()
    return not_yet(WORK[found[wrong[0]]], share=sorting.share(found, CLUES_B), clue=wrong[0])


def check_window_a(given: Given, earliest_a: object, edge_a: object, latest_a: object) -> Verdict:
    """The window from which article A speaks: the early edge, the clues that carry it, and the late edge."""
    earliest, clues = ids.day(earliest_a, "earliest_a"), _clues(edge_a, "edge_a")
    latest = reading.text(latest_a, "latest_a").casefold()
    if complaint := _early_edge(earliest, clues):
        raise Stop(complaint)
    if latest == "open":
        return right()
    if ids.day(latest_a, "latest_a") == given.day:
        return not_yet("still-true", share=0.6)
    return not_yet("late-edge", share=0.5)


def _early_edge(earliest: dt.date, clues: list[str]) -> Verdict | None:
    carrying = [clue for clue, (first, last) in EDGES.items() if first <= earliest <= last]
    weak = [clue for clue in clues if clue not in EDGES]
    if not carrying:
        before = next((name for last, name in EARLIER.items() if earliest <= last), "no-clue-so-late")
        return not_yet(before, share=0 if before == "before-the-tests" else 0.2)
    if weak:
        return not_yet("weak-clue", share=0.3, clue=weak[0])
    if carrying[0] not in clues:
        return not_yet("clue-does-not-fit", share=0.3)
    return None


def _clues(answer: object, name: str) -> list[str]:
    return [sorting.word(part, name, CLUES_A) for part in reading.listed(answer, name)]


def check_purpose(given: Given, purpose_a: object, clue_a: object, purpose_b: object, clue_b: object) -> Verdict:
    """What each article is for, as its form shows, and a clue that shows it."""
    found = {"A": sorting.word(purpose_a, "purpose_a", PURPOSES), "B": sorting.word(purpose_b, "purpose_b", PURPOSES)}
    clues = {"A": sorting.word(clue_a, "clue_a", CLUES_A), "B": sorting.word(clue_b, "clue_b", CLUES_B)}
    key = {"A": "general question", "B": "news"}
    for article in key:
        if found[article] != key[article]:
            return not_yet(PURPOSES[found[article]], share=0.25 * (article == "B"), article=article)
    for article in key:
        if clues[article] not in PURPOSE_CLUES[article]:
            return not_yet("purpose-clue", share=0.5, article=article, clue=clues[article])
    return right()


def check_classes(given: Given, classes: object) -> Verdict:
    """The class of each claim."""
    found = sorting.sorted_things(classes, "classes", CLAIMS, sorting.CLASSES)
    wrong = sorting.missed(found, CLAIMS)
    if not wrong:
        return right()
    return not_yet(sorting.CLASSES[found[wrong[0]]], share=sorting.share(found, CLAIMS), claim=wrong[0])


def check_statement_form(given: Given, statement: object) -> Verdict:
    """About 120 words that name both articles and a year; what they say is for a person to judge."""
    found = reading.text(statement, "statement")
    lengths.of_length(found, "statement", LEAST_WORDS, MOST_WORDS)
    if missing := [article for article in "AB" if f"article {article}".casefold() not in found.casefold()]:
        return not_yet("article-unnamed", share=0.5, article=missing[0])
    if not any(year in found for year in ("2017", "2018")):
        return not_yet("no-day", share=0.5)
    return right(words=lengths.words(found))
