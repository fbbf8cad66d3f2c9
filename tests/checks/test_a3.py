"""A3: eight events in order; a timeline is right however it is drawn, and each fault has its own sentence."""

import datetime as dt
from collections import Counter

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import nbformat
import pytest
from hypothesis import given, settings
from matplotlib.path import Path

from facetoface import assets, course
from facetoface.checks import a3
from facetoface.checks.given import Given
from facetoface.checks.judging import judge
from facetoface.checks.milestones import CONTACT, FORCE, MILESTONES
from facetoface.checks.verdict import NOT_ATTEMPTED, NOT_YET, RIGHT, Verdict
from tests.checks.anything import ANYTHING

GIVEN = Given(dt.date(2018, 6, 12))
ROWS = GIVEN.data("milestones")
MINE = [row for row in ROWS if row["letter"] in "KDMJNPOH"]
NAMES, DAYS = [row["name"] for row in MINE], [dt.date.fromisoformat(row["date"]) for row in MINE]
TITLE, SOURCE = "Force and contact in Korea, 1950 to 2018", "Source: course archive, as of 12 June 2018"
KEY = "Year (circle: contact, square: force)"
ALT = "Timeline of eight events in Korea, 1950 to 2018: two of the first three are force, then come three contacts."
LOOKS = {FORCE: {"marker": "s", "color": "orange"}, CONTACT: {"marker": "o", "color": "blue"}}


@pytest.fixture(autouse=True)
def closed():
    yield
    plt.close("all")


def said(check, *answers):
    """The message of a verdict that is neither right nor untouched."""
    verdict = judge(check, GIVEN, *answers)
    assert verdict.state == NOT_YET and verdict.share < 1, verdict
    return verdict.message


def finish(fig, ax, title=TITLE, label=KEY, source=SOURCE):
    ax.set_title(title)
    ax.set_xlabel(label)
    fig.text(0.1, -0.05, source)
    return fig


def rows_of_names(**more):
    """The chart of the worked example: a row for each event."""
    fig, ax = plt.subplots(figsize=(8, 4))
    for row, day in zip(MINE, DAYS, strict=True):
        ax.scatter(day, row["name"], **LOOKS[row["kind"]])
    return finish(fig, ax, **more)


def two_rows():
    """A row for each kind, with the names beside their marks."""
    fig, ax = plt.subplots(figsize=(14, 5))
    for place, (row, day) in enumerate(zip(MINE, DAYS, strict=True)):
        y = {FORCE: 1, CONTACT: 2}[row["kind"]]
        ax.plot(day, y, "o", color="black")
        ax.annotate(row["name"], (day, y), xytext=(day, y + 0.1 + 0.08 * (place % 4)), ha="center")
    ax.set_yticks([1, 2], ["Force", "Contact"])
    return finish(fig, ax, label="Year")


def years_with_markers():
    """Years with decimals, in two calls of plot, with a legend."""
    fig, ax = plt.subplots(figsize=(8, 5))
    for kind, marker in ((CONTACT, "D"), (FORCE, "^")):
        chosen = [place for place, row in enumerate(MINE) if row["kind"] == kind]
        years = [DAYS[place].year + DAYS[place].timetuple().tm_yday / 365 for place in chosen]
        ax.plot(years, chosen, marker, label=kind)
    ax.set_yticks(range(8), NAMES)
    ax.legend()
    return finish(fig, ax, label="Year")


def upright():
    """Time runs upwards; the names stand along the lower edge, slanting."""
    fig, ax = plt.subplots(figsize=(8, 6))
    for row, day in zip(MINE, DAYS, strict=True):
        ax.plot(row["name"], day.year, **LOOKS[row["kind"]])
    ax.tick_params(axis="x", rotation=60)
    ax.set_ylabel("Year")
    return finish(fig, ax, label="Circles: talks and meetings; squares: weapons and threats")


def pins():
    """A stem for each event, with names beside their heads; force stands low and contact high."""
    fig, ax = plt.subplots(figsize=(16, 8))
    heights = [{FORCE: 1, CONTACT: 6}[row["kind"]] + (place % 2) for place, row in enumerate(MINE)]
    ax.stem(DAYS, heights)
    for day, height, name in zip(DAYS, heights, NAMES, strict=True):
        ax.text(day, height + 0.1, name, rotation=30)
    ax.set_yticks([])
    return finish(fig, ax, label="Year (low: force, high: contact)")


@pytest.mark.parametrize("draw", [rows_of_names, two_rows, years_with_markers, upright, pins])
def test_every_right_way_to_draw_is_right(draw):
    assert judge(a3.check_timeline, GIVEN, draw()).state == RIGHT


def test_axes_may_be_given_in_place_of_the_figure():
    assert judge(a3.check_timeline, GIVEN, rows_of_names().axes[0]).state == RIGHT


def dates_as_texts():
    fig, ax = plt.subplots()
    ax.scatter([row["date"] for row in MINE], NAMES)
    return fig


def only_places():
    fig, ax = plt.subplots()
    ax.scatter(range(8), NAMES)
    return fig


def joined_by_a_line():
    fig, ax = plt.subplots()
    ax.plot(DAYS, range(8))
    return fig


def bars_of_years():
    fig, ax = plt.subplots()
    ax.bar(NAMES, [day.year for day in DAYS])
    return fig


def bars_across():
    fig, ax = plt.subplots()
    ax.barh(NAMES, [day.year for day in DAYS])
    return fig


def seven():
    fig, ax = plt.subplots()
    ax.scatter(DAYS[:7], NAMES[:7])
    return fig


def one_on_another():
    fig, ax = plt.subplots()
    ax.scatter([*[day.year for day in DAYS[:6]], 2018, 2018], [1] * 8)
    return fig


def a_wrong_day():
    fig, ax = plt.subplots()
    ax.scatter([*DAYS[:7], dt.date(2018, 6, 13)], NAMES)
    return fig


def too_many_of_a_year():
    fig, ax = plt.subplots()
    ax.scatter([*[day.year for day in DAYS[:6]], 1953, 2018], range(8))
    return fig


def all_of_one_kind():
    fig, ax = plt.subplots()
    contacts = [row for row in ROWS if row["kind"] == CONTACT][:8]
    ax.scatter([dt.date.fromisoformat(row["date"]) for row in contacts], range(8))
    return fig


@pytest.mark.parametrize(
    ("draw", "message"),
    [
        (dates_as_texts, "dates-as-words"),
        (only_places, "no-time-axis"),
        (joined_by_a_line, "drawn-as-line"),
        (bars_of_years, "drawn-as-bars"),
        (bars_across, "drawn-as-bars-across"),
        (seven, "not-eight-marks"),
        (one_on_another, "not-eight-marks"),
        (a_wrong_day, "stray-mark"),
        (too_many_of_a_year, "stray-mark"),
        (all_of_one_kind, "few-of-a-kind"),
        (lambda: plt.figure(), "nothing-drawn"),
        (lambda: plt, "not-a-figure"),
        (lambda: 8, "not-a-figure"),
    ],
)
def test_marks_that_are_not_the_eight_events_are_told_in_sketch_and_chart(draw, message):
    drawn = draw()
    assert said(a3.check_timeline, drawn) == message
    assert said(a3.check_sketch, drawn) == message


@pytest.mark.parametrize("times", [DAYS, [day.year for day in DAYS], [float(day.year) for day in DAYS]])
def test_a_sketch_needs_its_marks_alone(times):
    fig, ax = plt.subplots()
    ax.scatter(times, NAMES)
    assert judge(a3.check_sketch, GIVEN, fig).state == RIGHT


def changed(look=None, **more):
    """The chart of the worked example with other looks or words."""
    fig = rows_of_names(**more)
    for mark in fig.axes[0].collections:
        if look in ("colour", "same"):
            mark.set_paths([Path.unit_circle()])
        if look == "same":
            mark.set_facecolor("blue")
    return fig


def nameless():
    fig, ax = plt.subplots()
    for place, (row, day) in enumerate(zip(MINE, DAYS, strict=True)):
        ax.scatter(day, place, **LOOKS[row["kind"]])
    return finish(fig, ax)


def named_by_letters():
    fig, ax = plt.subplots(figsize=(8, 4))
    for row, day in zip(MINE, DAYS, strict=True):
        ax.scatter(day, row["letter"], **LOOKS[row["kind"]])
    return finish(fig, ax)


def names_in_another_order():
    fig, ax = plt.subplots(figsize=(8, 4))
    for row, day, name in zip(MINE, DAYS, reversed(NAMES), strict=True):
        ax.scatter(day, name, **LOOKS[row["kind"]])
    return finish(fig, ax)


def names_on_each_other():
    fig, ax = plt.subplots(figsize=(6, 3))
    for row, day in zip(MINE, DAYS, strict=True):
        ax.scatter(day, 1, **LOOKS[row["kind"]])
        ax.text(day, 1.001, row["name"])
    return finish(fig, ax)


@pytest.mark.parametrize(
    ("draw", "message"),
    [
        (nameless, "mark-unnamed"),
        (named_by_letters, "mark-unnamed"),
        (names_in_another_order, "name-elsewhere"),
        (lambda: changed("colour"), "kinds-by-colour-only"),
        (lambda: changed("same"), "kinds-alike"),
        (lambda: changed(label="Year"), "no-key"),
        (lambda: changed(title=""), "no-title"),
        (lambda: changed(title="My timeline"), "short-title"),
        (lambda: changed(title="Eight events that mattered most"), "title-without-place"),
        (lambda: changed(label="", title=f"{TITLE} (circle: contact, square: force)"), "no-label"),
        (lambda: changed(label="circle: contact, square: force"), "no-unit"),
        (lambda: changed(source=""), "no-source"),
        (lambda: changed(source="Source: the internet"), "source-unnamed"),
        (names_on_each_other, "texts-overlap"),
    ],
)
def test_each_fault_of_a_chart_is_told(draw, message):
    assert said(a3.check_timeline, draw()) == message


def test_a_chart_with_one_fault_is_worth_more_than_one_with_four():
    one = judge(a3.check_timeline, GIVEN, changed(title=""))
    four = judge(a3.check_timeline, GIVEN, changed("same", title="", label="", source=""))
    assert 0 < four.share < one.share < 1


@pytest.mark.parametrize(
    "letters", ["KDMJNPOH", "KGBJFAIE", ["k", " d", "m", "j", "n", "p", "o", "h"], tuple("KGDMJPEC")]
)
def test_eight_letters_in_order_are_right(letters):
    assert judge(a3.check_order, GIVEN, list(letters)).state == RIGHT


@pytest.mark.parametrize(
    ("letters", "message"),
    [
        ("HOPNJMDK", "latest-first"),
        ("KMDJNPOH", "out-of-order"),
        ("KDMJNPHO", "out-of-order"),
        ("KDMJNPO", "not-eight-letters"),
        ("KDMJNPOHC", "not-eight-letters"),
        ("KDMJNPOO", "letter-twice"),
        ("KDMJNPOX", "unknown-letter"),
        ("DJFANPLH", "few-of-a-kind"),
        ("KGBMIEOH", "few-of-a-kind"),
        ([1, 2, 3, 4, 5, 6, 7, 8], "not-a-text"),
        ([*"KDMJNPO", None], "part-empty"),
    ],
)
def test_eight_letters_that_are_not_right_yet(letters, message):
    assert said(a3.check_order, list(letters)) == message


def test_letters_in_one_text_are_no_list():
    assert said(a3.check_order, "KDMJNPOH") == "not-a-list"


def test_the_place_to_look_at_first_is_told():
    assert judge(a3.check_order, GIVEN, list("KMDJNPOH")).values == {"kept": 6, "place": 2, "next": 3}


@pytest.mark.parametrize(
    ("names", "days", "message"),
    [
        (NAMES, [row["date"] for row in MINE], "days-are-texts"),
        (MINE, DAYS, "whole-records"),
        (list("KDMJNPOH"), DAYS, "letters-for-names"),
        (NAMES[:7], DAYS, "not-eight-each"),
        (NAMES, [*DAYS[:7], dt.date(2000, 1, 2)], "not-a-day-of-an-event"),
        (NAMES[::-1], DAYS, "lists-apart"),
        (NAMES, None, "part-empty"),
        (NAMES, DAYS[0], "not-a-list"),
        (NAMES, [*DAYS[:7], True], "not-a-day-of-an-event"),
    ],
)
def test_lists_that_are_not_right_yet(names, days, message):
    assert said(a3.check_lists, names, days) == message


@pytest.mark.parametrize(
    "days", [DAYS, [dt.datetime(d.year, d.month, d.day, 12) for d in DAYS], [day.year for day in DAYS]]
)
@pytest.mark.parametrize("names", [NAMES, [f"Event of {day.year}" for day in DAYS]])
def test_lists_of_days_or_years_are_right(names, days):
    assert judge(a3.check_lists, GIVEN, names, days).state == RIGHT


def test_an_alt_text():
    assert judge(a3.check_alt_text, GIVEN, ALT).state == RIGHT
    assert judge(a3.check_alt_text, GIVEN, ALT.replace("eight", "8")).state == RIGHT
    assert said(a3.check_alt_text, f"Image of a {ALT}") == "alt-begins-empty"
    assert said(a3.check_alt_text, ALT.replace("Korea", "Asia")) == "alt-no-data"
    assert said(a3.check_alt_text, ALT.replace("1950 to 2018", "from war to summit")) == "alt-no-number"
    assert said(a3.check_alt_text, "Timeline of Korea, 1950") == "alt-short"


@pytest.mark.parametrize("check", [a3.check_order, a3.check_sketch, a3.check_timeline, a3.check_alt_text])
@pytest.mark.parametrize("untouched", [None, ..., ""])
def test_untouched_is_not_attempted(check, untouched):
    assert judge(check, GIVEN, untouched).state == NOT_ATTEMPTED
    assert judge(a3.check_lists, GIVEN, None, None).state == NOT_ATTEMPTED


@settings(max_examples=40, deadline=None)
@given(ANYTHING, ANYTHING)
def test_whatever_is_given_gets_a_verdict(one, other):
    for check in (a3.check_order, a3.check_sketch, a3.check_timeline, a3.check_alt_text):
        assert isinstance(judge(check, GIVEN, one), Verdict)
    assert isinstance(judge(a3.check_lists, GIVEN, one, other), Verdict)


def test_a_mark_s_year_tells_its_kind_so_every_year_has_one_kind():
    kinds = {(row["date"][:4], row["kind"]) for row in ROWS}
    assert len(kinds) == len({year for year, _ in kinds})
    assert Counter(row["kind"] for row in ROWS) == {CONTACT: 9, FORCE: 7}


def test_the_exercise_lists_the_events_that_the_check_knows():
    path = assets.root() / "solutions" / "a3" / course.load().exercises["a3"].file
    menu = next(cell.source for cell in nbformat.read(path, as_version=4).cells if cell.id == "menu")
    listed = [[part.strip() for part in line.strip("|").split("|")] for line in menu.splitlines() if line[:2] == "| "]
    assert [(letter, kind) for letter, _, kind in listed[1:]] == [(k, kind) for k, (_, _, kind) in MILESTONES.items()]
