"""The ready-made copies: used while nothing has changed, and never in the way."""

import pytest

from facetoface.compiled import compiled


@pytest.fixture
def file(tmp_path, monkeypatch):
    monkeypatch.setenv("FACETOFACE_ROOT", str(tmp_path))
    (tmp_path / "some.toml").write_text("one")
    return tmp_path / "some.toml"


class Maker:
    """Reads the file and counts how often it was asked to."""

    def __init__(self, file):
        self.file, self.asked = file, 0

    def __call__(self):
        self.asked += 1
        return {"text": self.file.read_text()}


def test_the_second_time_it_comes_ready_made(file):
    make = Maker(file)
    assert compiled("some", [file], make) == compiled("some", [file], make) == {"text": "one"}
    assert make.asked == 1


def test_a_changed_file_is_read_anew(file):
    make = Maker(file)
    compiled("some", [file], make)
    file.write_text("two")
    assert compiled("some", [file], make) == {"text": "two"}


def test_a_torn_copy_is_read_anew(file):
    make = Maker(file)
    compiled("some", [file], make)
    (file.parent / ".cache" / "some.pickle").write_bytes(b"\x80\x05torn")
    assert compiled("some", [file], make) == {"text": "one"} and make.asked == 2


def test_where_nothing_can_be_written_it_still_works(file):
    (file.parent / ".cache").write_text("a file in the folder's place")
    make = Maker(file)
    assert compiled("some", [file], make) == {"text": "one"}
    assert compiled("some", [file], make) == {"text": "one"} and make.asked == 2


def test_what_fails_is_told_and_not_kept(file):
    def fail():
        raise ValueError("a fault")

    with pytest.raises(ValueError, match="a fault"):
        compiled("some", [file], fail)
    assert not (file.parent / ".cache" / "some.pickle").exists()


def test_no_half_written_files_are_left_behind(file):
    compiled("some", [file], Maker(file))
    assert [path.name for path in (file.parent / ".cache").iterdir()] == ["some.pickle"]
