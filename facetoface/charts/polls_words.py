"""The words of the poll chart."""

from facetoface.charts.phrases import credit, plural, stands
from facetoface.charts.polling import margin, topic
from facetoface.history import dates
from facetoface.words import say


def title(answers) -> str:
    """How many polls are shown, and on what."""
    if not answers.topics:
        return _say("title.nothing")
    return plural("charts.polls.title.polls", len(answers.polls))


def lead(answers) -> str:
    """Whose answers, and what the margins mean."""
    return _say("lead.with" if answers.margins else "lead.without") if answers.shown else _say("lead.empty")


def percent(number: float) -> str:
    """'71 %'."""
    return say("charts.number.percent", n=f"{number:g}")


def who(row: dict) -> str:
    """'Pew Research Center, 25 April to 1 May 2018, 1,503 adults'."""
    n = f"{row['n']:,} " if row["n"] else ""
    unknown = "" if row["n"] else _say("n_unknown")
    return _say("who", pollster=row["pollster"], when=when(row), asked=f"{n}{row['population']}", unknown=unknown)


def when(row: dict) -> str:
    """When it was asked, or where that was not found, by when it was public."""
    if row["field_start"] and row["field_end"]:
        return dates.in_words(f"{row['field_start'].isoformat()}/{row['field_end'].isoformat()}")
    return _say("published", day=dates.in_words(row["known"].isoformat()))


def value(row: dict, margins: bool) -> str:
    """What stands at a bar's end: the percentage, its margin, or the words the report used."""
    if row["percent"] is None:
        return row["note"] or _say("cell.no_number")
    return percent(row["percent"]) + (_margin(row) if margins else "")


def alt(answers) -> str:
    """The picture in one sentence: type of data where point."""
    if not answers.topics:
        return _say("alt.nothing")
    found = [row for row in answers.shown if row["percent"] is not None]
    if not found:
        return _say("alt.empty")
    key = "alt.with" if answers.margins else "alt.without"
    return plural("charts.polls." + key, len(answers.polls), **_ends(found))


def summary(answers) -> str:
    """The extremes, the two questions apart, what margins say, what is missing, the day."""
    found = [row for row in answers.shown if row["percent"] is not None]
    if not found:
        return alt(answers)
    parts = [_say("summary.ends", **_ends(found)), *(_topic(answers, name) for name in answers.topics)]
    parts += [
        _say("summary.margins" if answers.margins else "summary.plain"),
        _unknown(answers),
        _left_out(answers),
    ]
    return " ".join(filter(None, [*parts, _say("summary.caution"), _say("summary.day", day=stands(answers.rows))]))


def rows(answers) -> tuple[tuple[str, ...], ...]:
    """One row for each answer in the picture."""
    return tuple(_row(row, answers.margins) for row in answers.shown)


def caption(answers) -> str:
    """The source note, the formula and the day."""
    return _say("caption", day=stands(answers.rows))


def _say(key: str, **values: object) -> str:
    return say(f"charts.polls.{key}", **values)


def _margin(row: dict) -> str:
    spread = margin(row["percent"], row["n"])
    return _say("cell.margin_unknown") if spread is None else _say("cell.margin", n=f"{spread:.1f}")


def _ends(found: list[dict]) -> dict[str, str]:
    most, least = (pick(found, key=lambda row: row["percent"]) for pick in (max, min))
    ends = (("most", most), ("least", least))
    return {f"{name}_{field}": f"{row[field]:g}" if field == "percent" else row[field]
            for name, row in ends for field in ("percent", "answer", "pollster")}  # fmt: skip


def _topic(answers, name: str) -> str:
    """The span of the first answers to one kind of question."""
    firsts = [rows[0] for rows in answers.polls if topic(rows[0]["poll"]) == name and rows[0]["percent"] is not None]
    if not firsts:
        return _say("summary.no_topic", topic=_say(f"topic.{name}"))
    each = [
        _say("summary.one", pollster=r["pollster"], percent=percent(r["percent"]), answer=r["answer"]) for r in firsts
    ]
    return _say("summary.topic", topic=_say(f"topic.{name}"), each=say("charts.list.semicolon").join(each))


def _unknown(answers) -> str:
    polls = [rows for rows in answers.polls if rows[0]["n"] is None]
    return plural("charts.polls.unknown", len(polls), all=len(answers.polls))


def _left_out(answers) -> str:
    out = {row["poll"] for row in answers.rows} - {row["poll"] for row in answers.shown}
    return plural("charts.polls.left_out", len(out))


def _row(row: dict, margins: bool) -> tuple[str, ...]:
    spread = _margin(row).strip() if margins and row["percent"] is not None else ""
    number = _say("cell.no_number") if row["percent"] is None else percent(row["percent"])
    n = f"{row['n']:,}" if row["n"] else _say("cell.n_unknown")
    asked = (row["pollster"], when(row), row["population"], n, row["question"], row["answer"])
    return (*asked, number, spread, row["note"] or "", credit(row))
