import datetime as dt
import re

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facetoface.assets import CourseError
from facetoface.charts import figure, plot
from facetoface.charts.arguments import WIDE, draw
from facetoface.charts.arrows import Card, gutter, route
from facetoface.charts.debated import MOST, Debate, controls
from facetoface.history import Archive, dates, load
from facetoface.history.debate import ISSUES, SIDES
from tests.charts.looking import bars, differ, drawn_words, marks, off_page, overlapping, said

FEB_2018, JUNE_2018, JULY_2019 = dt.date(2018, 2, 10), dt.date(2018, 6, 12), dt.date(2019, 8, 1)
STATES = [
    {},
    {"issue": "preparation", "for": 1, "conditional": 1, "against": 1},
    {"issue": "preparation", "for": 3, "conditional": 0, "against": 1},
    {"issue": "legitimacy", "against": 2},
    {"issue": "regional", "for": 1, "conditional": 1.5},
]
weight = st.sampled_from([0, 0.5, 1, 2, 3])
states = st.fixed_dictionaries({"issue": st.sampled_from(ISSUES), **dict.fromkeys(SIDES, weight)})
WINNER = re.compile(r"\b(wins?|won|winner|stronger|right side|proved|better argument)\b", re.I)


@pytest.fixture(scope="session")
def course() -> Archive:
    return load()


@settings(max_examples=40, deadline=None)
@given(state=states, day=st.dates(dt.date(2017, 6, 1), dt.date(2020, 1, 1)))
def test_cards_arrows_bars_and_table_agree_with_the_archive(course, state, day):
    archive = course.as_of(day)
    chart, own = draw(archive, state), [a for a in archive.arguments.values() if a.issue == state["issue"]]
    assert [row[1] for row in chart.rows[:-3]] == [
        a.thesis for a in sorted(own, key=lambda a: (dates.first_day(a.date), a.id))
    ]
    drawn = {a.id for a in Debate(archive, state).drawn}
    assert len(drawn) == min(len(own), MOST)
    found = {gid for gid in marks(chart) if ">" in gid}
    assert found == {f"{a.id}>{b}" for a in own for b in a.answers if {a.id, b} <= drawn}
    for side, row in zip(SIDES, chart.rows[-3:], strict=True):
        n = sum(a.side == side for a in own)
        assert f"{n} of {len(own)} " in row[1]
        assert (f"count-{side}" in bars(chart)) == bool(n)
    assert 80 <= len(chart.alt) <= 250


@settings(max_examples=30, deadline=None)
@given(state=states)
def test_bars_start_at_zero_and_are_as_long_as_the_shares_they_say(course, state):
    chart, debate = draw(course, state), Debate(course, state)
    for kind, share in (("count", debate.count_share), ("weight", debate.weight_share)):
        drawn = {side: bars(chart)[f"{kind}-{side}"].get_width() / WIDE for side in SIDES if share(side)}
        assert drawn == pytest.approx({side: share(side) for side in drawn})
        assert not drawn or sum(drawn.values()) == pytest.approx(1)


def test_weight_is_given_to_a_side_and_not_to_each_of_its_arguments(course):
    debate = Debate(course, {"issue": "preparation", "for": 1, "conditional": 1, "against": 2})
    assert [len(debate.sides[side]) for side in SIDES] == [3, 4, 4]
    assert [debate.weight_share(side) for side in SIDES] == [0.25, 0.25, 0.5]
    chart = draw(course, debate.choices)
    assert "25 % for a meeting, 25 % on conditions and 50 % against" in chart.summary
    assert [row[6] for row in chart.rows[-3:]] == ["1, share 25 %", "1, share 25 %", "2, share 50 %"]


def test_nothing_is_weighed_before_a_weight_is_set(course):
    chart = draw(course, {})
    assert "no weight is set yet" in chart.alt and "You have set no weight yet" in chart.summary
    assert not [name for name in bars(chart) if name.startswith("weight")]


def test_a_side_without_an_argument_has_nothing_to_weigh(course):
    debate = Debate(course, {"issue": "regional", "for": 1, "conditional": 1, "against": 3})
    assert not debate.sides["against"]
    assert [debate.weight_share(side) for side in SIDES] == [0.5, 0.5, None]
    assert "nothing to weigh" in drawn_words(draw(course, debate.choices))


def test_an_issue_with_one_argument_says_so(course):
    archive = course.as_of(FEB_2018)
    chart = draw(archive, {"issue": "intentions"})
    assert len(archive.arguments) == 3 and len(chart.rows) == 1 + len(SIDES)
    assert "one argument" in chart.title and "one argument" in chart.alt and "as of 10 February 2018" in chart.caption
    assert "only argument on this issue" in drawn_words(chart) and not [m for m in marks(chart) if ">" in m]
    assert list(plot("arguments").on(archive).controls[0].choices) == ["intentions", "leverage", "inter-Korean"]


@pytest.mark.parametrize("day", [FEB_2018, dt.date(2018, 3, 9), JUNE_2018, JULY_2019])
def test_only_issues_with_an_argument_are_offered(course, day):
    archive = course.as_of(day)
    issue = controls(archive)[0]
    assert set(issue.choices) == {a.issue for a in archive.arguments.values()} and issue.start in issue.choices
    assert list(controls()[0].choices) == list(ISSUES)


@pytest.mark.parametrize("issue", ISSUES)
@pytest.mark.parametrize("day", [FEB_2018, dt.date(2018, 3, 31), JUNE_2018])
def test_nothing_later_than_the_day_is_said(course, issue, day):
    shown = said(draw(course.as_of(day), {"issue": issue}))
    assert all(a.thesis not in shown for a in course.arguments.values() if dates.last_day(a.date) > day)
    assert not set(range(day.year + 1, 2027)) & set(map(int, re.findall(r"\b20\d\d\b", shown)))


def test_what_came_of_an_argument_is_not_told(course):
    for issue in ISSUES:
        shown = said(draw(course, {"issue": issue}))
        assert not [a.id for a in course.arguments.values() if a.afterwards and a.afterwards in shown]


@pytest.mark.parametrize("issue", ISSUES)
def test_answers_without_an_arrow_are_named_in_words(course, issue):
    debate, chart = Debate(course, {"issue": issue}), draw(course, {"issue": issue})
    for argument in debate.drawn:
        for other in debate.not_drawn(argument):
            assert other.who.split(" (")[0].split(";")[0] in chart.summary
    for argument in debate.arguments:
        assert argument in debate.drawn or argument.who.split(" (")[0].split(";")[0] in chart.summary


def test_no_side_is_crowded_out_of_the_picture(course):
    debate = Debate(course, {"issue": "preparation"})
    assert len(debate.arguments) > MOST == len(debate.drawn)
    assert [sum(a.side == side for a in debate.drawn) for side in SIDES] == [3, 3, 2]
    assert "8 of 11 arguments are drawn" in drawn_words(draw(course, debate.choices))


@settings(max_examples=40, deadline=None)
@given(state=states)
def test_it_never_says_who_is_right(course, state):
    chart = draw(course, state)
    own = " ".join([chart.title, chart.alt, chart.summary, chart.caption])
    assert not WINNER.search(own) and "Neither the count nor your weights tell who is right" in own


@pytest.mark.parametrize("issue", ISSUES)
@pytest.mark.parametrize("day", [FEB_2018, dt.date(2018, 3, 20), JUNE_2018, JULY_2019])
def test_no_words_overlap_or_leave_the_page(course, issue, day):
    chart = draw(course.as_of(day), {"issue": issue, "for": 1.5, "conditional": 2, "against": 3})
    assert not overlapping(chart) and not off_page(chart)


@pytest.mark.parametrize("issue", ISSUES)
def test_no_arrow_crosses_a_card(course, issue):
    chart = draw(course, {"issue": issue})
    cards = [p.get_bbox() for axes in chart.figure.axes for p in axes.patches if p.get_height() > 40]
    assert len(cards) == len(Debate(course, {"issue": issue}).drawn)
    for line in (line for name, line in marks(chart).items() if ">" in name):
        for (x, y), (x2, y2) in zip(line.get_xydata(), line.get_xydata()[1:], strict=False):
            middle = ((x + x2) / 2, (y + y2) / 2)
            assert not any(b.x0 < middle[0] < b.x1 and b.y0 < middle[1] < b.y1 for b in cards)


@pytest.mark.parametrize(("one", "other"), [(a, b) for a in range(3) for b in range(3)])
def test_an_arrow_runs_from_an_edge_to_an_edge(one, other):
    cards = Card(one, one * 250, 0, 200, 60), Card(other, other * 250, 100, 200, 60)
    points = route(*cards, gutter(*cards), 225 + 250 * gutter(*cards))
    assert points[0][0] in (one * 250, one * 250 + 200) and points[-1][0] in (other * 250, other * 250 + 200)
    assert 0 < points[0][1] < 60 and 100 < points[-1][1] < 160


def test_alt_summary_table_and_picture_follow_the_controls(course):
    assert differ([draw(course.as_of(JULY_2019), state) for state in STATES])


def test_an_empty_archive_is_drawn_and_told():
    archive = Archive(day=FEB_2018)
    chart = draw(archive, {})
    assert "holds no argument" in chart.alt and not bars(chart) and figure.png(chart)
    assert controls(archive)[0].start in controls(archive)[0].choices


def test_script_in_an_asset_is_shown_as_text(course):
    nasty = "<script>$x_1$</script>"
    shelf = {name: attrs.evolve(a, thesis=nasty, who=nasty) for name, a in course.arguments.items()}
    chart = draw(attrs.evolve(course, arguments=shelf), {})
    assert "<script" not in figure.figure_html(chart) and "&lt;script&gt;" in figure.figure_html(chart)
    assert figure.png(chart)


@pytest.mark.parametrize(
    ("choices", "sentence"),
    [({"issue": "weather"}, "'weather' is no choice of 'issue'"), ({"for": 4}, "expected a number from 0 to 3")],
)
def test_an_unknown_choice_is_refused(course, choices, sentence):
    with pytest.raises(CourseError, match=sentence):
        draw(course, choices)
