"""Worksheets, envelopes and answer keys, and what is said where nothing can print them."""

import itertools
import os
import re
import shutil
import time

import pytest

from facetoface import banks
from facetoface.assets import CourseError
from facetoface.authoring import html, paper, sheet
from facetoface.authoring import print as printing
from facetoface.cli import main
from facetoface.items.kinds import KINDS
from facetoface.widgets import markup

LESSONS = [source for source in html.sources() if source.lesson and source.group == "lessons"]
BY_ID = {source.lesson: source for source in LESSONS}
NUMBER = re.compile(r"<p><strong>Question (\d+): (.*?)</strong>")


@pytest.fixture(scope="module")
def sheets():
    return {source.lesson: paper.sheets(source) for source in LESSONS}


def handed_out(pages):
    return "".join(page for kind, page in pages.items() if kind != "answers")


def test_every_type_of_item_has_room_on_paper():
    assert set(sheet.ROOMS) == set(KINDS)


@pytest.mark.parametrize("lesson", BY_ID)
def test_a_lesson_asks_everything_and_answers_nothing(sheets, lesson):
    page = handed_out(sheets[lesson])
    for item in banks.load(lesson).items.values():
        assert markup.render(item.prompt) in page
        assert not any(markup.render(option.feedback) in page for option in item.option)


@pytest.mark.parametrize("lesson", BY_ID)
def test_a_key_answers_everything_under_the_numbers_of_the_sheets(sheets, lesson):
    key = sheets[lesson]["answers"]
    assert all(markup.render(o.feedback) in key for i in banks.load(lesson).items.values() for o in i.option)
    asked = NUMBER.findall(handed_out(sheets[lesson]))
    assert [int(number) for number, _ in asked] == list(range(1, len(asked) + 1))
    assert [number for number, _ in NUMBER.findall(key)] == [number for number, _ in asked]


def test_a_key_says_which_letters_and_numbers_stand_on_the_worksheet():
    items = banks.load("06").items
    for item in items.values():
        if item.type == "order":
            places = [int(n) for n in re.findall(r"\d+", sheet.marks(item))]
            shown = re.findall(r"</span> (.*?)</li>", sheet.ROOMS["order"](item))
            in_order = [text for _, text in sorted(zip(places, shown, strict=True))]
            assert in_order == [markup.render(option.text) for option in item.option]


def test_no_id_of_an_option_stands_in_a_key(sheets):
    assert "april-27" not in sheets["06"]["answers"] and "up to 20.0" not in sheets["06"]["answers"]


def test_envelopes_are_parts_of_their_own_and_nothing_before_tells_of_them(sheets):
    parts = sheets["06"]
    assert [kind for kind in parts if kind.startswith("envelope")] == [f"envelope-{n}" for n in range(1, 7)]
    assert "Trump accepts" not in parts["worksheet"] + parts["envelope-1"]
    assert "A yes from the one man" in parts["envelope-2"]  # what is said of an envelope stands with it
    before = "".join(parts[kind] for kind in ("worksheet", "envelope-1", "envelope-2", "envelope-3"))
    assert "meets Kim Jong Un in Singapore" not in before


def test_what_a_forecaster_reads_first_is_printed_once(sheets):
    assert handed_out(sheets["06"]).count("Yes if both governments confirm that the two were at one place") == 1


def test_a_shelf_that_the_notebook_folds_away_is_a_part_of_its_own(sheets):
    assert "more" not in sheets["03"]
    assert "The summit ended hostility between equals" in sheets["09"]["more"]
    assert "The summit ended hostility between equals and opened" not in sheets["09"]["worksheet"].split("Cards")[0]
    assert "Where next" in sheets["09"]["worksheet"]


@pytest.mark.parametrize("lesson", BY_ID)
def test_a_sheet_is_fit_for_paper(sheets, lesson):
    for kind, page in sheets[lesson].items():
        assert "<details" not in page, "nothing may be left folded"
        assert page.count("<h1") == 1
        levels = [int(n) for n in re.findall(r"<h(\d)", page)]
        assert all(later <= before + 1 for before, later in itertools.pairwise(levels)), kind
        assert not re.search(r"Run ▸|notebook runs|Shift\+Enter|press <em>|Previous: ", page)
        assert ('class="name"' in page) == (kind not in ("answers", "more"))
        assert "<table" not in page or "<caption" not in page, "the numbers behind a chart would fill pages"


def test_a_long_answer_has_more_room_than_a_short_one():
    letter, line = banks.load("10").items["letter-to-february"], banks.load("03").items["are-summits-wise"]
    assert sheet.ROOMS["reflect"](letter).count("line") >= 3 * sheet.ROOMS["reflect"](line).count("line")


def test_where_no_browser_is_found_a_sentence_says_what_to_do(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setattr(printing, "PLACES", ())
    monkeypatch.delenv("FACETOFACE_BROWSER", raising=False)
    assert main(["export", "print", str(tmp_path)]) == 1
    assert "No Chromium, Chrome or Edge was found" in capsys.readouterr().err


def test_a_program_that_does_not_print_is_named(monkeypatch, tmp_path):
    monkeypatch.setenv("FACETOFACE_BROWSER", str(tmp_path / "nothing"))
    with pytest.raises(CourseError, match="was not printed"):
        next(printing.write(tmp_path))


def program(folder, text):
    path = folder / "program"
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return str(path)


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="needs a shell")
def test_a_browser_that_hangs_is_ended_with_what_it_started(monkeypatch, tmp_path):
    monkeypatch.setenv("FACETOFACE_BROWSER", program(tmp_path, "sleep 30 & sleep 30"))
    monkeypatch.setattr(printing, "SECONDS", 0.2)
    before = time.monotonic()
    with pytest.raises(CourseError, match=r"nothing within 0\.2 seconds"):
        next(printing.write(tmp_path / "out"))
    assert time.monotonic() - before < 10


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="needs a shell")
def test_an_older_file_does_not_pass_for_a_printed_one(monkeypatch, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    (out / "00-start-here-worksheet.pdf").write_text("old")
    monkeypatch.setenv("FACETOFACE_BROWSER", program(tmp_path, "echo no paper"))
    with pytest.raises(CourseError, match="no paper"):
        next(printing.write(out))


@pytest.mark.skipif(
    not os.environ.get("FACETOFACE_NEED_BROWSER") and not shutil.which("chromium"), reason="no Chromium"
)
def test_a_worksheet_is_printed(tmp_path):
    first = next(printing.write(tmp_path))
    data = first.read_bytes()
    assert first.name.endswith("-worksheet.pdf") and data.startswith(b"%PDF")
    assert b"/StructTreeRoot" in data and b"/Outlines" in data
