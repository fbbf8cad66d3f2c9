"""What US polls asked and found: by kind of question, with or without the margin of error."""

from typing import TYPE_CHECKING

from facetoface.charts import polls_words as words
from facetoface.charts import style
from facetoface.charts.chart import Chart, Choices, Control, settle
from facetoface.charts.graph import PLAIN, Axis, Graph, bar
from facetoface.charts.polling import TOPICS, Answers, margin
from facetoface.words import say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

material = "series"
HEAD, LINE, LABEL = (
    48,
    22,
    168,
)  # page pixels: a poll's name and question, an answer, the words before its bar


def controls() -> tuple[Control, ...]:
    """Which kinds of question, and whether the margin of error is drawn."""
    topics = {name: say(f"charts.polls.topic.{name}") for name in TOPICS}
    margins = {name: say(f"charts.polls.margin.{name}") for name in ("without", "with")}
    return (
        Control(
            id="topics",
            label=say("charts.polls.topic.label"),
            choices=topics,
            several=True,
            start=["talk", "trust"],
        ),
        Control(id="margin", label=say("charts.polls.margin.label"), choices=margins, start="without"),
    )


def draw(tables, choices: Choices) -> Chart:
    """The chart. Raises CourseError for a choice that does not exist."""
    chosen = settle(controls(), choices)
    answers = Answers(tables["polls"].rows, chosen["topics"], chosen["margin"] == "with")
    return Chart(
        title=words.title(answers),
        figure=_figure(answers),
        alt=words.alt(answers),
        summary=words.summary(answers),
        columns=tuple(say("charts.polls.columns")),
        rows=words.rows(answers),
        caption=words.caption(answers),
    )


def _figure(answers: Answers):
    deep = sum(HEAD + LINE * len(rows) for rows in answers.polls) or LINE
    ticks = {x: words.percent(x) for x in (0, 25, 50, 75, 100)}
    graph = Graph(
        title=words.title(answers),
        lead=words.lead(answers),
        x=Axis(0, 100, ticks if answers.shown else {}),
        y=Axis(0, deep, {}),
        height=deep,
        left=LABEL,
        grid="x",
    )
    figure, axes = graph.draw()
    top = deep
    for rows in answers.polls:
        _poll(graph, axes, rows, top, answers.margins)
        top -= HEAD + LINE * len(rows)
    return figure


def _poll(graph: Graph, axes: "Axes", rows: list[dict], top: float, margins: bool) -> None:
    """One poll from `top` down: who, when and how many; the question; a bar for each answer."""
    edge = -graph.wide(LABEL)
    style.write(axes, edge, top - 17, words.who(rows[0]), bold=True, over=True, va="center")
    question = {"size": style.SMALL, "colour": style.SOFT, "over": True, "va": "center"}
    style.write(axes, edge, top - 35, rows[0]["question"], **question)
    for number, row in enumerate(rows):
        y = top - HEAD - LINE * (number + 0.5)
        style.write(axes, -graph.wide(8), y, row["answer"], size=style.SMALL, ha="right", va="center")
        _answer(graph, axes, row, y, margins)


def _answer(graph: Graph, axes: "Axes", row: dict, y: float, margins: bool) -> None:
    """One answer's bar; all bars look alike, for what each stands for is written beside it."""
    end, spread = row["percent"] or 0, None
    if row["percent"] is not None:
        bar(axes, 0, y - 7, end, 14, PLAIN, f"{row['poll']}-{row['answer']}")
        spread = margin(end, row["n"]) if margins else None
    if spread is not None:
        axes.plot([end - spread, end + spread], [y, y], color=style.PAPER, lw=5, solid_capstyle="butt")
        axes.plot(
            [end - spread, end + spread],
            [y, y],
            "|-",
            color=style.INK,
            lw=1.6,
            ms=9,
            gid=f"margin-{row['poll']}",
        )
    where = end + (spread or 0) + graph.wide(8)
    style.write(axes, where, y, words.value(row, margins), over=True, size=style.SMALL, va="center")
