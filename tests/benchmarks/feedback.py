"""Submit to feedback inside the kernel: message in, graded, written to the log, status set."""

import statistics
import tempfile
from pathlib import Path

import measure

from facetoface.banks import load as bank
from facetoface.learning import Log
from facetoface.widgets.question import Question


def lines(times: int = 1000):
    """Median and 95th percentile over many answers, and of the log's share in them."""
    with tempfile.TemporaryDirectory() as folder:
        item = next(i for i in bank("03").items.values() if i.type == "single")
        log = Log(Path(folder))
        question = Question(item, "03", log)
        taken = [measure.seconds(lambda: _answer(question, item)) for _ in range(times)]
        entry = {"lesson": "03", "item": item.id, "version": 1, "answer": {"choice": "x"}}
        written = [measure.seconds(lambda: log.add(**entry)) for _ in range(times)]
    yield _line("submit to feedback", taken)
    yield _line("of that, the write to the log", written)


def _answer(question, item) -> None:
    if question.attempts.over(item.tries):
        question.form.receive({"event": "again", "number": 0, "values": {}})
    tried = len(question.attempts.entries)
    values = {"answer": item.option[tried].id, "certainty": "2"}
    question.form.receive({"event": "check", "number": 1, "values": values})


def _line(name: str, times: list[float]) -> str:
    p95 = statistics.quantiles(times, n=20)[-1]
    return f"{name:44} median {statistics.median(times) * 1000:6.2f} ms   p95 {p95 * 1000:6.2f} ms   (n={len(times)})"
