import datetime as dt
import subprocess
import sys

import attrs
import pytest

from facetoface import charts, history
from facetoface.assets import CourseError
from facetoface.charts import Chart, Control
from facetoface.charts.chart import settle
from tests.charts.series import as_of

ALT = "Timeline of nine contacts, 1994 to 2011, where two count under the definition chosen here."
WORDS = {"title": "Two count", "figure": None, "alt": ALT, "summary": "Two.", "caption": "Archive."}
SIDES = Control(id="sides", label="Sides", choices={"us": "US", "dprk": "DPRK"}, several=True, start=["us"])
SCALE = Control(id="scale", label="Scale", choices={"years": "Years", "days": "Days"}, several=False, start="years")


@pytest.mark.parametrize("length", [79, 251])
def test_alt_text_is_neither_a_label_nor_an_essay(length):
    with pytest.raises(ValueError, match=f"expected alt text of 80 to 250 characters, but found {length}"):
        Chart(**WORDS | {"alt": "x" * length}, columns=("A",), rows=(("1",),))


@pytest.mark.parametrize("field", ["title", "summary", "caption"])
def test_a_chart_without_words_is_refused(field):
    with pytest.raises(ValueError, match=f"expected some words for the chart's {field}"):
        Chart(**WORDS | {field: " "}, columns=("A",), rows=(("1",),))


def test_a_row_must_fill_its_columns():
    with pytest.raises(ValueError, match="expected 2 cells in each row, but row 2 has 1"):
        Chart(**WORDS, columns=("A", "B"), rows=(("1", "2"), ("1",)))


def test_a_chart_cannot_be_changed():
    chart = Chart(**WORDS, columns=("A",), rows=(("1",),))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        chart.title = "Three count"


def test_choices_fall_back_on_the_start_and_come_in_the_controls_order():
    assert settle((SIDES, SCALE), {}) == {"sides": ["us"], "scale": "years"}
    assert settle((SIDES, SCALE), {"sides": ["dprk", "us"], "scale": "days"}) == {
        "sides": ["us", "dprk"],
        "scale": "days",
    }


@pytest.mark.parametrize(
    ("choices", "sentence"),
    [
        ({"side": ["us"]}, "The chart has no control 'side'. Its controls: sides, scale."),
        ({"sides": ["un"]}, "'un' is no choice of 'sides'. The choices: us; dprk."),
        ({"sides": "us"}, "The control 'sides' expected a list of choices, but found 'us'."),
        ({"scale": ["days"]}, "The control 'scale' expected one choice, but found ['days']."),
    ],
)
def test_a_choice_that_does_not_exist_is_answered_with_those_that_do(choices, sentence):
    with pytest.raises(CourseError) as error:
        settle((SIDES, SCALE), choices)
    assert str(error.value) == sentence


def test_an_unknown_chart_is_answered_with_the_charts_there_are():
    with pytest.raises(CourseError, match=r"no chart called 'meeting'\. The charts are: meetings"):
        charts.plot("meeting")


@pytest.mark.parametrize("name", charts.CATALOGUE)
def test_every_chart_of_the_catalogue_starts_from_choices_it_offers(name):
    plot = charts.plot(name)
    start = {control.id: control.start for control in plot.controls}
    assert settle(plot.controls, start) == start


def test_matplotlib_comes_with_the_first_figure_only():
    code = (
        "import sys; from facetoface import charts; import facetoface.charts.figure\n"
        "assert [c.id for c in charts.plot('meetings').controls] == ['capacity', 'counterpart', 'form']\n"
        "assert not {'matplotlib', 'numpy', 'PIL'} & set(sys.modules), 'imported too early'\n"
        "import datetime as dt; from facetoface.history import Archive\n"
        "charts.plot('meetings').draw(Archive(day=dt.date(1950, 1, 1)), {})\n"
        "assert 'matplotlib' in sys.modules and 'matplotlib.pyplot' not in sys.modules\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize("name", [name for name in charts.CATALOGUE if charts.plot(name).personal])
def test_the_summary_of_a_chart_without_answers_does_not_say_its_alt_text_again(name):
    day = "2018-06-12"
    plot = charts.plot(name)
    known = {"archive": lambda: history.load().as_of(dt.date.fromisoformat(day)), "series": lambda: as_of(day)}
    chart = plot.draw(plot.take({**known, "log": list}), {})
    assert chart.alt not in chart.summary
