"""What a notebook talks to: one object per lesson, which shows, asks and remembers."""

import datetime as dt
from functools import cached_property

import attrs

from facetoface import banks, course, history
from facetoface.assets import CourseError
from facetoface.items import Bank, Item
from facetoface.learning import Log, standing
from facetoface.showing import Showing, find
from facetoface.widgets import accounts, pages, reviewing, testing
from facetoface.widgets.account import account
from facetoface.widgets.blocks import Forms, Quiz
from facetoface.widgets.dashboard import dashboard
from facetoface.widgets.ending import ending
from facetoface.widgets.envelopes import Envelope
from facetoface.widgets.forecasting import Desk, forecasting
from facetoface.widgets.form import Form
from facetoface.widgets.question import Question
from facetoface.widgets.revealing import Reveal
from facetoface.widgets.stance import Stand
from facetoface.words import say


@attrs.define(slots=False)
class Lesson(Showing):
    """A lesson of the map `assets/course.toml`, with its archive as of its knowledge date, its bank and a log."""

    @cached_property
    def bank(self) -> Bank:
        """The lesson's items."""
        return banks.load(self.entry.id)

    def quiz(self, name: str) -> Quiz:
        """The questions of one quiz, where the learner left them. Raises CourseError for one opened on a later day."""
        for item in self.bank.quiz(name):
            if item.opened and dt.date.fromisoformat(item.opened) > self.knowledge_date:
                raise CourseError(
                    f'The item \'{item.id}\' opens later: write lesson.at("{item.opened}").quiz("{name}").'
                )
        return self._lay(Quiz(self._ask(self.bank.quiz(name), self.entry.id), self.log))

    def review(self) -> Quiz:
        """Questions from earlier lessons that the learner is about to forget; on the start page, whatever is due."""
        return reviewing.review(self.entry.id, self.log, banks.of_lessons(), self._ask)

    def test(self, name: str) -> Quiz:
        """The test before or after the course. Nothing is said of an answer until the second test is finished."""
        items, silent = banks.test(name), not testing.finished(self.log.entries(), banks.test(banks.POST))
        return Quiz(self._ask(items, name, silent=silent), self.log)

    def score(self, name: str) -> Form:
        """How many of a test's questions were right; after the second test also how that compares with the first."""
        return testing.score(name, self.log)

    def dashboard(self) -> Form:
        """The whole course at a glance: lessons, objectives, what is due, and a way to the next thing."""
        return dashboard(self.log, course.load(), banks.of_lessons())

    def _ask(self, items: list[Item], home: str, **how) -> list[Question]:
        """Questions for items of a bank; their excerpts name sources, whatever day those are of."""
        cited = history.load().sources
        return [Question(item, home, self.log, lambda source: cited[source].short, **how) for item in items]

    def at(self, day: str) -> "Lesson":
        """The same lesson on a later day that its envelopes have opened. Raises CourseError beyond them."""
        return Lesson(self.entry.on(day), self.log, self.envelopes, moved=True)

    def forecast(self, *names: str) -> Forms:
        """A form for each forecast question: a probability, kept and never marked. It may be updated."""
        return Forms([forecasting(self._desk(name)) for name in names], self.log, say("forecast.twin"))

    def _desk(self, name: str) -> Desk:
        """Where a forecast is given on the knowledge date."""
        record = find(self.archive.forecasts, name, "forecast")
        return Desk(record, self.entry.id, self.knowledge_date, self.log)

    def envelope(self, day: str, *names: str, forecast: str | None = None) -> Form:
        """Records as they stood on a later day, sealed until the learner opens them; then a forecast may be updated."""
        then = self.at(day)
        self.envelopes.add(then.knowledge_date)
        found = [find(then._records, name, "record") for name in names]
        desk = then._desk(forecast) if forecast else None
        return Envelope(found, then.archive, self.entry.id, self.log, self.envelopes, desk).form

    def reveal(self, *names: str) -> Forms:
        """What came of forecast questions, once the learner has said from memory what the first forecast was."""
        records = [find(self.archive.forecasts, name, "forecast") for name in names]
        forms = [Reveal(record, self.archive, self.entry.id, self.log).form for record in records]
        return self._lay(Forms(forms, self.log, say("reveal.twin")))

    def forecasts(self) -> Form:
        """All forecasts of the learner, with Brier scores where the outcome was public by the knowledge date."""
        intro = say("forecasts.intro", day=pages.day(self.knowledge_date))
        return account(lambda: accounts.forecasts(self.log.entries(), self.archive), intro)

    def certainty(self) -> Form:
        """How well the learner's certainty fits the answers so far, in all lessons and tests."""
        return account(lambda: accounts.certainty(self.log.entries()), say("certainty.intro"))

    def stance(self) -> Form:
        """Where the learner stands on the open question; never scored."""
        return Stand(self.archive, self.entry.id, self.log).form

    def keeping(self) -> Form:
        """What the learner did as a file to take along, or one to bring in; the portfolio; a fresh start."""
        from facetoface.widgets.keeping import keeping  # the start page alone has it

        return keeping(self.log)

    def wrap_up(self) -> Form:
        """Key points and further reading; a button says how far the learner has come with the questions."""
        items = list(self.bank.items.values())
        return self._lay(
            ending(
                pages.wrap_up(self.entry, self.archive),
                lambda: standing(self.log.entries(), self.entry.id, items),
            )
        )


def open_lesson(name: str) -> Lesson:
    """The lesson called `name`, such as "03", and the learner's log. Raises CourseError where there is none."""
    return Lesson(course.load().lesson(name), Log())
