"""`course.py progress`, as it is called from a terminal."""

import json

import pytest

from facetoface.cli import main
from facetoface.learning import Log, xapi
from tests.learning.entries import take

NO_STANCE = "Your stance, and what you wrote on the open question, stayed here"


@pytest.fixture
def log(progress):
    log = Log(progress)
    log.add(lesson="03", item="capital", answer={"choice": "x"}, right=True, score=1.0, certainty=2)
    log.add(kind="stance", lesson="08", item="are-summits-wise", answer={"position": "undecided"}, certainty=2)
    return log


def test_an_export_is_imported_elsewhere(log, tmp_path, monkeypatch, capsys):
    file = tmp_path / "mine.jsonl"
    assert main(["progress", "export", str(file)]) == 0
    said = capsys.readouterr().out
    assert f"written to {file} (entries: 1)" in said and NO_STANCE in said
    monkeypatch.setenv("FACETOFACE_PROGRESS", str(tmp_path / "elsewhere"))
    assert main(["progress", "import", str(file)]) == 0
    assert "new here: 1; here already: 0" in capsys.readouterr().out
    assert [e.item for e in Log().entries()] == ["capital"]


def test_an_export_without_a_name_lies_beside_the_log(log, progress, capsys):
    assert main(["progress", "export", "--with-stance"]) == 0
    (file,) = progress.glob("face-to-face-progress-*.jsonl")
    assert len(file.read_text().splitlines()) == 2
    said = capsys.readouterr().out
    assert str(file) in said and NO_STANCE not in said


def test_of_several_files_those_in_order_are_imported(log, tmp_path, capsys):
    good, bad = tmp_path / "good.jsonl", tmp_path / "bad.jsonl"
    main(["progress", "export", str(good)])
    bad.write_text("hello")
    assert main(["progress", "import", str(bad), str(good)]) == 1
    out, err = capsys.readouterr()
    assert "good.jsonl was imported. Entries new here: 0" in out and "bad.jsonl holds nothing" in err


def test_xapi_statements_are_a_json_array_under_a_pseudonym(log, tmp_path, capsys):
    file = tmp_path / "xapi.json"
    assert main(["progress", "export", "--xapi", str(file)]) == 0
    (statement,) = json.loads(file.read_text(encoding="utf-8"))
    assert statement["actor"]["account"]["name"] == xapi.pseudonym(log) in capsys.readouterr().out


@pytest.mark.parametrize("answer", ["no", "", None])
def test_a_reset_is_asked_first(log, monkeypatch, capsys, answer):
    def reply(question):
        assert "Nothing is deleted" in question
        if answer is None:
            raise EOFError
        return answer

    monkeypatch.setattr("builtins.input", reply)
    assert main(["progress", "reset"]) == 1
    assert "Nothing was changed" in capsys.readouterr().out and len(log.entries()) == 2


@pytest.mark.parametrize("words", [["reset"], ["reset", "--yes"]])
def test_a_reset_sets_everything_aside(log, progress, monkeypatch, capsys, words):
    monkeypatch.setattr("builtins.input", lambda _: " Yes ")
    assert main(["progress", *words]) == 0
    assert log.entries() == []
    (kept,) = progress.glob("set-aside/*/log.jsonl")
    assert str(kept.parent) in capsys.readouterr().out


def test_the_portfolio_is_written_where_it_is_asked(log, tmp_path, progress, capsys):
    assert main(["progress", "portfolio", str(tmp_path / "me.html")]) == 0
    assert main(["progress", "portfolio"]) == 0
    assert str(progress / "portfolio.html") in capsys.readouterr().out
    assert (tmp_path / "me.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert main(["progress", "portfolio", str(tmp_path / "me.html")]) == 1  # never over a file that was named
    assert "already" in capsys.readouterr().err


def test_a_class_below_ten_is_told_without_figures(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("facetoface.banks.test", lambda name: [])
    folder = tmp_path / "class"
    folder.mkdir()
    for name in ("ann", "bob"):
        log = Log(tmp_path / name)
        take(log, "pre-test", a="1")
        (folder / f"{name}.jsonl").write_bytes(log.path.read_bytes())
    (folder / "junk.jsonl").write_text("hello")
    assert main(["progress", "class", str(folder)]) == 0
    out, err = capsys.readouterr()
    assert "Learners: 2." in out and "from 10 learners on" in out and "junk.jsonl" in err


@pytest.mark.parametrize("folder", ["", "nowhere"])
def test_a_folder_without_learners_is_a_sentence(tmp_path, capsys, folder):
    assert main(["progress", "class", str(tmp_path / folder)]) == 1
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("words", [[], ["forget"], ["import"], ["export", "a", "b"]])
def test_what_is_not_understood_says_how_to_say_it(words, capsys):
    with pytest.raises(SystemExit) as stop:
        main(["progress", *words])
    assert stop.value.code == 2 and "usage: course.py progress" in capsys.readouterr().err


def test_help_names_every_command(capsys):
    with pytest.raises(SystemExit):
        main(["progress", "--help"])
    said = capsys.readouterr().out
    assert all(word in said for word in ("export", "import", "reset", "portfolio", "class"))
