"""All checks of what people write: the source, the log, the pages of both languages."""

from pathlib import Path

from scripts.finding import Finding
from scripts.rules import exemptions
from scripts.site import vendored
from scripts.text import edition, errata, files, replay, source_text, wording


def check(root: Path) -> list[Finding]:
    """Give all findings about the repository under `root`, before anything is built."""
    return exemptions.apply(root, _all(root), "text")


def _all(root: Path) -> list[Finding]:
    findings = source_text.check(root) + vendored.check(root)
    pages, unreadable = files.read_pages(root)
    entries, broken = errata.read(root)
    findings += wording.check_interface(root)
    findings += unreadable + broken + edition.check(pages)
    if not findings:  # a broken text or log would only be reported twice
        findings += wording.check_keywords(root, pages)
        lines = source_text.lines(root)
        findings += replay.check(lines, source_text.block_lines(root), entries, pages)
    return findings
