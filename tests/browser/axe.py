"""axe-core on parts of a page: WCAG 2.0 to 2.2, A and AA, and its best practices."""

from importlib.resources import files

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = (
    "([where, tags]) => axe.run(where, {runOnly: tags, resultTypes: ['violations']}).then((found) => found.violations)"
)
SPREAD = """() => {
  const notebook = document.querySelector('.jp-Notebook');
  let ground = notebook;
  while (getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)') ground = ground.parentElement;
  const sheet = document.createElement('style');
  sheet.id = 'spread';
  sheet.textContent = `:has(.jp-OutputArea-output) { overflow: visible !important; contain: none !important; }
    .jp-WindowedPanel-viewport { background: ${getComputedStyle(ground).backgroundColor}; }
    .jp-OutputArea-output tr:nth-child(n + 6) { display: none; }`;
  document.head.append(sheet);
  return document.querySelectorAll('.jp-OutputArea-output details').forEach((folded) => { folded.open = true; });
}"""


def in_lab(page) -> list[str]:
    """What axe finds against everything that the cells of the notebook show, folded or not.

    Lab scrolls its cells in a box inside a body without height. axe takes what is scrolled away, and all words besides,
    for hidden, so the box is spread out here, with the notebook's own background behind it. Of long tables the first
    rows stand for all.
    """
    page.evaluate(SPREAD)
    try:
        return violations(page, ".jp-OutputArea-output")
    finally:
        page.evaluate("() => document.querySelector('#spread').remove()")


def violations(page, where: str = "html") -> list[str]:
    """What axe finds against what the selector matches: rule, element, remedy."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate(RUN, [{"include": [[where]]}, TAGS])
    return [f"{one['id']}: {node['html'][:200]} {node['failureSummary']}" for one in found for node in one["nodes"]]
