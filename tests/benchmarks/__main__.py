"""The course's speed, each figure beside what it is to be compared with, measured in turns in one run.

python3 course.py bench [NAME ...]      names: notebooks, opening, feedback, page, archive, charts, dashboard, browser
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import archive
import browser
import charts
import dashboard
import feedback
import notebooks
import opening
import page

BENCHMARKS = {
    "notebooks": notebooks,
    "opening": opening,
    "feedback": feedback,
    "page": page,
    "archive": archive,
    "charts": charts,
    "dashboard": dashboard,
    "browser": browser,
}


def main(names: list[str]) -> None:
    """Run the named benchmarks, or all of them, and print their tables."""
    for name in names or BENCHMARKS:
        module = BENCHMARKS[name]
        print(f"\n{name}: {module.__doc__.splitlines()[0]}")
        for line in module.lines():
            print("  " + line)


main(sys.argv[1:])
