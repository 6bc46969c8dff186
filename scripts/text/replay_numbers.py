"""The replay in numbers: where the source's words went, and where the edition's come from."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from scripts.text import segments, source_text
from scripts.text.errata import CLASSES, OMITTED, Erratum
from scripts.text.pages import Block, Page
from scripts.text.replay import chapters
from scripts.text.replayed_block import edited
from scripts.text.source_text import Map, words


@dataclass(frozen=True)
class Numbers:
    """Words are what stands between white space; a word broken at a line's end counts as two.

    Of the source's: `kept` stand unchanged in the edition, `corrected` were changed by a
    correction, `omitted` were left out with a reason, `lost` are none of these. Of the
    edition's: `received` are the source's, `from_corrections` a correction's, `by_editor`
    stand in blocks, titles and marks of the editor's, `unproved` are none of these.
    """

    source: int
    kept: int
    corrected: int
    omitted: int
    edition: int
    received: int
    from_corrections: int
    by_editor: int
    corrections: dict[str, int]
    queries: int

    @property
    def lost(self) -> int:
        """Give how many of the source's words are not accounted for."""
        return self.source - self.kept - self.corrected - self.omitted

    @property
    def unproved(self) -> int:
        """Give how many of the edition's words come from nowhere."""
        return self.edition - self.received - self.from_corrections - self.by_editor

    @property
    def accounted(self) -> int:
        """Give how many of the source's words are accounted for."""
        return self.source - self.lost


def read(root: Path, pages: Iterable[Page], errata: Iterable[Erratum]) -> Numbers:
    """Count the words of the source under `root` and of the Dutch chapters in `pages`."""
    return count(source_text.lines(root), source_text.block_lines(root), errata, list(pages))


def count(
    lines: list[str], block_map: Map, errata: Iterable[Erratum], pages: list[Page]
) -> Numbers:
    """Count the words of the source `lines` and of the Dutch chapters in `pages`."""
    log = list(errata)
    blocks = {block.id: block for page in chapters(pages).values() for block in page.blocks}
    tally: Counter[str] = Counter()
    for spans in block_map.values():
        for name, span in spans.items():
            if block := blocks.pop(name, None):
                mine = [erratum for erratum in log if erratum.block == name]
                tally += _block(block, " ".join(words(lines, span)), mine)
    for block in blocks.values():  # what is left has no source lines
        said = len(f"{block.title} {block.text}".split())
        tally["edition"] += said
        tally["by_editor"] += said if block.by_editor else 0
    omitted = (erratum.sic for erratum in log if erratum.block == OMITTED)
    return Numbers(
        source=len(words(lines, (1, len(lines)))),
        kept=tally["kept"],
        corrected=tally["corrected"],
        omitted=sum(len(sic.split()) for sic in omitted),
        edition=tally["edition"],
        received=tally["kept"],
        from_corrections=tally["from_corrections"],
        by_editor=tally["by_editor"],
        corrections={kind: number for kind in CLASSES if (number := _corrections(log, kind))},
        queries=sum(erratum.status == "queried" for erratum in log),
    )


def _corrections(log: list[Erratum], kind: str) -> int:
    return sum(erratum.kind == kind for erratum in log if erratum.changes_words)


def _block(block: Block, received: str, errata: list[Erratum]) -> Counter[str]:
    """Count one block: only words that the log's own cut and the edition share are accounted."""
    cut = segments.forward(received, errata)
    text, proved = edited(block).split(), cut.corrected.split()
    changed, new = 0, 0
    for segment in cut.segments:
        if segment.erratum:
            sic, corr = segment.received.split(), segment.corrected.split()
            same = _shared(sic, corr)
            changed += len(sic) - same
            new += len(corr) - same
    astray = len(proved) - _shared(proved, text)
    everything = f"{block.title} {block.text}".split()
    return Counter(
        edition=len(everything),
        by_editor=len(everything) - len(text),
        kept=len(received.split()) - changed - astray,
        corrected=changed,
        from_corrections=new,
    )


def _shared(one: list[str], other: list[str]) -> int:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return sum(match.size for match in matcher.get_matching_blocks())
