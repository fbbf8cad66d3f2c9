"""What a notebook talks to: one object per lesson, which never shows anything ahead of its knowledge date."""

import datetime as dt
from functools import cached_property

import attrs

from facetoface import assets, course, history
from facetoface.assets import CourseError
from facetoface.compiled import compiled
from facetoface.history import series
from facetoface.items import Bank, load_bank
from facetoface.learning import Log, standing
from facetoface.widgets import pages
from facetoface.widgets.blocks import Page, Quiz
from facetoface.widgets.browse import browse
from facetoface.widgets.ending import ending
from facetoface.widgets.form import Form


@attrs.define(slots=False)
class Lesson:
    """A lesson of the map `assets/course.toml`, with the archive as of its knowledge date and its bank."""

    entry: course.Entry
    log: Log

    @property
    def knowledge_date(self) -> dt.date:
        """The day this lesson stands on: what it shows was public by then."""
        return self.entry.knowledge_date

    @cached_property
    def archive(self) -> history.Archive:
        """The archive as it stood on the knowledge date."""
        return history.load().as_of(self.knowledge_date)

    @cached_property
    def bank(self) -> Bank:
        """The lesson's items."""
        return bank(self.entry.id)

    def card(self) -> Page:
        """The lesson at a glance: question, knowledge date, what you will do and learn, minutes."""
        return Page(*pages.card(self.entry, course.load()))

    def quiz(self, name: str) -> Quiz:
        """The questions of one quiz, where the learner left them."""
        return Quiz(self.bank.quiz(name), self.entry.id, self.log, self.archive)

    def chart(self, name: str) -> Form:
        """A chart of the catalogue with its controls, as of the knowledge date."""
        from facetoface.charts import plot  # matplotlib comes with the first chart, not with the lesson
        from facetoface.widgets.explorer import Explorer

        chosen = plot(name)
        material = self._material(chosen.material)
        return Explorer(chosen.on(material), material).form

    def _material(self, kind: str):
        """What a chart is drawn from, as of the knowledge date."""
        if kind == "series":
            return {name: table.as_of(self.knowledge_date) for name, table in series.load().items()}
        return self.log.entries() if kind == "log" else self.archive

    def claims(self, *ids: str) -> Page:
        """Claims of the articles, in the course's words, with where each stands in its article."""
        return Page(*pages.claims([_find(self.archive.claims, i, "claim") for i in ids]))

    def record(self, name: str) -> Page:
        """One event of the archive with its sources."""
        return Page(*pages.record(_find(self.archive.events, name, "event"), self.archive))

    def browse(self) -> Form:
        """The whole archive to search and read, as of a day of the reader's choice; at first the knowledge date."""
        return browse(history.load(), self.knowledge_date)

    def sources(self, *ids: str) -> Page:
        """Full references of sources, with what kind of text each is."""
        return Page(*pages.sources([_find(self.archive.sources, i, "source") for i in ids]))

    def wrap_up(self) -> Form:
        """Key points and further reading; a button says how far the learner has come with the questions."""
        items = list(self.bank.items.values())
        return ending(
            pages.wrap_up(self.entry, self.archive),
            lambda: standing(self.log.entries(), self.entry.id, items),
        )


def open_lesson(name: str) -> Lesson:
    """The lesson called `name`, such as "03", and the learner's log. Raises CourseError where there is none."""
    return Lesson(course.load().lesson(name), Log())


def bank(name: str) -> Bank:
    """The bank of the lesson called `name`, checked against the objectives and the archive. Raises AssetError."""
    path = assets.folder() / "items" / (f"lesson-{name}.toml" if name.isdigit() else f"{name}.toml")

    def make() -> Bank:
        archive = history.load()
        return load_bank(path, set(course.load().objectives), {*archive.events, *archive.claims, *archive.sources})

    return compiled(f"bank-{name}", [path, assets.folder() / "course.toml", *history.files()], make)


def _find(shelf: dict, name: str, kind: str):
    """The record called `name`. Raises CourseError where the shelf, on its day, has none."""
    if name not in shelf:
        raise CourseError(
            f"On this lesson's knowledge date the archive has no {kind} called '{name}'. Is the name misspelt?"
        )
    return shelf[name]
