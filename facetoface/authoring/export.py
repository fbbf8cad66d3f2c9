"""The course's sources for citation managers: as CSL-JSON and as BibTeX.

CSL-JSON: the Citation Style Language's input data schema, version 1.0.2. BibTeX entries use `misc`, `article`,
`book`, `incollection` and `techreport` with a `url`, which Zotero, JabRef and BibLaTeX read.
"""

import json
from collections.abc import Iterable

from facetoface.history import Source, dates

BIBTEX = {"article-newspaper": "article", "article-magazine": "article", "article-journal": "article",
          "book": "book", "chapter": "incollection", "report": "techreport"}  # fmt: skip
PLACE = {"article": "journal", "incollection": "booktitle", "techreport": "institution", "book": "publisher"}
SPECIAL = str.maketrans({c: f"\\{c}" for c in "#$%&_{}"} | {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}",
                                                           "^": r"\textasciicircum{}"})  # fmt: skip


def csl_json(sources: Iterable[Source]) -> str:
    """All sources as one CSL-JSON array."""
    return json.dumps([_csl(source) for source in sources], ensure_ascii=False, indent=2) + "\n"


def bibtex(sources: Iterable[Source]) -> str:
    """All sources as BibTeX entries, keyed by their ids."""
    return "\n".join(_bibtex(source) for source in sources)


def _csl(source: Source) -> dict:
    entry = {"id": source.id, "type": source.type, "title": source.title, "container-title": source.container_title}
    if source.issued:
        entry["issued"] = {"date-parts": [[int(part) for part in day.split("-")] for day in source.issued.split("/")]}
    if source.author:
        entry["author"] = [{"literal": source.author}]
    return entry | {"URL": source.URL} | ({"note": source.note} if source.note else {})


def _bibtex(source: Source) -> str:
    kind = BIBTEX.get(source.type, "misc")
    fields = {"title": f"{{{_tex(source.title)}}}", PLACE.get(kind, "howpublished"): _tex(source.container_title)}
    if source.author:
        fields["author"] = f"{{{_tex(source.author)}}}"  # a literal name: not to be taken apart at its spaces
    if source.issued:
        fields["year"] = source.issued[:4]
        if "/" not in source.issued and len(source.issued) >= len("2018-02"):
            fields["month"] = str(dates.first_day(source.issued).month)
    fields["url"] = source.URL
    if source.note:
        fields["note"] = _tex(source.note)
    body = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@{kind}{{{source.id},\n{body}}}\n"


def _tex(text: str) -> str:
    return text.translate(SPECIAL)
