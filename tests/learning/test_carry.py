"""Progress taken along: exported, taken in, and set aside, on folders that stand for two computers."""

import base64
import datetime as dt
import json
from pathlib import Path

import pytest

from facetoface.assets import CourseError
from facetoface.items import load_bank
from facetoface.learning import Log, carry, carry_words, standing
from facetoface.learning.pictures import PNG
from tests.items.conftest import OBJECTIVES, RECORDS

BANK = Path(__file__).parents[1] / "items" / "sample.toml"
STANCE = {"kind": "stance", "lesson": "08", "item": "are-summits-wise", "answer": {"position": "rather-wise"}}


def at(hour: int):
    return lambda: dt.datetime(2018, 2, 10, hour, tzinfo=dt.UTC)


def answer(log, item, **fields):
    return log.add(**{"lesson": "03", "item": item, "answer": {"choice": "x"}, "right": True, "score": 1.0, **fields})[
        0
    ]


@pytest.fixture
def home(tmp_path):
    return Log(tmp_path / "home", clock=at(9))


@pytest.fixture
def school(tmp_path):
    return Log(tmp_path / "school", clock=at(11))


@pytest.fixture
def file(tmp_path):
    return tmp_path / "mine.jsonl"


@pytest.fixture(scope="module")
def items():
    return [item for item in load_bank(BANK, OBJECTIVES, RECORDS).items.values() if item.graded]


def test_an_export_holds_every_entry_whole_in_order_of_time(home, school, file):
    late, early = answer(school, "second", certainty=3, place="04"), answer(home, "first")
    school.take_in([early])
    assert carry.export(school, file) == 2
    lines = [json.loads(line) for line in file.read_text().splitlines()]
    assert [line["item"] for line in lines] == ["first", "second"]
    assert (lines[1]["id"], lines[1]["certainty"], lines[1]["place"]) == (late.id, 3, "04")


def test_home_and_school_become_one_whichever_takes_in_the_other(home, school, tmp_path):
    for name in ("one", "both"):
        answer(home, name)
    for name in ("two", "both"):
        answer(school, name, round=2)
    there, here = tmp_path / "there.jsonl", tmp_path / "here.jsonl"
    carry.export(home, there), carry.export(school, here)
    assert carry.merge(home, here).new == carry.merge(school, there).new == 2
    assert home.entries() == school.entries()
    assert [e.item for e in home.entries()] == ["one", "both", "two", "both"]


def test_a_file_taken_in_twice_counts_once(home, school, file, items):
    for item in items:
        answer(home, item.id)
    carry.export(home, file)
    first, again = carry.merge(school, file), carry.merge(school, file)
    assert (first.new, first.known) == (len(items), 0)
    assert (again.new, again.known) == (0, len(items))
    assert standing(school.entries(), "03", items) == standing(home.entries(), "03", items)
    assert len((school.path).read_text().splitlines()) == len(items)


def test_what_was_taken_in_stays(home, school, file):
    answer(home, "first")
    carry.export(home, file)
    carry.merge(school, file)
    assert Log(school.path.parent).entries() == home.entries()


def test_a_stance_leaves_the_log_only_when_asked(home, school, tmp_path):
    answer(home, "first")
    home.add(**STANCE)
    assert carry.export(home, tmp_path / "plain.jsonl") == 1
    assert "wise" not in (tmp_path / "plain.jsonl").read_text()
    assert carry.export(home, tmp_path / "whole.jsonl", with_stance=True) == 2
    carry.merge(school, tmp_path / "whole.jsonl")
    assert [e.kind for e in school.entries()] == ["answer", "stance"]


def test_what_was_written_on_the_open_question_is_as_private_as_a_stance(home, tmp_path):
    answer(home, "wise-today", answer={"text": "It depends."}, right=None, private=True)
    answer(home, "letter", answer={"text": "Dear me"}, right=None)
    without, asked = tmp_path / "without.jsonl", tmp_path / "with.jsonl"
    assert (carry.export(home, without), carry.export(home, asked, with_stance=True)) == (1, 2)
    assert "It depends." not in without.read_text() and "It depends." in asked.read_text()


def test_an_answer_with_half_a_character_is_carried(home, school, file):
    answer(home, "first", answer={"text": "half \ud83d"})
    carry.export(home, file)
    carry.merge(school, file)
    assert school.entries() == home.entries()


# ---- charts ----


def chart(log, name="mine.png", picture=PNG + b"dots"):
    place = log.path.parent / "charts"
    place.mkdir(parents=True, exist_ok=True)
    (place / name).write_bytes(picture)
    return log.add(kind="chart", lesson="04", item="meetings", answer={"alt": "Dots.", "file": name})[0]


def test_a_chart_travels_with_its_picture(home, school, file):
    chart(home)
    carry.export(home, file)
    carry.merge(school, file)
    assert (school.path.parent / "charts" / "mine.png").read_bytes() == PNG + b"dots"
    assert school.entries() == home.entries()


def test_a_picture_that_is_there_already_is_kept(home, school, file):
    chart(home)
    chart(school, picture=PNG + b"other")
    carry.export(home, file)
    carry.merge(school, file)
    assert (school.path.parent / "charts" / "mine.png").read_bytes() == PNG + b"other"


@pytest.mark.parametrize(
    "name", ["../out.png", "/tmp/out.png", "..\\out.png", "c:out.png", ".png", "a.py", "a\0.png", 7, None]
)
def test_no_picture_is_written_outside_its_folder(home, school, file, name):
    entry = chart(home)
    line = {**json.loads(home.path.read_text()), "answer": {"alt": "", "file": name}}
    file.write_text(json.dumps({**line, "picture": base64.b64encode(PNG).decode()}))
    assert carry.merge(school, file).new == 1
    assert [e.id for e in school.entries()] == [entry.id]
    assert not (school.path.parent / "charts").exists() and not (file.parent / "out.png").exists()


@pytest.mark.parametrize("picture", ["no base64!", "bm90IGEgcGljdHVyZQ==", 7, None, ["x"]])
def test_a_picture_that_is_none_is_passed_over(home, school, file, picture):
    chart(home)
    file.write_text(json.dumps({**json.loads(home.path.read_text()), "picture": picture}))
    assert carry.merge(school, file).new == 1
    assert not (school.path.parent / "charts").exists()


# ---- files that are not what they should be ----


def test_a_torn_file_gives_what_is_whole_and_says_what_is_not(home, school, file):
    for name in ("first", "second"):
        answer(home, name)
    carry.export(home, file)
    file.write_bytes(file.read_bytes()[:-20])
    taken = carry.merge(school, file)
    assert (taken.new, taken.unread) == (1, 1)
    assert carry_words.imported(file, taken).endswith("because they could not be read: 1.")


def test_lines_of_a_newer_version_are_said_with_the_remedy(school, file):
    file.write_text('{"v": 2, "kind": "something new"}\n')
    taken = carry.merge(school, file)
    assert (taken.new, taken.newer) == (0, 1)
    assert "Update the course" in carry_words.imported(file, taken)


@pytest.mark.parametrize("text", ["", "\n\n", "hello\nworld\n", "[]", '{"v": 1}', "\x00\xff", "item,score\na,1\n"])
def test_a_file_that_is_not_the_courses_is_a_sentence(school, file, text):
    file.write_text(text, encoding="latin-1")
    with pytest.raises(CourseError, match="holds nothing that the course could read"):
        carry.merge(school, file)
    assert school.entries() == []


@pytest.mark.parametrize("name", ["missing.jsonl", ".", "a\0b", "x" * 300])
def test_a_file_that_cannot_be_read_is_a_sentence(school, tmp_path, name):
    with pytest.raises(CourseError, match="could not be read"):
        carry.merge(school, tmp_path / name)


def test_windows_line_ends_and_a_mark_at_the_start_do_no_harm(home, school, file):
    for name in ("first", "second"):
        answer(home, name)
    carry.export(home, file)
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert carry.merge(school, file) == carry.Taken(2, 0, 0, 0)


def test_an_export_never_writes_over_a_file(home, file):
    file.write_text("mine")
    with pytest.raises(CourseError, match="already"):
        carry.export(home, file)
    assert file.read_text() == "mine"


def test_a_second_export_of_a_day_has_a_name_of_its_own(home):
    answer(home, "first")
    names = []
    for _ in range(3):
        path = carry.new_file(home)
        carry.export(home, path)
        names.append(path.name)
    stem = "face-to-face-progress-2018-02-10"
    assert names == [f"{stem}.jsonl", f"{stem}-2.jsonl", f"{stem}-3.jsonl"]


def test_a_folder_that_cannot_be_written_is_a_sentence_and_leaves_nothing(home, tmp_path):
    (tmp_path / "wall").write_text("a file where a folder should be")
    with pytest.raises(CourseError, match="could not be written"):
        carry.export(home, tmp_path / "wall" / "mine.jsonl")
    assert sorted(p.name for p in tmp_path.iterdir() if p.suffix == ".part") == []


def test_an_import_into_a_folder_that_cannot_be_written_says_to_do_it_again(home, tmp_path, file):
    answer(home, "first")
    carry.export(home, file)
    (tmp_path / "wall").write_text("a file where the folder should be")
    with pytest.raises(CourseError, match="import the file again"):
        carry.merge(Log(tmp_path / "wall"), file)


# ---- a fresh start ----


def test_a_fresh_start_deletes_nothing_and_can_be_taken_back(home):
    answer(home, "first")
    chart(home)
    before, text = home.entries(), home.path.read_bytes()
    aside = carry.reset(home)
    assert home.entries() == [] and not (home.path.parent / "charts").exists()
    assert (aside / "log.jsonl").read_bytes() == text and (aside / "charts" / "mine.png").exists()
    assert carry.merge(home, aside / "log.jsonl").new == 2
    assert home.entries() == before and (home.path.parent / "charts" / "mine.png").exists()


def test_another_notebook_sees_the_fresh_start(home):
    answer(home, "first")
    other = Log(home.path.parent)
    assert len(other.entries()) == 1
    carry.reset(home)
    assert other.entries() == []
    answer(other, "second")
    assert [e.item for e in home.entries()] == ["second"]


def test_two_fresh_starts_lie_beside_each_other(home):
    clock = iter([dt.datetime(2018, 2, 10, 9, 0, second, tzinfo=dt.UTC) for second in range(9)])
    home.clock = lambda: next(clock)
    places = []
    for name in ("first", "second"):
        answer(home, name)
        places.append(carry.reset(home))
    assert [(p / "log.jsonl").read_text().count(n) for p, n in zip(places, ("first", "second"), strict=True)] == [1, 1]


def test_nothing_to_set_aside_is_a_sentence(home):
    with pytest.raises(CourseError, match="nothing to set aside"):
        carry.reset(home)


def test_what_still_waits_to_be_written_is_not_set_aside_unseen(tmp_path):
    (tmp_path / "wall").write_text("a file where the folder should be")
    log = Log(tmp_path / "wall")
    answer(log, "first")
    with pytest.raises(CourseError, match="could not be written"):
        carry.reset(log)
    assert len(log.entries()) == 1
