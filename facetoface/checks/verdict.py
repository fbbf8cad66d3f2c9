"""What a check says of an answer: one of three states, a message, and a share of the points."""

import attrs

NOT_ATTEMPTED, NOT_YET, RIGHT = "not-attempted", "not-yet", "right"


def _share(_, attribute, value: float) -> None:
    if not 0 <= value <= 1:
        raise ValueError(f"expected a share of the points from 0 to 1, but found {value}")


@attrs.frozen(kw_only=True)
class Verdict:
    """A state, the name of the message that explains it with the values for its {places}, a share of the points."""

    state: str
    message: str
    values: dict[str, object] = attrs.field(factory=dict)
    share: float = attrs.field(default=0.0, validator=_share)


def not_attempted() -> Verdict:
    """The answer is as the exercise came."""
    return Verdict(state=NOT_ATTEMPTED, message=NOT_ATTEMPTED)


def not_yet(message: str, share: float = 0.0, **values: object) -> Verdict:
    """Something is still to be mended, and `message` names it. What is there already may be worth a share."""
    return Verdict(state=NOT_YET, message=message, values=values, share=share)


def right(message: str = RIGHT, **values: object) -> Verdict:
    """The answer is right, and the message says why."""
    return Verdict(state=RIGHT, message=message, values=values, share=1.0)


class Stop(Exception):
    """Ends a check at once with this verdict."""

    def __init__(self, verdict: Verdict):
        super().__init__(verdict)
        self.verdict = verdict
