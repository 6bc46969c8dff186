"""The words around the text: what the furniture says, and what the search also answers to."""

import tomllib
from pathlib import Path
from typing import Any

from scripts.finding import Finding
from scripts.pages import Page
from scripts.project import LANGUAGES

INTERFACE = "wording/interface.toml"
KEYWORDS = "wording/keywords.toml"

Tables = dict[str, dict[str, str]]


def interface(root: Path) -> Tables:
    """Give the furniture's words, by language and key."""
    return _tables(root / INTERFACE)


def keywords(root: Path) -> Tables:
    """Give the words a block should also be found by, by language and block id."""
    return _tables(root / KEYWORDS)


def check(root: Path, pages: list[Page]) -> list[Finding]:
    """Check that both languages say the same things, about blocks that exist."""
    hint = "add it there, or remove it everywhere"
    said = interface(root)
    keys = {key for language in LANGUAGES for key in said[language]}
    findings = [
        Finding(INTERFACE, 0, "T101", f"[{language}] does not say {key!r}", hint)
        for language in LANGUAGES
        for key in sorted(keys - said[language].keys())
    ]
    blocks = {block.id for page in pages if page.is_chapter for block in page.blocks}
    findings += [
        Finding(KEYWORDS, 0, "T102", f"[{language}] names no block of a chapter: {block!r}", hint)
        for language in LANGUAGES
        for block in sorted(keywords(root)[language].keys() - blocks)
    ]
    return findings


def _tables(path: Path) -> Tables:
    data: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
    return {language: dict(data.get(language, {})) for language in LANGUAGES}
