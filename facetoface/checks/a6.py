"""Checks of exercise A6: scoring forecasts. What is marked are the functions, and never how good a forecast was."""

from facetoface.checks import a6_data, reading
from facetoface.checks.a6_data import GUESSES, LISTS, ROWS, mean_score, row, score
from facetoface.checks.a6_results import agree, forecasts_in, number_from, row_from, same, short
from facetoface.checks.given import Given
from facetoface.checks.verdict import Verdict, not_attempted, not_yet, right
from facetoface.learning.confidence import SMALL, wilson

BY_HAND = 0.81  # 90 % given, and it did not happen
HALVES = ((0, 0.5), (0.5, 1.01))
WORDS = ("too few", "fits", "too sure", "not sure enough")
PEOPLE = {  # said on average in percent, came true, forecasts
    "Ines": (90, 2, 3),
    "Jun": (70, 41, 60),
    "Mina": (90, 33, 60),
    "Tom": (60, 54, 60),
}


def check_by_hand(given: Given, by_hand: object) -> Verdict:
    """The score of a forecast of 90 % that did not come true."""
    if type(by_hand) is tuple or (type(by_hand) is str and "," in by_hand):
        return not_yet("comma")
    found = reading.number(by_hand, "by_hand")
    mistakes = {BY_HAND: "right", 0.01: "it-happened", 0.9: "not-squared", -0.9: "not-squared", 0.1: "not-squared",
                81: "in-percent", 8100: "in-percent", 0.19: "turned-round", 1.62: "both-outcomes"}  # fmt: skip
    message = next((name for value, name in mistakes.items() if same(found, value)), None)
    if message == "right":
        return right()
    return not_yet(message) if message else not_yet("out-of-range" if not 0 <= found <= 1 else "other-score")


def check_brier(given: Given, brier: object) -> Verdict:
    """The learner's function, tried with nine forecasts."""
    function = reading.function(brier, "brier")
    results = [number_from(function, "brier", *guess) for guess in GUESSES]
    if agree(results, [score(*guess) for guess in GUESSES]):
        return right(tried=len(GUESSES))
    if len(set(results)) == 1:
        return not_yet("always-the-same", found=short(results[0]))
    for message, mistaken in a6_data.MISTAKEN_SCORES.items():
        if agree(results, [mistaken(*guess) for guess in GUESSES]):
            return not_yet(message, share=0.5 if message == "rounded" else 0.25)
    (probability, outcome), found = next(
        (guess, result) for guess, result in zip(GUESSES, results, strict=True) if not same(result, score(*guess))
    )
    return not_yet("wrong-for", probability=probability, outcome=outcome, found=short(found))


def check_mean_brier(given: Given, mean_brier: object) -> Verdict:
    """The learner's function, tried with four lists of forecasts."""
    function = reading.function(mean_brier, "mean_brier")
    results = [number_from(function, "mean_brier", some) for some in LISTS]
    if agree(results, [mean_score(some) for some in LISTS]):
        return right(tried=len(LISTS))
    if len(set(results)) == 1:
        return not_yet("same-for-all", found=short(results[0]))
    for message, mistaken in a6_data.MISTAKEN_MEANS.items():
        if agree(results, [mistaken(some) for some in LISTS]):
            return not_yet(message, share=0.4)
    wrong = next(i for i, some in enumerate(LISTS) if not same(results[i], mean_score(some)))
    return not_yet("wrong-mean", count=len(LISTS[wrong]), found=short(results[wrong]))


def check_my_mean(given: Given, my_mean: object, scored: object) -> Verdict:
    """The mean score of the learner's own forecasts; whatever it is, it is right if it is theirs."""
    if reading.untouched(my_mean):
        return not_attempted()
    found, forecasts = reading.number(my_mean, "my_mean"), forecasts_in(scored)
    scores = [score(one["probability"], one["outcome"]) for one in forecasts]
    if not same(found, mean_score(forecasts)):
        return not_yet("not-the-mean", found=short(found))
    other = [score(one["probability"], 1 - one["outcome"]) for one in forecasts]
    ends = [found + (turned - old) / len(scores) for old, turned in zip(scores, other, strict=True)]
    said = {"mean": f"{found:.2f}", "n": len(scores), "low": f"{min(ends):.2f}", "high": f"{max(ends):.2f}"}
    return right(**said) if len(scores) >= SMALL else right("right-few", **said)


def check_bin_row(given: Given, bin_row: object) -> Verdict:
    """The learner's function, tried with six ranges."""
    function = reading.function(bin_row, "bin_row")
    results = [row_from(reading.called(function, "bin_row", *case), "bin_row(…)") for case in ROWS]
    if results == [row(*case) for case in ROWS]:
        return right(tried=len(ROWS))
    if all(result == results[0] for result in results):
        return not_yet("same-row", found=results[0])
    for message, mistaken in a6_data.MISTAKEN_ROWS.items():
        if results == [mistaken(*case) for case in ROWS]:
            return not_yet(message, share=0.5)
    wrong = next(i for i, case in enumerate(ROWS) if results[i] != row(*case))
    return not_yet(
        "wrong-row", low=ROWS[wrong][1], high=ROWS[wrong][2], count=len(ROWS[wrong][0]), found=results[wrong]
    )


def check_my_bins(given: Given, my_bins: object, scored: object) -> Verdict:
    """The learner's own forecasts in two ranges, and what their number allows to say."""
    if reading.untouched(my_bins):
        return not_attempted()
    forecasts = forecasts_in(scored)
    found = [row_from(one, "my_bins") for one in reading.listed(my_bins, "my_bins")]
    rows = [row(forecasts, *ends) for ends in HALVES]
    if len(found) != len(HALVES):
        return not_yet("not-two-rows", found=len(found))
    if found != rows:
        return not_yet("rows-turned" if found == rows[::-1] else "other-rows")
    if not all(n for n, _ in rows):
        return right("right-one-side", n=len(forecasts))
    told = {f"{name}_{part}": value for name, one in zip(("low", "high"), rows, strict=True)
            for part, value in _told(*one).items()}  # fmt: skip
    return right(**told)


def check_what_n_allows(given: Given, judged: object) -> Verdict:
    """What the forecasts of four people allow to say, by their number and the interval."""
    answers = reading.mapping(judged, "judged", list(PEOPLE))
    found = {name: " ".join(reading.text(answers[name], name).casefold().split()) for name in PEOPLE}
    key = {name: allowed(*numbers) for name, numbers in PEOPLE.items()}
    wrong = [name for name in PEOPLE if found[name] != key[name]]
    if not wrong:
        return right()
    first, share = wrong[0], round(1 - len(wrong) / len(PEOPLE), 2)
    if found[first] not in WORDS:
        return not_yet("other-word", share=share, name=first, found=found[first][:40])
    few = {key[first]: "few-here", found[first]: "enough-here"}.get(WORDS[0])
    inside = {key[first]: "inside", found[first]: "outside"}.get(WORDS[1])
    return not_yet(few or inside or "other-way", share=share, name=first)


def allowed(said: float, true: int, n: int) -> str:
    """What may be said where `true` of `n` forecasts came true, and `said` per cent were given on average."""
    low, high = wilson(true, n)
    if n < SMALL:
        return WORDS[0]
    return WORDS[2] if high < said / 100 else WORDS[3] if low > said / 100 else WORDS[1]


def _told(n: int, true: int) -> dict[str, object]:
    """A range in numbers for a sentence, with the interval in percent."""
    low, high = wilson(true, n)
    return {"n": n, "true": true, "from": f"{100 * low:.0f}", "to": f"{100 * high:.0f}"}
