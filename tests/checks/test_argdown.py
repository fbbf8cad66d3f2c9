"""Argument maps: what is read, what is told of a line that cannot be read, and a picture in which nothing overlaps."""

import datetime as dt
import itertools
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facetoface.charts import style
from facetoface.charts.figure import png, text
from facetoface.checks import argdown, argdown_drawn
from facetoface.checks.argdown_drawn import PAD, RAIL, STEP
from facetoface.checks.judging import judge
from facetoface.checks.verdict import NOT_ATTEMPTED, NOT_YET, RIGHT, Verdict
from facetoface.words import _words
from tests.checks.anything import ANYTHING

CLAIM = "[Meet]: They should meet. {day: 2018-12-31}\n"
SMALL = CLAIM + "  + <A>: one reason. #event-a\n    - <B>: an answer.\n  - <C>: another reason. #event-b #event-c\n"


def said(some: str) -> tuple[str, dict]:
    """The message and its values for a text that is no map."""
    verdict = judge(argdown_drawn.check, None, some)
    assert verdict.state == NOT_YET
    return verdict.message, verdict.values


def test_a_map_is_read():
    found = argdown.read(SMALL)
    assert (found.claim.name, found.claim.text, found.day) == ("Meet", "They should meet.", dt.date(2018, 12, 31))
    a, b, c = found.arguments
    assert [(one.line, one.name, one.sign, one.text) for one in (a, b, c)] == [
        (2, "A", "+", "one reason."), (3, "B", "-", "an answer."), (4, "C", "-", "another reason."),
    ]  # fmt: skip
    assert found.claim.answers == [a, c] and a.answers == [b] and found.claim.signed("-") == [c]
    assert (a.evidence, b.evidence, c.evidence) == (("event-a",), (), ("event-b", "event-c"))


@pytest.mark.parametrize(
    "same",
    [
        "\n\n" + SMALL + "\n   \n",
        SMALL.replace("\n", "\r\n"),
        SMALL.replace("    -", "         -"),
        SMALL.replace("+ <A>", "+<A>").replace("- <B>: an", "-   <B>:an"),
        SMALL.replace("one reason.", "one\n      reason."),
        SMALL.replace(" {day: 2018-12-31}", "\n{ day : 2018-12-31 }"),
        SMALL.replace("#event-b #event-c", "#event-b, #event-c."),
        SMALL.replace("<B>", "[B]"),
        "\n".join("    " + line for line in SMALL.splitlines()),
    ],
)
def test_maps_may_be_written_in_several_ways(same):
    found, wanted = argdown.read(same), argdown.read(SMALL)
    assert [(one.name, one.sign, one.text, one.evidence) for one in found.arguments] == [
        (one.name, one.sign, one.text, one.evidence) for one in wanted.arguments
    ]
    assert found.day == wanted.day


def test_a_note_is_passed_over_and_its_line_counted():
    assert [one.line for one in argdown.read(CLAIM + "// a note\n  + <A>: a reason.").arguments] == [3]


@pytest.mark.parametrize(
    ("rest", "message", "line"),
    [
        ("\t+ <A>: x", "map-tab", 2),
        ("\u00a0 + <A>: x", "map-tab", 2),
        ("  + <A>: x\n\n  - <B>: y", "map-empty-line", 3),
        ("  + <A: x", "map-bracket-open", 2),
        ("  + <A]: x", "map-bracket-open", 2),
        ("  + A>: x", "map-bracket-missing", 2),
        ("  + (A): x", "map-other-bracket", 2),
        ("  + a reason", "map-no-brackets", 2),
        ("  + <>: x", "map-no-name", 2),
        ("  + <" + "A" * 41 + ">: x", "map-long-name", 2),
        ("  + <A> x", "map-no-colon", 2),
        ("  + <A> : x", "map-no-colon", 2),
        ("  + <A>:", "map-no-text", 2),
        ("  + <A>", "map-no-text", 2),
        ("  + <A>: #event-a", "map-no-text", 2),
        ("  + <A>: " + "word " * 41, "map-long-text", 2),
        ("  + <A>: x # event-a", "map-lone-hash", 2),
        ("  + <A>: x [B]: y", "map-bracket-in-text", 2),
        ("  + <A>: x {event-a}", "map-bracket-in-text", 2),
        ("  + <A>: https://example.org", "map-bracket-in-text", 2),
        ("  <A>: x", "map-no-sign", 2),
        ("[A]: x", "map-second-claim", 2),
        ("  – <A>: x", "map-other-sign", 2),
        ("  * <A>: x", "map-other-sign", 2),
        ("  -> <A>: x", "map-other-sign", 2),
        ("  1. <A>: x", "map-other-sign", 2),
        ("+ <A>: x", "map-not-under", 2),
        ("  + <A>: x\n    - <B>: y\n   - <C>: z", "map-step", 4),
        ("    + <A>: x\n  - <B>: y", "map-step", 3),
        ("  + <A>: x\n    + <B>: y\n      + <A>", "map-circle", 4),
        ("  + <A>: x\n    + <B>: y\n      + <a>: z", "map-circle", 4),
        ("  + <Meet>: x", "map-circle", 2),
        ("  + <A>: x\n  - <A>: y", "map-twice", 3),
        ("  + <A>: x\n   + <B>: x\n    + <C>: x\n     + <D>: x\n      + <E>: x", "map-too-deep", 6),
        ("\n".join(f"  + <A{i}>: x" for i in range(41)), "map-too-many", 42),
    ],
)
def test_the_first_line_that_cannot_be_read_is_told(rest, message, line):
    found, values = said(CLAIM + rest)
    assert (found, values["line"]) == (message, line)


@pytest.mark.parametrize(
    ("whole", "message"),
    [
        ("They should meet.", "map-no-claim"),
        ("+ <A>: x", "map-no-claim"),
        ("# A heading", "map-no-claim"),
        ("// only a note", "map-no-claim"),
        ("<Meet>: They should meet.", "map-claim-in-angles"),
        ("[Meet: They should meet.", "map-bracket-open"),
        ("[Meet]", "map-no-text"),
        ("[Meet]: They should meet. {day: 2018-02-30}", "map-day"),
        ("[Meet]: They should meet. {date: 2018-12-31}", "map-day"),
        ("[Meet]: They should meet. {2018-12-31}", "map-day"),
        ("[Meet]: x {day: 2018-12-31} {day: 2018-12-31}", "map-bracket-in-text"),
        ("x" * 20_001, "map-too-long"),
        (["[Meet]: x"], "not-a-text"),
    ],
)
def test_what_is_no_map_at_all_is_told(whole, message):
    assert said(whole)[0] == message


def test_every_sentence_about_a_line_can_be_said():
    for name, words in _words()["exercise"]["says"].items():
        if name.startswith("map-"):
            places = {place for _, place, _, _ in string.Formatter().parse(words) if place}
            assert places <= {"line", "found", "sign", "after", "most", "words", "first", "blanks", "other", "others"}


@pytest.mark.parametrize("untouched", [None, "", "  \n", ...])
def test_nothing_is_not_attempted(untouched):
    assert judge(argdown_drawn.check, None, untouched).state == NOT_ATTEMPTED


names = st.text("abcdefghijkl ", min_size=1, max_size=12).filter(str.strip)
sentences = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200)


@st.composite
def maps(draw) -> str:
    """Texts that are maps, as deep and as wide as they may be."""
    lines, depth = ["[Claim]: " + draw(st.text("claim ", min_size=5, max_size=300).map(lambda s: "c" + s))], 0
    for number in range(draw(st.integers(0, 12))):
        depth = draw(st.integers(1, min(4, depth + 1)))
        words = " ".join(draw(st.lists(st.text("abcWM-é.", min_size=1, max_size=60), min_size=1, max_size=20)))
        tags = "".join(
            f" #{tag}" for tag in draw(st.lists(st.text("ab-0", max_size=50).map("a{}b".format), max_size=6))
        )
        lines.append("  " * depth + draw(st.sampled_from("+-")) + f" <{draw(names)}{number}>: a{words}{tags}")
    return "\n".join(lines)


@settings(max_examples=25, deadline=None)
@given(maps())
def test_cards_and_their_lines_keep_apart(some):
    cards = argdown_drawn.cards(argdown.read(some))
    for one, other in itertools.combinations(cards, 2):
        beside = one.left + one.wide <= other.left or other.left + other.wide <= one.left
        assert beside or one.low <= other.top or other.low <= one.top
    for card in cards:
        assert card.left >= 0 and card.left + card.wide <= style.SPAN + 0.01
        for line, look in card.lines:
            assert style.width_of(line, look["size"], look.get("bold", False)) <= card.wide - 2 * PAD + 0.01
        rail = card.left - STEP + RAIL  # the line it hangs on runs straight down from the card above
        for other in cards:
            crossed = other.left < rail < other.left + other.wide and card.hangs_on < other.low <= card.top
            assert card is cards[0] or not crossed


@settings(max_examples=15, deadline=None)
@given(maps())
def test_a_picture_never_travels_without_its_words(some):
    drawn = argdown_drawn.chart(argdown.read(some))
    assert len(drawn.rows) == len(argdown.read(some).arguments) + 1
    assert drawn.title in text(drawn) and 80 <= len(drawn.alt) <= 250


def test_the_picture_shows_every_name_and_hangs_each_argument_on_its_own():
    drawn = argdown_drawn.chart(argdown.read(SMALL))
    written = [one.get_text() for axes in drawn.figure.axes for one in axes.texts]
    for name in ("Meet", "A", "B", "C", "one reason.", "#event-b #event-c", "For the claim", "Against the claim"):
        assert name in written
    assert "[Claim]" not in drawn.alt and "1 reason for it" in drawn.alt
    assert drawn.rows[2][2] == "attacks A" and "31 December 2018" in drawn.caption
    assert png(drawn) == png(argdown_drawn.chart(argdown.read(SMALL)))


def test_a_map_of_one_side_says_so_in_the_picture():
    drawn = argdown_drawn.chart(argdown.read(CLAIM + "  + <A>: x"))
    assert "No reason stands here yet." in [one.get_text() for axes in drawn.figure.axes for one in axes.texts]


after_a_name = sentences.map(lambda rest: CLAIM + "  + <A>: " + rest)
signs = st.text(" \t\n[]<>:+-#{}aß—", max_size=80)


@settings(max_examples=60, deadline=None)
@given(st.one_of(ANYTHING, after_a_name, signs))
def test_whatever_is_given_gets_a_verdict(some):
    assert isinstance(judge(argdown_drawn.check, None, some), Verdict)


@pytest.mark.parametrize("odd", ["한국 평화", "😀", "$x^2$ and \\alpha", "50 % & more", "a_b *c*", "it's “so”"])
def test_odd_letters_are_drawn_as_they_are(odd):
    verdict = judge(argdown_drawn.check, None, CLAIM + f"  + <A>: a reason with {odd} in it.")
    assert verdict.state == RIGHT and odd.replace("&", "&amp;").replace("'", "&#x27;") in verdict.values["page"][0]
