"""What a check and an exercise know besides the answer: the archive, as of the exercise's day, and plain data of it."""

import copy
import datetime as dt
from functools import cached_property

import attrs

from facetoface import history
from facetoface.assets import CourseError
from facetoface.checks import data
from facetoface.history import series


@attrs.frozen(slots=False)
class Given:
    """The day an exercise stands on, and what was public by then."""

    day: dt.date

    @cached_property
    def archive(self) -> history.Archive:
        """The archive as it stood on the day."""
        return history.load().as_of(self.day)

    def on(self, day: dt.date) -> "Given":
        """The same on another day."""
        return Given(day)

    def data(self, name: str) -> list[dict]:
        """Records as a list of dictionaries, in order; a copy to do anything with. Raises CourseError.

        `name` is one of `data.LISTS`, or a table of `assets/data/`; days are texts such as "2018-06-12".
        """
        tables = series.load()
        if name in data.LISTS:
            return copy.deepcopy(data.LISTS[name](self.archive))
        if name in tables:
            return data.rows(tables[name].as_of(self.day))
        names = ", ".join([*data.LISTS, *tables])
        raise CourseError(f"There are no data called '{name}' here. There are: {names}.")
