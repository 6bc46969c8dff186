"""What people type when something frightens them, `wording/alarm.toml`: read and checked."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts import fields, toml
from scripts.finding import Finding
from scripts.project import LANGUAGES

FILE = "wording/alarm.toml"
LISTS = ("words", "parts", "phrases", "never")

_APOSTROPHES = re.compile("['’‘`´]")


@dataclass(frozen=True)
class Alarm:
    """The lists of both languages together, as the search folds what is typed."""

    words: tuple[str, ...]
    parts: tuple[str, ...]
    phrases: tuple[str, ...]
    never: tuple[str, ...]


def read(root: Path) -> Alarm:
    """Read the lists under `root`; each language's edition answers to both.

    Raises `TomlError`.
    """
    data = _data(root)
    found: dict[str, tuple[str, ...]] = {}
    for name in LISTS:
        texts = [str(data.get(language, {}).get(name, "")) for language in LANGUAGES]
        entries = [
            entry
            for text in texts
            for entry in (text.strip().split("\n") if name == "phrases" else text.split())
        ]
        found[name] = tuple(dict.fromkeys(fold(entry) for entry in entries if entry.strip()))
    return Alarm(**found)


def fold(text: str) -> str:
    """Give small letters without accents or apostrophes, as `fold` in search.js does."""
    letters = unicodedata.normalize("NFD", text.lower())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(_APOSTROPHES.sub("", plain).split())


def check(root: Path) -> list[Finding]:
    """Check that the file can be read and that no list of either language is empty."""
    try:
        data = _data(root)
    except toml.TomlError as error:
        return [error.finding]
    return [*_empty(data), *_contradictions(read(root))]


def _data(root: Path) -> dict[str, Any]:
    def made(data: dict[str, Any]) -> dict[str, Any]:
        return {language: fields.table(data.get(language, {}), language) for language in LANGUAGES}

    return toml.read(root, FILE, made, "H201")


def _empty(data: dict[str, Any]) -> Iterator[Finding]:
    for language in LANGUAGES:
        for name in LISTS:
            if not str(data.get(language, {}).get(name, "")).strip():
                hint = "the head of the file says what belongs there"
                yield Finding(FILE, 0, "H202", f"[{language}] has no {name}", hint)


def _contradictions(alarm: Alarm) -> Iterator[Finding]:
    for word in sorted(set(alarm.words) & set(alarm.never)):
        fact = f"{word!r} stands under words and under never"
        yield Finding(FILE, 0, "H203", fact, "keep one of the two")
