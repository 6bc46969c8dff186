"""Verbs for translators and editors: where the edition stands; texts out, and back in."""

from argparse import Namespace
from collections import Counter

from scripts import project
from scripts.commands.verb import CannotRun, Verb
from scripts.text import errata, freshness, reviewed, status
from scripts.text.aligned import pairs
from scripts.text.files import read_pages
from scripts.text.pages import Page


def run_status(_: Namespace) -> int:
    """Show page by page and block by block what is translated, proved, open, and how it reads."""
    pages = _pages()
    states = freshness.states(pairs(pages), reviewed.read(project.ROOT)[0])
    queried = [each for each in errata.read(project.ROOT)[0] if each.status == "queried"]
    print(status.table(status.rows(states, Counter(each.block for each in queried))))
    print("\nReading ease, 0 hard to 100 easy, is advice: nl Flesch-Douma, en Flesch.")
    for remark in status.remarks(states, pages):
        print(remark)
    return 0


def _pages() -> list[Page]:
    pages, unreadable = read_pages(project.ROOT)
    if unreadable:
        raise CannotRun("A page cannot be read; `python -m scripts check` says why.")
    return pages


VERBS = (Verb("status", run_status),)
