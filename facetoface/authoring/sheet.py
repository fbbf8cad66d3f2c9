"""What a question looks like on paper: boxes to tick, lines to write on, gaps for numbers and letters."""

import re
from collections.abc import Callable
from pathlib import Path
from string import ascii_uppercase

from facetoface.authoring import notes
from facetoface.items import Item, shuffled
from facetoface.items.plain import figure
from facetoface.widgets import markup
from facetoface.words import say

LINE, LINES = '<div class="line"></div>', 5  # to write on, and how many
ROUND, SQUARE, GAP = (f"<span class='{kind}' aria-hidden='true'></span>" for kind in ("round", "square", "gap"))
SUMMARY = re.compile(r"<details><summary>(.*?)</summary>")


def css() -> str:
    """The style of the sheets."""
    return (Path(__file__).parent / "templates" / "page" / "paper.css").read_text(encoding="utf-8")


def questions(items: list[Item], outputs: list) -> str:
    """Items with room for their answers; in an envelope where the outputs of their cell are in one."""
    found = SUMMARY.match("".join(output.get("data", {}).get("text/html", "") for output in outputs))
    asked = "".join(f'<section class="question">{_question(item)}</section>' for item in items)
    return _envelope(found[1], asked) if found else asked


def with_room(source: str, html: str) -> str:
    """What a cell shows, with room to write where its call asks for something that is no item."""
    if ".review(" in source:
        return f'<section class="question"><p>{markup.escape(say("export.from_before"))}</p>{LINE * LINES}</section>'
    word = "reveal.recall" if ".reveal(" in source else "question.probability"
    return html + "".join(
        f'<section class="question">{_forecast(one, word)}</section>' for one in notes.forecasts(source)
    )


def opened(html: str) -> str:
    """An output with every fold opened; a fold that holds all of it is an envelope, and gets a sheet of its own."""
    found = SUMMARY.match(html)
    if found and html.rstrip().endswith("</details>"):
        html = _envelope(found[1], html.removeprefix(found[0]).rstrip().removesuffix("</details>"))
    html = SUMMARY.sub(r"<section><p><strong>\1</strong></p>", html)
    return html.replace("</details>", "</section>")


def _envelope(title: str, html: str) -> str:
    return f'<section class="envelope"><h3>{title}</h3><p><em>{say("export.sealed")}</em></p>{html}</section>'


def _question(item: Item) -> str:
    sure = f"<p>{say('question.certainty')} {''.join(_sure())}</p>" if item.graded and item.certainty else ""
    return f"<p><strong>{markup.render(item.prompt)}</strong></p>{ROOMS[item.type](item)}{sure}"


def _sure() -> list[str]:
    return [f"{ROUND} {say(f'question.certainty_{n}')} " for n in (1, 2, 3)]


def _ticked(mark: str) -> Callable[[Item], str]:
    return lambda item: _rows(f"{mark} {markup.render(option.text)}" for option in shuffled(item, f"{item.id}/1"))


def _placed(item: Item) -> str:
    """Options with a gap for the letter of a target."""
    letters = [
        f"<strong>{a}</strong> {markup.render(t.text)}" for a, t in zip(ascii_uppercase, item.target, strict=False)
    ]
    return _rows(letters) + _ticked(GAP)(item)


def _estimated(item: Item) -> str:
    unit = markup.escape(item.unit)
    bounds = f"({figure(item.low)} – {figure(item.high, item.unit)})"
    ends = [f"{say(f'question.{end}')}: {GAP} {unit}" for end in ("low", "high")]
    return _rows([f"{say('question.value')}: {GAP} {unit} {bounds}"]) + f"<p>{say('question.range')}</p>" + _rows(ends)


def _forecast(item, word: str = "question.probability") -> str:
    """The question of an item or a forecast, with a gap for a probability; `word` names the key of the gap's label."""
    return f"<p>{markup.render(item.question)}</p>" + _rows([f"{say(word)} {GAP} %"])


def _written(_item: Item) -> str:
    return LINE * LINES


def _rows(rows) -> str:
    return f"<ul>{''.join(f'<li>{row}</li>' for row in rows)}</ul>"


ROOMS = {
    "single": _ticked(ROUND),
    "verdict": _ticked(ROUND),
    "multiple": _ticked(SQUARE),
    "evidence": _ticked(SQUARE),
    "order": _ticked(GAP),
    "match": _placed,
    "classify": _placed,
    "estimate": _estimated,
    "short": _written,
    "reflect": _written,
    "forecast": _forecast,
}
