"""The portfolio: what is in it, what is not, and that it needs nothing else."""

import datetime as dt
import re
from html.parser import HTMLParser

import pytest

from facetoface import banks, course
from facetoface.learning import Log
from facetoface.learning.pictures import PNG
from facetoface.widgets import portfolio
from facetoface.widgets.portfolio import reached

MEETING = "fc01-us-president-meets-kim-2018"


@pytest.fixture
def log(tmp_path):
    return Log(tmp_path, clock=lambda: dt.datetime(2026, 3, 3, 9, tzinfo=dt.UTC))


def kept(kind="reflect"):
    """The place and item of a question that is answered in one's own words."""
    return next(asked for asked, item in banks.asked().items() if item.type == kind)


def write(log, text, lesson=None, item=None):
    here = kept()
    log.add(lesson=lesson or here[0], item=item or here[1], version=1, answer={"text": text})


class Page(HTMLParser):
    """The tags of a page in order, with all their attributes; raises where one is not closed."""

    VOID = ("meta", "img", "br", "link", "input")

    def __init__(self, html):
        super().__init__()
        self.open, self.tags = [], []
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        while self.open and self.open[-1] == "p" != tag:
            self.open.pop()
        assert self.open.pop() == tag


def test_an_empty_log_is_a_page_that_says_so(log):
    html = portfolio.page(log)
    Page(html)
    assert "no answer in my own words yet" in html and "3 March 2026" in html


def test_answers_stand_in_the_learners_own_words_the_latest_of_each(log):
    write(log, "My first thought.")
    write(log, "My second\nthought: “wise”?")
    html = portfolio.page(log)
    assert "My second\nthought: “wise”?" in html and "My first thought" not in html


def test_nothing_that_a_learner_wrote_becomes_html(log):
    write(log, "<script>alert(1)</script> & \"quotes\" 'too'")
    log.add(kind="chart", lesson="04", item="map", answer={"alt": '"><script>x</script>', "file": "mine.png"})
    answer = {"position": "undecided", "argument": "<b>", "reason": "<img src=x onerror=alert(1)>"}
    log.add(kind="stance", lesson="08", item="are-summits-wise", answer=answer, certainty=2)
    write(log, "text", item="<i>unknown</i>")
    html = portfolio.page(log, with_stance=True)
    tags = [tag for tag, _ in Page(html).tags]
    assert "script" not in tags and "i" not in tags and "img" not in tags
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;" in html


def test_the_page_asks_for_nothing_from_anywhere(log):
    chart(log)
    log.add(lesson="03", item="sitting-or-former", answer={}, right=True, certainty=2)
    html = portfolio.page(log)
    for tag, attributes in Page(html).tags:
        assert tag not in ("script", "link", "iframe")
        assert attributes.get("src", "data:").startswith("data:image/png;base64,") or "src" not in attributes
    assert "url(" not in html and "@import" not in html


def test_a_stance_is_there_only_when_it_is_asked_for(log):
    answer = {"position": "rather-wise", "argument": "", "reason": "Talk beats silence."}
    log.add(kind="stance", lesson="08", item="are-summits-wise", answer=answer, certainty=2)
    assert "Talk beats silence" not in portfolio.page(log) and "Rather wise" not in portfolio.page(log)
    assert "Talk beats silence" in portfolio.page(log, with_stance=True)


def chart(log):
    (log.path.parent / "charts").mkdir(parents=True)
    (log.path.parent / "charts" / "mine.png").write_bytes(PNG + b"dots")
    log.add(kind="chart", lesson="04", item="map", answer={"alt": "Two dots, far apart.", "file": "mine.png"})


def test_a_kept_chart_stands_with_the_learners_alt_text(log):
    chart(log)
    (image,) = [attributes for tag, attributes in Page(portfolio.page(log)).tags if tag == "img"]
    assert image["alt"] == "Two dots, far apart." and image["src"].startswith("data:image/png;base64,iVBORw0KGgp")


def test_a_chart_whose_picture_is_elsewhere_keeps_its_words(log):
    log.add(kind="chart", lesson="04", item="map", answer={"alt": "Two dots.", "file": "gone.png"})
    html = portfolio.page(log)
    assert "Two dots." in html and "not on this computer" in html and "<img" not in html


def test_certainty_comes_in_words_in_a_table_and_as_a_chart(log):
    for n in range(12):
        log.add(lesson="03", item=f"q{n}", answer={}, right=n < 6, score=float(n < 6), certainty=3)
    html = portfolio.page(log)
    (image,) = [attributes for tag, attributes in Page(html).tags if tag == "img"]
    assert len(image["alt"]) >= 80 and "6 of 12" in image["alt"] and "<td>12</td><td>6</td>" in html


def forecast(log, lesson="01"):
    answer = {"probability": 30, "known": False, "others": [], "day": "2018-02-10"}
    log.add(kind="forecast", lesson=lesson, item=MEETING, answer=answer)


def test_forecasts_are_scored_only_once_a_lesson_shows_the_outcome(log):
    forecast(log)
    html = portfolio.page(log)
    assert "30 %" in html and "0.49" not in html
    log.add(kind="recall", lesson="06", item=MEETING, answer={"probability": 50})
    assert "0.49" in portfolio.page(log)  # (0.30 − 1)², for they met on 12 June 2018


def test_the_day_reached_is_the_latest_that_the_lessons_worked_on_show(log):
    lessons = course.load().lessons
    assert reached([]) == dt.date(2018, 2, 10)
    forecast(log, "06")
    assert reached(log.entries()) == lessons["06"].knowledge_date
    log.add(kind="recall", lesson="06", item=MEETING, answer={"probability": 50})
    assert reached(log.entries()) == lessons["06"].opens
    log.add(lesson="07", item="x", answer={})
    assert reached(log.entries()) == lessons["07"].knowledge_date


def test_the_portfolio_is_made_anew_beside_the_log(log):
    write(log, "Once.")
    path = portfolio.save(log)
    write(log, "Twice.")
    assert portfolio.save(log) == path and "Twice." in path.read_text(encoding="utf-8")


def test_half_a_character_does_not_stop_it(log):
    write(log, "half \ud83d")
    assert re.search(r"half \?", portfolio.save(log).read_text(encoding="utf-8"))
