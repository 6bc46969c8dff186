"""Every sign of the text has its shape in the one font of the books."""

import unicodedata
from collections.abc import Iterable
from pathlib import Path

from fontTools.ttLib import TTFont

from scripts.finding import Finding
from scripts.text.pages import Block, Page

FONT = "overrides/assets/vendored/literata-latin-400-normal.woff2"
_HINT = f"use another sign, or put a face of the font that has it in place of {FONT}"


def check(root: Path, pages: Iterable[Page]) -> list[Finding]:
    """Check the titles and the blocks of all pages whose text goes into books."""
    with TTFont(root / FONT) as font:
        has = set(font.getBestCmap())
    findings = []
    for page in pages:
        if page.is_chapter or page.meta.get("kind") in ("home", "about"):
            head = Block("front", "", str(page.meta.get("title", "")), 1)
            for block in (head, *page.blocks):
                findings += _block(f"docs/{page.path}", block, has)
    return findings


def _block(file: str, block: Block, has: set[int]) -> list[Finding]:
    found = []
    title = [(block.line, block.title)]
    lines = [(block.text_line + n, text) for n, text in enumerate(block.text.split("\n"))]
    for line, text in title + lines:
        for sign in sorted(set(text)):
            if ord(sign) not in has and not sign.isspace():
                name = unicodedata.name(sign, "without a name")
                fact = f"the books' font has no shape for {sign!r} (U+{ord(sign):04X}, {name})"
                found.append(Finding(file, line or block.line, "B101", fact, _HINT))
    return found
