"""The Form: what it does with messages, faults and text that is not its own."""

import pytest

from facetoface.assets import CourseError
from facetoface.widgets import markup
from facetoface.widgets.form import Form
from tests.widgets.wire import click, deliver, status

STATUS = {"kind": "status", "name": "status"}


def form(handler=lambda values: None):
    made = Form([STATUS], lambda: ("<p>twin</p>", "twin"))
    made.on("check", handler)
    return made


def test_a_message_reaches_its_handler_with_the_values():
    seen = []
    click(form(seen.append), "check", answer="nobody")
    assert seen == [{"answer": "nobody"}]


def test_every_message_is_answered_so_that_the_page_stops_waiting(monkeypatch):
    made, sent = form(), []
    monkeypatch.setattr(made, "send", sent.append)
    deliver(made, {"event": "check", "number": 7, "values": {}})
    deliver(made, {"event": "unknown", "number": 8, "values": {}})
    assert sent == [{"answered": 7, "kept": False}, {"answered": 8, "kept": False}]


def test_what_was_kept_is_said_to_the_page_so_that_it_forgets_the_draft(monkeypatch):
    made, sent = form(lambda values: setattr(made, "kept", bool(values))), []
    monkeypatch.setattr(made, "send", sent.append)
    deliver(made, {"event": "check", "number": 1, "values": {"answer": "x"}})
    deliver(made, {"event": "check", "number": 2, "values": {}})
    assert [one["kept"] for one in sent] == [True, False]


def test_what_changes_together_reaches_the_page_together(monkeypatch):
    made = form(lambda values: [made.tell("Right."), setattr(made, "locked", ["answer"])])
    sent = []
    monkeypatch.setattr(made, "_send", lambda message, **_: sent.append(message["method"]))
    deliver(made, {"event": "check", "number": 1, "values": {}})
    assert sent == ["update", "custom"]


@pytest.mark.parametrize(
    "message", [{}, {"event": "check"}, {"event": "check", "values": 3}, {"event": None, "values": {}}]
)
def test_a_message_of_the_wrong_shape_is_ignored(message):
    seen = []
    deliver(form(seen.append), message)
    assert seen == []


def test_a_course_error_becomes_a_sentence_in_the_status():
    def fail(_):
        raise CourseError("The bank <b>changed</b>.")

    assert "The bank <b>changed</b>." in click(form(fail), "check")


def test_any_other_error_is_said_and_still_raised_for_the_tests_to_see():
    def crash(_):
        raise ZeroDivisionError

    made = form(crash)
    with pytest.raises(ZeroDivisionError):
        made.receive({"event": "check", "number": 1, "values": {}})
    assert "Something went wrong" in status(made)


def test_the_saved_form_is_its_twin_and_its_repr_never_changes():
    bundle = form()._repr_mimebundle_()
    assert (bundle["text/html"], bundle["text/plain"]) == ("<p>twin</p>", "twin")
    assert repr(form()) == "Form()"


@pytest.mark.parametrize(
    "text, html",
    [
        ("*one* and **two**", "<em>one</em> and <strong>two</strong>"),
        ("[CFR](https://www.cfr.org)", '<a href="https://www.cfr.org">CFR</a>'),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("[x](javascript:alert(1))", "[x](javascript:alert(1))"),
        ('<img src=x onerror="y">', "&lt;img src=x onerror=&quot;y&quot;&gt;"),
        ("# no heading", "# no heading"),
        ("several\n   lines", "several lines"),
    ],
)
def test_markup_renders_emphasis_and_links_and_shows_the_rest_as_text(text, html):
    assert markup.render(text) == html


@pytest.mark.parametrize("title", ["A [draft] *title*", "<b> & co", "a_b_c (1)", "back\\slash"])
def test_a_literal_text_comes_out_as_it_went_in(title):
    assert markup.plain(markup.literal(title)) == title
