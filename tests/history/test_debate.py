"""The debate's records: both sides heard, short quotations, and no hindsight ahead of its day."""

import datetime as dt
import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facetoface import history
from facetoface.history import dates
from facetoface.history.debate import SIDES, Argument, Forecast

# Most days change nothing; these are the ones on which something does, and the days before them.
turns = st.sampled_from(sorted({
    dates.last_day(day) - dt.timedelta(back)
    for record in (*history.load().arguments.values(), *history.load().forecasts.values())
    for day in (
        *([record.date, record.afterwards_known] if isinstance(record, Argument) else []),
        *([record.asked, record.outcome_known] if isinstance(record, Forecast) else []),
        *(odds.day for odds in getattr(record, "odds", [])),
    )
    if day
    for back in (0, 1)
}))  # fmt: skip
some_day = st.dates(dt.date(2017, 1, 1), dt.date(2030, 1, 1)) | turns


def brier(forecast, probability):
    """The Brier score of a probability of yes: its squared distance from what came."""
    return (probability - (forecast.outcome == "yes")) ** 2


def of_its_time(whole, sources, day):
    """The sources that show a date, and one no later than `day`."""
    issued = [whole.sources[i].issued for i in sources]
    return [date for date in issued if date and dates.last_day(date) <= dates.last_day(day)]


def test_every_argument_answers_another_or_is_answered(whole):
    answered = {i for argument in whole.arguments.values() for i in argument.answers}
    assert [a.id for a in whole.arguments.values() if not a.answers and a.id not in answered] == []


def test_no_argument_answers_itself(whole):
    assert [a.id for a in whole.arguments.values() if a.id in a.answers] == []


def test_no_argument_answers_only_its_own_side(whole):
    for argument in whole.arguments.values():
        sides = {whole.arguments[i].side for i in argument.answers}
        assert sides != {argument.side}, argument.id


def test_the_sides_are_balanced(whole):
    sides = Counter(argument.side for argument in whole.arguments.values())
    assert set(sides) == set(SIDES)
    assert all(10 <= n <= 20 for n in sides.values()), sides


@pytest.mark.parametrize("whose", ["South Korean", "North Korean", "Japanese", "Chinese", "US", "escaped"])
def test_many_are_heard(whole, whose):
    assert sum(whose in argument.perspective for argument in whole.arguments.values()) >= 2


def test_every_issue_is_argued_from_two_sides(whole):
    sides = {}
    for argument in whole.arguments.values():
        sides.setdefault(argument.issue, set()).add(argument.side)
    assert [issue for issue, found in sides.items() if len(found) < 2] == []


def test_quotations_are_short(whole):
    quotes = {a.id: a.quote for a in whole.arguments.values() if a.quote}
    assert len(quotes) > len(whole.arguments) / 2
    assert [i for i, quote in quotes.items() if len(quote.split()) > 15] == []


def test_an_argument_rests_on_what_was_public_when_it_was_made(whole):
    for argument in whole.arguments.values():
        made = dates.last_day(argument.date)
        late = [i for i in argument.rests_on if dates.last_day(whole.events[i].known) > made]
        assert late == [], argument.id


def test_every_argument_has_a_source_of_its_time(whole):
    for argument in whole.arguments.values():
        assert of_its_time(whole, argument.sources, argument.date), argument.id


def test_every_forecast_has_a_source_of_its_time_and_a_second_one_for_its_outcome(whole):
    for forecast in whole.forecasts.values():
        assert of_its_time(whole, forecast.sources, forecast.asked), forecast.id
        assert forecast.outcome is None or len(set(forecast.sources)) >= 3, forecast.id


def test_what_came_afterwards_lies_after_the_argument(whole):
    for argument in whole.arguments.values():
        assert argument.afterwards, argument.id
        assert dates.last_day(argument.afterwards_known) >= dates.last_day(argument.date), argument.id


def test_no_year_in_what_came_afterwards_is_later_than_its_day(whole):
    for argument in whole.arguments.values():
        years = [int(year) for year in re.findall(r"\b20\d\d\b", argument.afterwards)]
        assert max(years, default=0) <= dates.last_day(argument.afterwards_known).year, argument.id


@pytest.mark.parametrize("field", ["thesis", "reason", "quote"])
def test_no_argument_speaks_of_a_year_after_it_was_made(whole, field):
    for argument in whole.arguments.values():
        years = [int(year) for year in re.findall(r"\b20\d\d\b", getattr(argument, field) or "")]
        assert max(years, default=0) <= dates.last_day(argument.date).year, argument.id


def test_what_was_known_then_speaks_of_no_later_year(whole):
    for forecast in whole.forecasts.values():
        said = f"{forecast.known_then} {forecast.base_rate or ''}"
        years = [int(year) for year in re.findall(r"\b20\d\d\b", said)]
        assert max(years, default=0) <= dates.last_day(forecast.asked).year, forecast.id


def test_a_question_is_asked_before_it_can_be_answered(whole):
    for forecast in whole.forecasts.values():
        asked, resolves = dates.last_day(forecast.asked), dates.last_day(forecast.resolves)
        assert asked < resolves, forecast.id
        if forecast.outcome:
            assert asked < dates.last_day(forecast.outcome_known) <= resolves, forecast.id


def test_a_no_is_known_early_only_where_nothing_can_change_it(whole):
    noes = [forecast for forecast in whole.forecasts.values() if forecast.outcome == "no"]
    early = {f.id for f in noes if dates.last_day(f.outcome_known) < dates.last_day(f.resolves)}
    # The first meeting was held elsewhere; the summit was over.
    assert early == {"fc10-where", "fc16-hanoi-document"}


def test_there_are_yes_and_no_and_open_questions(whole):
    outcomes = Counter(forecast.outcome for forecast in whole.forecasts.values())
    assert min(outcomes["yes"], outcomes["no"]) >= 8
    assert outcomes[None] == 3


def test_an_outcome_is_given_in_one_sentence(whole):
    for forecast in whole.forecasts.values():
        if forecast.outcome:
            assert re.fullmatch(r"[^.!?]+\.", forecast.outcome_reason), forecast.id


def test_odds_are_given_after_the_question_and_before_its_outcome(whole):
    given_odds = [(f, odds) for f in whole.forecasts.values() for odds in f.odds]
    assert given_odds
    for forecast, odds in given_odds:
        day = dates.last_day(odds.day)
        assert dates.last_day(forecast.asked) <= day < dates.last_day(forecast.outcome_known), forecast.id


def test_odds_name_a_source_and_speak_of_the_margin(whole):
    for forecast in whole.forecasts.values():
        for odds in forecast.odds:
            assert odds.source in whole.sources, forecast.id
            assert "margin" in odds.note, forecast.id


def test_odds_of_one_bookmaker_without_his_margin(whole):
    _, betdsi = whole.forecasts["fc01-us-president-meets-kim-2018"].odds
    yes, no = 200 / 300, 100 / 250  # -200 and +150 in American odds
    assert betdsi.probability == pytest.approx(yes / (yes + no))


@pytest.mark.parametrize(
    ("forecast", "who", "score"),
    [
        ("fc01-us-president-meets-kim-2018", "Paddy Power", 0.132),
        ("fc21-metaculus-icbm-2021", "Metaculus community", 0.3025),
        ("fc21-metaculus-icbm-2021", "Global Guessing", 0.1089),
    ],
)
def test_the_brier_score_of_what_was_offered(whole, forecast, who, score):
    forecast = whole.forecasts[forecast]
    (odds,) = [odds for odds in forecast.odds if odds.who == who]
    assert brier(forecast, odds.probability) == pytest.approx(score, abs=0.0005)


@given(some_day)
def test_no_argument_appears_before_it_was_made(day):
    then = history.load().as_of(day)
    made = {i for i, a in history.load().arguments.items() if dates.last_day(a.date) <= day}
    assert set(then.arguments) == made


@given(some_day)
def test_what_came_afterwards_stays_shut_until_its_day(day):
    whole, then = history.load(), history.load().as_of(day)
    for argument in then.arguments.values():
        known = dates.last_day(whole.arguments[argument.id].afterwards_known)
        told = whole.arguments[argument.id].afterwards if day >= known else None
        assert argument.afterwards == told


@given(some_day)
def test_no_outcome_is_seen_before_it_was_known(day):
    whole, then = history.load(), history.load().as_of(day)
    for forecast in then.forecasts.values():
        known = whole.forecasts[forecast.id].outcome_known
        if known and day >= dates.last_day(known):
            assert forecast.outcome == whole.forecasts[forecast.id].outcome
        else:
            assert (forecast.outcome, forecast.outcome_known, forecast.outcome_reason) == (None, None, None)


@given(some_day)
def test_no_question_and_no_odds_are_ahead_of_their_day(day):
    for forecast in history.load().as_of(day).forecasts.values():
        assert dates.last_day(forecast.asked) <= day
        assert all(dates.last_day(odds.day) <= day for odds in forecast.odds)


@given(some_day)
def test_the_links_of_the_debate_lead_somewhere_and_a_source_is_left(day):
    then = history.load().as_of(day)
    for argument in then.arguments.values():
        assert set(argument.answers) <= set(then.arguments)
        assert set(argument.rests_on) <= set(then.events)
        assert argument.sources, argument.id
    for forecast in then.forecasts.values():
        assert set(forecast.rests_on) <= set(then.events)
        assert forecast.sources, forecast.id
