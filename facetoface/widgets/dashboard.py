"""The dashboard: the course at a glance, in words first, with bars beside them."""

from collections.abc import Mapping

from facetoface.course import Course, Entry
from facetoface.items import Bank
from facetoface.learning import Log, Overview, Progress, overview
from facetoface.learning.mastery import ENOUGH, Mastery
from facetoface.widgets import markup, pages
from facetoface.widgets.form import Form
from facetoface.words import say


def dashboard(log: Log, course: Course, banks: Mapping[str, Bank]) -> Form:
    """A Form that shows where the learner stands, and again at every press of its button."""

    def show(_values: dict | None = None) -> None:
        seen = overview(log.entries(), course, banks, log.clock())
        form.regions = {"page": page(seen, course, len(banks)), "status": markup.escape(log.trouble() or "")}

    refresh = {"event": "refresh", "text": say("dashboard.refresh"), "main": False}
    parts = [
        {"kind": "region", "name": "page"},
        {"kind": "buttons", "name": "buttons", "buttons": [refresh]},
        {"kind": "status", "name": "status"},
    ]
    form = Form(parts, lambda: _twin(course, banks))
    form.on("refresh", show)
    show()
    return form


def page(seen: Overview, course: Course, count: int) -> str:
    """The whole dashboard as HTML."""
    return "".join([_next(seen, count), _due(seen), _lessons(seen), _objectives(seen, course)])


def _next(seen: Overview, count: int) -> str:
    done = sum(some.state == "done" for some in seen.lessons)
    begun = any(some.state != "open" for some in seen.lessons)
    said = _p(say("dashboard.done", done=done, count=count))
    if seen.next is None:
        return said + _p(say("dashboard.finished"))
    word = say("dashboard.go_on" if begun else "dashboard.begin", lesson=_name(seen.next))
    return f'{said}<p><a class="f2f-go" {_to(seen.next)}>{markup.render(word)}</a></p>'


def _due(seen: Overview) -> str:
    word = "due_none" if not seen.due else "due_1" if seen.due == 1 else "due"
    return _p(say(f"dashboard.{word}", count=seen.due))


def _lessons(seen: Overview) -> str:
    rows = "".join(f"<li>{_lesson(some)}</li>" for some in seen.lessons)
    return f'<h3>{say("dashboard.lessons")}</h3><ul class="f2f-lessons">{rows}</ul>'


def _lesson(some: Progress) -> str:
    """A lesson's link, its bar, its state in words, and its tick-list."""
    at = some.standing
    name, state = markup.render(_name(some.lesson)), markup.render(say(f"dashboard.state.{some.state}"))
    bar = f'<progress value="{at.answered}" max="{at.items}" aria-hidden="true"></progress>'
    said = [
        say("dashboard.answered", answered=at.answered, items=at.items),
        say("dashboard.right", right=at.right, graded=at.graded) if at.answered else "",
        say("dashboard.mastered") if at.answered and at.mastered else "",
        say("dashboard.last", day=pages.day(some.last)) if some.last else "",
        say("dashboard.minutes", minutes=some.lesson.minutes),
    ]
    return (
        f'<a {_to(some.lesson)}>{name}</a> <strong>{state}</strong> {bar}<br>'
        f"{markup.render(' '.join(filter(None, said)))}{_ticks(some)}"
    )  # fmt: skip


def _ticks(some: Progress) -> str:
    """The parts of a lesson, each with a mark and in words."""
    rows = [
        say(
            "dashboard.ticked" if part.done else "dashboard.unticked",
            part=part.name.replace("-", " ").capitalize(), answered=part.answered, items=part.items,
        )
        for part in some.parts
    ]  # fmt: skip
    listed = "".join(f"<li>{markup.render(row)}</li>" for row in rows)
    title = say("dashboard.ticks", number=int(some.lesson.id))  # all of them stand on one page
    return f'<details><summary>{title}</summary><ul class="f2f-ticks">{listed}</ul></details>'


def _objectives(seen: Overview, course: Course) -> str:
    aims = course.objectives.items()
    rows = [(f"{aim.verb} {aim.text}", _mastery(seen.mastery.get(name, Mastery()))) for name, aim in aims]
    lead = _p(say("dashboard.mark", enough=ENOUGH))
    table = markup.table([say("dashboard.objective"), say("dashboard.mastery")], rows)
    reached = sum(some.reached for some in seen.mastery.values())
    title = say("dashboard.objectives", reached=reached, count=len(course.objectives))
    return f"<details><summary>{title}</summary>{lead}{table}</details>"


def _mastery(some: Mastery) -> str:
    if not some.items:
        return say("dashboard.untried")
    word = "reached" if some.reached else "not_later" if some.right >= ENOUGH else "under_way"
    return say(f"dashboard.{word}", right=some.right, items=some.items)


def _name(lesson: Entry) -> str:
    return say("dashboard.lesson", number=int(lesson.id), title=markup.literal(lesson.title))


def _to(lesson: Entry) -> str:
    """Where a link to a lesson leads: a file beside this one, and in Lab a path from the course's folder."""
    return f'href="{lesson.file}" data-notebook="lessons/{lesson.file}"'


def _p(text: str) -> str:
    return f"<p>{markup.render(text)}</p>"


def _twin(course: Course, banks: Mapping[str, Bank]) -> tuple[str, str]:
    """The lessons of the course with their times: nothing of any learner."""
    lessons = [course.lessons[name] for name in banks]
    said = [say("dashboard.long", minutes=lesson.minutes) for lesson in lessons]
    rows = "".join(
        f'<li><a href="{one.file}">{markup.render(_name(one))}</a> ({minutes})</li>'
        for one, minutes in zip(lessons, said, strict=True)
    )
    text = "\n".join(f"  - {markup.plain(_name(one))} ({minutes})" for one, minutes in zip(lessons, said, strict=True))
    note = say("dashboard.twin")
    return f"<ul>{rows}</ul><p><em>{markup.escape(note)}</em></p>", f"{text}\n{note}"
