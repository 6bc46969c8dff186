"""The words around the text: what the furniture says, and what the search also answers to."""

from pathlib import Path
from typing import Any

from scripts import fields, toml
from scripts.finding import Finding
from scripts.project import LANGUAGES
from scripts.text.pages import Page

INTERFACE = "wording/interface"  # a folder: one file a subject
KEYWORDS = "wording/keywords.toml"

_HINT = "add it there, or remove it everywhere"

Tables = dict[str, dict[str, str]]


class Words(dict[str, str]):
    """All that the furniture says in one language, by key."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language  # templates take an attribute before a key

    def __missing__(self, key: str) -> str:
        """Raise `TomlError`: a template would take a word that is not there for an empty one."""
        fact = f"[{self._language}] does not say {key!r}, which is asked for"
        hint = f"add it to a file there, or restore it: git checkout -- {INTERFACE}"
        raise toml.TomlError(Finding(INTERFACE, 0, "T101", fact, hint))


def interface(root: Path) -> Tables:
    """Give the furniture's words, by language and key. Raises `TomlError`."""
    said: Tables = {language: Words(language) for language in LANGUAGES}
    for tables in files(root).values():
        for language, words in tables.items():
            said[language] |= words
    return said


def files(root: Path) -> dict[str, Tables]:
    """Give the furniture's words by their file. Raises `TomlError`."""
    return {name: file(root, name) for name in names(root)}


def names(root: Path) -> list[str]:
    """Give the files with the furniture's words, from `root`, sorted."""
    paths = sorted((root / INTERFACE).glob("*.toml"))
    return [path.relative_to(root).as_posix() for path in paths]


def file(root: Path, name: str) -> Tables:
    """Give the furniture's words in one file. Raises `TomlError`."""
    return toml.read(root, name, _tables)


def keywords(root: Path) -> Tables:
    """Give the words a block should also be found by, by language and block id.

    Raises `TomlError`.
    """
    return toml.read(root, KEYWORDS, _tables)


def check_interface(root: Path) -> list[Finding]:
    """Check that the furniture says the same things in both languages, and each once."""
    findings: list[Finding] = []
    first: dict[str, str] = {}
    for name, said in files(root).items():
        keys = {key for language in LANGUAGES for key in said[language]}
        findings += [
            Finding(name, 0, "T101", f"[{language}] does not say {key!r}", _HINT)
            for language in LANGUAGES
            for key in sorted(keys - said[language].keys())
        ]
        findings += [
            Finding(name, 0, "T103", f"{key!r} is also said in {first[key]}", "rename one of them")
            for key in sorted(keys & first.keys())
        ]
        first |= dict.fromkeys(keys, name)
    return findings


def check_keywords(root: Path, pages: list[Page]) -> list[Finding]:
    """Check that keywords belong to blocks that exist."""
    blocks = {block.id for page in pages if page.is_chapter for block in page.blocks}
    return [
        Finding(KEYWORDS, 0, "T102", f"[{language}] names no block of a chapter: {block!r}", _HINT)
        for language in LANGUAGES
        for block in sorted(keywords(root)[language].keys() - blocks)
    ]


def _tables(data: dict[str, Any]) -> Tables:
    said = {language: fields.table(data.get(language, {}), language) for language in LANGUAGES}
    return {
        language: {key: fields.text(words, key) for key in words}
        for language, words in said.items()
    }
