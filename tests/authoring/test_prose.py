"""The text quality of the lessons, and a tiny course with one shortcoming after the other."""

import pytest

from facetoface.authoring import prose, runs
from tests.authoring.tiny import PROSE, item

LONG = ("We " + "walk and we talk and we " * 20 + "stop. ") * 12
HARD = "International organisations systematically investigate humanitarian considerations. " * 40
ARTICLE = "Nobody in that small harbour town had ever seen so many ships come in at once."


def told():
    return [str(fault) for fault in prose.faults()]


def test_the_texts_of_the_course_are_in_order():
    assert told() == []


def test_the_tiny_course_is_in_order(tiny):
    assert told() == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HARD, "expected prose of grade 9.5 at most, but found"),
        (LONG, "expected 18 words in a sentence at most, on average, but found"),
        ("The regime said so.", "record 'cell-1': expected the word 'regime' only inside “…”; write 'government'"),
        ("Two Regimes.", "expected the word 'Regimes' only inside “…”"),
        ("![](a.png)", "record 'cell-1': expected alt text for the image"),
        ('Look: <img src="a.png">', "record 'cell-1': expected alt text for the image"),
        ('Look: <img alt="" src="a.png">', "record 'cell-1': expected alt text for the image"),
        ("### Too deep", "record 'cell-1': expected a heading of level 2 at most, but found 3"),
        ("# Another title", "record 'cell-1': expected one title, at the top, but found '# Another title'"),
        ("[They met](https://example.org/x)", "a source public by 2018-02-10, but found https://example.org/x"),
        ("[Again](https://example.org/again)", "a source public by 2018-02-10, but found https://example.org/again"),
    ],
)
def test_each_shortcoming_of_prose_is_told_with_its_place(tiny, text, expected):
    tiny.lesson("01-first", PROSE, text)
    assert expected in "\n".join(told()) and all("lessons/01-first.ipynb" in one for one in told())


@pytest.mark.parametrize(
    "text",
    ["He wrote of “the regime in the north”.", "![A map of Korea](a.png)", '<img src="a.png" alt="A map">',
     "[They met](https://example.org/they-met)", "## A part\n\n### A smaller one\n\n## The next", "`# no heading`"],
)  # fmt: skip
def test_what_is_as_it_should_be_passes(tiny, text):
    tiny.lesson("01-first", PROSE, text)
    assert told() == []


def test_a_lesson_begins_with_its_title(tiny):
    tiny.lesson("01-first", "## A part\n\n" + PROSE)
    assert any("expected one title, at the top, but found '## A part'" in one for one in told())


def test_an_image_that_a_box_shows_needs_alt_text_too(tiny):
    tiny.lesson("01-first", PROSE, html="<img src='x.png'>")
    assert ["record 'box'" in one and "alt text" in one for one in told()] == [True]


def test_prose_outweighs_code(tiny):
    tiny.lesson("01-first", PROSE, code="1\n" * 20)
    assert [one.partition("but found")[0] for one in told()] == [
        "lessons/01-first.ipynb: expected 25 words of prose for each line of code, "
    ]


def test_banks_and_the_map_are_read_too(tiny):
    tiny.bank("lesson-01", item("first", "The regime", "Nobody", prompt="[Who](https://example.org/x)?"))
    tiny.write("assets/course.toml", (tiny.root / "assets/course.toml").read_text().replace("You look.", "Regimes."))
    places = [(one.split(": ")[0], "regime" in one.casefold()) for one in told()]
    assert places == [
        ("assets/course.toml, record '01'", True),
        ("assets/items/lesson-01.toml, record 'first'", False),
        ("assets/items/lesson-01.toml, record 'first'", True),
    ]


@pytest.mark.parametrize("bank", ["lesson-01", "tests"])
def test_stems_are_easier_than_prose(tiny, bank):
    tiny.bank(bank, item("first", prompt=HARD.split(".")[0] + "?", quiz="shared"))
    assert [one.partition("but found")[0] for one in told()] == [
        f"assets/items/{bank}.toml: expected stems of grade 9 at most, "
    ]


def test_a_faulty_bank_or_a_missing_notebook_does_not_hide_the_rest(tiny):
    tiny.write("assets/items/lesson-10.toml", "[[item]]")
    (tiny.root / "lessons/10-last.ipynb").unlink()
    tiny.lesson("01-first", PROSE, "The regime said so.")
    assert ["'regime'" in one for one in told()] == [True]


class TestRuns:
    """Words shared with the articles, known by the hashes of their runs only."""

    @pytest.fixture
    def article(self, tiny, tmp_path):
        path = tmp_path / "article.txt"
        path.write_text(ARTICLE, encoding="utf-8")
        runs.record([path])
        return tiny

    def test_the_course_keeps_hashes_and_no_words(self):
        lines = runs.path().read_text(encoding="utf-8").split("\n")[:-1]
        assert len(lines) > 1000 and lines == sorted(set(lines))
        assert all(len(line) == 12 and set(line) <= set("0123456789abcdef") for line in lines)

    @pytest.mark.parametrize("change", [str, str.upper, lambda text: text.replace(" ", ", "), lambda text: text[10:]])
    def test_twelve_words_in_a_row_are_found(self, article, change):
        article.lesson("01-first", PROSE, f"As we read: {change(ARTICLE)}")
        assert any("record 'cell-1': expected a quotation marked with “…”" in one for one in told())

    @pytest.mark.parametrize("text", [f"“{ARTICLE}”", " ".join(ARTICLE.split()[:11]) + " they sank."])
    def test_a_marked_quotation_or_a_shorter_run_passes(self, article, text):
        article.lesson("01-first", PROSE, text)
        assert told() == []

    def test_feedback_and_boxes_are_looked_through(self, article):
        article.bank("lesson-01", item("first", "Nobody", ARTICLE))
        article.lesson("01-first", PROSE, shown=ARTICLE)
        assert {one.split(": ")[0] for one in told()} == {
            "assets/items/lesson-01.toml, record 'first'",
            "lessons/01-first.ipynb, record 'box'",
        }


class TestTerms:
    """A term is linked where a lesson first uses it."""

    LINK = "[armistice](glossary.ipynb#armistice)"
    START = "# See who met\n\n" + "We look at what is known. " * 40

    @pytest.mark.parametrize(
        "text",
        [f"The armistice held. It was an {LINK}.", "The armistice held.", "Armistices end.", f"Armistice: {LINK}"],
    )
    def test_a_use_before_the_link_or_without_one_is_told(self, tiny, text):
        tiny.lesson("01-first", self.START, text)
        (one,) = told()
        assert "record 'cell-1': expected a link to glossary.ipynb#armistice" in one

    @pytest.mark.parametrize(
        "text",
        [
            f"It was an {LINK}. The armistice held.",
            f"## The armistice\n\n| armistice |\n|---|\n| armistice |\n\nThe {LINK}.",
            "He spoke of “the armistice”.",
            "A [page on the armistice](https://example.org/they-met).",
            "An armistice-like thing.",
        ],
    )
    def test_headings_tables_quotations_and_links_are_free(self, tiny, text):
        tiny.lesson("01-first", self.START, text)
        assert told() == []

    def test_an_everyday_word_needs_no_link_but_no_link_may_come_late(self, tiny):
        terms = (tiny.root / "assets/history/terms.toml").read_text().replace("armistice", "summit")
        tiny.write("assets/history/terms.toml", terms)
        tiny.lesson("10-last", self.START)
        tiny.lesson("01-first", self.START, "A summit was near.")
        assert told() == []
        tiny.lesson("01-first", self.START, "A summit was near.", "A [summit](glossary.ipynb#summit) it was.")
        assert ["record 'cell-1'" in one for one in told()] == [True]
