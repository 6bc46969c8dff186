"""The source as received, frozen by its checksum, and what is known about it."""

import hashlib
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from scripts.finding import Finding
from scripts.text import layout

FILE = "source/source.toml"
BLOCKS = "source/blocks.toml"

Span = tuple[int, int]  # first and last line, counted from 1
Map = dict[str, dict[str, Span]]  # chapter: block: its lines


def facts(root: Path) -> dict[str, Any]:
    """Give `source/source.toml` as data."""
    return tomllib.loads((root / FILE).read_text("utf-8"))


def lines(root: Path) -> list[str]:
    """Give the physical lines of the source, without their ends."""
    path = root / "source" / str(facts(root)["file"]["name"])
    return path.read_text("utf-8").split("\n")


def words(lines: list[str], span: Span) -> list[str]:
    """Give the words on the lines of `span`, in order."""
    return " ".join(lines[span[0] - 1 : span[1]]).split()


def block_lines(root: Path) -> Map:
    """Give, per chapter and in reading order, the source lines each block is made from."""
    chapters = tomllib.loads((root / BLOCKS).read_text("utf-8"))
    return {
        chapter: {block: (first, last) for block, (first, last) in blocks.items()}
        for chapter, blocks in chapters.items()
    }


def check(root: Path) -> list[Finding]:
    """Check that the source is what was received, and that what is kept about it can be read."""
    findings: list[Finding] = []
    for file, read in ((FILE, _checksum), (BLOCKS, block_lines), (layout.FILE, layout.load)):
        if fault := _fault(read, root):
            hint = f"mend it, or restore it: git checkout -- {file}"
            findings.append(Finding(file, 0, "S103", fault, hint))
    return findings or frozen(root)


def _fault(read: Callable[[Path], object], root: Path) -> str:
    try:
        read(root)
    except OSError as error:
        return f"cannot be read: {error.strerror}"
    except KeyError as error:
        return f"does not say {error}"
    except (ValueError, TypeError) as error:
        return f"cannot be understood: {error}"
    return ""


def _checksum(root: Path) -> str:
    return str(facts(root)["file"]["sha256"])


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
