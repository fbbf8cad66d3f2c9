"""A learner's function runs in its time, and leaves nothing behind."""

import sys
import threading
import time

import pytest

from facetoface.checks.running import MOST_PRINTED, limited


def endless():
    while True:
        pass


def stubborn():
    while True:
        try:
            while True:
                pass
        except Exception:
            continue


def test_a_value_and_what_was_printed_come_back(capsys):
    came = limited(lambda: print("hello") or 3)
    assert (came.value, came.printed, came.error, came.late) == (3, "hello\n", None, False)
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("kind", [ValueError, SystemExit, KeyboardInterrupt, RecursionError, MemoryError])
def test_an_error_comes_back_and_is_not_raised(kind):
    def fails():
        raise kind("no")

    assert isinstance(limited(fails).error, kind)


@pytest.mark.parametrize("function", [endless, stubborn])
def test_a_loop_ends_with_its_time(function):
    before, began = threading.active_count(), time.monotonic()
    assert limited(function, seconds=0.2).late
    assert time.monotonic() - began < 2
    assert threading.active_count() == before


def test_a_call_that_waits_is_left_behind_and_says_nothing_later():
    assert limited(lambda: time.sleep(1.5), seconds=0.1).late


def test_a_million_lines_are_neither_shown_nor_kept(capsys):
    came = limited(lambda: [print(number) for number in range(200_000)], seconds=10)
    assert len(came.printed) == MOST_PRINTED and capsys.readouterr().out == ""


def test_endless_recursion_is_an_error_like_others():
    def deeper():
        return deeper()

    assert isinstance(limited(deeper).error, RecursionError)
    assert sys.stdout is not None


def test_a_warning_is_not_shown(recwarn):
    import warnings

    limited(lambda: warnings.warn("careful", stacklevel=1))
    assert len(recwarn) == 0
