"""What the downloads are: one entry a file, in `manifest.json` and `SHA256SUMS` beside them."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

NAME, SUMS = "manifest.json", "SHA256SUMS"


@dataclass(frozen=True)
class Entry:
    """One file. `language` is `nl`, `en` or `nl-en`; `chapter` is a handout's, by its title."""

    name: str
    format: str
    language: str
    chapter: str
    size: int
    sha256: str
    version: str
    date: str


def measured(path: Path) -> tuple[int, str]:
    """Give a file's size in bytes and its SHA-256."""
    raw = path.read_bytes()
    return len(raw), hashlib.sha256(raw).hexdigest()


def write(folder: Path, entries: Iterable[Entry]) -> None:
    """Write both lists into `folder`. `SHA256SUMS` is what `sha256sum --check` reads."""
    ordered = sorted(entries, key=lambda each: each.name)
    files = [asdict(each) for each in ordered]
    text = json.dumps({"files": files}, ensure_ascii=False, indent=1)
    (folder / NAME).write_text(f"{text}\n", "utf-8")
    sums = "".join(f"{each.sha256}  {each.name}\n" for each in ordered)
    (folder / SUMS).write_text(sums, "utf-8")


def read(folder: Path) -> list[Entry]:
    """Give the entries that `manifest.json` in `folder` holds."""
    data = json.loads((folder / NAME).read_text("utf-8"))
    return [Entry(**each) for each in data["files"]]
