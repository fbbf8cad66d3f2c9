"""The words of the map: title, alt text, summary, table and source note for what it shows."""

from collections import Counter

from facetoface.charts import phrases
from facetoface.charts.atlas import Shown
from facetoface.charts.globe import distance, rounded
from facetoface.history import dates
from facetoface.history.places import SIDES, Place
from facetoface.words import say


def title(shown: Shown) -> str:
    """How far apart the two ends of the ruler lie."""
    return _ruler("title", shown)


def lead(shown: Shown) -> str:
    """What is on the map, in one line."""
    return _say("lead", places=_places(len(shown.places)), day=_day(shown))


def alt(shown: Shown) -> str:
    """The picture in one sentence: type of data where point."""
    point = _ruler("point", shown)
    return _say("alt", places=_places(len(shown.places)), view=_say(f"seen.{shown.chosen['view']}"), day=_day(shown),
                point=point)  # fmt: skip


def summary(shown: Shown) -> str:
    """The picture in a paragraph: the distance, extremes, the line, what is left out, the day."""
    parts = [_ruler("summary", shown), _sides(shown), _extremes(shown), _line(shown), _outside(shown)]
    return " ".join(filter(None, [*parts, _say("summary.day", day=_day(shown))]))


def columns(shown: Shown) -> tuple[str, ...]:
    """The names of the table's columns."""
    start = f"{_say('columns.far')} {shown.ends[0].name}" if shown.ends else _say("columns.far_none")
    return (*_words("columns.names"), start, _say("columns.records"))


def rows(shown: Shown) -> tuple[tuple[str, ...], ...]:
    """One row for each place that was public by the day."""
    return tuple(_row(shown, place) for place in shown.places)


def caption(shown: Shown) -> str:
    """The source note and the day."""
    return _say("caption", day=_day(shown))


def reading(shown: Shown) -> str:
    """'about 300 km', what stands on the ruler."""
    return _say("about", km=_km(*shown.ends))


def _say(key: str, **values: object) -> str:
    return say(f"charts.map.{key}", **values)


def _words(key: str) -> list[str]:
    return say(f"charts.map.{key}")


def _day(shown: Shown) -> str:
    day = shown.archive.day
    return phrases.day(day) if day else say("charts.day.today")


def _places(n: int) -> str:
    return phrases.plural("charts.map.places", n)


def _km(a: Place, b: Place) -> str:
    return f"{rounded(distance((a.lon, a.lat), (b.lon, b.lat))):,}"


def _ruler(key: str, shown: Shown) -> str:
    """The form of a sentence that fits the ruler: with two ends, the same one twice, or one not public yet."""
    if not shown.ends:
        same = shown.chosen["from"] == shown.chosen["to"]
        return _say(f"{key}.same" if same else f"{key}.unknown", day=_day(shown))
    a, b = shown.ends
    return _say(f"{key}.given", a=a.name, b=b.name, km=_km(a, b), where=_where(shown, a, b))


def _where(shown: Shown, a: Place, b: Place) -> str:
    """How the two lie to the line, as far as there is one."""
    sides = {a.side, b.side}
    known = shown.line and "elsewhere" not in sides
    return _say("where." + ("none" if not known else "both_" + a.side if len(sides) == 1 else _apart(sides)))


def _apart(sides: set[str]) -> str:
    return "one_on_it" if "line" in sides else "opposite"


def _sides(shown: Shown) -> str:
    counts = Counter(place.side for place in shown.places)
    if not shown.line or not counts:
        return ""
    parts = [phrases.plural(f"charts.map.sides.{side}", counts[side]) for side in SIDES if counts[side]]
    return _say("summary.sides", places=_places(len(shown.places)), sides=phrases.listed(parts))


def _extremes(shown: Shown) -> str:
    """The places nearest to the start of the ruler and farthest from it."""
    if not shown.ends or len(shown.places) < 3:
        return ""
    start = shown.ends[0]
    far = {p.name: distance((start.lon, start.lat), (p.lon, p.lat)) for p in shown.places if p is not start}
    near, most = min(far, key=far.get), max(far, key=far.get)
    numbers = {"km": f"{rounded(far[near]):,}", "km_most": f"{rounded(far[most]):,}"}
    return _say("summary.extremes", start=start.name, near=near, most=most, **numbers)


def _line(shown: Shown) -> str:
    return _say("summary.line") if shown.line else _say("summary.no_line", day=_day(shown))


def _outside(shown: Shown) -> str:
    names = [place.name for place in shown.outside()]
    if names:
        return _say("summary.outside", names=phrases.listed(names))
    return _say("summary.crowded" if shown.chosen["view"] == "asia" else "summary.inside")


def _row(shown: Shown, place: Place) -> tuple[str, ...]:
    far = _km(shown.ends[0], place) if shown.ends else _say("none")
    where = [_say("north", n=f"{place.lat:.2f}"), _say("east", n=f"{place.lon:.2f}")]
    side = _say(f"side.{place.side}") if shown.line else _say("none")
    return (
        place.name,
        place.korean,
        *where,
        _say(f"kind.{place.kind}"),
        place.what,
        side,
        far,
        _records(shown, place),
    )


def _records(shown: Shown, place: Place) -> str:
    """What happened there, as far as the archive knows: 'Kim Il Sung … (16 June 1994); …'."""
    found = [shown.archive.events[i] for i in place.events if i in shown.archive.events]
    told = [_say("record", title=event.title, date=dates.in_words(event.date)) for event in found]
    return say("charts.list.semicolon").join(told) or _say("none")
