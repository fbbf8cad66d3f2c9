"""What a question looks like on paper: boxes to tick, lines to write on, gaps for numbers and letters."""

import math
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from string import ascii_uppercase

from facetoface.authoring import notes
from facetoface.history import Forecast
from facetoface.items import Item, shuffled
from facetoface.items.plain import figure
from facetoface.widgets import forecasting, markup
from facetoface.widgets.stance import POSITIONS
from facetoface.words import say

LINE, LINES = '<div class="line"></div>', 5  # to write on, and how many where nothing says how long an answer is
A_LINE = 45  # letters that a hand writes on a line, with room to think
ROUND, SQUARE, GAP = (f"<span class='{kind}' aria-hidden='true'></span>" for kind in ("round", "square", "gap"))
WORDS = re.compile(r"About (\d+) words")


def css(footer: str) -> str:
    """The style of the sheets; `footer` stands at the foot of every page, beside its number."""
    text = (Path(__file__).parent / "templates" / "page" / "paper.css").read_text(encoding="utf-8")
    return text.replace("FOOTER", re.sub(r'["\\<]', "", footer))


def name() -> str:
    """Where the learner's name and the day go."""
    gaps = "".join(f"<span>{say(f'export.{word}')} <span class='blank'></span></span>" for word in ("name", "date"))
    return f'<p class="name">{gaps}</p>'


def numbered(number: int) -> str:
    """What stands before a question: other things have numbers too."""
    return say("export.number", number=number)


def question(item: Item, number: int) -> str:
    """An item with room for its answer."""
    sure = _sure() if item.graded and item.certainty else ""
    prompt = f"<p><strong>{numbered(number)}{markup.render(item.prompt)}</strong></p>"
    return _asked(f"{prompt}{ROOMS[item.type](item)}{sure}")


def forecast(record: Forecast, number: int, about: bool) -> str:
    """A forecast question with a gap for a probability, and with what a forecaster reads first where it is wanted."""
    known = f"{SQUARE} {say('question.known')}"
    rows = _rows([f"{say('question.probability')}: {GAP} %", known])
    told = forecasting.about(record)[0] if about else ""
    return _asked(f"<p><strong>{numbered(number)}{markup.render(record.question)}</strong></p>{told}{rows}")


def recalled(record: Forecast, number: int) -> str:
    """The question what one's first forecast was."""
    rows = _rows([f"{say('reveal.recall')} {GAP} %"])
    return _asked(f"<p><strong>{numbered(number)}{markup.render(record.question)}</strong></p>{rows}")


def from_before() -> str:
    """Room for questions that a teacher asks."""
    return _asked(f"<p>{markup.escape(say('export.from_before'))}</p>{LINE * LINES}")


def stance() -> str:
    """Where one stands, to tick."""
    rows = _rows(f"{ROUND} {markup.escape(say(f'stance.{name}'))}" for name in POSITIONS)
    return _asked(f"<p><strong>{markup.escape(say('stance.question'))}</strong></p>{rows}{_sure()}")


def counted(items: int) -> str:
    """Room for the number of right answers."""
    return _asked(f"<p>{say('export.counted')}: {GAP} / {items}</p>")


def opened(html: str) -> str:
    """An output with every fold opened, and without the words that say how to open one."""
    html = html.replace(f" {markup.escape(say('packet.open'))}", "")
    return notes.FOLD.sub(r"<section><p><strong>\1</strong></p>", html).replace("</details>", "</section>")


def marks(item: Item) -> str:
    """What stands on a worksheet that is filled in rightly, for items of letters and numbers; else nothing."""
    if item.type == "order":
        right = [option.id for option in item.option]
        signs = [str(right.index(option.id) + 1) for option in _shown(item)]
    elif item.type in ("match", "classify"):
        letters = {target.id: letter for target, letter in zip(item.target, ascii_uppercase, strict=False)}
        signs = [letters[item.key()["pairs"][option.id]] for option in _shown(item)]
    else:
        return ""
    return say("export.letters", marks=", ".join(signs))


def _asked(html: str) -> str:
    return f'<section class="question">{html}</section>'


def _shown(item: Item) -> list:
    return shuffled(item, f"{item.id}/1")


def _sure() -> str:
    degrees = "".join(f"<span>{ROUND} {say(f'question.certainty_{n}')}</span> " for n in (1, 2, 3))
    return f'<p class="sure">{say("question.certainty")} {degrees}</p>'


def _ticked(mark: str) -> Callable[[Item], str]:
    return lambda item: _rows(f"{mark} {markup.render(option.text)}" for option in _shown(item))


def _ordered(item: Item) -> str:
    return f"<p>{say('export.in_order', count=len(item.option))}</p>{_ticked(GAP)(item)}"


def _placed(item: Item) -> str:
    """Options with a gap for the letter of a target."""
    found = zip(ascii_uppercase, item.target, strict=False)
    letters = [f"<strong>{letter}</strong> {markup.render(target.text)}" for letter, target in found]
    return _rows(letters) + _ticked(GAP)(item)


def _estimated(item: Item) -> str:
    unit = markup.escape(item.unit)
    bounds = f"({figure(item.low)} – {figure(item.high, item.unit)})"
    low, high = (f"{say(f'question.{end}')}: {GAP} {unit}" for end in ("low", "high"))
    value = _rows([f"{say('question.value')}: {GAP} {unit} {bounds}"])
    return f"{value}<p>{say('question.range')}</p>{_rows([f'{low} {high}'])}"


def _written(item: Item) -> str:
    """As many lines as a full answer takes in handwriting."""
    long = WORDS.search(item.prompt)
    letters = int(long[1]) * 6 if long else len(getattr(item, "model", None) or "")
    return LINE * max(LINES, math.ceil(letters / A_LINE) + 1)


def _probable(item: Item) -> str:
    return _rows([f"{markup.render(item.question)} {say('question.probability')}: {GAP} %"])


def _rows(rows: Iterator[str] | list[str]) -> str:
    return f"<ul>{''.join(f'<li>{row}</li>' for row in rows)}</ul>"


ROOMS = {
    "single": _ticked(ROUND),
    "verdict": _ticked(ROUND),
    "multiple": _ticked(SQUARE),
    "evidence": _ticked(SQUARE),
    "order": _ordered,
    "match": _placed,
    "classify": _placed,
    "estimate": _estimated,
    "short": _written,
    "reflect": _written,
    "forecast": _probable,
}
