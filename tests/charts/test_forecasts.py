import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facetoface import history
from facetoface.charts.forecasts import WHICH, WIDTHS, draw
from facetoface.learning.confidence import wilson
from tests.charts.entries import forecasts
from tests.charts.looking import differ, marks, off_page, overlapping, years

MEETING = "fc01-us-president-meets-kim-2018"


def archive(day: str = "2020-01-01"):
    return history.load().as_of(dt.date.fromisoformat(day))


SETTLED = [(f.id, f.asked, f.outcome == "yes") for f in archive().forecasts.values() if f.outcome]  # 21 questions
percents = st.lists(st.integers(0, 100), min_size=len(SETTLED), max_size=len(SETTLED))


def log(percents, count: int = len(SETTLED)) -> list:
    return forecasts([(name, p, day) for (name, day, _), p in zip(SETTLED[:count], percents, strict=False)])


@settings(max_examples=25, deadline=None)
@given(percents=percents, width=st.sampled_from(WIDTHS), count=st.integers(0, len(SETTLED)))
def test_every_forecast_is_in_one_range_and_counted_by_hand(percents, width, count):
    chart, step = draw((archive(), log(percents, count)), {"width": width}), int(width)
    given = [(p, true) for p, (_, _, true) in zip(percents[:count], SETTLED, strict=False)]
    for i, row in enumerate(chart.rows):
        inside = [(p, true) for p, true in given if min(p // step, 100 // step - 1) == i]
        assert row[1:3] == (str(len(inside)), str(sum(true for _, true in inside)))
        assert (f"share-{i}" in marks(chart)) == bool(inside)
        if inside:
            share = sum(true for _, true in inside) / len(inside)
            assert marks(chart)[f"share-{i}"].get_xdata()[0] == pytest.approx(sum(p for p, _ in inside) / len(inside))
            assert marks(chart)[f"share-{i}"].get_ydata()[0] == pytest.approx(100 * share)
            drawn = [y / 100 for y in marks(chart)[f"interval-{i}"].get_ydata()]
            assert drawn == pytest.approx(wilson(sum(true for _, true in inside), len(inside)))
    assert sum(int(row[1]) for row in chart.rows) == count
    assert not overlapping(chart) and not off_page(chart)


def test_few_forecasts_are_called_few_drawn_hollow_and_not_judged():
    chart = draw((archive(), log([3, 97, 50])), {})
    assert chart.title.endswith("too few to tell") and "cannot tell skill from luck" in chart.summary
    assert "too high" not in chart.summary and "too low" not in chart.summary
    assert all(m.get_markerfacecolor() == "#ffffff" for name, m in marks(chart).items() if name.startswith("share"))


@pytest.mark.parametrize(("percent", "words"), [(97, "which is too high"), (1, "which is too low"), (45, "which the")])
def test_many_forecasts_in_a_range_are_judged(percent, words):
    chart = draw((archive(), log([percent] * len(SETTLED))), {})
    assert words in chart.summary and "too few" not in chart.title


def test_the_first_forecast_of_a_question_counts_or_the_last():
    entries = forecasts([(MEETING, 20, "2018-02-10"), (MEETING, 80, "2018-06-01")])
    charts = {which: draw((archive(), entries), {"which": which}) for which in WHICH}
    assert [row[1] for row in charts["first"].rows] == ["0", "1", "0", "0", "0"]
    assert [row[1] for row in charts["last"].rows] == ["0", "0", "0", "0", "1"]
    assert "average Brier score is 0.64" in charts["first"].summary  # (0.2 − 1)²
    assert "average Brier score is 0.04" in charts["last"].summary


def test_open_and_known_questions_are_left_out_and_told():
    entries = [*forecasts([(MEETING, 20, "2018-02-10")], known=True), *forecasts([("fc09-by-may", 20, "2018-03-08")])]
    chart = draw((archive("2018-03-08"), entries), {})
    assert chart.title == "No forecast of yours can be scored yet"
    assert "Left out: 2 questions" in chart.summary


def test_nothing_later_than_the_day_is_told():
    chart = draw((archive("2018-06-12"), log([50] * len(SETTLED))), {})
    assert max(years(chart)) == 2018


def test_words_table_and_picture_follow_the_controls_and_the_log():
    entries = log([*range(0, 100, 5), 100])
    assert differ([draw((archive(), entries), {"width": width}) for width in WIDTHS] + [draw((archive(), []), {})])
