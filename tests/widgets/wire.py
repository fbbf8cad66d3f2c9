"""Messages as the page sends them, delivered to a real Form over its own message handler."""

import html
import json
import re
from itertools import count

from facetoface.words import say

_numbers = count(1)


def click(form, event: str, /, **changed):
    """What the page sends when a button is pressed after some fields were changed; gives the status in words."""
    values = {**form.values, **changed}
    form._handle_msg(
        {"content": {"data": {"method": "update", "state": {"values": values}, "buffer_paths": []}}, "buffers": []}
    )
    message = {"event": event, "number": next(_numbers), "values": values}
    deliver(form, message)
    assert say("form.fault") not in status(form)  # ipywidgets swallows what a handler raises; the form says it
    return status(form)


def deliver(form, message):
    """One custom message, as it arrives from the page."""
    form._handle_msg({"content": {"data": {"method": "custom", "content": message}}, "buffers": []})


def status(form) -> str:
    """The words in the form's status region."""
    return html.unescape(re.sub(r"<[^>]+>", " ", form.regions.get("status", ""))).strip()


def everything_sent(form) -> str:
    """All the page is ever given of a form, as one text."""
    return json.dumps(
        {name: form.get_state()[name] for name in ("parts", "values", "regions", "notes")}, ensure_ascii=False
    )
