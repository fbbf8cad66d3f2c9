"""The chart explorer: a chart with controls; picture, alt text, summary and table follow them."""

from facetoface.charts import Plot
from facetoface.charts.figure import figure_html, text
from facetoface.widgets import markup
from facetoface.widgets.form import Form
from facetoface.words import say


class Explorer:
    """A plot of the catalogue on a Form, drawn from `archive`, so never ahead of its day."""

    def __init__(self, plot: Plot, archive):
        self.plot, self.archive = plot, archive
        start = {control.id: control.start for control in plot.controls}
        self.chart = plot.draw(archive, start)
        parts = [
            *map(_field, plot.controls),
            {"kind": "status", "name": "status"},
            {"kind": "region", "name": "chart"},
        ]
        self.form = Form(parts, self._twin, values=start)
        self.start = (figure_html(self.chart), text(self.chart))
        self.form.regions = {"chart": self.start[0]}
        self.form.on("change", self._change)

    def _change(self, values: dict) -> None:
        """Redraw for the controls' new values, and say in words what the chart now shows."""
        self.chart = self.plot.draw(self.archive, {c.id: values.get(c.id) or [] for c in self.plot.controls})
        self.form.values = values
        self.form.regions = {"chart": figure_html(self.chart), "status": markup.escape(self.chart.title)}

    def _twin(self) -> tuple[str, str]:
        html, words = self.start
        return f"{html}<p><em>{markup.escape(say('chart.twin'))}</em></p>", words


def _field(control) -> dict:
    """The Form's part for one control: boxes to tick where several may hold, else a choice of one."""
    return {
        "kind": "checks" if control.several else "radio",
        "name": control.id,
        "legend": markup.escape(control.label),
        "inline": True,
        "live": True,
        "options": [{"id": value, "html": markup.escape(label)} for value, label in control.choices.items()],
    }
