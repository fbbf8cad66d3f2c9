"""The looks of charts: one state of each, drawn as in a lesson of 12 June 2018, beside a picture kept in looks/.

A picture is renewed with `pytest tests/charts/test_looks.py --mpl-generate-path=tests/charts/looks`.
"""

import datetime as dt
from pathlib import Path

import attrs
import pytest
from PIL import Image

from facetoface import history
from facetoface.charts import CATALOGUE, plot, style
from tests.charts.entries import forecasts, stances, tries
from tests.charts.series import as_of

DAY = "2018-06-12"
STATES = {  # a chart's name: what is set on it; where nothing is, it shows what a reader sees first
    "meetings": {},
    "brier": {},
    "map": {},
    "timeline": {},
    "claims": {"sources": "merged"},
    "launches": {"reveal": True},
    "launch-units": {},
    "talks-and-tests": {},
    "promises": {},
    "polls": {},
    "odds": {},
    "calibration": {},
    "own-answers": {},
    "forecasts": {},
    "stance": {},
    "loaded-words": {},
    "arguments": {},
}
FORECASTS = [  # question, percent, knowledge date
    ("fc01-us-president-meets-kim-2018", 20, "2018-02-10"),
    ("fc01-us-president-meets-kim-2018", 55, "2018-03-08"),
    ("fc01-us-president-meets-kim-2018", 15, "2018-05-24"),
    ("fc01-us-president-meets-kim-2018", 80, "2018-06-01"),
    ("fc02-inter-korean-summit-2018", 60, "2018-02-10"),
    ("fc09-by-may", 70, "2018-03-08"),
    ("fc13-verification-in-text", 35, "2018-06-11"),
]
LOOKS = Path(__file__).with_name("looks")
TOLERANCE = 0.5  # root mean square, of 255: 256 colours cost up to 0.4, a number moved by a pixel 0.7
ROOM = 700_000  # bytes for all pictures


def log() -> list:
    """A small log: 34 answers, each to a question with three options; five forecasts; the way of a stance."""
    answers = [attrs.evolve(e, options=3) for e in tries(c1="110100", c2="1110" * 4, c3="1" * 9 + "000")]
    return [
        *answers,
        *forecasts(FORECASTS),
        *stances("undecided-1", "rather-unwise-2", "rather-wise-2", "rather-wise-3"),
    ]


SOURCES = {  # what charts are drawn from, as a lesson that stands on that day would hand it over
    "archive": lambda: history.load().as_of(dt.date.fromisoformat(DAY)),
    "series": lambda: as_of(DAY),
    "log": log,
}


@pytest.fixture
def pack(request):
    """Give renewed pictures a palette of 256 colours, which makes a third of the bytes."""
    yield
    folder = request.config.getoption("--mpl-generate-path")
    for path in Path(folder).glob("*.png") if folder else ():
        with Image.open(path) as picture:
            colours, mode = picture.convert("RGB"), picture.mode
        if mode != "P":
            colours.quantize(256, dither=Image.Dither.NONE).save(path, optimize=True)


@pytest.mark.usefixtures("pack")
@pytest.mark.parametrize("name", STATES)
@pytest.mark.mpl_image_compare(
    baseline_dir="looks",
    tolerance=TOLERANCE,
    style=["default", {"text.hinting": "none"}],  # as in facetoface.charts.figure
    savefig_kwargs={"dpi": 72, "facecolor": style.PAPER},
)
def test_look(name):
    chosen = plot(name)
    return chosen.draw(chosen.take(SOURCES), STATES[name]).figure


def test_pictures_are_really_compared(request):
    assert request.config.getoption("--mpl"), "pytest needs --mpl: without it no chart is looked at"


def test_every_chart_has_a_look_and_every_picture_a_chart():
    assert set(CATALOGUE) == set(STATES)
    assert {path.name for path in LOOKS.glob("*.png")} == {f"test_look_{name}.png" for name in STATES}


def test_the_pictures_are_small():
    assert sum(path.stat().st_size for path in LOOKS.glob("*.png")) < ROOM
