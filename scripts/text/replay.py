"""The proof that log and edition agree, both ways.

Forward: the source's lines with the logged corrections are the Dutch chapters, word for
word. Backward: the chapters without the corrections, on the lines of the layout, are the
source's bytes.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from scripts.finding import Finding
from scripts.text import errata as log
from scripts.text import layout as layouts
from scripts.text import replayed_block, segments
from scripts.text.errata import OMITTED, WHOLE, Erratum
from scripts.text.layout import Layout
from scripts.text.pages import Block, Page
from scripts.text.source_text import BLOCKS, Map, Span, words


def check(
    lines: list[str], block_map: Map, errata: list[Erratum], pages: list[Page], layout: Layout
) -> list[Finding]:
    """Compare the Dutch chapters in `pages` with the source `lines` and the `errata`."""
    own = chapters(pages)
    findings = [*_uses(lines, block_map, errata), *_strangers(block_map, errata)]
    for name in sorted(own.keys() | block_map.keys()):
        if name in own:
            findings += _chapter(own[name], block_map.get(name, {}), lines, errata)
        else:
            fact = f"[{name}] has no page docs/nl/{name}.md"
            hint = "restore the page in both languages, or log its lines as omitted"
            findings.append(Finding(BLOCKS, 0, "R203", fact, hint))
    if not findings:  # the way back would only say the same again
        findings += _bytes("\n".join(lines), rebuilt(block_map, errata, pages, layout))
    return findings


def chapters(pages: Iterable[Page]) -> dict[str, Page]:
    """Give the Dutch chapters by name."""
    return {
        page.name.removesuffix(".md"): page
        for page in pages
        if page.language == "nl" and page.is_chapter
    }


def rebuilt(block_map: Map, errata: list[Erratum], pages: list[Page], layout: Layout) -> str | None:
    """Give the source's text, made from the chapters, the log and the layout alone.

    Nothing if that cannot be: a block is missing, a correction is not found in it, or there
    are more or fewer words than the layout has places.
    """
    blocks = {block.id: block for page in chapters(pages).values() for block in page.blocks}
    pieces: list[tuple[int, str]] = [
        (erratum.lines[0], erratum.sic) for erratum in errata if erratum.block == OMITTED
    ]
    for spans in block_map.values():
        for name, (first, _) in spans.items():
            if name not in blocks:
                return None
            mine = [erratum for erratum in errata if erratum.block == name]
            cut = segments.backward(replayed_block.edited(blocks[name]), mine)
            if cut.lost or cut.doubled:
                return None
            pieces.append((first, cut.received))
    return layouts.lay_out(" ".join(text for _, text in sorted(pieces)).split(), layout)


def _uses(lines: list[str], block_map: Map, errata: list[Erratum]) -> Iterator[Finding]:
    spans = [span for blocks in block_map.values() for span in blocks.values()]
    omitted = [erratum for erratum in errata if erratum.block == OMITTED]
    spans += [erratum.lines for erratum in omitted]
    uses = Counter(number for first, last in spans for number in range(first, last + 1))
    for number, line in enumerate(lines, start=1):
        if line.strip() and uses[number] != 1:
            fact = f"source line {number} is used {uses[number]} times: {line.strip()!r}"
            hint = f"give each line to exactly one block, or log it in {log.FILE} as omitted"
            yield Finding(BLOCKS, 0, "R202", fact, hint)
    for erratum in omitted:
        text = " ".join(words(lines, erratum.lines))
        if erratum.sic != text or erratum.corr:
            fact = f"omits {erratum.sic!r}, but its lines read {text!r}"
            hint = "quote all of the lines in sic, and leave corr empty"
            yield Finding(log.FILE, erratum.line, "R204", fact, hint)


def _strangers(block_map: Map, errata: list[Erratum]) -> Iterator[Finding]:
    known = {block for blocks in block_map.values() for block in blocks} | {WHOLE, OMITTED}
    for erratum in errata:
        if erratum.block not in known:
            fact = f"names block {erratum.block!r}, which has no source lines"
            hint = f"name a block of {BLOCKS}, or remove the entry"
            yield Finding(log.FILE, erratum.line, "R201", fact, hint)


def _chapter(
    page: Page, spans: dict[str, Span], lines: list[str], errata: list[Erratum]
) -> Iterator[Finding]:
    file = f"docs/{page.path}"
    own = [block for block in page.blocks if not block.by_editor]
    if [block.id for block in own] != list(spans):
        yield _order(file, own, list(spans))
    for block in own:
        if block.id in spans:
            mine = [erratum for erratum in errata if erratum.block == block.id]
            yield from replayed_block.check(file, block, lines, spans[block.id], mine)


def _order(file: str, own: list[Block], stated: list[str]) -> Finding:
    """Tell the first block that is not the one stated; all that follow may differ with it."""
    place = next(
        (at for at, (block, name) in enumerate(zip(own, stated, strict=False)) if block.id != name),
        min(len(own), len(stated)),
    )
    wanted = f"{stated[place]!r}" if place < len(stated) else "nothing more"
    if place == len(own):
        fact, line = f"the page has nothing more where {BLOCKS} has block {wanted}", 0
        hint = f"put the block back, or mend {BLOCKS}"
    else:
        block = own[place]
        called = f"block {block.id!r}" if block.id else "a block without an id"
        fact, line = f"{called} stands where {BLOCKS} has {wanted}", block.line
        hint = f"restore the id or the order, mark what the editor added, or mend {BLOCKS}"
    return Finding(file, line, "R203", fact, hint)


def _bytes(source: str, back: str | None) -> Iterator[Finding]:
    hint = "if it is only the spacing: python -m scripts layout"
    if back is None:
        fact = "does not fit the chapters without their corrections"
        yield Finding(layouts.FILE, 0, "R209", fact, hint)
        return
    for number, (was, now) in enumerate(zip_longest(source.split("\n"), back.split("\n")), 1):
        if was != now:
            fact = f"source line {number} comes back as {now!r}, not {was!r}"
            yield Finding(layouts.FILE, 0, "R209", fact, hint)
            return
