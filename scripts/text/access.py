"""What the statement on accessibility lists, `source/access.toml`."""

from pathlib import Path
from typing import Any

from scripts import fields, toml
from scripts.project import LANGUAGES

FILE = "source/access.toml"

Entries = list[dict[str, str]]

_LISTS = ("tested", "untested")


def read(root: Path) -> dict[str, Entries]:
    """Give what was `tested` (with the test that did it) and what was `untested`.

    Raises `TomlError`.
    """
    return toml.read(root, FILE, _entries)


def _entries(data: dict[str, Any]) -> dict[str, Entries]:
    found = {name: fields.tables(data, name) for name in _LISTS}
    for each in (entry for entries in found.values() for entry in entries):
        for language in LANGUAGES:
            fields.text(each, language)
    return found


def listed(entries: Entries, language: str) -> str:
    """Give entries as a Markdown list."""
    return "\n".join(f"- {entry[language]}" for entry in entries)
