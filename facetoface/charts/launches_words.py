"""The words of the launches chart, before and after the five years are uncovered."""

import attrs

from facetoface.charts.phrases import listed, plural, stands
from facetoface.words import say

YEARS = (2014, 2015, 2016, 2017, 2018)  # those to guess


@attrs.frozen(slots=False)
class Guesses:
    """The rows of missiles-per-year, what was guessed by year, and whether the five years are uncovered."""

    rows: tuple[dict, ...]
    asked: dict[int, int]
    revealed: bool

    @property
    def counts(self) -> dict[int, dict]:
        """Every counted year's row."""
        return {row["year"]: row for row in self.rows}

    @property
    def open(self) -> dict[int, dict]:
        """The rows that may be shown now."""
        return {year: row for year, row in self.counts.items() if self.revealed or year not in YEARS}

    @property
    def compared(self) -> list[int]:
        """The guessed years that are counted on this day."""
        return [year for year in YEARS if year in self.counts]


def figure_of(row: dict) -> str:
    """A year's number, starred where the count is of a part of the year."""
    return f"{row['missiles']}" + ("*" if row["complete"] == "no" else "")


def title(state: Guesses) -> str:
    """What is covered, or how far off the guesses were."""
    if not state.rows:
        return _say("title.empty")
    return _say("title.after" if _told(state) else "title.before", **_totals(state))


def lead(state: Guesses) -> str:
    """The unit, and which years are only partly counted."""
    partial = [year for year, row in state.open.items() if row["complete"] == "no"]
    return " ".join(
        [
            _say("lead"),
            *([plural("charts.launches.partial", len(partial), years=listed(partial))] * bool(partial)),
        ]
    )


def alt(state: Guesses) -> str:
    """The picture in one sentence: type of data where point."""
    if not state.rows:
        return _say("alt.empty")
    return _say("alt.after" if _told(state) else "alt.before", **_totals(state))


def summary(state: Guesses) -> str:
    """The picture in a paragraph: the guesses, the extremes, what is partial or unknown, the day."""
    if not state.rows:
        return _say("alt.empty")
    parts = [_say("summary.after" if _told(state) else "summary.before", **_totals(state))]
    parts += [_misses(state)] if _told(state) else []
    parts += [_missing(state), _highest(state), lead(state), _unknown(state), _day(state)]
    return " ".join(filter(None, parts))


def rows(state: Guesses) -> tuple[tuple[str, ...], ...]:
    """One row for each year; a covered year has only the guess."""
    years = sorted({*state.counts, *YEARS}) if state.rows else []
    return tuple(_row(state, year) for year in years)


def caption(state: Guesses) -> str:
    """The source note with the counting rule and the day."""
    return _say("caption", day=stands(state.rows))


def _say(key: str, **values: object) -> str:
    return say(f"charts.launches.{key}", **values)


def _told(state: Guesses) -> bool:
    return state.revealed and bool(state.compared)


def _totals(state: Guesses) -> dict[str, object]:
    told = state.compared if state.revealed else list(YEARS)
    counts = [state.open[year]["missiles"] for year in told if year in state.open]
    guesses = [state.asked[year] for year in told]
    return {
        "start": min(state.counts), "end": max(*state.counts, *YEARS), "first": told[0] if told else "",
        "last": told[-1] if told else "", "guesses": listed(guesses), "guessed": sum(guesses),
        "counts": listed(counts), "count": sum(counts),
    }  # fmt: skip


def _misses(state: Guesses) -> str:
    """The largest miss, and the average one."""
    miss = {year: state.asked[year] - state.counts[year]["missiles"] for year in state.compared}
    worst = max(miss, key=lambda year: abs(miss[year]))
    mean = sum(map(abs, miss.values())) / len(miss)
    if not mean:
        return _say("misses.none")
    way = "over" if miss[worst] > 0 else "under"
    return _say(f"misses.{way}", mean=f"{mean:.1f}", year=worst, miss=abs(miss[worst]))


def _missing(state: Guesses) -> str:
    absent = [year for year in YEARS if year not in state.counts]
    return plural("charts.launches.absent", len(absent), years=listed(absent)) if absent and state.revealed else ""


def _highest(state: Guesses) -> str:
    """The highest of the shown years, and how many of them had no launch."""
    shown = state.open
    if not shown:
        return ""
    top = max(shown, key=lambda year: shown[year]["missiles"])
    none = sum(row["missiles"] == 0 for row in shown.values())
    return _say("highest", year=top, n=shown[top]["missiles"], none=none, all=len(shown))


def _unknown(state: Guesses) -> str:
    n = sum(row["unknown_outcome"] for row in state.open.values())
    return plural("charts.launches.unknown", n, all=sum(row["missiles"] for row in state.open.values()))


def _day(state: Guesses) -> str:
    return say("charts.launches.day", day=stands(state.rows))


def _row(state: Guesses, year: int) -> tuple[str, ...]:
    row, asked = state.open.get(year), state.asked.get(year)
    guess = "" if asked is None else str(asked)
    if row is None:
        covered = _say("cell.absent" if state.revealed else "cell.covered")
        return (str(year), covered, "", "", "", guess, "")
    numbers = [str(row[name]) for name in ("missiles", "success", "failure", "unknown_outcome")]
    return (str(year), *numbers, guess, _say("cell.partial") if row["complete"] == "no" else "")
