"""Interleaved timings and the table they are printed in."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator


def seconds(task: Callable[[], object]) -> float:
    """How long a task takes, in seconds."""
    start = time.perf_counter()
    task()
    return time.perf_counter() - start


def in_turns(tasks: dict[str, Callable[[], object]], rounds: int) -> dict[str, list[float]]:
    """Each task's times over some rounds, the tasks taking turns so that a busy machine slows them alike."""
    times = {name: [] for name in tasks}
    for _ in range(rounds):
        for name, task in tasks.items():
            times[name].append(seconds(task))
    return times


def table(times: dict[str, list[float]], base: str) -> Iterator[str]:
    """A line for each task: its median, and its ratio to the base's median."""
    floor = statistics.median(times[base])
    for name, some in times.items():
        middle = statistics.median(some)
        yield f"{name:44} median {middle * 1000:9.1f} ms   x {middle / floor:6.2f}   (n={len(some)}, base: {base})"


def python(code: str, **options) -> None:
    """Run code in a new Python, with nothing kept from this one."""
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL, **options)
