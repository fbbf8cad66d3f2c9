import datetime as dt

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facetoface.charts import figure
from facetoface.charts.claims import draw
from facetoface.charts.web import GROUPS, Web, controls, origin
from facetoface.history import Archive, load
from tests.charts.looking import differ, marks, off_page, overlapping, said
from tests.charts.small import source

FEB_2018 = dt.date(2018, 2, 10)
NAMES = list(controls()[0].choices)
STATES = [{}, {"group": "A09-A16"}, {"group": "B01-B08"}, {"group": "B09-B16"}, {"group": "B33-B40"}]
states = st.fixed_dictionaries({"group": st.sampled_from(NAMES), "sources": st.sampled_from(["each", "merged"])})


@pytest.fixture(scope="session")
def course() -> Archive:
    return load()


@pytest.mark.parametrize(
    ("container", "room"),
    [
        ("Reuters", "Reuters"),
        ("Reuters, copy at The Jerusalem Post", "Reuters"),
        ("AP, copy at WTOP", "Associated Press"),
        ("Associated Press, copy at TribLive", "Associated Press"),
        ("HuffPost UK / Reuters", "Reuters"),
        ("The Christian Science Monitor, from the Associated Press", "Associated Press"),
        ("WikiMili, copy of Wikipedia", "Wikipedia"),
        ("Yonhap News Agency", "Yonhap"),
        ("The New York Times, copy at rawal.tv", "The New York Times"),
        ("The Korea Times", "The Korea Times"),
        ("National Security Archive, Briefing Book 610", "National Security Archive"),
    ],
)
def test_a_copy_belongs_to_the_origin_it_was_copied_from(container, room):
    assert origin(source("a", None, container)) == room


def test_every_claim_of_the_articles_is_in_one_group(course):
    found = [claim.id for name in NAMES for claim in Web(course, {"group": name}).claims]
    assert sorted(found) == sorted(course.claims)
    assert sum(GROUPS.values()) == len(course.claims)


@settings(max_examples=40, deadline=None)
@given(state=states, year=st.integers(2000, 2026))
def test_lines_table_and_numbers_agree_with_the_archive(course, state, year):
    archive = course.as_of(dt.date(year, 7, 1))
    web, chart = Web(archive, state), draw(archive, state)
    lines = {gid for gid in marks(chart) if ">" in gid}
    assert lines == {f"{c.id}>{web.node(s)}" for c in web.claims for s in web.sources(c)}
    every = {s.id for claim in web.claims for s in web.sources(claim)}
    assert (f"{len(every)} source" in chart.title) == bool(every)
    assert [row[3] for row in chart.rows] == [str(len(web.sources(claim))) for claim in web.claims]
    assert all(int(row[4]) <= int(row[3]) for row in chart.rows)
    assert 80 <= len(chart.alt) <= 250


def test_merging_draws_fewer_marks_and_says_which(course):
    each, merged = (Web(course, {"sources": way}) for way in ("each", "merged"))
    assert len(merged.nodes) == len(each.origins) < len(each.nodes)
    chart = draw(course, {"sources": "merged"})
    for room, sources in each.origins.items():
        if len(sources) > 1:
            assert all(source.short in chart.summary for source in sources) and f"{room} (" in chart.summary
    assert "Drawn as one, because they come from one origin" in chart.summary


def test_an_article_is_no_witness_for_itself(course):
    for name in NAMES:
        assert not {"article-a", "article-b"} & {
            s.id for c in Web(course, {"group": name}).claims for s in Web(course, {"group": name}).sources(c)
            if s.id == f"article-{c.article.lower()}"
        }  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_no_source_of_a_later_day_is_used(course, name):
    archive = course.as_of(FEB_2018)
    later = {i for i in course.sources if i not in archive.sources}
    web = Web(archive, {"group": name})
    assert not later & {s.id for claim in web.claims for s in web.sources(claim)}
    assert "as of 10 February 2018" in draw(archive, {"group": name}).alt


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("way", ["each", "merged"])
def test_no_words_overlap_or_leave_the_page(course, name, way):
    chart = draw(course, {"group": name, "sources": way})
    assert not overlapping(chart) and not off_page(chart)


def test_alt_summary_table_and_picture_follow_the_controls(course):
    assert differ([draw(course.as_of(FEB_2018), state) for state in STATES])
    assert differ([draw(course, {"sources": way}) for way in ("each", "merged")])


def test_an_empty_archive_is_drawn_and_told():
    chart = draw(Archive(day=FEB_2018), {})
    assert chart.title == "No claims rest on no sources from no origin" and not marks(chart)


def test_script_in_an_asset_is_shown_as_text(course):
    nasty = "<script>$x_1$</script>"
    claims = {name: attrs.evolve(claim, claim=nasty) for name, claim in course.claims.items()}
    chart = draw(attrs.evolve(course, claims=claims), {})
    assert "<script" not in said(chart).replace(nasty, "") and figure.png(chart)
    assert "&lt;script&gt;" in figure.figure_html(chart)
