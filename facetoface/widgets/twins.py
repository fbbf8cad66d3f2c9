"""Static twins: what stands in a saved notebook, an export or on paper where no kernel runs.

They are made from the course's files alone, never from what a learner did, so they are the same everywhere.
"""

import attrs

from facetoface.widgets import markup


def question(item, options: list) -> tuple[str, str]:
    """An item as (HTML, plain text): its prompt and choices, nothing of its key or feedback."""
    lists = [[option.text for option in options]] * bool(options)
    lists += [[target.text for target in getattr(item, "target", [])]] if getattr(item, "target", None) else []
    html = "".join(f"<ul>{''.join(f'<li>{markup.render(t)}</li>' for t in texts)}</ul>" for texts in lists)
    text = "\n".join(f"  - {markup.plain(t)}" for texts in lists for t in texts)
    return (
        f'<div class="f2f-twin"><p><strong>{markup.render(item.prompt)}</strong></p>{html}</div>',
        "\n".join(filter(None, [markup.plain(item.prompt), text])),
    )


def folded(html: str, title: str | None) -> str:
    """A twin under a title that has to be opened first, where there is a title."""
    return f"<details><summary>{markup.escape(title)}</summary>{html}</details>" if title else html


def several(twins: list[tuple[str, str]], note: str) -> tuple[str, str]:
    """Several twins as one, with a note on how to bring them to life."""
    return (
        "".join(html for html, _ in twins) + f"<p><em>{markup.escape(note)}</em></p>",
        "\n\n".join([*(text for _, text in twins), note]),
    )


def cited(options: list, cite) -> list:
    """Options that are excerpts, each with the short reference of its source behind it."""
    return [
        attrs.evolve(option, text=f"{option.text} ({cite(option.source)})")
        if getattr(option, "source", None)
        else option
        for option in options
    ]
