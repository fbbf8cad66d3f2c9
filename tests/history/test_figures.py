"""The figures of events that follow from a series or from the dates of records: each is worked out again."""

import datetime as dt
import re
from itertools import takewhile

import pytest

from facetoface.history import dates, series

LEAST = 110  # figures worked out here; a new one that follows from a series belongs to them


def only(tables, name, **where):
    """The one row of a table with these values."""
    (row,) = [row for row in tables[name].rows if where.items() <= row.items()]
    return row


def cell(name, column, **where):
    """A cell of the one row of a table with these values."""
    return lambda tables, archive: only(tables, name, **where)[column]


def total(name, column, first=0, last=9999):
    """The sum of a column over the years from `first` to `last`."""
    return lambda tables, archive: sum(r[column] for r in tables[name].rows if first <= r["year"] <= last)


def missiles(first, last):
    """The missiles of the years from `first` to `last`, by the CNS database."""
    return total("missiles-per-year", "missiles", first, last)


def tally(by, year, **more):
    """Somebody else's count of a year."""
    return cell("other-tallies", "value", by=by, year=year, **more)


def poll(name, answer):
    """The share of an answer, in per cent."""
    return cell("polls", "percent", poll=name, answer=answer)


def asked(name):
    """How many people a poll asked, which stands in all of its rows."""

    def found(tables, archive):
        (n,) = {row["n"] for row in tables["polls"].rows if row["poll"] == name}
        return n

    return found


def estimate(test, estimator, quantity, end="low", stage="first"):
    """One end of an estimate of a nuclear test, to a tenth."""
    where = {"test": test, "estimator": estimator, "quantity": quantity, "stage": stage}
    return lambda tables, archive: round(only(tables, "nuclear-estimates", **where)[end], 1)


def first(archive, event):
    """The first day of an event."""
    return dates.first_day(archive.events[event].date)


def last(archive, event):
    """The last day of an event."""
    return dates.last_day(archive.events[event].date)


def long(event):
    """The days from an event's first day to its last."""
    return lambda tables, archive: (last(archive, event) - first(archive, event)).days


def after(earlier, later):
    """The days from the first day of an event to that of a later one."""
    return lambda tables, archive: (first(archive, later) - first(archive, earlier)).days


def during(event, name):
    """How many dated rows of a table lie within an event."""
    return lambda tables, archive: sum(
        first(archive, event) <= row["date"] <= last(archive, event) for row in tables[name].rows
    )


def until(event, name):
    """How many dated rows of a table are no later than an event."""
    return lambda tables, archive: sum(row["date"] <= last(archive, event) for row in tables[name].rows)


def public(event, name):
    """How many rows of a table were public when an event was."""
    return lambda tables, archive: len(tables[name].as_of(dates.last_day(archive.events[event].known)).rows)


def price_of_no(tables, archive):
    """The chance that BetDSI's price for no meeting means: +150 wins 150 on 100."""
    odds = only(tables, "odds", quote="betdsi-meeting-2018-06")["odds"]
    return 100 / (100 + int(re.search(r"no: \+(\d+)", odds)[1]))


def quiet_years(tables, archive):
    """How many years in a row before 2018 had no talks."""
    rows = [row for row in tables["talks-per-year"].rows if row["year"] < 2018]
    return len(list(takewhile(lambda row: row["talks"] == 0, reversed(rows))))


def women(tables, archive):
    """The women among the arrivals of 2025, from their share."""
    row = only(tables, "arrivals", year=2025)
    return round(row["arrivals"] * row["women_percent"] / 100)


def trump_and_kim(archive):
    """The meetings of Donald Trump and Kim Jong Un, in their order."""
    pair = ("donald-trump", "kim-jong-un", "in person")
    return [e.id for e in archive.meetings() if (e.meeting.us, e.meeting.dprk, e.meeting.form) == pair]


def meetings(tables, archive):
    """How often Donald Trump and Kim Jong Un met."""
    return len(trump_and_kim(archive))


def days_between_meetings(tables, archive):
    """The days from their first meeting to their last."""
    return after(trump_and_kim(archive)[0], trump_and_kim(archive)[-1])(tables, archive)


def parts(event, *names, of=None):
    """The sum of some figures of an event, or what they leave `of` another."""

    def found(tables, archive):
        figures = archive.events[event].figures
        some = sum(figures[name] for name in names)
        return figures[of] - some if of else some

    return found


NIKKEI = "Japan's Ministry of Defence, in Nikkei"
CHECKS = {  # an event: its figures, and how each is worked out
    # the two Koreas
    "year-of-talks-2018": {
        "talks": cell("talks-per-year", "talks", year=2018),
        "visits": cell("visits", "visits", year=2018),
        "visits_2017": cell("visits", "visits", year=2017),
        "trade_usd_million": cell("trade", "trade", year=2018),
    },
    "peace-house-talks-2018-01-09": {"years_since_last_formal_talks": quiet_years},
    "no-visits-2021": {
        "visits_2021": cell("visits", "visits", year=2021),
        "visits_2022": cell("visits", "visits", year=2022),
    },
    "no-trade-2023": {"trade_usd_million": cell("trade", "trade", year=2023)},
    "rubbish-balloons-count-2024": {"balloons_by_10_august": cell("balloons", "balloons", date=dt.date(2024, 8, 10))},
    "arrivals-from-north-2025": {"arrivals": cell("arrivals", "arrivals", year=2025), "women": women},
    "reunion-centre-demolished-2025": {"reunions_held_there": total("reunions-per-year", "rounds", 2008, 2025)},
    "separated-families-count-2025": {"alive": cell("separated-families", "alive", month="2025-12")},
    "kumgang-visits-1998-2008": {
        "visits_2007": cell("kumgang-tourists", "tourists", year=2007),
        "visits_2008": cell("kumgang-tourists", "tourists", year=2008),
    },
    "kaesong-output-2016": {
        "output_usd_million": lambda *given: round(total("kaesong-production", "production")(*given), -1),
        "workers_end_2015": cell("kaesong-workers", "workers", observed="2015-12"),
    },
    "kaesong-2013": {"workers_withdrawn": cell("kaesong-workers", "workers", observed="2013-04")},
    "cheonan-2010": {"crew": parts("cheonan-2010", "missing", "rescued")},
    # missiles
    "cns-by-leader": {
        "missiles": missiles(1984, 2026),
        "kim_il_sung": missiles(1984, 1994),  # none flew in 1994 and 2011, when the leaders changed
        "kim_jong_il": missiles(1995, 2011),
        "kim_jong_un": missiles(2012, 2026),
        "successes": total("missiles-per-year", "success"),
        "failures": total("missiles-per-year", "failure"),
        "outcome_unknown": total("missiles-per-year", "unknown_outcome"),
    },
    "cns-by-presidency": {  # of the Januaries in which presidents changed, missiles flew in that of 2025 alone
        "reagan_from_1984": missiles(1984, 1988),
        "bush_elder": missiles(1989, 1992),
        "clinton": missiles(1993, 2000),
        "bush_younger": missiles(2001, 2008),
        "obama": missiles(2009, 2016),
        "trump_first_term": missiles(2017, 2020),
        "biden": cell("missiles-by-presidency", "missiles", president="Joe Biden"),
        "trump_second_term_to_18_april_2026": lambda *given: (
            missiles(2021, 2026)(*given) - cell("missiles-by-presidency", "missiles", president="Joe Biden")(*given)
        ),
    },
    "missile-count-2019": {
        "cns": missiles(2019, 2019),
        "japan": tally(NIKKEI, 2019),
        "cns_2018": missiles(2018, 2018),
    },
    "missile-count-2022": {
        "cns": missiles(2022, 2022),
        "time_from_cns": tally("CNS, in TIME", 2022),
        "japan_at_least": tally(NIKKEI, 2022),
        "cns_1984_to_2015": missiles(1984, 2015),
    },
    "missiles-july-2006": {"missiles_launched": missiles(2006, 2006)},
    "missiles-april-2026": {
        "launches_in_2026": tally("Reuters", 2026),
        "missiles_in_2026_to_18_april_utc": missiles(2026, 2026),
    },
    "test-pause-2019": {"days_without_missile_test": long("test-pause-2019")},
    "short-range-launches-2019": {"days_since_last_missile": after("icbm-nov-29-2017", "short-range-launches-2019")},
    "icbm-return-2022": {"days_since_last_icbm": after("icbm-nov-29-2017", "icbm-return-2022")},
    # nuclear tests, warheads, sanctions
    "bush43-line": {"nuclear_tests_in_term": during("bush43-line", "nuclear-tests")},
    "obama-strategic-patience": {"nuclear_tests_in_term": during("obama-strategic-patience", "nuclear-tests")},
    "nuclear-test-1": {
        "magnitude": estimate(1, "CTBTO", "magnitude", stage="later"),
        "yield_kt_below": estimate(1, "Congressional Research Service", "yield", "high", stage="later"),
    },
    "nuclear-test-2": {"magnitude": estimate(2, "CTBTO", "magnitude")},
    "nuclear-test-3": {
        "magnitude": estimate(3, "US Geological Survey", "magnitude", stage="later"),
        "yield_kt_low": estimate(3, "South Korea's Defence Ministry", "yield"),
        "yield_kt_high": estimate(3, "South Korea's Defence Ministry", "yield", "high"),
    },
    "nuclear-test-5": {
        "magnitude_high": estimate(5, "The Wall Street Journal", "magnitude", "high", stage="later"),
        "yield_kt_low": estimate(5, "The Wall Street Journal", "yield", stage="later"),
    },
    "nuclear-test-6-2017": {
        "magnitude_high": estimate(6, "US Geological Survey", "magnitude", stage="revised"),
        "yield_kt_low": estimate(6, "South Korea's Meteorological Administration", "yield"),
        "yield_kt_high": estimate(6, "38 North", "yield", "high", stage="revised"),
    },
    "sipri-warheads-2021": {
        "low_2020": cell("warheads", "low", year=2020),
        "high_2020": cell("warheads", "high", year=2020),
        "low_2021": cell("warheads", "low", year=2021),
        "high_2021": cell("warheads", "high", year=2021),
    },
    "sipri-warheads-2022": {
        "assembled_up_to": cell("warheads", "high", year=2022),
        "material_low": cell("warheads", "material_low", year=2022),
        "material_high": cell("warheads", "material_high", year=2022),
    },
    "sipri-warheads-2025": {
        "assembled_2023": cell("warheads", "high", year=2023),
        "assembled_2024": cell("warheads", "high", year=2024),
        "assembled_2025": cell("warheads", "high", year=2025),
        "material_up_to": cell("warheads", "material_high", year=2025),
    },
    "sanctions-2017-wave": {"resolutions": during("sanctions-2017-wave", "resolutions")},
    "hanoi-north-korean-account-2019": {"resolutions_in_all": until("hanoi-north-korean-account-2019", "resolutions")},
    # talks, meetings, people held
    "four-negotiation-tracks-2017": {"sets_of_talks": public("four-negotiation-tracks-2017", "negotiations")},
    "five-negotiation-tracks-2021": {"sets_of_talks": public("five-negotiation-tracks-2021", "negotiations")},
    "first-trump-term-ends-2021": {"meetings": meetings, "days_first_to_last_meeting": days_between_meetings},
    "sources-end-2026": {"meetings": meetings},
    "travis-king-2023": {"days_held": long("travis-king-2023")},
    "johnson-pueblo-1968": {
        "held": parts("johnson-pueblo-1968", "killed", of="crew"),
        "days_held": long("johnson-pueblo-1968"),
    },
    # polls and odds
    "gallup-greatest-enemy-2018": {
        "percent": poll("gallup-2018-02", "North Korea"),
        "asked": asked("gallup-2018-02"),
    },
    "poll-ap-norc-march-2018": {answer: poll("ap-norc-2018-03", answer) for answer in ("favour", "oppose", "neither")},
    "polls-may-2018": {
        "cnn_approve_meeting": poll("cnn-2018-05", "approve"),
        "cnn_approve_meeting_march": poll("cnn-2018-03", "approve"),
        "cnn_asked": asked("cnn-2018-05"),
        "pew_approve_talks": poll("pew-2018-05-talks", "approve"),
        "pew_disapprove_talks": poll("pew-2018-05-talks", "disapprove"),
        "pew_serious": poll("pew-2018-05-serious", "serious"),
        "pew_not_serious": poll("pew-2018-05-serious", "not serious"),
        "pew_asked": asked("pew-2018-05-talks"),
    },
    "polls-june-2018": {
        "quinnipiac_approve": poll("quinnipiac-2018-06-meeting", "approve"),
        "quinnipiac_disapprove": poll("quinnipiac-2018-06-meeting", "disapprove"),
        "quinnipiac_will_give_up": poll("quinnipiac-2018-06-weapons", "yes"),
        "quinnipiac_never": poll("quinnipiac-2018-06-weapons", "no"),
        "quinnipiac_asked": asked("quinnipiac-2018-06-meeting"),
        "fox_approve": poll("fox-2018-06", "yes"),
        "fox_asked": asked("fox-2018-06"),
    },
    "polls-after-singapore-2018": {
        "cnn_satisfied": poll("cnn-2018-06-satisfied", "satisfied"),
        "cnn_dissatisfied": poll("cnn-2018-06-satisfied", "dissatisfied"),
        "cnn_give_up_all": poll("cnn-2018-06-weapons", "yes"),
        "ap_norc_approve_handling": poll("ap-norc-2018-06-handling", "approve"),
        "ap_norc_little_or_no_confidence": poll("ap-norc-2018-06-confidence", "little or no confidence"),
        "ap_norc_very_confident": poll("ap-norc-2018-06-confidence", "very or extremely confident"),
        "ap_norc_asked": asked("ap-norc-2018-06-handling"),
    },
    "odds-meeting-2018": {
        "no_meeting_9_march": cell("odds", "probability", quote="paddy-power-2018-03"),
        "no_meeting_1_june_raw": price_of_no,
        "meeting_1_june_raw": cell("odds", "probability", quote="betdsi-meeting-2018-06"),
        "meeting_1_june_fair": cell("odds", "fair", quote="betdsi-meeting-2018-06"),
    },
    "odds-eve-of-singapore-2018": {
        "called_off": cell("odds", "probability", quote="paddy-power-2018-06"),
        "agree_on_white_house": cell("odds", "probability", quote="predictit-2018-06"),
    },
}
NAMES = [(event, figure) for event, figures in CHECKS.items() for figure in figures]


@pytest.mark.parametrize(("event", "figure"), NAMES)
def test_a_figure_is_what_the_tables_and_dates_give(whole, event, figure):
    worked_out = CHECKS[event][figure](series.load(), whole)
    assert whole.events[event].figures[figure] == worked_out


def test_the_checks_are_of_figures_there_are_and_those_without_one_are_told(whole):
    """`pytest -rP` shows the figures that nothing in the tables or dates gives: they rest on their sources."""
    quoted = [(event.id, figure) for event in whole.events.values() for figure in event.figures]
    assert not set(NAMES) - set(quoted)
    assert len(NAMES) >= LEAST
    print("Without a check:", *(f"{event}.{figure}" for event, figure in quoted if (event, figure) not in NAMES))
