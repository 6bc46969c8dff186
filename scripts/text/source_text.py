"""The source as received, frozen by its checksum, and what is known about it."""

import hashlib
from pathlib import Path
from typing import Any

from scripts import fields, toml
from scripts.finding import Finding
from scripts.project import LANGUAGES
from scripts.text import layout

FILE = "source/source.toml"
BLOCKS = "source/blocks.toml"
_FACTS = {
    "file": ("name", "sha256"),
    "people": ("author", "publisher", "contact", "editor", "translator"),
    "review": ("therapist", "native_speaker"),
    "permission": LANGUAGES,
}

Span = tuple[int, int]  # first and last line, counted from 1
Map = dict[str, dict[str, Span]]  # chapter: block: its lines


def facts(root: Path) -> dict[str, Any]:
    """Give `source/source.toml` as data. Raises `TomlError`."""
    return toml.read(root, FILE, _facts, "S103")


def _facts(data: dict[str, Any]) -> dict[str, Any]:
    for name, needed in _FACTS.items():
        said = fields.table(data[name], name)
        for field in needed:
            fields.text(said, field)
    for language in LANGUAGES:
        fields.text(fields.table(data["file"]["received_as"], "received_as"), language)
    return data


def lines(root: Path) -> list[str]:
    """Give the physical lines of the source, without their ends."""
    path = root / "source" / str(facts(root)["file"]["name"])
    return path.read_text("utf-8").split("\n")


def words(lines: list[str], span: Span) -> list[str]:
    """Give the words on the lines of `span`, in order."""
    return " ".join(lines[span[0] - 1 : span[1]]).split()


def block_lines(root: Path) -> Map:
    """Give, per chapter and in reading order, the source lines each block is made from.

    Raises `TomlError`.
    """
    return toml.read(root, BLOCKS, _map, "S103")


def _map(data: dict[str, Any]) -> Map:
    return {
        chapter: {name: _span(name, lines) for name, lines in fields.table(blocks, chapter).items()}
        for chapter, blocks in data.items()
    }


def _span(name: str, lines: object) -> Span:
    if not fields.is_span(lines):
        raise ValueError(f"{name} is {lines!r}, not [first line, last line]")
    return lines[0], lines[1]


def check(root: Path) -> list[Finding]:
    """Check that the source is what was received, and that what is kept about it can be read."""
    findings: list[Finding] = []
    for read in (facts, block_lines, layout.load):
        try:
            read(root)
        except toml.TomlError as error:
            findings.append(error.finding)
    return findings or frozen(root) or _beyond(root)


def _beyond(root: Path) -> list[Finding]:
    """Check that no block is said to be made from lines that the source does not have."""
    count = len(lines(root))
    return [
        Finding(BLOCKS, 0, "S103", f"{name} ends at line {last} of {count}", "mend its lines")
        for blocks in block_lines(root).values()
        for name, (_, last) in blocks.items()
        if last > count
    ]


def frozen(root: Path) -> list[Finding]:
    """Check that the source is, byte for byte, what was received."""
    stated = facts(root)["file"]
    name = f"source/{stated['name']}"
    hint = f"restore it: git checkout -- {name}"
    try:
        found = hashlib.sha256((root / name).read_bytes()).hexdigest()
    except OSError as error:
        return [Finding(name, 0, "S101", f"cannot be read: {error.strerror}", hint)]
    if found != stated["sha256"]:
        fact = f"has changed: its SHA-256 is {found[:12]}…, {FILE} says {stated['sha256'][:12]}…"
        hint = f"restore it (git checkout -- {name}); corrections go into source/errata.toml"
        return [Finding(name, 0, "S102", fact, hint)]
    return []
