"""Where the source breaks off, its last block says so: the sign […] in both languages."""

import re
from collections.abc import Iterator

from scripts.finding import Finding
from scripts.text.pages import CLASSES, Block, Page, named
from scripts.text.source_text import Map, words

MARK = "*[…]*"
_ENDED = re.compile(r"[.!?…][’”)\"']?$")


def check(lines: list[str], block_map: Map, pages: list[Page]) -> Iterator[Finding]:
    """Give a finding for each language in which the end of an unended text has lost its mark."""
    placed = [(chapter, *each) for chapter, spans in block_map.items() for each in spans.items()]
    chapter, name, span = placed[-1] if placed else ("", "", (1, 0))
    text = " ".join(words(lines, span))
    if not text or _ENDED.search(text):
        return  # the author ended it
    for page in pages:
        if page.name == f"{chapter}.md":
            for block in page.blocks:
                if block.id == name and not block.text.endswith(MARK):
                    yield _lost(page, block)


def _lost(page: Page, block: Block) -> Finding:
    line = block.text_line + block.text.count("\n")
    editors = named("editor", page.language, CLASSES)
    fact = f"block {block.id!r} ends without […], but the source breaks off there"
    return Finding(f"docs/{page.path}", line, "R210", fact, f"end it with {MARK}{{: .{editors} }}")
