"""Further source text put in its place: the source and all that is kept about it."""

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from scripts.importing import draft
from scripts.importing.draft import Mended
from scripts.text import errata, layout, source_text


@dataclass(frozen=True)
class Source:
    """The source as it is: its file, its text and its checksum."""

    path: Path
    text: str
    checksum: str

    @classmethod
    def read(cls, root: Path) -> "Source":
        """Read the source under `root`."""
        stated = source_text.facts(root)["file"]
        path = root / "source" / str(stated["name"])
        return cls(path, path.read_text("utf-8"), str(stated["sha256"]))

    @property
    def ended(self) -> str:
        """Give its text with its last line ended."""
        return self.text if self.text.endswith("\n") else f"{self.text}\n"

    @property
    def next_line(self) -> int:
        """Give the number of the line that comes after it."""
        return self.ended.count("\n") + 1


def texts(root: Path, name: str, received: str, blocks: list[Mended], day: date) -> dict[Path, str]:
    """Give every file that takes in a `received` text as chapter `name`, with what it then holds.

    The source grows by the text, unaltered; its checksum, layout, map of blocks and log grow
    with it, and the chapter gets its blocks.
    """
    source = Source.read(root)
    grown = source.ended + received
    facts, page = root / source_text.FILE, root / f"docs/nl/{name}.md"
    stated = facts.read_text("utf-8")
    checksum = hashlib.sha256(grown.encode()).hexdigest()
    return {
        source.path: grown,
        facts: stated.replace(source.checksum, checksum),
        root / layout.FILE: layout.dump(layout.measure(grown)),
        root / source_text.BLOCKS: _added(root / source_text.BLOCKS, draft.block_map(blocks, name)),
        root / errata.FILE: _added(root / errata.FILE, draft.errata(blocks, day)),
        page: _added(page, f"\n{draft.markdown(blocks)}"),
    }


def _added(path: Path, text: str) -> str:
    return f"{path.read_text('utf-8').rstrip()}\n{text}"
