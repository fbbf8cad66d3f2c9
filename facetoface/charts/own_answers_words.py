"""The words of the chart of own answers against chance."""

from facetoface.charts.phrases import listed, plural, share
from facetoface.words import say


def title(score) -> str:
    """How many were right, and how that lies to chance."""
    if not score.chosen:
        return _say("title.nothing")
    return _say(f"title.{score.verdict}", **_facts(score)) if score.rights else _say("title.empty")


def lead(score) -> str:
    """What the bars are."""
    return _say("lead")


def own(score) -> str:
    """What stands at the learner's own score."""
    return _say("own", n=score.right)


def alt(score) -> str:
    """The picture in one sentence: type of data where point."""
    if not score.rights:
        return _say("alt.empty" if score.chosen else "alt.nothing")
    return _say(f"alt.{score.verdict}", **_facts(score))


def summary(score) -> str:
    """The score, what guessing would give, what that means, what is missing, the day."""
    if not score.rights:
        return " ".join([f"{title(score)}.", _unknown(score)])
    parts = [_say("summary.score", **_facts(score)), _say(f"summary.{score.verdict}", **_facts(score))]
    filtered = listed(_say(f"certainty.{name}") for name in score.chosen)
    return " ".join([*parts, _unknown(score), _say("summary.day", filter=filtered, day=score.day)])


def rows(score) -> tuple[tuple[str, ...], ...]:
    """One row for each number of right answers."""
    chances = score.chances if score.rights else []
    return tuple(
        (str(k), _percent(chance), _say("cell") if k == score.right else "") for k, chance in enumerate(chances)
    )


def caption(score) -> str:
    """The source note and the day."""
    return _say("caption", day=score.day)


def _say(key: str, **values: object) -> str:
    return say(f"charts.own-answers.{key}", **values)


def _percent(chance: float) -> str:
    return share(round(chance, 3)) if chance >= 0.0005 else _say("tiny")


def _facts(score) -> dict[str, object]:
    few, many = sum(score.chances[: score.right + 1]), sum(score.chances[score.right :])
    return {"right": score.right, "n": len(score.rights), "expected": f"{score.expected:.1f}",
            "few": _percent(min(few, 1)), "many": _percent(min(many, 1))}  # fmt: skip


def _unknown(score) -> str:
    return plural("charts.own-answers.unknown", score.unknown, right=score.unknown_right)
