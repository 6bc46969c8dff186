"""What the statement on accessibility lists, `source/access.toml`."""

import tomllib
from pathlib import Path
from typing import Any

FILE = "source/access.toml"

Entries = list[dict[str, str]]


def read(root: Path) -> dict[str, Entries]:
    """Give what was `tested` (with the test that did it) and what was `untested`."""
    data: dict[str, Any] = tomllib.loads((root / FILE).read_text("utf-8"))
    return {name: list(data[name]) for name in ("tested", "untested")}


def listed(entries: Entries, language: str) -> str:
    """Give entries as a Markdown list."""
    return "\n".join(f"- {entry[language]}" for entry in entries)
