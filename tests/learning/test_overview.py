"""The course at a glance, counted by hand."""

import datetime as dt
from pathlib import Path

import attrs
import pytest

from facetoface.course import Course, Entry
from facetoface.items import Bank, load_bank
from facetoface.learning import overview
from tests.items.conftest import OBJECTIVES, RECORDS
from tests.learning.years import START, Diary

SAMPLE = load_bank(Path(__file__).parents[1] / "items" / "sample.toml", OBJECTIVES, RECORDS)
GRADED = [item for item in SAMPLE.items.values() if item.graded][:4]


def lesson(name):
    day = dt.date(2018, 2, 10)
    return Entry(
        id=name, file=f"{name}.ipynb", title=f"Lesson {name}", question="?", knowledge_date=day, minutes=45,
        do="Read.", learn=["read"],
    )  # fmt: skip


def bank(*quizzes):
    return Bank(
        {item.id: attrs.evolve(item, quiz=quiz, version=1) for item, quiz in zip(GRADED, quizzes, strict=False)}
    )


COURSE = Course(objectives={}, lessons={name: lesson(name) for name in ("01", "02", "03")})
BANKS = {"01": bank("recall", "check", "check"), "02": bank("recall", "check"), "03": bank("check")}
A, B, C = (item.id for item in GRADED[:3])


@pytest.fixture
def diary(tmp_path):
    return Diary(tmp_path)


def seen(diary):
    return overview(diary.entries(), COURSE, BANKS, diary.at)


def test_before_the_first_answer_all_is_open_and_the_first_lesson_is_next(diary):
    now = seen(diary)
    assert [some.state for some in now.lessons] == ["open"] * 3
    assert now.next.id == "01" and now.due == 0 and now.mastery == {}
    assert all(some.last is None for some in now.lessons)


def test_a_lesson_is_begun_and_then_done_and_its_ticks_follow(diary):
    diary.answer(f"01/{A}", right=True).answer(f"01/{B}", right=False)
    first = seen(diary).lessons[0]
    assert first.state == "begun" and seen(diary).next.id == "01" and first.last == START.astimezone().date()
    assert [(part.name, part.answered, part.items, part.done) for part in first.parts] == [
        ("recall", 1, 1, True),
        ("check", 1, 2, False),
    ]
    diary.answer(f"01/{C}", right=True)
    assert seen(diary).lessons[0].state == "done" and seen(diary).next.id == "02"


def test_a_lesson_left_out_is_gone_on_with_first(diary):
    diary.answer(f"01/{A}", right=True).answer(f"01/{B}", right=True).answer(f"01/{C}", right=True)
    diary.answer(f"03/{A}", right=True)
    assert seen(diary).next.id == "02"


def test_when_all_is_done_nothing_is_next(diary):
    for name, some in BANKS.items():
        for item in some.items:
            diary.answer(f"{name}/{item}", right=True)
    assert seen(diary).next is None


def test_a_review_elsewhere_is_no_work_on_the_lesson_itself(diary):
    diary.answer(f"01/{A}", right=True).later(5).answer(f"01/{A}", right=True, place="02")
    first = seen(diary).lessons[0]
    assert first.last == START.astimezone().date() and first.standing.answered == 1


def test_items_that_no_bank_has_any_more_count_for_nothing(diary):
    diary.answer("01/long-gone", right=False).later(9)
    assert seen(diary).due == 0 and seen(diary).lessons[0].state == "open"


def test_what_is_due_is_counted(diary):
    diary.answer(f"01/{A}", right=True).answer(f"01/{B}", right=False).later(4)
    assert seen(diary).due == 2
