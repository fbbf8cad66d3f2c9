"""What an author reads after a mistake in `assets/history/`: file, record, field, what was expected."""

import pytest

from facetoface.assets import AssetError
from facetoface.history import archive


def spoil(folder, name, old, new):
    file = folder / f"{name}.toml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def complaint():
    with pytest.raises(AssetError) as error:
        archive.load()
    return str(error.value)


def test_the_small_archive_is_faultless(small):
    assert list(archive.load().events) == ["carter-1994"]


@pytest.mark.parametrize(
    ("name", "old", "new", "record", "field", "expected"),
    [
        ("events", "title =", "titel =", "carter-1994", "titel", "a known field (is the name misspelt?)"),
        ("events", "title =", "titel =", "carter-1994", "title", "this field, but it is missing"),
        (
            "events",
            '06-17"\ntitle',
            '06-31"\ntitle',
            "carter-1994",
            "known",
            "a day of the calendar, but found '1994-06-31'",
        ),
        ("events", "16/1994-06-17", "17/1994-06-16", "carter-1994", "date", "an interval that runs forward"),
        (
            "events",
            '1994-06-17"\ntitle',
            '1993"\ntitle',
            "carter-1994",
            "known",
            "a day from 1994-06-16/1994-06-17 on, but found 1993",
        ),
        (
            "events",
            "a-paper",
            "b-paper",
            "carter-1994",
            "sources",
            "a known id, but nothing is called 'b-paper'",
        ),
        (
            "events",
            '["a-paper"]',
            "[]",
            "carter-1994",
            "sources",
            "at least 1 in the list, but found 0",
        ),
        ("events", '["a-paper"]', '"a-paper"', "carter-1994", "sources", "a list"),
        (
            "events",
            "high",
            "certain",
            "carter-1994",
            "confidence",
            "one of high, medium, low, but found 'certain'",
        ),
        (
            "events",
            "jimmy",
            "jim",
            "carter-1994",
            "people",
            "a known id, but nothing is called 'jim-carter'",
        ),
        (
            "events",
            "former president",
            "ex-president",
            "carter-1994",
            "meeting.capacity",
            "one of sitting president, ",
        ),
        (
            "events",
            'dprk = "kim-il-sung"',
            'dprk = "kim"',
            "carter-1994",
            "meeting.dprk",
            "a known id, but nothing is called 'kim'",
        ),
        (
            "people",
            '"1948"',
            '"September 1948"',
            "kim-il-sung",
            "office[1].start",
            "a date like 1994, 1994-06 or 1994-06-16",
        ),
        (
            "people",
            '"kim-il-sung"',
            '"jimmy-carter"',
            "jimmy-carter",
            "id",
            "an id of its own, but 2 records share it",
        ),
        ("sources", "They met", " ", "a-paper", "title", "some words, but the text is empty"),
        ("sources", '"1994-06-17"', "1994-06-17", "a-paper", "issued", ""),
        (
            "claims",
            "carter-1994",
            "carter-1995",
            "A02",
            "rests_on",
            "a known id, but nothing is called 'carter-1995'",
        ),
    ],
)
def test_a_mistake_is_told_with_its_place(small, name, old, new, record, field, expected):
    spoil(small, name, old, new)
    assert f"assets/history/{name}.toml, record '{record}', field '{field}': expected {expected}" in complaint()


def test_a_table_under_another_name(small):
    spoil(small, "claims", "[[claim]]", "[[claims]]")
    assert "assets/history/claims.toml, field 'claims': expected only [[claim]] tables here." in complaint()


def test_a_file_in_another_encoding(small):
    (small / "people.toml").write_bytes('[[person]]\nname = "José"'.encode("latin-1"))
    assert "assets/history/people.toml: expected UTF-8 text, but line 2 has another encoding." in complaint()


def test_a_file_that_is_not_toml(small):
    spoil(small, "events", 'id = "carter-1994"', "id = carter-1994")
    assert "assets/history/events.toml: expected TOML, but " in (told := complaint())
    assert "line 3" in told


@pytest.mark.parametrize("text", ["", "\n# only a comment\n", "format = 1\n"])
def test_a_file_with_nothing_in_it(small, text):
    (small / "claims.toml").write_text(text)
    told = complaint()
    assert told.startswith("assets/history/claims.toml")
    assert "expected at least one" in told


def test_a_file_that_is_missing(small):
    (small / "claims.toml").unlink()
    assert complaint() == "assets/history/claims.toml: expected this file, but it is missing."


def test_a_file_of_a_newer_course(small):
    spoil(small, "sources", "\n[[source]]", "format = 2\n[[source]]")
    assert complaint() == (
        "assets/history/sources.toml, field 'format': expected 1, but the file says 2; update the course."
    )


def test_all_faults_are_told_together(small):
    spoil(small, "sources", '"article-newspaper"', '"newspaper"')
    spoil(small, "people", 'start = "1948"', 'start = "1948-13"')
    spoil(small, "events", '"high"', '"sure"')
    spoil(small, "claims", '"wrong"', '"false"')
    told = complaint().splitlines()
    assert [line.split(",")[0] for line in told] == [
        f"assets/history/{name}.toml" for name in ("claims", "events", "people", "sources")
    ]
