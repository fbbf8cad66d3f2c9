"""A5: the faults of a chart, their measure, and a repair that is right in missiles or in days, however it is drawn."""

import datetime as dt

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import pytest
from hypothesis import given, settings

from facetoface.checks import a5
from facetoface.checks.given import Given
from facetoface.checks.judging import judge
from facetoface.checks.launched import FIRST
from facetoface.checks.verdict import NOT_ATTEMPTED, NOT_YET, RIGHT, Verdict
from tests.checks.anything import ANYTHING

GIVEN = Given(dt.date(2026, 5, 31))
ALL = GIVEN.data("missiles-per-year")
ROWS = [row for row in ALL if row["year"] >= FIRST]
YEARS, MISSILES, LAUNCH_DAYS = ([row[key] for row in ROWS] for key in ("year", "missiles", "launch_days"))
TEXTS = [str(year) for year in YEARS]
TITLE, UNIT = "Missiles that North Korea launched, 2012 to 2026", "Missiles"
SOURCE = "Source: CNS missile test database, as of April 2026"
ALT = "Bar chart of missiles that North Korea launched per year, 2012 to 2026: none in 2018, most in 2022 with 69."


@pytest.fixture(autouse=True)
def closed():
    yield
    plt.close("all")


def said(check, *answers):
    """The message of a verdict that is neither right nor untouched."""
    verdict = judge(check, GIVEN, *answers)
    assert verdict.state == NOT_YET and verdict.share < 1, verdict
    return verdict.message


def finish(fig, ax, title=TITLE, label=UNIT, source=SOURCE, note="to 18 April"):
    ax.set_title(title)
    ax.set_ylabel(label)
    ax.text(2026, 27, note, ha="center")
    fig.text(0.1, -0.03, source)
    return fig


def repaired(years=YEARS, counts=MISSILES, hatch="/", **more):
    """The chart of the worked example."""
    fig, ax = plt.subplots(figsize=(9, 4))
    ax.bar(years, counts, hatch=["" for _ in counts[1:]] + [hatch])
    return finish(fig, ax, **more)


def in_launch_days():
    return repaired(counts=LAUNCH_DAYS, label="Days with a launch", title="North Korean launches, 2012 to 2026")


def since_1984():
    return repaired([row["year"] for row in ALL], [row["missiles"] for row in ALL])


def lying():
    """Bars on their side; the last year is named in words on its axis."""
    fig, ax = plt.subplots(figsize=(6, 6))
    ax.barh([*TEXTS[:-1], "2026, to 18 April"], MISSILES)
    ax.invert_yaxis()
    ax.set_xlabel("Number of missiles")
    ax.set_title(TITLE)
    fig.text(0, 0, SOURCE)
    return fig


def by_pyplot():
    """Years as texts, the last bar in a call of its own with another colour and a hatch, and a legend."""
    plt.figure(figsize=(10, 4))
    plt.bar(TEXTS[:-1], MISSILES[:-1], color="tab:blue", label="whole year")
    plt.bar(TEXTS[-1:], MISSILES[-1:], color="white", edgecolor="black", hatch="xx", label="part of the year")
    plt.legend()
    plt.ylabel("missiles flown")
    plt.title("Missiles flown by the DPRK from 2012 to 2026")
    plt.xlabel("Year\nData: James Martin Center for Nonproliferation Studies")
    return plt.gcf()


def lollipops():
    fig, ax = plt.subplots(figsize=(9, 4))
    ax.vlines(YEARS, 0, MISSILES)
    ax.plot(YEARS[:-1], MISSILES[:-1], "o", color="tab:blue")
    ax.plot(YEARS[-1:], MISSILES[-1:], "o", color="tab:blue", mfc="none")
    ax.set_ylim(0, 80)
    return finish(fig, ax, note="until April")


def stacked():
    """By outcome: each year's bars end where its missiles do."""
    fig, ax = plt.subplots(figsize=(9, 4))
    bottom = [0] * len(ROWS)
    for key, hatch in (("success", ""), ("failure", "//"), ("unknown_outcome", "..")):
        heights = [row[key] for row in ROWS]
        ax.bar(YEARS, heights, bottom=bottom, hatch=hatch, label=key)
        bottom = [low + high for low, high in zip(bottom, heights, strict=True)]
    ax.legend(loc="upper left")
    return finish(fig, ax)


@pytest.mark.parametrize("draw", [repaired, in_launch_days, since_1984, lying, by_pyplot, lollipops, stacked])
def test_every_right_repair_is_right(draw):
    assert judge(a5.check_chart, GIVEN, draw()).state == RIGHT


def cut(at):
    fig = repaired()
    fig.axes[0].set_ylim(at, 80)
    return fig


def misleading():
    fig, ax = plt.subplots(figsize=(6, 4))
    ax.bar(["2023", "2024", "2025", "2026"], [33, 41, 11, 25], color=["grey", "grey", "grey", "red"])
    ax.set_ylim(10, 45)
    ax.set_title("Tests explode again")
    return fig


def upside_down():
    fig = repaired()
    fig.axes[0].invert_yaxis()
    return fig


def line():
    fig, ax = plt.subplots()
    ax.plot(YEARS, MISSILES)
    return fig


def points_cut():
    fig, ax = plt.subplots(figsize=(9, 4))
    ax.plot(YEARS, MISSILES, "o")
    ax.set_ylim(1, 80)
    return finish(fig, ax)


def red_alone():
    fig, ax = plt.subplots(figsize=(9, 4))
    ax.bar(YEARS, MISSILES, color=["grey"] * 14 + ["red"])
    return finish(fig, ax, note="", title=f"{TITLE} (to 18 April)")


def colours_without_need():
    fig, ax = plt.subplots(figsize=(9, 4))
    ax.bar(YEARS, MISSILES, color=["grey"] * 5 + ["orange"] * 10, hatch=[""] * 14 + ["/"])
    return finish(fig, ax)


def by_size():
    order = sorted(range(15), key=lambda place: MISSILES[place])
    fig, ax = plt.subplots(figsize=(9, 4))
    ax.bar([TEXTS[place] for place in order], [MISSILES[place] for place in order])
    return fig


def pie():
    fig, ax = plt.subplots()
    ax.pie(MISSILES)
    return fig


WITHOUT_2018 = [place for place in range(15) if YEARS[place] != 2018]


@pytest.mark.parametrize(
    ("draw", "message"),
    [
        (misleading, "years-missing"),
        (lambda: cut(10), "not-from-zero"),
        (lambda: cut(40), "not-from-zero"),
        (lambda: cut(1), "not-from-zero"),
        (points_cut, "not-from-zero"),
        (upside_down, "upside-down"),
        (line, "drawn-as-line"),
        (pie, "drawn-as-other"),
        (lambda: repaired(MISSILES, YEARS), "swapped-axes"),
        (lambda: repaired(list(range(15))), "no-years"),
        (lambda: repaired(YEARS[3:], MISSILES[3:]), "years-missing"),
        (
            lambda: repaired([TEXTS[p] for p in WITHOUT_2018], [MISSILES[p] for p in WITHOUT_2018]),
            "zero-years-missing",
        ),
        (by_size, "years-out-of-order"),
        (lambda: repaired(counts=[row["srbm"] for row in ROWS]), "other-values"),
        (lambda: repaired(counts=[number * 2 + 1 for number in MISSILES]), "other-values"),
        (lambda: repaired(counts=[*MISSILES[:-1], 84]), "value-differs"),
        (lambda: repaired(title=""), "no-title"),
        (lambda: repaired(title="Missiles 2012 to 2026"), "title-without-place"),
        (lambda: repaired(title="What North Korea did, 2012 to 2026"), "title-without-thing"),
        (lambda: repaired(title="North Korea: missiles explode again"), "title-loaded"),
        (lambda: repaired(label=""), "no-label"),
        (lambda: repaired(label="Tests"), "no-unit"),
        (lambda: repaired(label="Launch days"), "wrong-unit"),
        (lambda: repaired(counts=LAUNCH_DAYS), "wrong-unit"),
        (lambda: repaired(hatch="", note=""), "part-year-unmarked"),
        (red_alone, "part-year-by-colour-only"),
        (lambda: repaired(note=""), "part-year-unexplained"),
        (lambda: repaired(source=""), "no-source"),
        (lambda: repaired(source="Source: my own knowledge"), "source-unnamed"),
        (colours_without_need, "colour-only"),
        (lambda: plt.figure(), "nothing-drawn"),
        (lambda: MISSILES, "not-a-figure"),
    ],
)
def test_each_fault_of_a_repair_is_told(draw, message):
    assert said(a5.check_chart, draw()) == message


def test_what_is_mended_counts():
    one = judge(a5.check_chart, GIVEN, repaired(source=""))
    three = judge(a5.check_chart, GIVEN, repaired(source="", label="", title=""))
    assert 0 < three.share < one.share < 1


@pytest.mark.parametrize("faults", [[1, 2, 4, 6, 8, 9], (9, 8, 6, 4, 2, 1), [1, 1, 2, 4.0, 6, 8, 9]])
def test_all_faults_are_right(faults):
    assert judge(a5.check_faults, GIVEN, faults).state == RIGHT


@pytest.mark.parametrize(
    ("faults", "message"),
    [
        ([1, 2, 4], "more-faults"),
        ([1, 2, 4, 6, 7, 8, 9], "not-a-fault"),
        (list(range(1, 11)), "not-a-fault"),
        ([3], "not-a-fault"),
        ([1, 11], "no-such-number"),
        ([0], "no-such-number"),
        (["1", "2"], "number-in-quotes"),
        ([1.5], "not-whole"),
        ("1, 2, 4", "not-a-list"),
        ({1, 2}, "not-a-list"),
        (1, "not-a-list"),
    ],
)
def test_faults_that_are_not_right_yet(faults, message):
    assert said(a5.check_faults, faults) == message


def test_ticking_everything_is_worth_less_than_finding_some():
    everything, some = (judge(a5.check_faults, GIVEN, found).share for found in (list(range(1, 11)), [1, 2, 4]))
    assert everything < some


@pytest.mark.parametrize("answers", [(15, 25 / 11), (15.0, 2.3), (15, 2.27)])
def test_right_heights(answers):
    assert judge(a5.check_heights, GIVEN, *answers).state == RIGHT


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        ((2.27, 15), "the-other-way-round"),
        ((2.27, 2.27), "looks-from-the-data"),
        ((3, 2.27), "looks-off"),
        ((15, 0.44), "really-upside-down"),
        ((15, 14), "really-off"),
        ((15, None), "part-empty"),
        (("15", 2.27), "number-in-quotes"),
        ((float("inf"), 2.27), "not-finite"),
    ],
)
def test_heights_that_are_not_right_yet(answers, message):
    assert said(a5.check_heights, *answers) == message


@pytest.mark.parametrize("counts", [MISSILES, LAUNCH_DAYS, tuple(map(float, MISSILES))])
def test_both_units_are_right(counts):
    assert judge(a5.check_counts, GIVEN, counts).state == RIGHT


@pytest.mark.parametrize(
    ("counts", "message"),
    [
        ([row["missiles"] for row in ALL], "every-year"),
        (YEARS, "years-for-counts"),
        ([row["srbm"] for row in ROWS], "another-column"),
        (MISSILES[:5], "another-length"),
        (sum(MISSILES), "not-a-list"),
        ([str(number) for number in MISSILES], "number-in-quotes"),
        (ROWS, "not-a-number"),
    ],
)
def test_counts_that_are_not_right_yet(counts, message):
    assert said(a5.check_counts, counts) == message


def test_an_alt_text():
    assert judge(a5.check_alt_text, GIVEN, ALT).state == RIGHT
    assert said(a5.check_alt_text, ALT.replace("North Korea", "a country")) == "alt-without-place"
    assert said(a5.check_alt_text, ALT.replace(" with 69", "")) == "alt-no-number"
    assert said(a5.check_alt_text, ALT.replace("missiles", "things").replace("launched", "flew")) == "alt-no-data"
    assert said(a5.check_alt_text, "Missiles of North Korea, 69") == "alt-short"
    assert said(a5.check_alt_text, ALT * 3) == "alt-long"


@pytest.mark.parametrize("check", [a5.check_faults, a5.check_counts, a5.check_chart, a5.check_alt_text])
@pytest.mark.parametrize("untouched", [None, ..., ""])
def test_untouched_is_not_attempted(check, untouched):
    assert judge(check, GIVEN, untouched).state == NOT_ATTEMPTED
    assert judge(a5.check_heights, GIVEN, None, None).state == NOT_ATTEMPTED


@settings(max_examples=40, deadline=None)
@given(ANYTHING, ANYTHING)
def test_whatever_is_given_gets_a_verdict(one, other):
    for check in (a5.check_faults, a5.check_counts, a5.check_chart, a5.check_alt_text):
        assert isinstance(judge(check, GIVEN, one), Verdict)
    assert isinstance(judge(a5.check_heights, GIVEN, one, other), Verdict)
