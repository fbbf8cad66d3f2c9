"""Makes an exercise's notebook from its solution's, by nbgrader's rules.

What nbgrader's `generate_assignment` does with LockCells, ClearSolutions, ClearOutput, ComputeChecksums,
ClearHiddenTests and ClearMarkScheme, without its database; `tests/authoring/test_nbgrader.py` compares the two.
Where nbgrader would leave a marker standing, or clear a whole code cell, this stops: nothing may slip through.
"""

import copy
import hashlib
import re
from collections.abc import Iterator

from nbformat import NotebookNode

from facetoface.assets import AssetError, Fault

CODE_STUB = ""  # an answer's cell says itself where to write
TEXT_STUB = "*Write here: double-click this text, and put your own words in its place.*"
SOLUTION, HIDDEN, SCHEME = "SOLUTION", "HIDDEN TESTS", "MARK SCHEME"
MARKER = re.compile(rf"(BEGIN|END) ({SOLUTION}|{HIDDEN}|{SCHEME})")


def marks(cell: NotebookNode, kind: str) -> bool:
    """Whether nbgrader's metadata say that a cell is of a kind: "grade", "solution", "locked" or "task"."""
    return bool(cell.metadata.get("nbgrader", {}).get(kind, False))


def exercise(solution: NotebookNode, name: str) -> NotebookNode:
    """The exercise in a solution notebook; `name` is the notebook's, for what is wrong. Raises AssetError."""
    made = copy.deepcopy(solution)
    if faults := [fault for cell in made.cells for fault in _faults(cell, name)]:
        raise AssetError(faults)
    for cell in made.cells:
        _lock(cell)
        _clear(cell)
        if any(marks(cell, kind) for kind in ("grade", "solution", "locked")):
            cell.metadata.nbgrader.update(checksum=checksum(cell), cell_type=cell.cell_type)
    return made


def hidden(cell: NotebookNode) -> list[str]:
    """The lines of a solution's cell that its exercise must not show, without the blanks around them."""
    lines = cell.source.split("\n")
    if not (marks(cell, "solution") and not _begins(cell.source, SOLUTION)):
        lines = [line for line, depth in zip(lines, _depths(lines), strict=True) if depth]
    return [line.strip() for line in lines if line.strip() and not MARKER.search(line)]


def checksum(cell: NotebookNode) -> str:
    """nbgrader's checksum of a cell: by it a teacher's computer knows what a learner left as it was."""
    locked = not marks(cell, "solution") and (marks(cell, "grade") or marks(cell, "locked"))
    parts = [cell.source, cell.cell_type, marks(cell, "grade"), marks(cell, "solution"), locked]
    parts.append(cell.metadata.nbgrader.grade_id)
    if marks(cell, "grade"):
        parts.append(float(cell.metadata.nbgrader.points))
    return hashlib.md5("".join(map(str, parts)).encode()).hexdigest()


def _lock(cell: NotebookNode) -> None:
    """Answers cannot be deleted; tests and locked text cannot be changed either."""
    if any(marks(cell, kind) for kind in ("grade", "solution", "locked")):
        cell.metadata["deletable"] = False
        if not marks(cell, "solution"):
            cell.metadata["editable"] = False


def _clear(cell: NotebookNode) -> None:
    if cell.cell_type == "code":
        cell.outputs, cell.execution_count = [], None
    if marks(cell, "solution") and not _begins(cell.source, SOLUTION):
        cell.source = TEXT_STUB
    stub = CODE_STUB if cell.cell_type == "code" else TEXT_STUB
    cell.source = _without(_without(_without(cell.source, SOLUTION, stub), HIDDEN), SCHEME)


def _without(source: str, kind: str, stub: str | None = None) -> str:
    """A cell's text without its regions of a kind; with a stub, indented as the region was, in place of each."""
    kept, inside = [], False
    for line in source.split("\n"):
        if f"BEGIN {kind}" in line:
            inside = True
            kept += [] if stub is None else [re.match(r"\s*", line)[0] + stub]
        elif f"END {kind}" in line:
            inside = False
        elif not inside:
            kept.append(line)
    return "\n".join(kept)


def _begins(source: str, kind: str) -> bool:
    return f"BEGIN {kind}" in source


def _depths(lines: list[str]) -> Iterator[int]:
    """For each line, within how many regions it stands."""
    depth = 0
    for line in lines:
        edges = [edge for edge, _ in MARKER.findall(line)]
        depth += edges.count("BEGIN") - edges.count("END")
        yield depth


def _faults(cell: NotebookNode, name: str) -> Iterator[Fault]:
    """Markers without their other half or in the wrong kind of cell; answers that would be cleared as a whole."""
    open_kinds: list[str] = []
    for line in cell.source.split("\n"):
        for edge, kind in MARKER.findall(line):
            if edge == "BEGIN" and (not open_kinds or (open_kinds == [SOLUTION] and kind == SCHEME)):
                open_kinds.append(kind)
            elif edge == "END" and open_kinds[-1:] == [kind]:
                open_kinds.pop()
            else:
                yield Fault(name, cell.id, "", f"expected markers in pairs, but '{edge} {kind}' has no other half")
    for kind in open_kinds:
        yield Fault(name, cell.id, "", f"expected markers in pairs, but 'BEGIN {kind}' has no other half")
    yield from _misplaced(cell, name)


def _misplaced(cell: NotebookNode, name: str) -> Iterator[Fault]:
    home = {SOLUTION: "solution", HIDDEN: "grade"}
    kinds = {kind for _, kind in MARKER.findall(cell.source)}
    for kind in sorted(kinds & home.keys()):
        if not marks(cell, home[kind]):
            text = f"expected 'BEGIN {kind}' only in a cell that nbgrader's metadata call '{home[kind]}'"
            yield Fault(name, cell.id, "", text)
    if SCHEME in kinds and not (marks(cell, "task") or marks(cell, "solution")):
        yield Fault(name, cell.id, "", f"expected 'BEGIN {SCHEME}' only in a task or in a solution")
    if cell.cell_type == "code" and marks(cell, "solution") and SOLUTION not in kinds:
        yield Fault(name, cell.id, "", "expected 'BEGIN SOLUTION' in this answer, or all of it would be cleared")
