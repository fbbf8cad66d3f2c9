"""The archive's tests: the real archive, and small copies of it that a test may spoil."""

import pytest

from facetoface import history
from facetoface.history import archive

SMALL = {
    "sources": """
[[source]]
id = "a-paper"
type = "article-newspaper"
title = "They met"
container_title = "A Paper"
issued = "1994-06-17"
URL = "https://example.org/they-met"
""",
    "people": """
[[person]]
id = "jimmy-carter"
name = "Jimmy Carter"
office = [{ title = "President", start = "1977-01-20", end = "1981-01-20" }]
sources = ["a-paper"]

[[person]]
id = "kim-il-sung"
name = "Kim Il Sung"
office = [{ title = "Leader", start = "1948" }]
sources = ["a-paper"]
""",
    "events": """
[[event]]
id = "carter-1994"
date = "1994-06-16/1994-06-17"
known = "1994-06-17"
title = "Carter meets Kim"
statement = "They met."
people = ["jimmy-carter", "kim-il-sung"]
sources = ["a-paper"]
confidence = "high"

[event.meeting]
us = "jimmy-carter"
capacity = "former president"
dprk = "kim-il-sung"
counterpart = "leader"
form = "in person"
""",
    "claims": """
[[claim]]
id = "A02"
article = "A"
paragraph = "1"
claim = "Nobody met."
kind = "fact"
verdict = "wrong"
reason = "They met in 1994."
rests_on = ["carter-1994"]
sources = ["a-paper"]
""",
    "terms": """
[[term]]
id = "armistice"
term = "armistice"
definition = "An agreement to stop shooting."
matters = "It is not a peace."
claims = ["A02"]
sources = ["a-paper"]
""",
    "arguments": """
[[argument]]
id = "d01"
side = "for"
issue = "intentions"
perspective = "US think tank"
thesis = "Only a meeting can show it."
reason = "Waiting proves nothing."
who = "An expert"
date = "1994-06-18"
rests_on = ["carter-1994"]
afterwards = "They went on talking."
afterwards_known = "1994-10-21"
sources = ["a-paper"]
confidence = "high"
""",
    "forecasts": """
[[forecast]]
id = "fc01"
asked = "1994-06-01"
question = "Will they meet?"
resolution = "A meeting in person."
resolves = "1994-12-31"
outcome = "yes"
outcome_known = "1994-06-17"
known_then = "A trip was planned."
sources = ["a-paper"]
""",
}


@pytest.fixture(scope="session")
def whole():
    """The archive of the course."""
    return history.load()


@pytest.fixture
def small(tmp_path, monkeypatch):
    """The folder of a small, faultless archive, which `archive.load` reads while the test runs."""
    folder = tmp_path / "assets" / "history"
    folder.mkdir(parents=True)
    for name, text in SMALL.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    monkeypatch.setenv("FACETOFACE_ROOT", str(tmp_path))
    archive.load.cache_clear()
    yield folder
    archive.load.cache_clear()
