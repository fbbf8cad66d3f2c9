"""The chart explorer: a chart with controls; picture, alt text, summary and table follow them."""

from facetoface.charts import Control, Plot
from facetoface.charts.figure import figure_html, text
from facetoface.widgets import markup
from facetoface.widgets.form import Form
from facetoface.words import say


class Explorer:
    """A plot of the catalogue on a Form, drawn from its material, which is never ahead of the lesson's day."""

    def __init__(self, plot: Plot, material):
        self.plot, self.material = plot, material
        self.set = {control.id: control.start for control in plot.controls}
        self.chart = plot.draw(material, self.set)
        self.start = (figure_html(self.chart), text(self.chart))
        buttons = [{"event": c.id, "text": c.label, "main": False} for c in plot.controls if c.button]
        parts = [_field(control) for control in plot.controls if not control.button]
        parts += [{"kind": "buttons", "name": "buttons", "buttons": buttons}] if buttons else []
        parts += [{"kind": "status", "name": "status"}, {"kind": "region", "name": "chart"}]
        self.form = Form(parts, self._twin, values=self.set, regions={"chart": self.start[0]})
        self.form.on("change", self._change)
        for button in buttons:
            self.form.on(button["event"], lambda values, event=button["event"]: self._press(event, values))

    def _change(self, values: dict) -> None:
        """Redraw for what is set now, and say in words what the chart shows."""
        self.set |= {c.id: _given(c, values.get(c.id)) for c in self.plot.controls if not c.button}
        self.chart = self.plot.draw(self.material, self.set)
        self.form.regions = {"chart": figure_html(self.chart), "status": markup.escape(self.chart.title)}

    def _press(self, event: str, values: dict) -> None:
        self.set[event] = True
        self.form.locked = [*self.form.locked, event]
        self._change(values)

    def _twin(self) -> tuple[str, str]:
        html, words = self.start
        return f"{html}<p><em>{markup.escape(say('chart.twin'))}</em></p>", words


def _given(control: Control, value):
    """What the page gives for a control; its start where a field was left empty."""
    if control.several:
        return value or []
    return control.start if value is None else value


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
