"""Worksheets and answer keys, and what is said where nothing can print them."""

import os
import shutil

import pytest

from facetoface import banks
from facetoface.assets import CourseError
from facetoface.authoring import html, sheet
from facetoface.authoring import print as paper
from facetoface.cli import main
from facetoface.items.kinds import KINDS
from facetoface.widgets import markup

LESSON = next(source for source in html.sources() if source.lesson == "03")
ENVELOPES = next(source for source in html.sources() if source.lesson == "06")


def test_every_type_of_item_has_room_on_paper():
    assert set(sheet.ROOMS) == set(KINDS)


def test_a_worksheet_asks_everything_and_answers_nothing():
    page = paper.worksheet(LESSON)
    for item in banks.load("03").items.values():
        assert markup.render(item.prompt) in page
        assert not any(markup.render(option.feedback) in page for option in item.option)


def test_a_key_answers_everything():
    page = paper.key(LESSON)
    assert all(markup.render(o.feedback) in page for i in banks.load("03").items.values() for o in i.option)


def test_envelopes_are_sheets_of_their_own():
    assert paper.worksheet(ENVELOPES).count('class="envelope"') >= 6


def test_nothing_is_left_folded_on_paper():
    for source in html.sources():
        if source.lesson and source.group == "lessons":
            assert "<details" not in paper.worksheet(source)


def test_where_no_browser_is_found_a_sentence_says_what_to_do(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setattr(paper, "PLACES", ())
    monkeypatch.delenv("FACETOFACE_BROWSER", raising=False)
    assert main(["export", "print", str(tmp_path)]) == 1
    assert "No Chromium, Chrome or Edge was found" in capsys.readouterr().err


def test_a_program_that_does_not_print_is_named(monkeypatch, tmp_path):
    monkeypatch.setenv("FACETOFACE_BROWSER", str(tmp_path / "nothing"))
    with pytest.raises(CourseError, match="was not printed"):
        next(paper.write(tmp_path))


@pytest.mark.skipif(
    not os.environ.get("FACETOFACE_NEED_BROWSER") and not shutil.which("chromium"), reason="no Chromium"
)
def test_a_worksheet_is_printed(tmp_path):
    first = next(paper.write(tmp_path))
    assert first.name.endswith("-worksheet.pdf") and first.read_bytes().startswith(b"%PDF")
