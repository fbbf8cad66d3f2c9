"""`course.py progress`: a learner's own progress to take along, bring back, print, or set aside; a class's figures."""

import argparse
import json
import sys
from pathlib import Path

from facetoface import banks
from facetoface.assets import CourseError
from facetoface.items.plain import plain
from facetoface.learning import Log, carry, carry_words, classes, classes_words, xapi
from facetoface.learning.writing import free, write
from facetoface.words import say


def export(given: argparse.Namespace) -> int:
    """Write your progress to a file that another computer can import; with --xapi for a learning record store."""
    log = Log()
    if given.xapi:
        return _export_xapi(log, given)
    path = Path(given.file) if given.file else carry.new_file(log)
    count = carry.export(log, path, given.with_stance)
    print(carry_words.exported(path, count, given.with_stance))
    return 0


def _export_xapi(log: Log, given: argparse.Namespace) -> int:
    path = Path(given.file) if given.file else free(log.path.parent / f"xapi-{log.clock():%Y-%m-%d}.json")
    learner = xapi.pseudonym(log)
    prompts = {name: plain(item.prompt) for name, item in banks.asked().items()}
    told = xapi.statements(log.entries(), learner, prompts, given.with_stance)
    lines = ",\n".join(json.dumps(statement, ensure_ascii=False) for statement in told)
    path = write(path, f"[\n{lines}\n]\n".encode(errors="replace"))
    print(say("carry.xapi", count=len(told), file=path, learner=learner))
    return 0


def import_(given: argparse.Namespace) -> int:
    """Take in files that were exported elsewhere; nothing is lost, and nothing counts twice."""
    log, status = Log(), 0
    for name in given.files:
        try:
            print(carry_words.imported(Path(name), carry.merge(log, Path(name))))
        except CourseError as error:  # the other files may be in order
            print(error, file=sys.stderr)
            status = 1
    return status


def reset(given: argparse.Namespace) -> int:
    """Start afresh: set everything aside; nothing is deleted."""
    log = Log()
    if not given.yes and not _agreed(say("carry.reset_ask", folder=log.path.parent)):
        print(say("carry.reset_left"))
        return 1
    print(carry_words.set_aside(carry.reset(log)))
    return 0


def _agreed(question: str) -> bool:
    try:
        return input(question).strip().lower() == "yes"
    except EOFError:
        return False


def portfolio(given: argparse.Namespace) -> int:
    """Write your answers, forecasts, charts and calibration as one page to read or print."""
    from facetoface.widgets import portfolio  # widgets are slow to load, and only this command needs them

    path = portfolio.save(Log(), Path(given.file) if given.file else None, given.with_stance)
    print(say("carry.portfolio", file=path))
    return 0


def class_(given: argparse.Namespace) -> int:
    """Figures of a class, from a folder with one exported file of each learner: both tests, gain, effect size."""
    learners, complaints = classes.collect(Path(given.folder))
    for complaint in complaints:
        print(complaint, file=sys.stderr)
    if not learners:
        raise CourseError(say("class.none", folder=Path(given.folder).resolve()))
    before, after = ({item.id: item for item in banks.test(name)} for name in (banks.PRE, banks.POST))
    for line in classes_words.lines(classes.figures(learners, before, after)):
        print(line)
    return 0


def main(words: list[str]) -> int:
    """Run one of the commands; gives its exit status: 0 done, 1 not done and said why, 2 not understood."""
    given = _parser().parse_args(words)
    return given.run(given)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="course.py progress", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    stance = {"action": "store_true", "help": "with your stance on the open question, which is left out otherwise"}

    def command(name, run):
        one = commands.add_parser(name, help=run.__doc__, description=run.__doc__)
        one.set_defaults(run=run)
        return one

    exporting = command("export", export)
    exporting.add_argument("file", nargs="?", help="the file to write; otherwise a new one in progress/")
    exporting.add_argument("--with-stance", **stance)
    exporting.add_argument("--xapi", action="store_true", help="write xAPI 1.0.3 statements")
    command("import", import_).add_argument("files", nargs="+", metavar="file")
    command("reset", reset).add_argument("--yes", action="store_true", help="do not ask first")
    printing = command("portfolio", portfolio)
    printing.add_argument("file", nargs="?", help="the file to write; otherwise progress/portfolio.html")
    printing.add_argument("--with-stance", **stance)
    command("class", class_).add_argument("folder", help="a folder with files from `progress export`")
    return parser
