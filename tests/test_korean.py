"""Korean words carry their language, wherever they stand on the page."""

import pytest

from facetoface import korean
from facetoface.widgets import markup


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("Blue House (청와대).", 'Blue House (<span lang="ko">청와대</span>).'),
        ("외무성 부상, 2018", '<span lang="ko">외무성 부상</span>, 2018'),
        ('<a title="평양">평양</a>', '<a title="평양"><span lang="ko">평양</span></a>'),
        ("&quot;美에&quot;", '&quot;<span lang="ko">美에</span>&quot;'),
        ("No other word.", "No other word."),
    ],
)
def test_runs_of_korean_are_marked_and_nothing_else(html, marked):
    assert korean.marked(html) == marked


def test_course_texts_are_marked_and_stay_plain_where_no_html_is_taken():
    assert markup.render("*Seoul* (서울)") == '<em>Seoul</em> (<span lang="ko">서울</span>)'
    assert markup.plain("*Seoul* (서울)") == "Seoul (서울)"
