"""What a lesson shows: pages and charts, never anything ahead of its knowledge date."""

import datetime as dt
from collections.abc import Callable
from functools import cached_property

import attrs

from facetoface import course, history
from facetoface.assets import CourseError
from facetoface.history import series
from facetoface.learning import Entry, Log
from facetoface.widgets import pages
from facetoface.widgets.blocks import Page
from facetoface.widgets.browse import browse
from facetoface.widgets.form import Form
from facetoface.words import say

READ = ("terms", "events", "people", "claims", "arguments", "forecasts")  # shelves that `record` looks on


@attrs.define(slots=False)
class Showing:
    """The archive and the tables as of the knowledge date of a lesson, and what of them a notebook may show."""

    entry: course.Entry
    log: Log
    envelopes: set[dt.date] = attrs.field(factory=set)  # the days of those laid out so far
    moved: bool = False  # whether it stands on a day that an envelope has opened

    @property
    def knowledge_date(self) -> dt.date:
        """The day this lesson stands on: what it shows was public by then."""
        return self.entry.knowledge_date

    @cached_property
    def archive(self) -> history.Archive:
        """The archive as it stood on the knowledge date."""
        return history.load().as_of(self.knowledge_date)

    @cached_property
    def _records(self) -> dict:
        """Every record of the archive by its id, but for sources."""
        return {name: record for shelf in READ for name, record in getattr(self.archive, shelf).items()}

    @cached_property
    def _series(self) -> dict[str, series.Table]:
        """The tables as they stood on the knowledge date."""
        return {name: table.as_of(self.knowledge_date) for name, table in series.load().items()}

    def card(self) -> Page:
        """The lesson at a glance: question, knowledge date, what you will do and learn, minutes."""
        return Page(*pages.card(self.entry, course.load()))

    def claims(self, *ids: str) -> Page:
        """Claims of the articles, in the course's words, with where each stands in its article."""
        return self._lay(Page(*pages.claims([find(self.archive.claims, i, "claim") for i in ids])))

    def record(self, *names: str) -> Page:
        """Records of the archive with their sources: events, people, terms, arguments, forecasts."""
        return self._lay(Page(*pages.records([find(self._records, name, "record") for name in names], self.archive)))

    def sources(self, *ids: str) -> Page:
        """Full references of sources, with what kind of text each is."""
        return self._lay(Page(*pages.sources([find(self.archive.sources, i, "source") for i in ids])))

    def packet(self, name: str) -> Form:
        """A source packet: what a search beyond the page finds, without the live web."""
        from facetoface.history import packets  # few lessons have one
        from facetoface.widgets.packet import packet

        found = find(packets.load(), name, "packet")
        return packet(found.as_of(self.knowledge_date, self.archive.sources), self.archive)

    def browse(self) -> Form:
        """The whole archive to search and read, as of a day of the reader's choice; at first the knowledge date."""
        return browse(history.load(), self.knowledge_date)

    def chart(self, name: str) -> Form:
        """A chart of the catalogue with its controls, as of the knowledge date."""
        from facetoface.charts import plot  # matplotlib comes with the first chart, not with the lesson
        from facetoface.widgets.explorer import Explorer

        chosen = plot(name)
        explorer = Explorer(chosen, lambda logged: chosen.take(self._sources(logged)), self.log, name, self.entry.id)
        return self._lay(explorer.form)

    def _sources(self, entries: list[Entry]) -> dict[str, Callable]:
        """What charts are drawn from, by kind, as of the knowledge date and with these entries of the log."""
        return {"archive": lambda: self.archive, "series": lambda: self._series, "log": lambda: entries}

    def _lay(self, shown):
        """What a box shows; on an opened day it is folded, so that it gives nothing away too soon."""
        if self.moved:
            shown.fold = say("envelope.name", day=pages.day(self.knowledge_date))
        return shown


def find(shelf: dict, name: str, kind: str):
    """The record called `name`. Raises CourseError where the shelf, on its day, has none."""
    if name not in shelf:
        raise CourseError(
            f"On this lesson's knowledge date the archive has no {kind} called '{name}'. Is the name misspelt?"
        )
    return shelf[name]
