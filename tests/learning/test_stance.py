import pytest

from facetoface.learning.stance import stances
from tests.charts.entries import Entry
from tests.charts.entries import stances as given


def test_the_way_from_the_first_stance_to_the_last():
    found = stances(given("undecided-1", "clearly-unwise-3", "rather-wise-2"))
    assert [(one.position, one.place, one.certainty, one.lesson) for one in found] == [
        ("undecided", 2, 1, "01"),
        ("clearly-unwise", 0, 3, "02"),
        ("rather-wise", 3, 2, "03"),
    ]


@pytest.mark.parametrize(
    ("answer", "certainty"),
    [({}, 2), ({"position": "wise"}, 2), ({"position": "undecided"}, None), ({"position": ["undecided"]}, 2),
     ({"position": "undecided", "reason": 5}, 2), ({"position": "undecided", "argument": ["x"]}, 2)],
)  # fmt: skip
def test_a_line_that_holds_no_stance_is_passed_over(answer, certainty):
    entry = Entry(kind="stance", item="are-summits-wise", answer=answer, certainty=certainty, right=None)
    assert stances([entry]) == []


def test_other_kinds_and_other_questions_are_passed_over():
    answer = {"position": "undecided"}
    entries = [Entry(kind=kind, item=item, answer=answer, certainty=2, right=None)
               for kind, item in (("answer", "are-summits-wise"), ("stance", "another"))]  # fmt: skip
    assert stances(entries) == []
