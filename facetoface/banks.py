"""The course's banks: one for each lesson, and one for the tests before and after the course."""

from pathlib import Path

from facetoface import assets, course, history
from facetoface.compiled import compiled
from facetoface.items import Bank, Item, load_bank

TESTS = "tests"  # the bank that both tests draw on
SHARED = "shared"  # its quiz that both tests ask
PRE, POST = "pre-test", "post-test"  # each a quiz of its own beside the shared one


def path(name: str) -> Path:
    """The file of a bank: of the lesson called `name`, or of the tests."""
    return assets.folder() / "items" / (f"lesson-{name}.toml" if name.isdigit() else f"{name}.toml")


def load(name: str) -> Bank:
    """The bank called `name`, checked against the objectives and the archive. Raises AssetError."""

    def make() -> Bank:
        archive = history.load()
        return load_bank(
            path(name), set(course.load().objectives), {*archive.events, *archive.claims, *archive.sources}
        )

    return compiled(f"bank-{name}", [path(name), assets.folder() / "course.toml", *history.files()], make)


def of_lessons() -> dict[str, Bank]:
    """The banks of the numbered lessons, in the order of the course."""
    lessons = (lesson.id for lesson in course.load().with_banks())
    return {name: load(name) for name in lessons if name.isdigit() and path(name).is_file()}


def test(name: str) -> list[Item]:
    """The items of the test called `name`: its own and those that both tests share."""
    bank = load(TESTS)
    return [item for item in bank.items.values() if item.quiz in (SHARED, name)]


def asked() -> dict[tuple[str, str], Item]:
    """Every item by the lesson or test that asks it and its own id, in the order of the course."""
    lessons = [lesson.id for lesson in course.load().with_banks() if path(lesson.id).is_file()]
    places = [(name, list(load(name).items.values())) for name in lessons]
    if path(TESTS).is_file():
        places = [(PRE, test(PRE)), *places, (POST, test(POST))]
    return {(name, item.id): item for name, items in places for item in items}
