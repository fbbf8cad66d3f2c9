"""Every message that a check can say has words with just the places it fills, and no words are without a check."""

import ast
import string
from pathlib import Path

import pytest

from facetoface import assets, course, tasks
from facetoface.words import _words

CHECKS = assets.root() / "facetoface" / "checks"
NAMES = [name for name in course.load().exercises if tasks.path(name).is_file()]
GENERAL = _words()["exercise"]["says"]


def said(path: Path) -> dict[str, set[str]]:
    """The places that a module fills, by the message: from its calls of `not_yet` and `right`."""
    found = {}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("not_yet", "right"):
            named = [part.value for part in node.args[:1] if isinstance(part, ast.Constant)]
            filled = {keyword.arg for keyword in node.keywords} - {"share"}
            for name in named or (["right"] if node.func.id == "right" else []):
                found[name] = found.get(name, filled) & filled
    return found


def written(path: Path) -> set[str]:
    """Every text in a module: messages may also be named in a table."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def places(words: str) -> set[str]:
    return {place for _, place, _, _ in string.Formatter().parse(words) if place}


def messages(name: str) -> dict[str, list[str]]:
    """The words of an exercise's messages by name; tasks may use the same name."""
    found = {}
    for task in tasks.load(name).values():
        for message, words in task.messages.items():
            found.setdefault(message, []).append(words)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_every_message_of_a_check_has_words_for_what_it_found(name):
    own = messages(name)
    for message, filled in said(CHECKS / f"{name}.py").items():
        assert message in own or message in GENERAL, f"{name}: nothing says '{message}'"
        if message != "right" and None not in filled:  # None: values of a dictionary, which is not followed here
            for words in own.get(message, [GENERAL.get(message, "")]):
                assert places(words) <= filled, f"{name}: '{message}' has a place that is never filled"


@pytest.mark.parametrize("name", NAMES)
def test_no_words_are_without_a_check(name):
    modules = [path for path in CHECKS.glob("*.py") if not path.stem.removeprefix("a").isdigit() or path.stem == name]
    named = set().union(*(written(path) for path in modules))
    unsaid = set(messages(name)) - named - {"right", "not-attempted"}
    assert not unsaid, f"{name}: no check says {sorted(unsaid)}"


def test_the_general_messages_are_said_somewhere_and_fill_their_places():
    shared = [path for path in CHECKS.glob("*.py")]
    found = {}
    for path in shared:
        for message, filled in said(path).items():
            found[message] = found.get(message, filled) & filled if message in GENERAL else filled
    named = set().union(*(written(path) for path in shared))
    for message, words in GENERAL.items():
        assert message in named or message.startswith("drawn-as-"), f"nothing says '{message}'"
        if message in found and None not in found[message]:
            assert places(words) <= found[message], message
