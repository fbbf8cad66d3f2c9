"""Writes rubrics and sample answers where teachers read them: into solutions, and into the answer books."""

import copy
import re

from nbformat import NotebookNode

from facetoface import course, tasks
from facetoface.authoring.stripping import marks
from facetoface.tasks import Task

SCHEME = re.compile(r"^( *)# === BEGIN MARK SCHEME ===\n.*?^ *# === END MARK SCHEME ===", re.DOTALL | re.MULTILINE)


def with_mark_schemes(solution: NotebookNode, given: dict[str, Task]) -> NotebookNode:
    """The solution with what its tasks say in each cell that a teacher marks by hand.

    A Markdown cell gets the best sample answer and the mark scheme; in a code cell, the comment lines between
    `# === BEGIN MARK SCHEME ===` and `# === END MARK SCHEME ===` are written anew.
    """
    made = copy.deepcopy(solution)
    for cell in made.cells:
        task = given.get(cell.metadata.get("nbgrader", {}).get("grade_id"))
        if task and task.by_hand and marks(cell, "solution"):
            cell.source = (
                _as_text(task) if cell.cell_type == "markdown" else SCHEME.sub(_as_comments(task), cell.source)
            )
    return made


def _as_text(task: Task) -> str:
    best = max(task.sample, key=lambda sample: sample.points)
    return "\n".join([best.text.strip(), "", "=== BEGIN MARK SCHEME ===", "", *rubric(task), "=== END MARK SCHEME ==="])


def _as_comments(task: Task):
    lines = ["=== BEGIN MARK SCHEME ===", *(line for line in rubric(task) if line), "=== END MARK SCHEME ==="]
    return lambda found: "\n".join(f"{found[1]}# {line}" for line in lines)


def rubric(task: Task) -> list[str]:
    """A task's levels and sample answers, as lines of Markdown."""
    lines = [f"- **{level.points}** {_points(level.points)}: {level.text.strip()}" for level in task.level]
    for sample in task.sample:
        head, *more = _text(sample.text)
        lines += ["", f"**A sample answer worth {sample.points} {_points(sample.points)}.** {head}".rstrip(), *more, ""]
        lines.append(f"*Why:* {_line(sample.why)}")
    return [*lines, ""]


def _text(text: str) -> list[str]:
    """A sample answer in one line; one whose lines are set in by four blanks, a map say, with its lines as they are."""
    return ["", "", *text.rstrip().lstrip("\n").split("\n")] if text.lstrip("\n").startswith("    ") else [_line(text)]


def _points(count: int) -> str:
    return "point" if count == 1 else "points"


def _line(text: str) -> str:
    return " ".join(text.split())


def book(name: str) -> str:
    """The answer book of the exercise called `name`, as Markdown: what is asked for, hints, messages, rubrics."""
    entry = course.load().exercise(name)
    where = (
        f"The answers stand in [the solution](../{name}/{entry.file}); this page has what the course says to them.\n"
    )
    return "\n".join([f"# Answers: {entry.title}\n", where, *(_task(task) for task in tasks.load(name).values())])


def _task(task: Task) -> str:
    how = "marked by a teacher" if task.by_hand else "marked by its check"
    lines = [f"## {task.id}", "", f"{task.points} {_points(task.points)}, {how}", "", task.target.strip(), ""]
    lines += [f"{number}. {hint.strip()}" for number, hint in enumerate(task.hints, 1)]
    lines += ["", *(f"- *{message}:* {words}" for message, words in task.messages.items())]
    return "\n".join([*lines, *(rubric(task) if task.by_hand else [])]) + "\n"
