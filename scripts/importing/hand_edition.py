"""The project's own source as a planted text: its log says what is wrong in it, by hand."""

from scripts.importing.figures import Fault, Planted
from scripts.text.errata import Erratum
from scripts.text.source_text import Map, words


def planted(lines: list[str], block_map: Map, errata: list[Erratum]) -> Planted:
    """Give the source with the faults that the log corrects, word for word."""
    before = [0]
    for line in lines:
        before.append(before[-1] + len(line.split()))
    spans = {block: span for blocks in block_map.values() for block, span in blocks.items()}
    faults: list[Fault] = []
    for erratum in errata:
        if not erratum.changes_words or erratum.block not in spans:
            continue
        span = spans[erratum.block]
        text = " ".join(words(lines, span))
        at = text.index(erratum.sic)
        # The log may quote part of a word; a fault is whole words.
        first, last = text.rfind(" ", 0, at) + 1, text.find(" ", at + len(erratum.sic))
        stop = len(text) if last < 0 else last
        corr = text[first:at] + erratum.corr + text[at + len(erratum.sic) : stop]
        start = before[span[0] - 1] + text[:first].count(" ")
        end = start + len(text[first:stop].split())
        faults.append(Fault(start, end, tuple(corr.split()), erratum.kind))
    starts = frozenset(before[first - 1] for first, _ in spans.values())
    return Planted("hand edition", "\n".join(lines), tuple(faults), starts)
