"""The source as received, frozen by its checksum, and what is known about it."""

import hashlib
import tomllib
from pathlib import Path
from typing import Any

from scripts.finding import Finding

FILE = "source/source.toml"
BLOCKS = "source/blocks.toml"


def facts(root: Path) -> dict[str, Any]:
    """Give `source/source.toml` as data."""
    return tomllib.loads((root / FILE).read_text("utf-8"))


def lines(root: Path) -> list[str]:
    """Give the physical lines of the source, without their ends."""
    path = root / "source" / str(facts(root)["file"]["name"])
    return path.read_text("utf-8").split("\n")


def block_lines(root: Path) -> dict[str, dict[str, tuple[int, int]]]:
    """Give, per chapter and in reading order, the source lines each block is made from."""
    chapters = tomllib.loads((root / BLOCKS).read_text("utf-8"))
    return {
        chapter: {block: (first, last) for block, (first, last) in blocks.items()}
        for chapter, blocks in chapters.items()
    }


def check(root: Path) -> list[Finding]:
    """Check that the source is, byte for byte, what was received."""
    stated = facts(root)["file"]
    name = f"source/{stated['name']}"
    try:
        found = hashlib.sha256((root / name).read_bytes()).hexdigest()
    except OSError as error:
        hint = f"restore it: git checkout -- {name}"
        return [Finding(name, 0, "S101", f"cannot be read: {error.strerror}", hint)]
    if found != stated["sha256"]:
        fact = f"has changed: its SHA-256 is {found[:12]}…, {FILE} says {stated['sha256'][:12]}…"
        hint = f"restore it (git checkout -- {name}); corrections go into source/errata.toml"
        return [Finding(name, 0, "S102", fact, hint)]
    return []
