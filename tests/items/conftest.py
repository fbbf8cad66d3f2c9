"""A bank with every type of item once, and small ways of using it."""

from pathlib import Path

import pytest

from facetoface.items import Response, grade, load_bank

OBJECTIVES = {"O1", "O3", "O4", "O5", "O9", "O11", "O12", "O15", "O18"}
RECORDS = {
    "A02",
    "B03",
    "carter-1994",
    "clinton-2009",
    "panmunjom-2018",
    "singapore-2018",
    "kcna-2009",
    "gibbs-2009",
}


@pytest.fixture(scope="session")
def bank():
    return load_bank(Path(__file__).parent / "sample.toml", objectives=OBJECTIVES, records=RECORDS)


@pytest.fixture
def answered(bank):
    """`answered("item", {...})` is the result for an answer to an item of the sample bank."""

    def result(name, answer, certainty=None):
        item = bank.items[name]
        return grade(item, Response(item.id, item.version, answer, certainty))

    return result
