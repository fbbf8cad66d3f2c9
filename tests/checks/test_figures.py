"""One chart, drawn in many ways, is read as the same; and every rule for charts names what breaks it."""

import datetime as dt

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import numpy as np
import pytest
from hypothesis import given, settings
from matplotlib.patches import Rectangle

from facetoface.checks import figures
from facetoface.checks.drawings import drawing
from facetoface.checks.verdict import Stop
from tests.checks.anything import ANYTHING

COUNTS = {2015: 15, 2016: 24, 2017: 0, 2018: 21}
YEARS, NUMBERS, TEXTS = list(COUNTS), list(COUNTS.values()), [str(year) for year in COUNTS]
DAYS = [dt.date(1950, 6, 25), dt.date(1953, 7, 27), dt.date(2018, 6, 12)]


@pytest.fixture(autouse=True)
def closed():
    yield
    plt.close("all")


@pytest.fixture
def ax():
    return plt.subplots()[1]


def says(rule, *given, **more):
    with pytest.raises(Stop) as stopped:
        rule(*given, **more)
    return stopped.value.verdict.message


def read(ax):
    return figures.read(ax.figure, "fig")


def by_hand(ax):
    for place, number in enumerate(NUMBERS):
        ax.add_patch(Rectangle((place - 0.4, 0), 0.8, number))
    ax.set(xlim=(-1, 4), ylim=(0, 30), xticks=range(4), xticklabels=TEXTS)


def one_by_one(ax):
    for year, number in COUNTS.items():
        ax.bar(year, number)


def labelled_places(ax):
    ax.bar(range(4), NUMBERS, tick_label=YEARS)


def in_two_calls(ax):
    ax.bar(YEARS[:2], NUMBERS[:2])
    ax.bar(YEARS[2:], NUMBERS[2:], hatch="/")


@pytest.mark.parametrize(
    "draw",
    [
        lambda ax: ax.bar(YEARS, NUMBERS),
        lambda ax: plt.bar(YEARS, NUMBERS),
        lambda ax: ax.bar(TEXTS, NUMBERS),
        lambda ax: ax.bar(np.array(YEARS), np.array(NUMBERS, dtype=float)),
        lambda ax: ax.vlines(YEARS, 0, NUMBERS, linewidth=9),
        by_hand,
        one_by_one,
        labelled_places,
        in_two_calls,
    ],
)
def test_bars_are_the_same_bars_however_they_are_drawn(ax, draw):
    draw(ax)
    found = read(ax)
    assert (found.kind, found.values) == ("bars", COUNTS)


@pytest.mark.parametrize("names", [YEARS, TEXTS])
def test_bars_on_their_side_have_their_values_along_the_lower_edge(ax, names):
    ax.barh(names, NUMBERS)
    ax.set_xlabel("Missiles")
    found = read(ax)
    assert (found.kind, found.values, found.value_label) == ("bars-across", COUNTS, "Missiles")


@pytest.mark.parametrize(
    "draw",
    [
        lambda ax: ax.scatter(YEARS, NUMBERS),
        lambda ax: ax.plot(YEARS, NUMBERS, "o"),
        lambda ax: ax.plot(TEXTS, NUMBERS, "-s"),
        lambda ax: ax.stem(YEARS, NUMBERS),
        lambda ax: [ax.plot(year, number, marker="x") for year, number in COUNTS.items()],
        lambda ax: [ax.vlines(YEARS, 0, NUMBERS), ax.scatter(YEARS, NUMBERS)],
        lambda ax: [ax.plot(YEARS, NUMBERS), ax.scatter(YEARS, NUMBERS), ax.axhline(3)],
    ],
)
def test_points_are_the_same_points_however_they_are_drawn(ax, draw):
    draw(ax)
    found = read(ax)
    assert (found.kind, found.values) == ("points", COUNTS)


def test_a_line_without_points_is_a_line(ax):
    ax.plot(YEARS, NUMBERS)
    assert read(ax).kind == "line"


@pytest.mark.parametrize("days", [DAYS, [dt.datetime(d.year, d.month, d.day) for d in DAYS], np.array(DAYS, "M8[D]")])
def test_days_are_read_as_days(ax, days):
    ax.scatter(days, ["a", "b", "c"])
    assert [(mark.x, mark.y) for mark in read(ax).marks] == list(zip(DAYS, "abc", strict=True))


def test_what_was_never_a_number_is_no_mark(ax):
    ax.scatter([1, 2, np.nan], [1, np.inf, 3])
    assert [mark.x for mark in read(ax).marks] == [1]


@pytest.mark.parametrize("axes_or_figure", [lambda ax: ax, lambda ax: ax.figure])
def test_axes_may_be_given_in_place_of_their_figure(ax, axes_or_figure):
    ax.bar(YEARS, NUMBERS)
    assert figures.read(axes_or_figure(ax), "fig").values == COUNTS


def test_what_is_no_chart_is_told(ax):
    assert says(figures.read, ax.figure, "fig") == "nothing-drawn"
    assert says(figures.read, plt.figure(), "fig") == "nothing-drawn"
    assert says(figures.read, plt, "fig") == "not-a-figure"
    assert says(figures.read, ax.bar([1], [2]), "fig") == "not-a-figure"
    assert says(figures.read, None, "fig") == "part-empty"


@pytest.mark.parametrize(
    "draw", [lambda ax: ax.pie([1, 2]), lambda ax: ax.imshow([[1]]), lambda ax: ax.stackplot([1, 2], [3, 4])]
)
def test_other_kinds_of_pictures_are_told(ax, draw):
    draw(ax)
    assert says(figures.read, ax.figure, "fig") == "drawn-as-other"


@settings(max_examples=40, deadline=None)
@given(ANYTHING)
def test_whatever_is_not_a_figure_is_told(anything):
    assert says(figures.read, anything, "fig") in ("part-empty", "not-a-figure")


def test_a_chart_of_the_wrong_kind_is_told(ax):
    ax.plot(YEARS, NUMBERS)
    assert says(figures.of_kind, read(ax), "bars", "points") == "drawn-as-line"
    figures.of_kind(read(ax), "line")


def test_a_title_is_missed_wherever_it_could_stand(ax):
    ax.bar(YEARS, NUMBERS)
    assert says(figures.titled, read(ax)) == "no-title"
    ax.set_title("Missiles")
    assert says(figures.titled, read(ax)) == "short-title"
    ax.set_title("Missiles of North Korea", loc="left")
    figures.titled(read(ax))
    ax.set_title("")
    ax.set_title("", loc="left")
    ax.figure.suptitle("Missiles of North Korea")
    figures.titled(read(ax))


def test_a_label_must_name_the_unit():
    assert says(figures.labelled, "  ", ("missile",), "upright") == "no-label"
    assert says(figures.labelled, "Number", ("missile",), "upright") == "no-unit"
    figures.labelled("Missiles a year", ("missile",), "upright")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "no-source"),
        ("CNS, as of April", "no-source"),
        ("Source:", "source-unnamed"),
        ("Source: a friend", "source-unnamed"),
    ],
)
def test_a_missing_source_is_told(ax, text, message):
    ax.bar(YEARS, NUMBERS)
    ax.figure.text(0, 0, text)
    assert says(figures.sourced, read(ax), ("CNS",)) == message


@pytest.mark.parametrize("text", ["Source: CNS", "Data from CNS", "Sources\nCNS and others", "data: cns"])
@pytest.mark.parametrize("write", ["figure", "axes", "label"])
def test_a_source_may_stand_anywhere(ax, text, write):
    ax.bar(YEARS, NUMBERS)
    {
        "figure": lambda: ax.figure.text(0, 0, text),
        "axes": lambda: ax.text(2016, 9, text),
        "label": lambda: ax.set_xlabel(text),
    }[write]()
    figures.sourced(read(ax), ("CNS",))
    figures.sourced(read(ax))


@pytest.mark.parametrize(
    "cut",
    [
        lambda ax: (ax.bar(YEARS, NUMBERS), ax.set_ylim(10, 30)),
        lambda ax: (ax.barh(YEARS, NUMBERS), ax.set_xlim(10, 30)),
        lambda ax: ax.bar(YEARS, [number - 10 for number in NUMBERS], bottom=10),
        lambda ax: (ax.bar(YEARS, [1, 2, 3, 4]), ax.set_yscale("log")),
        lambda ax: ax.vlines(YEARS, 10, NUMBERS),
    ],
)
def test_cut_bars_are_told(ax, cut):
    cut(ax)
    assert says(figures.zero_based, read(ax)) == "not-from-zero"


def test_a_second_scale_and_an_uneven_one_are_told(ax):
    ax.bar(YEARS, NUMBERS)
    figures.one_scale(read(ax))
    ax.set_yscale("symlog")
    assert says(figures.one_scale, read(ax)) == "uneven-scale"
    ax.set_yscale("linear")
    ax.twinx().plot(YEARS, [1, 2, 3, 4])
    assert says(figures.one_scale, read(ax)) == "two-scales"


def test_stacked_bars_begin_at_zero_with_the_lowest(ax):
    ax.bar(YEARS, NUMBERS)
    ax.bar(YEARS, [1, 1, 1, 1], bottom=NUMBERS)
    figures.zero_based(read(ax))


@pytest.mark.parametrize(
    "draw",
    [
        lambda ax: ax.bar(YEARS, NUMBERS, color=["red", "grey", "grey", "grey"]),
        lambda ax: ax.scatter(YEARS, NUMBERS, c=["red", "red", "blue", "blue"]),
        lambda ax: [ax.plot(x, y, "o", color=c) for x, y, c in zip(YEARS, NUMBERS, "rgbk", strict=True)],
    ],
)
def test_colour_alone_is_told(ax, draw):
    draw(ax)
    assert says(figures.cue, read(ax)) == "colour-only"


def named_beside(ax):
    ax.bar(YEARS, NUMBERS, color=["red", "red", "blue", "blue"])
    ax.text(2015, 15, "before")
    ax.text(2018, 21, "after")


@pytest.mark.parametrize(
    "draw",
    [
        lambda ax: ax.bar(YEARS, NUMBERS, color=["red", "grey", "grey", "grey"], hatch=["/", "", "", ""]),
        lambda ax: [ax.scatter(YEARS[:2], NUMBERS[:2], marker="s"), ax.scatter(YEARS[2:], NUMBERS[2:], marker="D")],
        lambda ax: [ax.plot(YEARS[:2], NUMBERS[:2], "rs"), ax.plot(YEARS[2:], NUMBERS[2:], "bo")],
        lambda ax: [ax.plot(YEARS, NUMBERS, "o"), ax.plot(YEARS, [3, 3, 3, 3], "o", mfc="none")],
        named_beside,
        lambda ax: ax.bar(YEARS, NUMBERS),
    ],
)
def test_a_cue_besides_colour_is_seen(ax, draw):
    draw(ax)
    figures.cue(read(ax))


def test_texts_that_lie_on_each_other_are_told(ax):
    ax.scatter([1, 2], [1, 2])
    ax.text(1, 1, "One event")
    ax.text(1.01, 1.005, "Another event")
    assert says(figures.legible, read(ax)) == "texts-overlap"


def test_crowded_names_along_an_axis_are_told_and_slanting_ones_are_not(ax):
    ax.scatter([f"a rather long name {n}" for n in range(8)], range(8))
    assert says(figures.legible, read(ax)) == "texts-overlap"
    ax.tick_params(axis="x", rotation=40)
    figures.legible(read(ax))


def test_an_arrow_covers_nothing(ax):
    ax.bar(YEARS, NUMBERS)
    ax.annotate("here", (2016, 24), xytext=(2017.5, 10), arrowprops={"arrowstyle": "->"})
    ax.text(2017, 16, "a note")
    figures.legible(read(ax))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Bars", "alt-short"),
        ("Bar chart of missiles, 69 " + "and more " * 40, "alt-long"),
        ("A chart of some things that were counted, year by year, with 69 as the most of them.", "alt-no-data"),
        ("A chart of missiles that were counted, year by year, with the most in the year before.", "alt-no-number"),
        ("A chart of missiles that were counted, year by year, and there are 3 kinds of them.", "alt-no-number"),
        (69, "not-a-text"),
    ],
)
def test_an_alt_text_that_says_too_little_is_told(text, message):
    assert says(figures.alt_text, text, "ALT_TEXT", ("missile",), (69, 0)) == message


def test_a_good_alt_text_is_given_back_in_one_line():
    text = "Bar chart of missiles per year,\n  2012 to 2026: the most were 69 in 2022, and none flew in 2018."
    assert "year, 2012" in figures.alt_text(text, "ALT_TEXT", ("missile",), (69,))
    assert figures.alt_text(text.replace("69", "1,069"), "ALT_TEXT", numbers=(1069,))


def test_the_first_broken_rule_is_told_and_those_that_are_kept_count():
    def broken():
        figures.labelled("", (), "upright")

    with pytest.raises(Stop) as stopped:
        figures.every(lambda: None, broken, lambda: figures.labelled("x", ("y",), "upright"), lambda: None)
    assert (stopped.value.verdict.message, stopped.value.verdict.share) == ("no-label", 0.5)
    figures.every(lambda: None)


def test_the_axes_with_the_most_marks_are_read():
    figure, (one, other) = plt.subplots(2)
    one.bar([1], [1])
    other.bar(YEARS, NUMBERS)
    assert drawing(figure).values == COUNTS
