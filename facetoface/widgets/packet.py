"""A source packet on the page: what was searched, and every result folded under its heading."""

from facetoface.history import Archive, dates
from facetoface.history.packets import Found, Packet
from facetoface.widgets import markup, pages, reading
from facetoface.widgets.form import Form
from facetoface.words import say

Rows = list[tuple[str, str]]  # a label, and a text in the course's markup


def packet(found: Packet, archive: Archive) -> Form:
    """The packet as a Form, in which Enter and Space open a result and nothing else; `archive` has its sources.

    The packet and the archive are as of the same day.
    """
    html, text = page(found, archive)
    return Form([{"kind": "region", "name": "page"}], lambda: (html, text), regions={"page": html})


def page(found: Packet, archive: Archive) -> tuple[str, str]:
    """The packet as (HTML, plain text)."""
    top, top_text = pages.page(_head(found, archive))
    folded = [_folded(number, result, archive) for number, result in enumerate(found.page, 1)]
    return top + "".join(html for html, _ in folded), "\n\n".join([top_text, *(text for _, text in folded)])


def _head(found: Packet, archive: Archive) -> Rows:
    looked_up = say("packet.looked_up", when=dates.in_words(found.looked_up), day=pages.day(archive.day))
    intro = f"{say('packet.intro')} {say('packet.open')}"
    return [(found.title, intro), (say("packet.searched"), f"{found.searched} {looked_up}")]


def _folded(number: int, found: Found, archive: Archive) -> tuple[str, str]:
    """One result: a heading that opens by mouse, Enter or Space, and what stands under it."""
    head = say("packet.head", number=number, kind=say(f"packet.kind.{found.kind}"), heading=found.heading)
    html, text = pages.page(_rows(found, archive))
    return (
        f"<details><summary>{markup.render(head)}</summary>{html}</details>",
        f"{markup.plain(head)}\n{text}",
    )


def _rows(found: Found, archive: Archive) -> Rows:
    rows = [(say("packet.finds"), found.finds)]
    if found.quote:
        rows.append((say("packet.quote"), say("packet.quoted", quote=markup.literal(found.quote))))
    if found.source:
        rows.append((say("packet.source"), reading.reference(archive.sources[found.source])))
    return rows
