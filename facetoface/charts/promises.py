"""The four points signed in Singapore, and the dated evidence on each under a strict or a lenient criterion."""

import datetime as dt

import attrs

from facetoface.charts import promises_words as words
from facetoface.charts.chart import Chart, Choices, Control, settle
from facetoface.charts.lanes import Mark, Scale
from facetoface.charts.style import LOOKS
from facetoface.charts.timeline import Row, Timeline
from facetoface.words import say

material = "series"
CRITERIA = ("lenient", "strict")
KINDS = dict(zip(("toward", "away"), LOOKS, strict=False))


@attrs.frozen
class Ledger:
    """The rows of own-promises: what was promised, and what speaks for and against, under a criterion."""

    rows: tuple[dict, ...]
    criterion: str

    @property
    def points(self) -> list[dict]:
        """The rows that state a promise."""
        return [row for row in self.rows if row["direction"] == "promise"]

    def evidence(self, point: int | None = None) -> list[dict]:
        """The rows that speak for or against one point, or any, in order of their dates."""
        found = [row for row in self.rows if row["direction"] != "promise" and point in (None, row["point"])]
        return sorted(found, key=lambda row: (row["date"], row["label"]))

    def counts(self, row: dict) -> bool:
        """Whether a row counts: leniently every step does, strictly what was done and others could check."""
        return self.criterion == "lenient" or row["checked"] == "yes"

    def tally(self, direction: str, point: int | None = None) -> int:
        """How many rows of a direction count, for one point or all."""
        return sum(row["direction"] == direction and self.counts(row) for row in self.evidence(point))


def controls() -> tuple[Control, ...]:
    """The criterion by which a piece of evidence counts."""
    criteria = {name: say(f"charts.promises.criterion.{name}") for name in CRITERIA}
    return (Control(id="criterion", label=say("charts.promises.criterion.label"), choices=criteria, start="lenient"),)


def draw(tables, choices: Choices) -> Chart:
    """The chart. Raises CourseError for a choice that does not exist."""
    ledger = Ledger(tables["own-promises"].rows, settle(controls(), choices)["criterion"])
    return Chart(
        title=words.title(ledger),
        figure=_timeline(ledger).figure(),
        alt=words.alt(ledger),
        summary=words.summary(ledger),
        columns=tuple(say("charts.promises.columns")),
        rows=words.rows(ledger),
        caption=words.caption(ledger),
    )


def _timeline(ledger: Ledger) -> Timeline:
    key = [(say(f"charts.promises.key.{kind}"), look, True) for kind, look in KINDS.items()]
    return Timeline(
        title=words.title(ledger),
        lead=words.lead(ledger),
        key=[*key, (say("charts.promises.key.outside"), LOOKS[0], False)] if ledger.points else [],
        rows=[_row(ledger, point) for point in ledger.points],
        scale=_scale(ledger),
        until=words.until(ledger),
    )


def _row(ledger: Ledger, point: dict) -> Row:
    return Row(
        name=words.row_name(ledger, point),
        strong=True,
        marks=[_mark(ledger, row) for row in ledger.evidence(point["point"])],
    )


def _mark(ledger: Ledger, row: dict) -> Mark:
    look, solid = KINDS[row["direction"]], ledger.counts(row)
    return Mark(
        id=f"{row['point']}-{row['event']}",
        when=_year(row["date"]),
        label=words.label(row),
        look=look,
        solid=solid,
    )


def _scale(ledger: Ledger) -> Scale:
    """From the day of the promise to the last day on which a row became public, half a year at the least."""
    if not ledger.points:
        return Scale(2018, 2018.9)
    first = _year(min(row["date"] for row in ledger.points))
    return Scale(first, max(first + 0.5, _year(max(row["known"] for row in ledger.rows))))


def _year(day: dt.date) -> float:
    return day.year + (day.timetuple().tm_yday - 1) / 366
