"""The verb that says which help lines are due for checking."""

from argparse import ArgumentParser, Namespace
from datetime import date

from scripts import project
from scripts.commands.verb import Verb, say
from scripts.finding import report
from scripts.text import help_lines

_DAYS = 90


def run_help_lines(given: Namespace) -> int:
    """List the help lines that are due for checking."""
    lines, broken = help_lines.read(project.ROOT)
    if broken:
        print(report(broken))
        return 1
    due = help_lines.due(lines, date.today(), given.days)
    for line in due:
        place = f"{help_lines.FILE}:{line.line}"
        source = line.source or "no source yet"
        print(f"{place}: {line.name} {line.number} – {line.how}, {line.checked}: {source}")
    say(
        f"{len(due)} of {len(lines)} lines are due. Look each up, then set source, how and checked."
    )
    return 1 if due else 0


def _days(parser: ArgumentParser) -> None:
    text = f"due if checked more than this many days ago (default {_DAYS})"
    parser.add_argument("--days", type=int, default=_DAYS, help=text)


VERBS = (Verb("help-lines", run_help_lines, _days),)
