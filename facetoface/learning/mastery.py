"""How far a learner has come with each objective, derived from the log."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import attrs

from facetoface.learning.sittings import Asked, Sitting

WINDOW, ENOUGH = 5, 4  # of the last five items at least four right: the course's own mark


@attrs.frozen
class Mastery:
    """The learner's last items of an objective: how many there are, how many right, and whether memory was tested.

    `later` says that one of them was answered in a later lesson than the objective's first.
    """

    items: int = 0
    right: int = 0
    later: bool = False

    @property
    def reached(self) -> bool:
        """Whether the mark is reached: four of the last five right, one of the five a lesson later."""
        return self.right >= ENOUGH and self.later


def mastery(found: Mapping[Asked, list[Sitting]], objective: Mapping[Asked, str], order: list[str]) -> dict:
    """Mastery by objective, for those with an answer.

    `found` are the sittings by item, `objective` names each item's objective, `order` the places in their order.
    What was asked anywhere else, as in the test before the course, does not count. An item counts once, as it was
    answered last.
    """
    latest, first = defaultdict(list), {}
    for asked, all_sittings in found.items():
        here = [sitting for sitting in all_sittings if sitting.place in order]
        name = objective.get(asked)
        if name and here:
            latest[name].append(here[-1])
            places = [order.index(sitting.place) for sitting in here]
            first[name] = min([*places, first.get(name, len(order))])
    return {name: _mastery(some, first[name], order) for name, some in latest.items()}


def _mastery(latest: Iterable[Sitting], first: int, order: list[str]) -> Mastery:
    window = sorted(latest, key=lambda sitting: sitting.time)[-WINDOW:]
    later = any(order.index(sitting.place) > first for sitting in window)
    return Mastery(len(window), sum(sitting.right for sitting in window), later)
