"""How high a card is, measured at build time, so that its frame needs no scrolling.

The card's text is set in the reader's own serif, so the one font that we have is measured
and given room to spare: the fallbacks of `--serif` are up to a third wider. The figures are
those of overrides/assets/sharing/share.css; `tests/browser` compares with a browser.
"""

from bisect import bisect_right
from collections.abc import Mapping
from functools import cache
from itertools import accumulate
from math import ceil

from fontTools.ttLib import TTFont

from scripts.project import ROOT
from scripts.sharing.passages import Passage, Said

FONT = ROOT / "overrides/assets/vendored/literata-latin-400-normal.woff2"
WIDTHS = range(240, 701, 20)
_WIDER = 1.12
_ORIGINS = {"quote": "share_from", "truth": "share_truth_from"}  # what names the chapter
_TARGET = 44  # pixels that a link is high at least


def height(passage: Passage, language: str, words: Mapping[str, str]) -> int:
    """Give the height in CSS pixels at which the card fits in frames of 240 to 700 pixels."""
    said = passage.said[language]
    named = _ORIGINS.get(passage.kind)
    origin = words[named].format(chapter=said.chapter) if named else ""
    return _highest(passage.kind, said, origin, words["share_read_on"])


@cache
def _highest(kind: str, said: Said, origin: str, read_on: str) -> int:
    return max(_at(width, kind, said, origin, read_on) for width in WIDTHS)


def _at(width: int, kind: str, said: Said, origin: str, read_on: str) -> int:
    size = min(max(15.2, 12 + 0.014 * width), 21.6)
    side = min(max(16, 0.04 * width), 27.2)
    inner = width - 2 * side - 4.8 - 4.8 - 1
    total = 2 * 14.4 + 2
    if kind == "quote":
        total += _lines(origin, 0.8 * size, inner) * 0.8 * size * 1.4
        inner -= 1.0 * size
    else:
        total += _lines(said.title, 1.3 * size * 1.08, inner) * 1.3 * size * 1.25
    total += 0.39 * size
    if kind == "truth":
        total += _lines(origin, 0.8 * size, inner) * 0.8 * size * 1.4 + 0.48 * size
    for paragraph in said.text.split("\n"):
        total += _lines(paragraph, size, inner) * size * 1.5 + 0.6 * size
    total += 0.6 * size if kind == "quote" else 0
    total += max(_TARGET, _lines(read_on, 0.85 * size, inner) * 0.85 * size * 1.5)
    return ceil(total)


def _lines(text: str, size: float, width: float) -> int:
    """Give the number of lines that `text` takes: words are set one after the other."""
    starts, ends = _places(text)
    room = width / size
    count, begin, word = 1, 0.0, 0  # of the line that is being set
    while (beyond := bisect_right(ends, begin + room, word)) < len(ends):
        # A word that is longer than a line is broken.
        begin, word = (begin + room, word) if beyond == word else (starts[beyond], beyond)
        count += 1
    return count


@cache  # a text is set at many widths
def _places(text: str) -> tuple[list[float], list[float]]:
    """Give where each word starts and ends on one endless line, in letters' squares."""
    lengths = list(map(_length, text.split()))
    ends = list(accumulate(lengths, lambda end, length: end + _length(" ") + length))
    return [end - length for end, length in zip(ends, lengths, strict=True)], ends


@cache
def _length(word: str) -> float:
    widths = _widths()
    return sum(widths.get(sign, 1) for sign in word) * _WIDER


@cache
def _widths() -> dict[str, float]:
    """Give how wide each sign of the font is, in letters' squares (OpenType: cmap, hmtx, head)."""
    with TTFont(FONT) as font:
        square, advances = font["head"].unitsPerEm, font["hmtx"]
        return {
            chr(sign): advances[glyph][0] / square for sign, glyph in font.getBestCmap().items()
        }
