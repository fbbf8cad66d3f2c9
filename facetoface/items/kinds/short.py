"""The type `short`: an answer in a few words of one's own."""

import re
import unicodedata
from collections.abc import Iterator

import attrs

from facetoface.items import rules, shapes
from facetoface.items.model import Item, Result
from facetoface.words import say

HYPHENS = r"[-\u00ad\u2010-\u2015\u2212]"


def _searchable(_, attribute, value: list[str]) -> None:
    if not value or not all(form.strip() for word in value for form in _forms(word)):
        raise ValueError("expected at least one word, each with a letter or digit in it")


@attrs.frozen(kw_only=True)
class Group:
    """One point an answer should make, and the words by which it is known (any of them will do)."""

    id: str = rules.ident
    words: list[str] = attrs.field(validator=_searchable)
    found: str = rules.feedback
    missing: str = rules.feedback

    def made_in(self, forms: set[str]) -> bool:
        """Whether a text, given in its `_forms`, has one of the words."""
        return any(word in form for form in forms for name in self.words for word in _forms(name))


@attrs.frozen(kw_only=True)
class Short(Item):
    """Answer in a few words. Scores the share of keyword groups that the answer has a word of.

    A keyword counts wherever a word begins with it, so `cause` finds "causes". Case, accents and hyphens are
    ignored. Keywords see neither grammar nor "not": feedback should leave room for that.
    """

    group: list[Group] = attrs.field(validator=rules.several(1))
    model: str = rules.text

    def faults(self) -> Iterator[tuple[str, str]]:
        """Groups with ids of their own, and a model answer that would be marked right."""
        yield from super().faults()
        for name in ("id", "found", "missing"):
            yield from rules.repeats(self.group, name, "group")
        for group in self.group:
            if not group.made_in(_forms(self.model)):
                yield "model", f"expected a full answer, but it has no word of group '{group.id}'"

    def key(self) -> dict:
        """The model answer."""
        return {"text": self.model}

    def read(self, answer: dict) -> str:
        """The text in `{"text": text}`."""
        (text,) = shapes.fields(answer, "text")
        return shapes.text(text)

    def mark(self, given: str) -> Result:
        """The share of points made, and a word on each that was made or is missing."""
        forms = _forms(given)
        made = [group.made_in(forms) for group in self.group]
        return self.result(
            sum(made) / len(made),
            credit=say("items.credit.short", made=sum(made), points=len(made)),
            feedback=tuple(g.found if ok else g.missing for g, ok in zip(self.group, made, strict=True)),
        )

    def spell(self, given: str) -> str:
        """The text itself."""
        return given


def _forms(text: str) -> set[str]:
    """A text for comparing: plain lowercase words, a space before each; hyphens left out, and as spaces."""
    letters = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    versions = (re.sub(HYPHENS, instead, letters.casefold()) for instead in ("", " "))
    return {" " + re.sub(r"[\W_]+", " ", version).strip() for version in versions}
