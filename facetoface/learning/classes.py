"""A class's figures, from the files its learners handed in: those who took both tests, and only from ten of them on."""

import math
import random
import statistics
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import attrs

from facetoface.assets import CourseError
from facetoface.items import Item
from facetoface.learning.carry import carried
from facetoface.learning.entry import Entry
from facetoface.learning.scores import Gain, Tests, own
from facetoface.words import say

LEAST = 10  # learners in a figure, so that none tells of one of them
RESAMPLES = 10_000
Pairs = list[tuple[float, float]]  # each learner's percentages, before and after
Interval = tuple[float, float]


@attrs.frozen
class Figure:
    """A number for the class, and the 95 % interval that resampling its learners gives."""

    value: float | None
    interval: Interval | None


@attrs.frozen
class Class:
    """How many learners there are, and who took what; the figures are of those who took both, None below ten."""

    learners: int
    both: int
    before_only: int
    after_only: int
    means: Gain | None = None
    points: Figure | None = None
    effect: Figure | None = None
    normalised: Figure | None = None
    confident_errors: tuple[float, float] | None = None  # on average, before and after


def collect(folder: Path) -> tuple[list[list[Entry]], list[str]]:
    """Each learner's entries from the files in a folder, and a sentence for each damaged or foreign file.

    Files that share an entry are one learner's, from two computers. Raises CourseError where there is no folder.
    """
    if not folder.is_dir():
        raise CourseError(say("class.no_folder", folder=folder.resolve()))
    found, complaints = [], []
    for path in sorted(folder.glob("*.jsonl")):
        try:
            read = carried(path)
        except CourseError as error:
            complaints.append(str(error))
            continue
        found.append({entry.id: entry for entry in read.entries})
        if read.unread or read.newer:
            complaints.append(say("class.torn", file=path.name, lines=read.unread + read.newer))
    return [sorted(one.values(), key=lambda entry: entry.time) for one in _joined(found)], complaints


def _joined(files: Iterable[dict[str, Entry]]) -> list[dict[str, Entry]]:
    learners: list[dict[str, Entry]] = []
    for file in files:
        same = [one for one in learners if one.keys() & file.keys()]
        others = [one for one in learners if not one.keys() & file.keys()]
        learners = [*others, {name: entry for one in [*same, file] for name, entry in one.items()}]
    return learners


def figures(learners: Iterable[list[Entry]], before: Mapping[str, Item], after: Mapping[str, Item]) -> Class:
    """The class's figures; `before` and `after` are the items of both tests by their ids."""
    taken = [own(entries, before, after).whole for entries in learners]
    both = [tests for tests in taken if tests.taken]
    counted = Class(
        learners=len(taken),
        both=len(both),
        before_only=sum(tests.before.taken and not tests.after.taken for tests in taken),
        after_only=sum(tests.after.taken and not tests.before.taken for tests in taken),
    )
    return counted if len(both) < LEAST else _with_figures(counted, both)


def _with_figures(counted: Class, both: list[Tests]) -> Class:
    pairs = [(tests.before.percent, tests.after.percent) for tests in both]
    points, effect, normalised = resampled(pairs, (lambda some: means(some).points, cohens_d, gain_of_averages))
    errors = [(tests.before.confident_errors, tests.after.confident_errors) for tests in both]
    return attrs.evolve(
        counted,
        means=means(pairs),
        points=points,
        effect=effect,
        normalised=normalised,
        confident_errors=(statistics.fmean(b for b, _ in errors), statistics.fmean(a for _, a in errors)),
    )


def means(pairs: Pairs) -> Gain:
    """The class's mean percentages."""
    return Gain(statistics.fmean(before for before, _ in pairs), statistics.fmean(after for _, after in pairs))


def cohens_d(pairs: Pairs) -> float | None:
    """Cohen's d: the mean gain over the pooled standard deviation of both tests; None where nobody differs.

    J. Cohen, 'Statistical Power Analysis for the Behavioral Sciences', 1988, with sample standard deviations:
    d = (M₂ − M₁) / √((s₁² + s₂²) / 2). It is not the d of the differences, which is larger where the tests agree.
    """
    spread = math.sqrt(sum(map(_variance, zip(*pairs, strict=True))) / 2)
    return means(pairs).points / spread if spread else None


def _variance(values: tuple[float, ...]) -> float:
    """The sample variance; `statistics.variance` is exact for every kind of number and far slower."""
    middle = statistics.fmean(values)
    return sum((value - middle) ** 2 for value in values) / (len(values) - 1)


def gain_of_averages(pairs: Pairs) -> float | None:
    """Hake's normalised gain of the class's averages, not the average of the learners' gains."""
    return means(pairs).normalised


def resampled(pairs: Pairs, measures: Iterable[Callable[[Pairs], float | None]]) -> list[Figure]:
    """Each measure of the pairs with its percentile bootstrap interval of 95 %, the same at every run.

    B. Efron and R. J. Tibshirani, 'An Introduction to the Bootstrap', 1993, chapter 13. Learners are drawn with
    replacement; draws in which a measure is not defined are left out for it.
    """
    measures, chance = list(measures), random.Random(0)
    draws = [chance.choices(pairs, k=len(pairs)) for _ in range(RESAMPLES)]
    return [Figure(measure(pairs), _middle([measure(draw) for draw in draws])) for measure in measures]


def _middle(values: list[float | None]) -> Interval | None:
    known = sorted(value for value in values if value is not None)
    if not known:
        return None
    cut = int(0.025 * len(known))
    return known[cut], known[-1 - cut]
