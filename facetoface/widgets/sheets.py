"""The pages an exercise shows: its card, what a good answer looks like, hints, verdicts. Each gives (HTML, plain text).

What they say may have several paragraphs, with blank lines between; one indented by four spaces is shown as code, or
as a picture made of signs, with its lines as they stand.
"""

import re

from facetoface.course import Assignment, Course
from facetoface.widgets import markup
from facetoface.widgets.pages import page
from facetoface.words import say

INDENT = "    "


def card(exercise: Assignment, course: Course, day: str) -> tuple[str, str]:
    """The exercise at a glance, as of a day in words."""
    lesson = course.lesson(exercise.after)
    return page([
        (say("card.do"), exercise.do),
        (say("card.minutes"), say("exercise.minutes", minutes=exercise.minutes)),
        (say("card.knowledge_date"), say("card.knowledge", day=day)),
        (say("exercise.lesson"), say("exercise.after", id=lesson.id.lstrip("0"), title=lesson.title)),
        (say("card.objectives"), [f"{course.objectives[o].verb} {course.objectives[o].text}"
                                  for o in exercise.objectives]),
    ])  # fmt: skip


def told(parts: list[tuple[str, str]]) -> tuple[str, str]:
    """Heads, each with what is said under it."""
    html = "".join(f"<p><strong>{markup.render(head)}</strong></p>{_html(body)}" for head, body in parts)
    text = "\n".join(f"{markup.plain(head)}:\n{_text(body)}" for head, body in parts)
    return f'<div class="f2f-page">{html}</div>', text


def verdict(head: str, body: str) -> tuple[str, str]:
    """A verdict in one paragraph: its state, and what is said of it."""
    html = f"<p><strong>{markup.render(head)}</strong> {markup.render(body)}</p>"
    return f'<div class="f2f-page">{html}</div>', f"{markup.plain(head)} {markup.plain(body)}"


def _blocks(body: str) -> list[str]:
    return [block.rstrip() for block in re.split(r"\n\s*\n", body.strip("\n"))]


def _html(body: str) -> str:
    return "".join(
        f"<pre>{markup.escape(_dedented(block))}</pre>" if _code(block) else f"<p>{markup.render(block)}</p>"
        for block in _blocks(body)
    )


def _text(body: str) -> str:
    return "\n".join(block if _code(block) else f"  {markup.plain(block)}" for block in _blocks(body))


def _code(block: str) -> bool:
    return all(line.startswith(INDENT) for line in block.splitlines())


def _dedented(block: str) -> str:
    return "\n".join(line.removeprefix(INDENT) for line in block.splitlines())
