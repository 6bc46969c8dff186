"""All checks of what people write: the source, the log, the pages of both languages."""

from pathlib import Path

from scripts.finding import Finding
from scripts.rules import exemptions
from scripts.site import vendored
from scripts.text import (
    aligned,
    edition,
    errata,
    files,
    freshness,
    layout,
    parity,
    replay,
    reviewed,
    source_text,
    wording,
)


def check(root: Path) -> list[Finding]:
    """Give all findings about the repository under `root`, before anything is built."""
    return exemptions.apply(root, _all(root), "text")


def unproved(root: Path) -> list[Finding]:
    """Give a finding for each block of which nobody knows that the English says the Dutch.

    They do not stop a build, whose pages tell their readers; they stop a release.
    """
    return freshness.check(aligned.pairs(files.read_pages(root)[0]), reviewed.read(root)[0])


def _all(root: Path) -> list[Finding]:
    source = source_text.check(root)
    pages, unreadable = files.read_pages(root)
    entries, broken = errata.read(root)
    findings = vendored.check(root) + wording.check_interface(root) + reviewed.read(root)[1]
    findings += source + unreadable + broken + edition.check(pages) + parity.check(pages)
    if not findings:  # keywords of a broken page would only be reported twice
        findings += wording.check_keywords(root, pages)
    if not (source or unreadable or broken):  # the proof needs all three
        lines, spans = source_text.lines(root), source_text.block_lines(root)
        findings += replay.check(lines, spans, entries, pages, layout.load(root))
    return findings
