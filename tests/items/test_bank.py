"""Banks: what a good one gives, and what is said of a broken one. Cases break the sample in one place."""

from pathlib import Path

import attrs
import pytest

from facetoface.assets import AssetError, CourseError
from facetoface.items import load_bank

from .conftest import OBJECTIVES, RECORDS

SAMPLE = (Path(__file__).parent / "sample.toml").read_text(encoding="utf-8")


@pytest.fixture
def faults(tmp_path):
    """`faults(text)` are the (record, field, expected) of everything wrong with a bank of that text."""

    def found(content):
        path = tmp_path / "bank.toml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        with pytest.raises(AssetError) as caught:
            load_bank(path, OBJECTIVES, RECORDS)
        assert all(fault.file == "bank.toml" for fault in caught.value.faults)
        return [attrs.astuple(fault)[1:] for fault in caught.value.faults]

    return found


def broken(old, new, count=1):
    """The sample with `old` replaced where it first stands (`count` times)."""
    assert old in SAMPLE
    return SAMPLE.replace(old, new, count)


def table(name):
    """The tables of one item of the sample, as text."""
    return next(part for part in SAMPLE.split("[[item]]\n") if part.startswith(f'id = "{name}"'))


def within(name, old, new):
    """The sample with `old` replaced in one item."""
    assert old in table(name)
    return SAMPLE.replace(table(name), table(name).replace(old, new, 1))


# ---- a good bank ----


def test_a_bank_has_items_by_id_in_the_order_of_the_file(bank):
    assert list(bank.items)[:2] == ["sitting-or-former", "article-b-supports"]
    assert len({item.type for item in bank.items.values()}) == len(bank.items) == 11


def test_a_quiz_is_some_of_the_items(bank):
    assert [item.id for item in bank.quiz("claims")] == ["both-in-south-korea", "accounts-of-2009"]


def test_an_unknown_quiz_is_answered_with_the_known_ones(bank):
    with pytest.raises(CourseError) as caught:
        bank.quiz("clams")
    known = "definitions, timeline, claims, distances, ahead"
    assert str(caught.value) == f"There is no quiz 'clams' here. The quizzes are: {known}."


def test_items_have_two_tries_unless_the_bank_says_otherwise(bank):
    item = bank.items["sitting-or-former"]
    assert (item.version, item.tries, item.certainty, item.shuffle) == (1, 2, True, True)


# ---- a file that cannot be read ----


def test_an_empty_file(faults):
    assert faults("") == [("", "", "expected at least one record, but the file is empty")]


def test_a_file_without_items(faults):
    assert faults("item = []") == [("", "item", "expected at least one [[item]] table")]


def test_broken_toml(faults):
    [(_, _, expected)] = faults(broken('id = "nobody"', 'id = "nobody'))
    assert expected.startswith("expected TOML, but ") and "line 14" in expected


def test_a_file_that_is_not_utf_8(faults):
    assert faults(SAMPLE.encode("utf-16"))[0][2].startswith("expected UTF-8 text")


def test_a_missing_file(tmp_path):
    with pytest.raises(AssetError, match="expected this file, but it is missing"):
        load_bank(tmp_path / "nowhere.toml", OBJECTIVES, RECORDS)


def test_a_misspelt_table(faults):
    assert ("", "itme", "expected only [[item]] tables here") in faults(SAMPLE + '\n[[itme]]\nid = "x"\n')


# ---- one fault in one item ----

SINGLE = [
    (
        within("sitting-or-former", "correct = true\n", ""),
        "option",
        "expected one option with correct = true, but found 0",
    ),
    (
        within("sitting-or-former", "credit = 0.5", "correct = true"),
        "option",
        "expected one option with correct = true, but found 2",
    ),
    (
        within("sitting-or-former", "credit = 0.5", "credit = 1.0"),
        "option[3].credit",
        "expected a number between 0 and 1",
    ),
    (
        within("sitting-or-former", "credit = 0.5", "credit = nan"),
        "option[3].credit",
        "expected a number between 0 and 1",
    ),
    (
        within("sitting-or-former", "correct = true", "correct = 'yes'"),
        "option[2].correct",
        "expected true or false",
    ),
    (
        within("sitting-or-former", "correct = true", "corect = true"),
        "option[2].corect",
        "expected a known field",
    ),
    (within("sitting-or-former", 'prompt = "', 'promt = "'), "promt", "expected a known field"),
    (
        within("sitting-or-former", 'type = "single"', 'type = "singel"'),
        "type",
        "expected one of single, verdict",
    ),
    (within("sitting-or-former", 'type = "single"\n', ""), "type", "expected one of single, verdict"),
    (
        within("sitting-or-former", 'type = "single"', "type = ['single']"),
        "type",
        "expected one of single, verdict",
    ),
    (
        within("sitting-or-former", 'objective = "O1"', 'objective = "O99"'),
        "objective",
        "expected a known objective",
    ),
    (
        within("sitting-or-former", '"carter-1994"', '"carter-1949"'),
        "rests_on",
        "nothing is called 'carter-1949'",
    ),
    (
        within("sitting-or-former", '["A02", "carter-1994"]', "[]"),
        "rests_on",
        "expected at least one claim or event",
    ),
    (within("sitting-or-former", '["A02", "carter-1994"]', '"A02"'), "rests_on", "expected a list"),
    (within("sitting-or-former", "version = 1", "version = 0"), "version", "expected 1 or more, but found 0"),
    (within("sitting-or-former", "version = 1", 'version = "1"'), "version", "expected a whole number"),
    (within("sitting-or-former", "version = 1", "version = 1\ntries = 0"), "tries", "expected 1 or more"),
    (
        within("sitting-or-former", 'id = "nobody"', 'id = "No body"'),
        "option[1].id",
        "expected lowercase letters",
    ),
    (
        within("sitting-or-former", 'id = "nobody"', 'id = "two-former"'),
        "option[1].id",
        "expected one of its own, but 2 options share it",
    ),
    (
        within("sitting-or-former", 'text = "No sitting president had; one', 'text = "  "#'),
        "option[3].text",
        "expected some words, but the text is empty",
    ),
]


@pytest.mark.parametrize("text, field, expected", SINGLE)
def test_a_fault_is_told_with_its_place(faults, text, field, expected):
    told = faults(text)
    assert {record for record, _, _ in told} == {"sitting-or-former"}
    assert any(where == field and expected in what for _, where, what in told), told


OTHERS = [
    (
        "road-to-hanoi",
        '["panmunjom", "singapore"]',
        '["panmunjom", "hanoi"]',
        "swap[1].options",
        "two different options",
    ),
    (
        "road-to-hanoi",
        '["panmunjom", "singapore"]',
        '["carter", "carter"]',
        "swap[1].options",
        "two different options",
    ),
    ("road-to-hanoi", "version = 2", "version = 2\nshuffle = false", "shuffle", "expected true"),
    ("road-to-hanoi", 'id = "carter"', 'id = "carter"\npin = true', "option[1].pin", "expected no pin"),
    (
        "places-and-months",
        'match = "april"',
        'match = "may"',
        "option[2].match",
        "expected a target's id, but found 'may'",
    ),
    (
        "places-and-months",
        'match = "april"',
        'match = "olympics"',
        "option[2].match",
        "expected a target of its own",
    ),
    (
        "places-and-months",
        'target = "september"',
        'target = "olympics"',
        "mixup[1]",
        "a target that is wrong for it",
    ),
    ("places-and-months", 'id = "june"', 'id = "april"', "target[4].id", "2 targets share it"),
    ("kinds-of-claim", 'option = "met"', 'option = "meet"', "mixup[1]", "expected an option's id"),
    (
        "both-in-south-korea",
        'id = "partly"',
        'id = "maybe"',
        "option[3].id",
        "expected one of true, false, partly",
    ),
    ("both-in-south-korea", 'id = "partly"', 'id = "maybe"', "option", "expected an option 'partly' too"),
    (
        "both-in-south-korea",
        'id = "partly"',
        'id = "partly"\ntext = "So-so"',
        "option[3].text",
        "expected a known field",
    ),
    ("both-in-south-korea", 'claim = "A02"\n', "", "claim", "expected this field, but it is missing"),
    ("both-in-south-korea", 'claim = "A02"', 'claim = "A2"', "claim", "nothing is called 'A2'"),
    ("both-in-south-korea", "version = 1", "version = 1\nshuffle = true", "shuffle", "expected false"),
    (
        "accounts-of-2009",
        'source = "gibbs-2009"\n',
        "",
        "option[2].source",
        "expected this field, but it is missing",
    ),
    ("accounts-of-2009", '"gibbs-2009"', '"gibs"', "option[2].source", "nothing is called 'gibs'"),
    (
        "seoul-to-panmunjom",
        "answer = 51",
        "answer = 301",
        "answer",
        "expected a number from low (0) to high (300)",
    ),
    ("seoul-to-panmunjom", "answer = 51", "answer = inf", "answer", "expected a finite number"),
    ("seoul-to-panmunjom", "answer = 51", 'answer = "51"', "answer", "expected a number, but found '51'"),
    ("seoul-to-panmunjom", "step = 1", "step = 0", "step", "expected more than 0"),
    ("seoul-to-panmunjom", "tolerance = 6", "tolerance = -1", "tolerance", "expected 0 or more"),
    ("seoul-to-panmunjom", "near = 12", "near = 6", "near", "expected more than the tolerance"),
    ("seoul-to-panmunjom", "up_to = 57\n", "", "band", "expected an up_to in every band but the last"),
    ("seoul-to-panmunjom", "up_to = 44", "up_to = 60", "band", "expected each up_to above the one before"),
    ("seoul-to-panmunjom", "up_to = 44", "up_to = 45", "band", "just the right estimates, 45 to 57"),
    ("seoul-to-panmunjom", "up_to = 57", "up_to = 90", "band", "just the right estimates, 45 to 57"),
    ("why-not-cause", '"They go together, but', '"There is', "model", "it has no word of group 'together'"),
    (
        "why-not-cause",
        '["together", "correlat", "co-incide"]',
        '["--"]',
        "group[1].words",
        "with a letter or digit",
    ),
    (
        "pyongyang-by-june",
        '"2018-06-30"',
        '"30 June 2018"',
        "resolves",
        "expected a day such as '2018-06-30'",
    ),
    ("pyongyang-by-june", '"2018-06-30"', '"2018-06-31"', "resolves", "expected a day such as '2018-06-30'"),
    (
        "pyongyang-by-june",
        "version = 1",
        "version = 1\ncertainty = true",
        "certainty",
        "this type is not graded",
    ),
]


@pytest.mark.parametrize("name, old, new, field, expected", OTHERS)
def test_every_type_checks_its_own_rules(faults, name, old, new, field, expected):
    told = faults(within(name, old, new))
    assert {record for record, _, _ in told} == {name}
    assert any(where == field and expected in what for _, where, what in told), told


def test_multiple_needs_something_to_choose_and_something_to_leave(faults):
    expected = "expected at least one option with correct = true and one without"
    name = "article-b-supports"
    assert faults(SAMPLE.replace(table(name), table(name).replace("correct = true\n", ""))) == [
        (name, "option", expected)
    ]
    name = "accounts-of-2009"
    dinner = within(name, 'id = "dinner"', 'id = "dinner"\ncorrect = true')
    assert faults(dinner) == [(name, "option", expected)]


def test_an_order_has_at_least_three_options(faults):
    start = table("road-to-hanoi").index('[[item.option]]\nid = "panmunjom"')
    end = table("road-to-hanoi").index("[[item.swap]]")
    shorter = SAMPLE.replace(table("road-to-hanoi")[start:end], "")
    assert ("road-to-hanoi", "option", "expected at least 3 in the list, but found 2") in faults(shorter)


def test_an_option_without_feedback(faults):
    text = within("sitting-or-former", 'feedback = "Half the way', '# feedback = "Half the way')
    assert faults(text) == [("sitting-or-former", "option[3].feedback", "expected this field, but it is missing")]


def test_feedback_of_fewer_than_twelve_words(faults):
    text = within("sitting-or-former", 'feedback = "Half the way', 'feedback = "See [the map](https://a.b/c)."#')
    expected = "expected feedback of at least 12 words, but found 3"
    assert faults(text) == [("sitting-or-former", "option[3].feedback", expected)]


def test_feedback_of_bands_groups_and_swaps_is_held_to_the_same(faults):
    text = SAMPLE
    for start in ("It is farther", "You named the pattern", "Both were in 2018", "The names look alike"):
        text = text.replace(f'"{start}', '"Too short."#')
    assert [(record, field) for record, field, _ in faults(text)] == [
        ("places-and-months", "mixup[1].feedback"),
        ("road-to-hanoi", "swap[1].feedback"),
        ("seoul-to-panmunjom", "band[1].feedback"),
        ("why-not-cause", "group[1].found"),
    ]


def test_two_options_with_the_same_text_whatever_the_case_and_spaces(faults):
    text = within("article-b-supports", '"The North agreed to disarm."', '"moon  accepted without conditions."')
    shared = "expected one of its own, but 2 options share it"
    assert faults(text) == [
        ("article-b-supports", "option[3].text", shared),
        ("article-b-supports", "option[4].text", shared),
    ]


def test_an_item_without_an_id_is_named_by_its_place(faults):
    [(record, field, _)] = faults(broken('id = "article-b-supports"\n', ""))
    assert (record, field) == ("item 2 of the file", "id")


def test_two_items_with_the_same_id(faults):
    text = broken('id = "article-b-supports"', 'id = "sitting-or-former"')
    assert faults(text) == [("sitting-or-former", "id", "expected an id of its own, but 2 records share it")]


def test_an_option_that_is_not_a_table(faults):
    text = 'item = [{id = "x", version = 1, type = "single", quiz = "q", objective = "O1", rests_on = ["A02"],'
    assert ("x", "option[1]", "expected a table") in faults(text + 'prompt = "P?", option = ["yes", "no"]}]')


def test_all_faults_are_told_together_one_sentence_each(faults, tmp_path):
    text = SAMPLE
    for old, new in [
        ('id = "article-b-supports"', 'id = "sitting-or-former"'),  # a repeated id, …
        ('objective = "O5"', 'objective = "O50"'),  # … in an item with an unknown objective
        ("correct = true", "corect = true"),  # a misspelt field, …
        ('feedback = "Tempting, because', 'feedback = "No."#'),  # … in an item with short feedback, …
        ('"carter-1994"', '"cater-1994"'),  # … and with an unknown event
        ('type = "order"', 'type = "sort"'),
        ("answer = 51", "answer = 999"),
    ]:
        text = text.replace(old, new, 1)
    told = faults(text)
    assert [(record, field) for record, field, _ in told] == [
        ("road-to-hanoi", "type"),
        ("seoul-to-panmunjom", "answer"),
        ("sitting-or-former", "id"),
        ("sitting-or-former", "objective"),
        ("sitting-or-former", "option[1].feedback"),
        ("sitting-or-former", "option[2].corect"),
        ("sitting-or-former", "rests_on"),
    ]
    with pytest.raises(AssetError) as caught:
        load_bank(tmp_path / "bank.toml", OBJECTIVES, RECORDS)
    assert str(caught.value).splitlines()[1] == (
        "bank.toml, record 'seoul-to-panmunjom', field 'answer': "
        "expected a number from low (0) to high (300), but found 999."
    )
