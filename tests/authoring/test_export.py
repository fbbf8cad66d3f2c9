"""The sources for citation managers, read back by libraries that did not write them."""

import json

import pytest
from pybtex.database import parse_string

from facetoface import history
from facetoface.authoring import export
from facetoface.cli import main
from facetoface.history import Source

SOURCES = history.load().sources


def test_every_source_is_in_the_csl_json_with_its_date():
    entries = {entry["id"]: entry for entry in json.loads(export.csl_json(SOURCES.values()))}
    assert entries.keys() == SOURCES.keys()
    for name, source in SOURCES.items():
        assert ("issued" in entries[name]) == (source.issued is not None)
        assert entries[name]["URL"] == source.URL and entries[name]["type"] == source.type


def test_every_source_is_read_back_from_the_bibtex():
    entries = parse_string(export.bibtex(SOURCES.values()), "bibtex").entries
    assert set(entries) == set(SOURCES)
    for name, source in SOURCES.items():
        assert entries[name].fields["url"] == source.URL
        assert entries[name].fields.get("year") == (source.issued[:4] if source.issued else None)


def test_signs_that_mean_something_to_tex_survive():
    odd = Source(id="odd", type="webpage", title="50 % of $5 & {more}_", container_title="A#B", URL="https://x.org/a_b")
    entry = parse_string(export.bibtex([odd]), "bibtex").entries["odd"]
    assert entry.fields["title"] == r"{50 \% of \$5 \& \{more\}\_}"
    assert entry.fields["url"] == "https://x.org/a_b"


def test_the_command_writes_both_files(tmp_path, capsys):
    assert main(["export", "sources", str(tmp_path / "out")]) == 0
    assert sorted(path.name for path in (tmp_path / "out").glob("[!.]*")) == ["sources.bib", "sources.json"]


@pytest.mark.parametrize("words", [[], ["events"], ["sources", "a", "b"]])
def test_a_misused_command_says_how_to_use_it(words, capsys):
    with pytest.raises(SystemExit) as stop:
        main(["export", *words])
    assert stop.value.code == 2
    assert "course.py export" in capsys.readouterr().err
