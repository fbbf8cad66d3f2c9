"""Charts: a figure and its alt text, summary and table, drawn from the archive as of its day.

Nothing here imports matplotlib until a figure is drawn.
"""

from importlib import import_module

from facetoface.assets import CourseError
from facetoface.charts.chart import Chart, Control, Plot, Scale

CATALOGUE = {  # a chart's name: the module that draws it
    "meetings": "facetoface.charts.meetings",
    "brier": "facetoface.charts.brier",
    "map": "facetoface.charts.map",
    "timeline": "facetoface.charts.events",
    "claims": "facetoface.charts.claims",
    "launches": "facetoface.charts.launches",
    "launch-units": "facetoface.charts.launch_units",
    "talks-and-tests": "facetoface.charts.talks_and_tests",
    "promises": "facetoface.charts.promises",
    "polls": "facetoface.charts.polls",
    "odds": "facetoface.charts.odds",
    "calibration": "facetoface.charts.calibration",
    "own-answers": "facetoface.charts.own_answers",
    "forecasts": "facetoface.charts.forecasts",
    "stance": "facetoface.charts.stance",
    "loaded-words": "facetoface.charts.loaded_words",
    "arguments": "facetoface.charts.arguments",
}

__all__ = ["CATALOGUE", "Chart", "Control", "Plot", "Scale", "plot"]


def plot(name: str) -> Plot:
    """The plot called `name`. Raises CourseError naming the charts there are."""
    if name not in CATALOGUE:
        raise CourseError(f"There is no chart called '{name}'. The charts are: {', '.join(CATALOGUE)}.")
    module = import_module(CATALOGUE[name])
    more = {name: getattr(module, name) for name in ("material", "fit") if hasattr(module, name)}
    return Plot(controls=module.controls(), draw=module.draw, **more)
