"""The words of the chart of a learner's stance."""

from facetoface.charts import phrases
from facetoface.history import dates
from facetoface.words import say

MANY = 8  # stances from which on their lessons have no room below the line


def title(way) -> str:
    """Where the learner began and stands now; neither moving nor staying is praised."""
    if not way.stances:
        return _say("title.none")
    first, last = way.stances[0], way.stances[-1]
    key = "one" if len(way.stances) == 1 else "same" if first.place == last.place else "moved"
    return _say(f"title.{key}", first=position(first.position), last=position(last.position))


def lead(way) -> str:
    """The question, and what the size of a mark means."""
    return _say("lead", question=say("stance.question"))


def position(name: str) -> str:
    """'Rather wise'."""
    return say(f"stance.{name}")


def ticks(way) -> dict[float, str]:
    """What stands below each mark: the lesson, or only a number where there are many."""
    few = len(way.stances) <= MANY
    return {i: _say("tick", lesson=stance.lesson) if few else str(i) for i, stance in enumerate(way.stances, 1)}


def ends(way) -> dict[int, str]:
    """The names of the first mark and the last."""
    n = len(way.stances)
    return {1: _say("only")} if n == 1 else {1: _say("first"), n: _say("last")}


def alt(way) -> str:
    """The picture in one sentence: type of data where point."""
    if not way.stances:
        return _say("alt.none")
    first, last = way.stances[0], way.stances[-1]
    places = {"first": position(first.position), "last": position(last.position)}
    return phrases.plural("charts.stance.alt", len(way.stances), **places)


def summary(way) -> str:
    """The first stance and the last, how often the position changed, what that means, the day."""
    if not way.stances:
        return f"{title(way)}. {_say('unscored')}"
    parts = [_one("began" if len(way.stances) > 1 else "only_one", way.stances[0])]
    if len(way.stances) > 1:
        parts.append(_one("now", way.stances[-1]))
        parts.append(phrases.plural("charts.stance.changed", _changes(way), times=len(way.stances)))
    return " ".join([*parts, _say("unscored"), _say("day", day=_day(way))])


def rows(way) -> tuple[tuple[str, ...], ...]:
    """One row for each stance, with the learner's own reason."""
    return tuple(
        (dates.in_words(s.day.isoformat()), s.lesson, position(s.position), say(f"stance.certainty_{s.certainty}"),
         _argument(way, s.argument), s.reason)
        for s in way.stances
    )  # fmt: skip


def caption(way) -> str:
    """The source note and the day."""
    return _say("caption", day=_day(way))


def _say(key: str, **values: object) -> str:
    return say(f"charts.stance.{key}", **values)


def _one(key: str, stance) -> str:
    sure = _say(f"sure.{stance.certainty}")
    day = dates.in_words(stance.day.isoformat())
    return _say(key, position=position(stance.position), sure=sure, day=day, lesson=stance.lesson)


def _changes(way) -> int:
    """How often a stance had another position than the one before it."""
    pairs = zip(way.stances, way.stances[1:], strict=False)
    return sum(one.place != other.place for one, other in pairs)


def _argument(way, name: str) -> str:
    if not name:
        return ""
    found = way.archive.arguments.get(name)
    return found.thesis if found else say("stance.later_argument")


def _day(way) -> str:
    return phrases.day(way.stances[-1].day) if way.stances else say("charts.answers.none_yet")
