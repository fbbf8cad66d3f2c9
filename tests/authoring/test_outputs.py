"""Where an export may be written, and what a second one leaves of the first."""

import os

import pytest

from facetoface import assets
from facetoface.assets import CourseError
from facetoface.authoring import outputs


def export(folder, *names):
    with outputs.filled(folder, "html") as written:
        for name in names:
            (folder / name).write_text("new")
            written.append(folder / name)


def test_a_second_export_takes_away_only_what_the_first_one_wrote(tmp_path):
    (tmp_path / "mine.html").write_text("my own")
    export(tmp_path, "a.html", "b.html")
    export(tmp_path, "b.html")
    assert {path.name for path in tmp_path.glob("*.html")} == {"mine.html", "b.html"}


def test_a_list_that_points_elsewhere_does_no_harm(tmp_path):
    (tmp_path / "mine.html").write_text("my own")
    folder = tmp_path / "out"
    export(folder)
    (folder / ".face-to-face-html").write_text("../mine.html\n")
    export(folder)
    assert (tmp_path / "mine.html").is_file()


@pytest.mark.parametrize("name", [".", "lessons", "site/new"])
def test_the_courses_own_folder_is_refused(name):
    with pytest.raises(CourseError, match="inside the course's own folder"):
        export(assets.root() / name)
    assert not (assets.root() / "site").exists()


def test_a_file_is_no_folder(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(CourseError, match="is a file"):
        export(tmp_path / "file")
    with pytest.raises(CourseError, match="Nothing could be written"):
        export(tmp_path / "file" / "below")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(CourseError, match="Nothing could be written"):
        export(tmp_path / "out")
