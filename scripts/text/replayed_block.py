"""The proof for one block: its source lines, with its corrections, are what the edition reads."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from scripts.finding import Finding
from scripts.text import breaking_off, escapes, segments
from scripts.text.errata import FILE, Erratum
from scripts.text.pages import Block
from scripts.text.segments import Cut
from scripts.text.source_text import Span, words

_EDITORS_MARK = re.compile(rf"\s*{re.escape(breaking_off.MARK)}")
_AROUND = 20  # letters shown on each side of a difference


def edited(block: Block) -> str:
    """Give a block's text on one line, with the author's signs and without what is the editor's."""
    return escapes.unescaped(" ".join(_EDITORS_MARK.sub("", block.text).split()))


def check(
    file: str, block: Block, lines: list[str], span: Span, errata: list[Erratum]
) -> Iterator[Finding]:
    """Compare a block of `file` with its source lines (`span` of `lines`) and its `errata`."""
    cut = segments.forward(" ".join(words(lines, span)), errata)
    text = edited(block)
    for erratum in cut.lost:
        times = cut.received.count(erratum.sic)
        fact = f"{erratum.sic!r} occurs {times} times in {block.id!r}"
        yield Finding(FILE, erratum.line, "R204", fact, "quote the source more exactly")
    for erratum in cut.doubled:
        fact = f"{erratum.sic!r} overlaps with another correction of {block.id!r}"
        hint = "make one entry of the two, or quote less"
        yield Finding(FILE, erratum.line, "R207", fact, hint)
    for erratum in segments.backward(text, errata).lost:
        if erratum not in cut.lost:
            fact = f"{erratum.corr!r} occurs {text.count(erratum.corr)} times in {block.id!r}"
            hint = "correct the chapter, or remove the entry; quote more if it occurs more often"
            yield Finding(FILE, erratum.line, "R206", fact, hint)
    for erratum in errata:
        if erratum.status == "queried" and text.count(erratum.sic) != 1:
            fact = f"the queried words {erratum.sic!r} are not (once) in block {block.id!r}"
            yield Finding(FILE, erratum.line, "R204", fact, "quote the edition more exactly")
    yield from _places(cut, lines, span, errata)
    if text != cut.corrected:
        yield Finding(file, block.line, "R205", *_difference(block, text, cut.corrected))


def _difference(block: Block, text: str, proved: str) -> tuple[str, str]:
    pairs = enumerate(zip(text, proved, strict=False))
    at = next((n for n, (a, b) in pairs if a != b), min(len(text), len(proved)))
    around = slice(max(at - _AROUND, 0), at + _AROUND)
    fact = (
        f"block {block.id!r} is not the source with its corrections:"
        f" it reads …{text[around]}…, the log gives …{proved[around]}…"
    )
    return fact, f"log the correction in {FILE}, or put the word back"


def _places(cut: Cut, lines: list[str], span: Span, errata: list[Erratum]) -> Iterator[Finding]:
    """Check that each erratum states the lines on which its words stand."""
    numbers = [n for n in range(span[0], span[1] + 1) for _ in lines[n - 1].split()]
    starts = [0, *accumulate(len(word) + 1 for word in words(lines, span))]
    for erratum in errata:
        found = span if not erratum.sic else None
        if erratum.sic and (at := _range(cut, erratum)):
            first, last = (numbers[bisect_right(starts, offset) - 1] for offset in at)
            found = (first, last)
        if found and found != erratum.lines:
            what = "words stand" if erratum.sic else "block stands"
            fact = f"states lines {list(erratum.lines)}, but its {what} on {list(found)}"
            yield Finding(FILE, erratum.line, "R208", fact, f"write lines = {list(found)}")


def _range(cut: Cut, erratum: Erratum) -> tuple[int, int] | None:
    """Give the first and last letter of an erratum's words in the text as received."""
    text = cut.received if erratum.changes_words else cut.corrected
    if text.count(erratum.sic) != 1:
        return None  # said already
    start = text.index(erratum.sic)
    end = start + len(erratum.sic) - 1
    if erratum.changes_words:
        return start, end
    return _received_at(cut, start, at_end=False), _received_at(cut, end, at_end=True)


def _received_at(cut: Cut, offset: int, *, at_end: bool) -> int:
    """Give the place in the text as received of a place in the corrected text."""
    received = corrected = 0
    for segment in cut.segments:
        if offset < corrected + len(segment.corrected):
            if segment.erratum is None:
                return received + offset - corrected
            return received + (len(segment.received) - 1 if at_end else 0)
        received += len(segment.received)
        corrected += len(segment.corrected)
    return max(received - 1, 0)
