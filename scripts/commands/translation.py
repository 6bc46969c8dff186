"""Verbs for translators and editors: where the edition stands; texts out, and back in."""

from argparse import ArgumentParser, Namespace
from collections import Counter
from pathlib import Path

from scripts import project, together
from scripts.commands.verb import CannotRun, Verb, say, sound
from scripts.finding import Finding, report
from scripts.text import errata, freshness, reviewed, status, translated, units, xliff
from scripts.text.aligned import pairs
from scripts.text.files import read_pages
from scripts.text.pages import Page

_ENDINGS = (".xlf", ".xliff")  # by which translators' programs know XLIFF


def run_status(_: Namespace) -> int:
    """Show page by page and block by block what is translated, proved, open, and how it reads."""
    pages = _pages()
    states = freshness.states(pairs(pages), sound(reviewed.read(project.ROOT)))
    log = sound(errata.read(project.ROOT))
    queried = [each for each in log if each.status == "queried"]
    print(status.table(status.rows(states, Counter(each.block for each in queried))))
    print("\nReading ease, 0 hard to 100 easy, is advice: nl Flesch-Douma, en Flesch.")
    for remark in status.remarks(states, pages):
        print(remark)
    return 0


def run_export(given: Namespace) -> int:
    """Write the texts of both languages, block by block, to a translator's file (XLIFF 1.2)."""
    if given.file.suffix.lower() not in _ENDINGS:
        raise CannotRun(
            f"{given.file}: what is written is XLIFF: end its name with {' or '.join(_ENDINGS)}. "
            "Nothing was written. A translation memory (TMX) is among the site's downloads."
        )
    states = freshness.states(pairs(_pages()), sound(reviewed.read(project.ROOT)))
    if given.unproved:
        states = [state for state in states if state.word != freshness.FRESH]
    found = units.units(states)
    given.file.write_bytes(xliff.write(found))
    say(f"{len(found)} texts are in {given.file}. Back: import-translation {given.file}")
    return 0


def run_import(given: Namespace) -> int:
    """Put a translator's file back into docs/en/: all of it, or nothing if something is wrong."""
    try:
        texts = xliff.read(given.file.read_bytes())
    except OSError as error:
        fact = f"{given.file} cannot be read: {error.strerror}"
        raise CannotRun(f"{fact}. Name the file that the translator sent back.") from error
    except xliff.XliffError as error:
        raise CannotRun(f"{given.file}: {error}. Nothing was written.") from error
    pages = _pages()
    known = units.units(freshness.states(pairs(pages), {}))
    findings = translated.check(texts, known, given.file.name)
    if findings:
        return _refuse(findings)
    new, findings = translated.texts(project.ROOT, texts, pages)
    if findings := [*findings, *translated.faults(project.ROOT, new)]:
        return _refuse(findings)
    together.write({project.ROOT / path: text for path, text in new.items()})
    changed = ", ".join(new) or "nothing"
    say(f"Changed: {changed}. Then: make check; record what you compared with fresh.")
    return 0


def _refuse(findings: list[Finding]) -> int:
    print(report(findings))
    say("Nothing was written.")
    return 1


def _pages() -> list[Page]:
    pages, unreadable = read_pages(project.ROOT)
    if unreadable:
        raise CannotRun("A page cannot be read; `python -m scripts check` says why.")
    return pages


def _file(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE.xlf", help="the translator's file")


def _export(parser: ArgumentParser) -> None:
    _file(parser)
    parser.add_argument(
        "--unproved", action="store_true", help="only what is missing, stale or unreviewed"
    )


VERBS = (
    Verb("status", run_status),
    Verb("export-translation", run_export, _export),
    Verb("import-translation", run_import, _file),
)
