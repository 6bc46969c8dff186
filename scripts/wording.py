"""The words around the text: what the furniture says, and what the search also answers to."""

import tomllib
from pathlib import Path
from typing import Any

from scripts.finding import Finding
from scripts.pages import Page
from scripts.project import LANGUAGES

INTERFACE = "wording/interface.toml"
KEYWORDS = "wording/keywords.toml"

_HINT = "add it there, or remove it everywhere"

Tables = dict[str, dict[str, str]]


def interface(root: Path) -> Tables:
    """Give the furniture's words, by language and key."""
    return _tables(root / INTERFACE)


def keywords(root: Path) -> Tables:
    """Give the words a block should also be found by, by language and block id."""
    return _tables(root / KEYWORDS)


def check_interface(root: Path) -> list[Finding]:
    """Check that the furniture says the same things in both languages."""
    said = interface(root)
    keys = {key for language in LANGUAGES for key in said[language]}
    return [
        Finding(INTERFACE, 0, "T101", f"[{language}] does not say {key!r}", _HINT)
        for language in LANGUAGES
        for key in sorted(keys - said[language].keys())
    ]


def check_keywords(root: Path, pages: list[Page]) -> list[Finding]:
    """Check that keywords belong to blocks that exist."""
    blocks = {block.id for page in pages if page.is_chapter for block in page.blocks}
    return [
        Finding(KEYWORDS, 0, "T102", f"[{language}] names no block of a chapter: {block!r}", _HINT)
        for language in LANGUAGES
        for block in sorted(keywords(root)[language].keys() - blocks)
    ]


def _tables(path: Path) -> Tables:
    data: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
    return {language: dict(data.get(language, {})) for language in LANGUAGES}
