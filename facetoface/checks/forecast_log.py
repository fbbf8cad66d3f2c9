"""A learner's forecasts as plain data, or a sample where the log holds none that can be scored."""

from collections.abc import Iterable

from facetoface.history import Archive
from facetoface.history.debate import Forecast
from facetoface.learning import Entry
from facetoface.learning.forecasts import OUTCOMES, Path, paths

SAMPLE = {  # what somebody might have given, in percent; made up, while questions and outcomes are the archive's
    "fc01-us-president-meets-kim-2018": 15,
    "fc02-inter-korean-summit-2018": 55,
    "fc25-moon-in-pyongyang-2018": 35,
    "fc03-nuclear-test-2018-19": 40,
    "fc04-missile-tests-2018": 60,
    "fc05-icbm-test-by-end-2019": 60,
    "fc06-unsc-new-sanctions": 55,
    "fc07-pence-kim-yo-jong": 30,
    "fc08-detainees-home": 65,
    "fc09-by-may": 70,
    "fc10-where": 95,
    "fc11-after-cancellation": 40,
    "fc12-eve-of-singapore": 90,
    "fc15-second-meeting-2018": 60,
    "fc17-third-meeting-2019": 50,
    "open1-trump-kim-again": 35,
}
SAMPLE_KNEW = "fc10-where"


def forecasts(archive: Archive, entries: Iterable[Entry]) -> list[dict]:
    """One dictionary for each question, in the order of the first forecasts: the first probability, from 0 to 1.

    `outcome` is 1, 0, or None where it is not known by the archive's day. `knew` is True where the learner said so,
    or where the outcome was public when the forecast was given.
    """
    found = [_own(path, archive.forecasts[name]) for name, path in paths(entries).items() if name in archive.forecasts]
    return found if any(map(scorable, found)) else sample(archive)


def sample(archive: Archive) -> list[dict]:
    """Made-up forecasts on questions of the archive, one of them known and one still open."""
    records = {name: archive.forecasts[name] for name in SAMPLE if name in archive.forecasts}
    return [_row(record, record.asked, SAMPLE[name], name == SAMPLE_KNEW, "sample") for name, record in records.items()]


def scorable(forecast: dict) -> bool:
    """Whether a forecast can have a score."""
    return not forecast["knew"] and forecast["outcome"] is not None


def _own(path: Path, record: Forecast) -> dict:
    first = (path.before(record) or path.given)[0]
    return _row(record, first.day.isoformat(), first.percent, path.known or not path.before(record), "you")


def _row(record: Forecast, day: str, percent: float, knew: bool, by: str) -> dict:
    return {
        "question": record.question.strip(),
        "date": day,
        "probability": percent / 100,
        "outcome": OUTCOMES.get(record.outcome),
        "knew": knew,
        "by": by,
    }
