"""In a real JupyterLab: a page until it is ready, Run All, an answer until its feedback, a chart's redraw."""

import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import measure

from facetoface import banks, course

sys.path.insert(0, str(Path(__file__).parents[2]))  # for what the browser tests know of JupyterLab

LESSON = "lessons/03-has-any-us-president-met.ipynb"
PRESSED = """([form, key, watched]) => new Promise((done) => {
  const start = performance.now();
  new MutationObserver((_, observer) => { observer.disconnect(); done(performance.now() - start); })
    .observe(form.querySelector(watched), {childList: true, subtree: true, characterData: true});
  form.querySelector(key).click();
})"""  # milliseconds from a press until the page has changed


def lines() -> Iterator[str]:
    """Each lesson's page and its Run All; medians and 95th percentiles of presses, timed inside the page."""
    from tests.browser import chromium
    from tests.browser.all.cells import write_cells
    from tests.browser.lab import server

    with tempfile.TemporaryDirectory() as home, server(Path(home)) as lab, chromium.launched() as browser:
        write_cells(lab.root / "lessons" / "bare.ipynb", ["1"])
        opening = []
        for file in ["bare.ipynb", *(lesson.file for lesson in course.load().lessons.values())]:
            with chromium.opened(browser, lab) as page:
                ready, ran = _opened_and_run(page, lab, f"lessons/{file}")
            opening.append(ready)
            yield f"{f'page ready, then Run All: {file[:12]}':44} {ready * 1000:9.0f} ms {ran * 1000:9.0f} ms"
        yield f"{'page ready':44} median {statistics.median(opening) * 1000:9.0f} ms   (n={len(opening)})"
        with chromium.opened(browser, lab) as page:
            yield from _presses(page, lab)


def _opened_and_run(page, lab, path: str) -> tuple[float, float]:
    """Seconds until the page is ready, and from there until every cell has run."""
    from tests.browser.notebook import Notebook

    made = []
    ready = measure.seconds(lambda: made.append(Notebook(page, lab, path)))
    return ready, measure.seconds(made[0].run_all)


def _presses(page, lab, rounds: int = 20) -> Iterator[str]:
    from tests.browser.notebook import Notebook

    notebook = Notebook(page, lab, LESSON)
    notebook.run_all()
    item = next(i for i in banks.load("03").items.values() if i.type == "single" and len(i.option) > 2)
    question, chart = notebook.question(item), notebook.panel.locator(".f2f:has(figure)").first
    wrong = [option.id for option in item.option if not option.correct]
    answers, redraws = [], []
    for _ in range(rounds):
        for option in wrong[:2]:
            question.locator(f"input[value='{option}']").check()
            for sure in question.locator("input[value='2']:visible").all():
                sure.check()
            answers.append(_press(page, question, "button[type=submit]", "[role=status]"))
        question.locator("[data-event=again]").click()
        redraws.append(_press(page, chart, "input[type=checkbox]", ".f2f-region-chart"))
    return iter([_line("answer to feedback, in the page", answers), _line("chart redraw, in the page", redraws)])


def _press(page, form, key: str, watched: str) -> float:
    taken = page.evaluate(PRESSED, [form.element_handle(), key, watched])
    page.wait_for_timeout(200)  # until nothing is left to do
    return taken


def _line(name: str, taken: list[float]) -> str:
    p95 = statistics.quantiles(taken, n=20)[-1]
    return f"{name:44} median {statistics.median(taken):7.1f} ms   p95 {p95:7.1f} ms   (n={len(taken)})"
