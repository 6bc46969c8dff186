"""The proof that log and edition agree: source + corrections = Dutch chapters.

Forward only: each block is made again from its source lines and its corrections, and
compared with the chapter word for word.
"""

import re
from collections import Counter
from collections.abc import Iterator

from scripts.finding import Finding
from scripts.text import errata as log
from scripts.text.errata import Erratum
from scripts.text.pages import Block, Page
from scripts.text.source_text import BLOCKS

Map = dict[str, dict[str, tuple[int, int]]]

_EDITORS_MARK = re.compile(r"\s*\*\[…\]\*")  # shows where the source breaks off


def received(lines: list[str], span: tuple[int, int]) -> str:
    """Give the source lines of `span` (from 1, inclusive) as one line of text."""
    return " ".join(" ".join(lines[span[0] - 1 : span[1]]).split())


def check(
    lines: list[str], block_map: Map, errata: list[Erratum], pages: list[Page]
) -> list[Finding]:
    """Compare the Dutch chapters in `pages` with the source `lines` and the `errata`."""
    chapters = {page.name.removesuffix(".md"): page for page in pages if _is_dutch_chapter(page)}
    findings = [*_uses(lines, block_map)]
    for name, blocks in block_map.items():
        if name in chapters:
            findings += _chapter(chapters[name], blocks, lines, errata)
    known = {block for blocks in block_map.values() for block in blocks} | {"*"}
    for erratum in errata:
        if erratum.block not in known:
            fact = f"names block {erratum.block!r}, which has no source lines"
            hint = f"name a block of {BLOCKS}, or remove the entry"
            findings.append(Finding(log.FILE, erratum.line, "R201", fact, hint))
    return findings


def _is_dutch_chapter(page: Page) -> bool:
    return page.language == "nl" and page.is_chapter


def _uses(lines: list[str], block_map: Map) -> Iterator[Finding]:
    spans = [span for blocks in block_map.values() for span in blocks.values()]
    uses = Counter(number for first, last in spans for number in range(first, last + 1))
    for number, line in enumerate(lines, start=1):
        if line.strip() and uses[number] != 1:
            fact = f"source line {number} is used {uses[number]} times: {line.strip()!r}"
            yield Finding(BLOCKS, 0, "R202", fact, "give each line to exactly one block")


def _chapter(
    page: Page, spans: dict[str, tuple[int, int]], lines: list[str], errata: list[Erratum]
) -> Iterator[Finding]:
    file = f"docs/{page.path}"
    own = [block for block in page.blocks if not block.by_editor]
    if [block.id for block in own] != list(spans):
        fact = f"its blocks are {[block.id for block in own]}, not {list(spans)}"
        hint = f"mark what the editor added (.redactie), or mend {BLOCKS}"
        yield Finding(file, 0, "R203", fact, hint)
    for block in own:
        if block.id in spans:
            mine = [erratum for erratum in errata if erratum.block == block.id]
            yield from _block(file, block, received(lines, spans[block.id]), mine)


def _block(file: str, block: Block, text: str, errata: list[Erratum]) -> Iterator[Finding]:
    for erratum in errata:
        if not erratum.changes_words:
            continue
        if text.count(erratum.sic) != 1:
            fact = f"{erratum.sic!r} occurs {text.count(erratum.sic)} times in {block.id!r}"
            yield Finding(log.FILE, erratum.line, "R204", fact, "quote the source more exactly")
        text = text.replace(erratum.sic, erratum.corr)
    for erratum in errata:
        if erratum.status == "queried" and text.count(erratum.sic) != 1:
            fact = f"the queried words {erratum.sic!r} are not (once) in block {block.id!r}"
            yield Finding(log.FILE, erratum.line, "R204", fact, "quote the edition more exactly")
    edited = " ".join(_EDITORS_MARK.sub("", block.text).split())
    if edited != text:
        at = next(
            (n for n, (a, b) in enumerate(zip(edited, text, strict=False)) if a != b),
            min(len(edited), len(text)),
        )
        fact = (
            f"block {block.id!r} is not the source with its corrections:"
            f" it reads …{edited[max(at - 20, 0) : at + 20]}…,"
            f" the log gives …{text[max(at - 20, 0) : at + 20]}…"
        )
        hint = f"log the correction in {log.FILE}, or put the word back"
        yield Finding(file, block.line, "R205", fact, hint)
