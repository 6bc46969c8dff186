"""All checks of what people write: the source, the log, the pages of both languages."""

from pathlib import Path

from scripts import generator, toml
from scripts.downloads import glyphs
from scripts.finding import Finding
from scripts.rules import exemptions
from scripts.site import vendored
from scripts.text import (
    agreement,
    alarm,
    aligned,
    breaking_off,
    edition,
    errata,
    exits,
    files,
    freshness,
    glossary,
    help_lines,
    layout,
    nav,
    parity,
    questions,
    readable,
    replay,
    reviewed,
    source_text,
    spelling,
    terms,
    wording,
)
from scripts.text.pages import Page

# While blocks lack ids of their own, or the languages differ in them, whatever looks a block up
# by its id would say so once more: the questions, the glossary, the order of the blocks.
_NAMES = frozenset({"E106", "E107", "E110", "E114"})
# While a page is not there or no chapter, so would what quotes it.
_PAGES = frozenset({"E113", "E123"})
_ORDER = "R203"


def check(root: Path) -> list[Finding]:
    """Give all findings about the repository under `root`, before anything is built."""
    return exemptions.apply(root, _all(root), "text")


def unproved(root: Path) -> list[Finding]:
    """Give a finding for each block of which nobody knows that the English says the Dutch.

    They do not stop a build, whose pages tell their readers; they stop a release.
    """
    reviews, broken = reviewed.read(root)
    # With a broken record every block would seem to be compared by nobody.
    return broken or freshness.check(aligned.pairs(files.read_pages(root)[0]), reviews)


def spelled(root: Path) -> list[Finding]:
    """Give a finding for each word that no dictionary knows. Raises `spelling.NoHunspell`."""
    try:
        return spelling.check(root, files.read_pages(root)[0], wording.files(root))
    except toml.TomlError as error:
        return [error.finding]


def _all(root: Path) -> list[Finding]:
    source = source_text.check(root)
    pages, unreadable = files.read_pages(root)
    entries, broken = errata.read(root)
    findings = readable.check(root) or vendored.check(root) + wording.check_interface(root)
    findings += reviewed.read(root)[1]
    of_pages = edition.check(pages) + edition.needed(pages) + parity.check(pages)
    findings += source + unreadable + broken + of_pages
    if not (unreadable or of_pages):  # a new page is made whole first
        findings += nav.check(pages, generator.reading_order(root))
    told = {found.code for found in of_pages}
    named = _NAMES.isdisjoint(told)
    lines_to_call, broken_lines = help_lines.read(root)
    findings += broken_lines or help_lines.check(lines_to_call)
    findings += alarm.check(root) + exits.check(pages) + glyphs.check(root, pages)
    if named and not unreadable and _PAGES.isdisjoint(told):
        findings += questions.check(pages) + glossary.check(root, pages)
    if not findings:  # keywords of a broken page would only be reported twice
        findings += wording.check_keywords(root, pages)
    findings += _translation(root, pages)
    if not (source or unreadable or broken):  # the proof needs all three
        lines, spans = source_text.lines(root), source_text.block_lines(root)
        replayed = replay.check(lines, spans, entries, pages, layout.load(root))
        findings += [found for found in replayed if named or found.code != _ORDER]
        findings += breaking_off.check(lines, spans, pages)
    return findings


def _translation(root: Path, pages: list[Page]) -> list[Finding]:
    pairs = aligned.pairs(pages)
    vocabulary, broken = terms.read(root)
    chapters = {page.name for page in pages if page.is_chapter}
    if broken:  # without all terms and names, what is right would be told as wrong
        return broken
    return [
        *terms.check(vocabulary.terms, pairs, chapters),
        *agreement.check(pairs, vocabulary.names),
    ]
