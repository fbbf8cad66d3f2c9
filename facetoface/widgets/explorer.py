"""The chart explorer: a chart with controls; picture, alt text, summary and table follow them."""

from collections.abc import Callable
from typing import Any

from facetoface.charts import Control, Plot, Scale
from facetoface.charts.figure import figure_html, png, text
from facetoface.items import ResponseError, shapes
from facetoface.items.plain import figure
from facetoface.learning import Entry, Log, pictures
from facetoface.widgets import markup
from facetoface.widgets.form import Form
from facetoface.words import say

AGAIN, KEEP = "again", "keep"  # the events of the buttons that draw anew, and that keep the picture


class Explorer:
    """A plot of the catalogue on a Form.

    `supply` gives its material, which is never ahead of the lesson's day, with these entries of the log. A plot of
    the learner's own has a button to draw it anew, and its static twin is drawn from an empty log. What is kept
    is a chart called `name`, made in `lesson`.
    """

    def __init__(self, plot: Plot, supply: Callable[[list[Entry]], Any], log: Log, name: str, lesson: str):
        self.supply, self.log, self.name, self.lesson = supply, log, name, lesson
        self.plot = plot.on(supply(log.entries() if plot.personal else []))
        self.set = {control.id: control.start for control in self.plot.controls}
        self.chart = self._draw()
        self.start = figure_html(self.chart), text(self.chart)
        self.form = Form(self._parts(), self._twin, values={**self.set}, regions={"chart": self.start[0]})
        self.form.on("change", self._change)
        self.form.on(AGAIN, self._change)
        self.form.on(KEEP, self._keep)
        for control in self.plot.controls:
            if control.button:
                self.form.on(control.id, lambda values, event=control.id: self._press(event, values))

    def _draw(self):
        return self.plot.draw(self.supply(self.log.entries() if self.plot.personal else []), self.set)

    def _change(self, values: dict) -> None:
        """Redraw for what is set now, and say in words what the chart shows. Raises ResponseError."""
        asked = [control for control in self.plot.controls if not control.button]
        self.set |= {c.id: _given(c, values.get(c.id)) for c in asked}
        empty = {c.id: c.start for c in asked if c.scale and values.get(c.id) is None}
        if empty:
            self.form.values = {**values, **empty}  # what the chart is drawn for
        self.chart = self._draw()
        self.form.regions = {"chart": figure_html(self.chart), "status": markup.escape(self.chart.title)}

    def _press(self, event: str, values: dict) -> None:
        self.set[event] = True
        self.form.locked = [*self.form.locked, event]
        self._change(values)

    def _keep(self, _values: dict) -> None:
        """Keep the chart as it stands, for the portfolio."""
        warning = pictures.add(self.log, self.lesson, self.name, png(self.chart), self.chart.alt)
        self.form.tell(markup.escape(warning or say("chart.kept")))

    def _parts(self) -> list[dict]:
        buttons = [{"event": c.id, "text": c.label, "main": False} for c in self.plot.controls if c.button]
        buttons += [{"event": AGAIN, "text": say("chart.again"), "main": False}] if self.plot.personal else []
        buttons += [{"event": KEEP, "text": say("chart.keep"), "main": False}]
        parts = [_field(control) for control in self.plot.controls if not control.button]
        shown = [{"kind": "status", "name": "status"}, {"kind": "region", "name": "chart"}]
        return [*parts, {"kind": "buttons", "name": "buttons", "buttons": buttons}, *shown]

    def _twin(self) -> tuple[str, str]:
        html, words = self._untouched() if self.plot.personal else self.start
        return f"{html}<p><em>{markup.escape(say('chart.twin'))}</em></p>", words

    def _untouched(self) -> tuple[str, str]:
        """The chart as someone sees it who has not begun yet."""
        material = self.supply([])
        plot = self.plot.on(material)
        chart = plot.draw(material, {control.id: control.start for control in plot.controls})
        return figure_html(chart), text(chart)


def _given(control: Control, value):
    """What the page gives for a control; its start where a field was left empty. Raises ResponseError."""
    if control.several:
        return value or []
    if value is None:
        return control.start
    return _step(control.scale, value) if control.scale else value


def _step(scale: Scale, value):
    """A number on a scale. Raises ResponseError for any other."""
    number = shapes.number(value, scale.least, scale.most, scale.unit)
    if (number - scale.least) % scale.step:
        raise ResponseError(say("items.please.step", step=figure(scale.step), low=figure(scale.least)))
    return number


def _field(control: Control) -> dict:
    """The Form's part for one control: a number, boxes to tick where several may hold, or a choice of one."""
    if control.scale:
        scale = control.scale
        bounds = {"min": scale.least, "max": scale.most, "step": scale.step, "unit": scale.unit}
        return {"kind": "number", "name": control.id, "label": control.label, "live": True, "slider": True, **bounds}
    return {
        "kind": "checks" if control.several else "radio",
        "name": control.id,
        "legend": markup.escape(control.label),
        "inline": True,
        "live": True,
        "options": [{"id": value, "html": markup.escape(label)} for value, label in control.choices.items()],
    }
