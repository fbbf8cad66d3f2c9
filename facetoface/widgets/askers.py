"""How each type of item is asked: its fields on a Form, and the way between their values and an answer.

An asker is made of functions: `fields(item, options)` gives the Form's parts, `answer(item, values)` the answer
dict or None while it is incomplete, `values(answer)` the field values that show an answer again, and
`untouched(options)` those before there is one.
"""

from collections.abc import Callable

import attrs

from facetoface.widgets import markup
from facetoface.words import say


@attrs.frozen
class Asker:
    """One way of asking."""

    fields: Callable
    answer: Callable
    values: Callable
    places: bool = False  # whether the options are put somewhere, not chosen
    untouched: Callable = lambda options: {}


def _options(options) -> list[dict]:
    return [{"id": o.id, "html": markup.render(o.text)} for o in options]


def _listed(kind: str) -> Callable:
    def fields(item, options):
        return [
            {
                "kind": kind,
                "name": "answer",
                "legend": markup.render(item.prompt),
                "options": _options(options),
            }
        ]

    return fields


def _pairs_fields(item, options):
    targets = [{"id": target.id, "text": markup.plain(target.text)} for target in item.target]
    return [{**_listed("pairs")(item, options)[0], "targets": targets}]


def _whole(key: str) -> Callable:
    """The answer is the field's whole value, under one key; None while the field is empty."""

    def answer(item, values):
        value = values.get("answer")
        return {key: value} if value else None

    return answer


def _single(key: str, kind: str) -> Asker:
    return Asker(_listed(kind), _whole(key), lambda answer: {"answer": answer[key]})


def _pairs_answer(item, values):
    chosen = values.get("answer") or {}
    return {"pairs": chosen} if len(chosen) == len(item.option) else None


def _together(item, *parts: dict) -> list[dict]:
    return [{"kind": "together", "name": "together", "legend": markup.render(item.prompt), "parts": list(parts)}]


def _estimate_fields(item, options):
    bounds = {"kind": "number", "min": item.low, "max": item.high, "step": item.step, "unit": item.unit}
    return _together(
        item,
        {**bounds, "name": "value", "label": say("question.value"), "slider": True},
        {"kind": "region", "name": "range", "html": say("question.range")},
        {**bounds, "name": "low", "label": say("question.low")},
        {**bounds, "name": "high", "label": say("question.high")},
    )


def _estimate_answer(item, values):
    answer = {name: values.get(name) for name in ("value", "low", "high")}
    return None if None in answer.values() else answer


def _text_fields(item, options):
    return [{"kind": "text", "name": "answer", "label": markup.render(item.prompt), "rows": 4}]


def _text_answer(item, values):
    text = (values.get("answer") or "").strip()
    return {"text": text} if text else None


def _forecast_fields(item, options):
    scale = {"kind": "number", "name": "probability", "label": say("question.probability"), "slider": True}
    known = [{"id": "known", "html": say("question.known")}]
    return _together(
        item,
        {"kind": "region", "name": "question", "html": markup.render(item.question)},
        {**scale, "min": 0, "max": 100, "step": 1, "unit": "%"},
        {"kind": "checks", "name": "known", "legend": say("question.before"), "options": known},
    )


def _forecast_answer(item, values):
    if values.get("probability") is None:
        return None
    return {"probability": values["probability"], "known": bool(values.get("known"))}


def _forecast_values(answer):
    return {"probability": answer["probability"], "known": ["known"] if answer["known"] else []}


_TEXT = Asker(_text_fields, _text_answer, lambda answer: {"answer": answer["text"]})
_PAIRS = Asker(_pairs_fields, _pairs_answer, lambda answer: {"answer": answer["pairs"]}, places=True)
_ORDER = Asker(
    _listed("order"),
    lambda item, values: {"order": values.get("answer") or []},
    lambda answer: {"answer": answer["order"]},
    places=True,
    untouched=lambda options: {"answer": [option.id for option in options]},  # the order they are shown in
)

ASKERS = {
    "single": _single("choice", "radio"),
    "verdict": _single("choice", "radio"),
    "multiple": _single("choices", "checks"),
    "evidence": _single("choices", "checks"),
    "order": _ORDER,
    "match": _PAIRS,
    "classify": _PAIRS,
    "estimate": Asker(_estimate_fields, _estimate_answer, dict),
    "short": _TEXT,
    "reflect": _TEXT,
    "forecast": Asker(_forecast_fields, _forecast_answer, _forecast_values),
}
