"""The exported pages: whole, with their links, with answers folded away, and without a script."""

import re

import pytest

from facetoface import banks, course
from facetoface.authoring import html
from facetoface.cli import main
from facetoface.widgets import markup

LINK = re.compile(r'(?:href|src)="((?![a-z]+:)[^"]+)"')


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    assert main(["export", "html", str(folder)]) == 0
    return folder


def test_every_lesson_exercise_and_page_of_reference_is_there(site):
    map_ = course.load()
    assert len(html.sources()) >= len(map_.lessons) + len(map_.exercises) + 3
    contents = (site / html.CONTENTS).read_text(encoding="utf-8")
    for source in html.sources():
        assert (site / source.page).is_file() and f'href="{source.page}"' in contents


def test_every_link_within_the_pages_leads_somewhere(site):
    broken = []
    for page in site.rglob("*.html"):
        for link in LINK.findall(page.read_text(encoding="utf-8")):
            path, _, anchor = link.partition("#")
            target = page.parent / path if path else page
            if not target.is_file() or (anchor and f'id="{anchor}"' not in target.read_text(encoding="utf-8")):
                broken.append(f"{page.name}: {link}")
    assert broken == []


def test_no_page_has_a_script_or_fetches_anything(site):
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert not re.search(r'<script|<link|<iframe|@import|url\(|src="(?!data:)|\son[a-z]+="', text), page.name


def test_answers_stand_in_folds_and_nowhere_else(site):
    page = (site / "lessons" / "03-has-any-us-president-met.html").read_text(encoding="utf-8")
    outside = re.sub(r"<details>.*?</details>", "", page, flags=re.DOTALL)
    for item in banks.load("03").items.values():
        for option in item.option:
            assert markup.render(option.feedback) in page and markup.render(option.feedback) not in outside


def test_the_answers_of_the_first_test_are_kept_back(site):
    page = (site / "lessons" / "01-what-do-you-already-believe.html").read_text(encoding="utf-8")
    items = banks.test(banks.PRE)
    assert all(markup.render(item.prompt) in page for item in items)
    assert not any(markup.render(option.feedback) in page for item in items for option in item.option)


def test_what_is_read_after_an_envelope_is_folded_like_it(site):
    page = (site / "lessons" / "06-open-the-envelopes.html").read_text(encoding="utf-8")
    assert "A yes from the one man" in page and "two of your five questions are settled" in page
    while "<details" in page:  # the innermost first
        page = re.sub(r"<details[^>]*>(?:(?!<details).)*?</details>", "", page, flags=re.DOTALL)
    assert "The second envelope" in page and "The sixth envelope" in page
    for told in ("A yes from the one man", "questions is settled", "questions are settled", "Who answered whom"):
        assert told not in page


def test_no_lesson_tells_to_run_or_press_anything(site):
    for page in (site / "lessons").glob("*.html"):
        found = re.search(r"Run ▸|otebook runs|Shift\+Enter|press <em>|run the next", page.read_text(encoding="utf-8"))
        assert not found, f"{page.name}: {found}"


def test_the_answers_of_both_tests_stand_folded_below_the_second(site):
    page = (site / "lessons" / "10-what-do-you-believe-now.html").read_text(encoding="utf-8")
    items = [*banks.test(banks.PRE), *banks.test(banks.POST)]
    assert all(markup.render(option.feedback) in page for item in items for option in item.option)


def test_a_second_export_leaves_no_page_of_the_first(site):
    stale = site / "lessons" / "stale.html"
    stale.write_text("old")
    listed = site / ".face-to-face-html"
    listed.write_text(listed.read_text(encoding="utf-8") + "lessons/stale.html\n")
    assert main(["export", "html", str(site)]) == 0
    assert not stale.exists() and (site / html.CONTENTS).is_file()
