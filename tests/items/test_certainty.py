import pytest

from facetoface.items import ResponseError, certainty


def test_the_points_are_gardner_medwins():
    assert [certainty.points(True, sure) for sure in (1, 2, 3)] == [1, 2, 3]
    assert [certainty.points(False, sure) for sure in (1, 2, 3)] == [0, -2, -6]


@pytest.mark.parametrize("chance, best", [(0.5, 1), (0.66, 1), (0.67, 2), (0.79, 2), (0.81, 3), (1, 3)])
def test_honesty_pays(chance, best):
    def expected(sure):
        return chance * certainty.points(True, sure) + (1 - chance) * certainty.points(False, sure)

    assert max((1, 2, 3), key=expected) == best


def test_a_graded_answer_earns_them(answered):
    assert answered("sitting-or-former", {"choice": "two-former"}, certainty=3).points == 3
    assert answered("sitting-or-former", {"choice": "nobody"}, certainty=3).points == -6
    assert answered("sitting-or-former", {"choice": "only-carter"}, certainty=2).points == -2  # partly is not right
    assert answered("sitting-or-former", {"choice": "nobody"}).points is None


@pytest.mark.parametrize("sure", [0, 4, -1, True, "2", 2.0, [1], float("nan")])
def test_other_certainties_are_refused(answered, sure):
    with pytest.raises(ResponseError, match=r"^Expected a certainty of 1, 2 or 3, but found .*\.$"):
        answered("sitting-or-former", {"choice": "nobody"}, certainty=sure)
