"""The whole archive in a new kernel, over a bare read of the same files; and the archive as of a day."""

import datetime as dt
import statistics

import measure

from facetoface import history

BARE = "from pathlib import Path; [p.read_bytes() for p in Path('assets/history').rglob('*.toml')]"
LOAD = "from facetoface import history; history.load()"
ANEW = "import shutil; shutil.rmtree('.cache', ignore_errors=True); " + LOAD
DAYS = [dt.date(year, 2, 10) for year in range(1990, 2026)]


def lines():
    """Medians of new processes, with the archive ready-made and read anew; median and worst of `as_of`."""
    tasks = {"read the files": BARE, "load, ready-made": LOAD, "load, read and checked anew": ANEW}
    runs = {name: (lambda code=code: measure.python(code)) for name, code in tasks.items()}
    yield from measure.table(measure.in_turns(runs, rounds=5), base="read the files")
    archive = history.load()
    times = [measure.seconds(lambda day=day: archive.as_of(day)) for day in DAYS]
    middle, worst = statistics.median(times) * 1000, max(times) * 1000
    yield f"{'as_of':44} median {middle:9.1f} ms   worst {worst:6.1f} ms   (n={len(times)})"
