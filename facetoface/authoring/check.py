"""Validates every asset and gives all faults together."""

from facetoface import assets, course, history
from facetoface.assets import AssetError, Fault
from facetoface.lesson import bank


def faults() -> list[Fault]:
    """Everything wrong in `assets/`; an empty list where all is well."""
    found = _of(history.load) + _of(course.load)
    if found:  # banks and lessons refer to both, so they wait until both can be read
        return found
    return sorted(f for lesson in course.load().lessons.values() for f in _lesson(lesson))


def _lesson(lesson: course.Entry) -> list[Fault]:
    file = assets.label(assets.folder() / "course.toml")
    known = history.load().as_of(lesson.knowledge_date).sources
    found = _of(lambda: bank(lesson.id))
    found += [
        Fault(file, lesson.id, "further_reading", f"expected a source public by then, but found '{r.source}'")
        for r in lesson.further_reading if r.source not in known
    ]  # fmt: skip
    if not (assets.root() / "lessons" / lesson.file).is_file():
        found.append(Fault(file, lesson.id, "file", f"expected a notebook in lessons/, but found '{lesson.file}'"))
    return found


def _of(load) -> list[Fault]:
    try:
        load()
    except AssetError as error:
        return error.faults
    return []
