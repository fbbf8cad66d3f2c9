"""What a chart is: a figure that never travels without its alt text, summary and table."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import attrs

from facetoface.assets import CourseError

if TYPE_CHECKING:
    from matplotlib.figure import Figure

ALT = (80, 250)  # characters: the pattern "type of data where point" in one breath, the course's own rule

Chosen = list[str] | str | float | bool  # what a control is set to
Choices = dict[str, Chosen]  # by the control's id


def _said(_, attribute, value):
    if not value.strip():
        raise ValueError(f"expected some words for the chart's {attribute.name}, but the text is empty")


def _alt_length(_, attribute, value):
    least, most = ALT
    if not least <= len(value) <= most:
        raise ValueError(f"expected alt text of {least} to {most} characters, but found {len(value)}: {value!r}")


def _as_wide_as_columns(chart, attribute, rows):
    for number, row in enumerate(rows, 1):
        if len(row) != len(chart.columns):
            raise ValueError(f"expected {len(chart.columns)} cells in each row, but row {number} has {len(row)}")


words = attrs.field(validator=_said)


@attrs.frozen(kw_only=True)
class Chart:
    """A figure and its words. Raises ValueError where the words could not stand in for the figure."""

    title: str = words
    figure: "Figure"
    alt: str = attrs.field(validator=_alt_length)
    summary: str = words  # one paragraph
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = attrs.field(validator=_as_wide_as_columns)
    caption: str = words  # the source note and the day it stands on


@attrs.frozen
class Scale:
    """A number to be set: from `least` to `most` in steps, in a unit."""

    least: float
    most: float
    step: float = 1
    unit: str = ""


@attrs.frozen(kw_only=True)
class Control:
    """One thing to set on a chart.

    With `choices` (value: label) one of them is chosen, or `several` (then `start` is a list). With a `scale` a
    number is set. A `button` is pressed once and stays pressed (`start` is False): it uncovers what a learner
    has predicted before.
    """

    id: str
    label: str
    choices: dict[str, str] = attrs.field(factory=dict)
    several: bool = False
    scale: Scale | None = None
    button: bool = False
    start: Chosen = False


@attrs.frozen(kw_only=True)
class Plot:
    """A chart to be drawn: what can be set, and how it is drawn from its material and what is set.

    `material` says what `draw` is given first: "archive" (an Archive as of a day), "series" (tables by name, as
    of a day) or "log" (the entries of a learner's log); or a tuple of several kinds, then it is given a tuple.
    """

    controls: tuple[Control, ...]
    draw: Callable[[Any, Choices], Chart]
    material: str | tuple[str, ...] = "archive"
    fit: Callable[[Any], tuple[Control, ...]] | None = None  # the controls for a material, where they depend on it

    @property
    def personal(self) -> bool:
        """Whether it shows something of the learner's."""
        return "log" in self.material

    def take(self, sources: Mapping[str, Callable[[], Any]]) -> Any:
        """The plot's material from sources of every kind; only those it needs are asked."""
        if isinstance(self.material, str):
            return sources[self.material]()
        return tuple(sources[kind]() for kind in self.material)

    def on(self, material: Any) -> "Plot":
        """The plot with the controls that fit this material: nothing may be chosen that it does not hold."""
        return attrs.evolve(self, controls=self.fit(material)) if self.fit else self


def settle(controls: tuple[Control, ...], choices: Choices) -> Choices:
    """A choice for every control, in the controls' order; where none is made, the control's start.

    Raises CourseError for a control or a choice that does not exist.
    """
    unknown = sorted(set(choices) - {control.id for control in controls})
    if unknown:
        raise CourseError(f"The chart has no control '{unknown[0]}'. Its controls: {_ids(controls)}.")
    return {control.id: _settled(control, choices.get(control.id, control.start)) for control in controls}


def _ids(controls: tuple[Control, ...]) -> str:
    return ", ".join(control.id for control in controls)


def _settled(control: Control, chosen: Chosen) -> Chosen:
    if control.button:
        return chosen is True
    if control.scale:
        return _number(control, chosen)
    if control.several == isinstance(chosen, str):
        wanted = "a list of choices" if control.several else "one choice"
        raise CourseError(f"The control '{control.id}' expected {wanted}, but found {chosen!r}.")
    picked = list(chosen) if control.several else [chosen]
    for value in picked:
        if value not in control.choices:
            raise CourseError(f"'{value}' is no choice of '{control.id}'. The choices: {'; '.join(control.choices)}.")
    return [value for value in control.choices if value in picked] if control.several else chosen


def _number(control: Control, chosen: Chosen) -> float:
    least, most = control.scale.least, control.scale.most
    if isinstance(chosen, bool) or not isinstance(chosen, int | float) or not least <= chosen <= most:
        raise CourseError(f"The control '{control.id}' expected a number from {least} to {most}, but found {chosen!r}.")
    return chosen
