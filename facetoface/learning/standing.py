"""How far a learner has come with the items of a lesson, derived from the log."""

from collections import defaultdict

import attrs

from facetoface.items import Item
from facetoface.learning.attempts import attempts
from facetoface.learning.entry import Entry

MASTERY = 0.8  # of the graded items right by the second try, the course's own mark


@attrs.frozen
class Standing:
    """Items answered, and graded items answered rightly, each out of how many; by the latest round of each."""

    answered: int
    items: int
    right: int
    graded: int
    overconfident: int  # very sure at the first try, and not right

    @property
    def mastered(self) -> bool:
        """Whether enough of the graded items were right by the second try."""
        return self.right >= MASTERY * self.graded


def standing(entries: list[Entry], lesson: str, items: list[Item]) -> Standing:
    """Where a learner stands with these items of a lesson."""
    by_item = defaultdict(list)  # looked through once, for a log may be long
    for entry in entries:
        by_item[entry.item].append(entry)
    tries = [attempts(by_item[item.id], lesson, item.id, item.version) for item in items]
    firsts = [some.entries[0] for some in tries if some.entries]
    return Standing(
        answered=len(firsts),
        items=len(items),
        right=sum(some.last.right is True for some in tries if some.last),
        graded=sum(item.graded for item in items),
        overconfident=sum(first.certainty == 3 and first.right is False for first in firsts),
    )
