"""What an exercise's notebook talks to: one object, which judges answers as of the exercise's day."""

import datetime as dt

import attrs

from facetoface import course, tasks
from facetoface.assets import CourseError
from facetoface.checks import argdown_drawn, judging, kept
from facetoface.checks.given import Given
from facetoface.checks.verdict import NOT_ATTEMPTED, RIGHT, Verdict
from facetoface.learning import Log
from facetoface.tasks import Task
from facetoface.widgets import markup, pages, sheets
from facetoface.widgets.blocks import Page
from facetoface.words import say

CODE = ("name", "wanted")  # places in messages that hold names of variables or keys


class Points(float):
    """Points for a task: nbgrader reads the number, a person the verdict beside it."""

    def __new__(cls, value: float, page: Page):
        """A number with the page that explains it."""
        made = super().__new__(cls, value)
        made.page = page
        return made

    def _repr_html_(self) -> str:
        return self.page.html


@attrs.frozen
class Exercise:
    """An exercise of the map `assets/course.toml`, with its tasks and what was public on its day."""

    entry: course.Assignment
    tasks: dict[str, Task]
    given: Given

    @property
    def knowledge_date(self) -> dt.date:
        """The day this exercise stands on."""
        return self.given.day

    def card(self) -> Page:
        """The exercise at a glance: what you will do, minutes, knowledge date, its lesson, the course's objectives."""
        return Page(*sheets.card(self.entry, course.load(), pages.day(self.knowledge_date)))

    def data(self, name: str) -> list[dict]:
        """Records as a plain list of dictionaries, as of the exercise's day. See `Given.data`."""
        return self.given.data(name)

    def target(self, task: str | None = None) -> Page:
        """What a good answer looks like, for one task or for all."""
        chosen = [tasks.find(self.tasks, task)] if task else self.tasks.values()
        return Page(*sheets.told([(say("exercise.target", task=one.id), one.target) for one in chosen]))

    def hint(self, task: str, step: int = 1) -> Page:
        """The hint of this step, from 1 on. Raises CourseError where there is none."""
        hints = tasks.find(self.tasks, task).hints
        if step not in range(1, len(hints) + 1):
            raise CourseError(say("exercise.no_hint", task=task, count=len(hints)))
        head = say("exercise.hint", step=step, count=len(hints))
        return Page(*sheets.told([(head, hints[step - 1])]))

    def check(self, task: str, *answers: object) -> Page:
        """What can be said of an answer: not attempted yet, not yet (and what to mend next), or right (and why)."""
        found = tasks.find(self.tasks, task)
        return self._page(found, self._judge(found, *answers))

    def points(self, task: str, *answers: object) -> Points:
        """How many of the task's points an answer gets; whole points for a right one, perhaps some for a start."""
        found = tasks.find(self.tasks, task)
        verdict = self._judge(found, *answers)
        points = round(verdict.share * found.points, 2)
        return Points(points, self._page(found, verdict, say("exercise.points", points=f"{points:g}", of=found.points)))

    def keep(self, name: str, figure: object, alt: object) -> Page:
        """Put a finished chart with its alt text into the learner's portfolio; where one of them lacks, say so."""
        verdict = judging.judge(kept.check, self.given, figure, alt)
        if verdict.state != RIGHT:
            return Page(*sheets.verdict(say(f"exercise.state.{verdict.state}"), sentence({}, verdict)))
        warning = kept.keep(Log(), self.entry.after, name, figure, alt)
        says = markup.literal(warning) if warning else say("exercise.kept")
        return Page(*sheets.verdict(say("exercise.state.kept"), says))

    def draw(self, text: object) -> Page:
        """An argument map as a picture, with its words; where it cannot be read, the one thing to mend first."""
        verdict = judging.judge(argdown_drawn.check, self.given, text)
        if verdict.state == RIGHT:
            return Page(*verdict.values["page"])
        says = sentence({NOT_ATTEMPTED: say("argument-map.none")}, verdict)
        return Page(*sheets.verdict(say(f"exercise.state.{verdict.state}"), says))

    def _judge(self, task: Task, *answers: object) -> Verdict:
        return judging.judge(judging.find(self.entry.id, task.id), self.given, *answers)

    def _page(self, task: Task, verdict: Verdict, *more: str) -> Page:
        body = " ".join([sentence(task.messages, verdict), *more])
        return Page(*sheets.verdict(say(f"exercise.state.{verdict.state}"), body))


def sentence(messages: dict[str, str], verdict: Verdict) -> str:
    """A verdict in words: the message of that name, else the one that all exercises share."""
    own = messages.get(verdict.message)
    values = {place: _shown(place, value) for place, value in verdict.values.items()}
    if own is None:
        return say(f"exercise.says.{verdict.message}", **values)
    return own.format(**values)


def _shown(place: str, value: object) -> str:
    """A value inside a message: names of variables as code, all else as the text it is."""
    return f"`{value}`" if place in CODE else markup.literal(str(value))


def open_exercise(name: str) -> Exercise:
    """The exercise called `name`, such as "a2". Raises CourseError where there is none."""
    whole = course.load()
    entry = whole.exercise(name)
    return Exercise(entry, tasks.load(name), Given(whole.day(entry)))
