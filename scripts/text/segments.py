"""A block's text cut where the log corrects it: as received and as corrected, side by side.

Every correction is found by its own words, in the text as received by its *sic*, in the
edition by its *corr*, so the same cut can be made from either side.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from scripts.text.errata import Erratum


@dataclass(frozen=True)
class Segment:
    """A stretch of text on both sides; without an erratum both are the same."""

    received: str
    corrected: str
    erratum: Erratum | None = None


@dataclass(frozen=True)
class Span:
    """Where an erratum's words stand in a text: from `start` up to `end`."""

    start: int
    end: int
    erratum: Erratum


@dataclass(frozen=True)
class Cut:
    """A text cut by its corrections.

    `lost` are the corrections whose words do not stand in it exactly once, `doubled` those
    whose words another correction already uses; neither is applied.
    """

    segments: tuple[Segment, ...]
    lost: tuple[Erratum, ...]
    doubled: tuple[Erratum, ...]

    @property
    def received(self) -> str:
        """Give the text as received."""
        return "".join(segment.received for segment in self.segments)

    @property
    def corrected(self) -> str:
        """Give the text as corrected."""
        return "".join(segment.corrected for segment in self.segments)


def forward(text: str, errata: Iterable[Erratum]) -> Cut:
    """Cut a text as received by its corrections."""
    return _cut(text, [(erratum.sic, erratum) for erratum in errata if erratum.changes_words])


def backward(text: str, errata: Iterable[Erratum]) -> Cut:
    """Cut a text of the edition by its corrections."""
    return _cut(text, [(erratum.corr, erratum) for erratum in errata if erratum.changes_words])


def _cut(text: str, sought: list[tuple[str, Erratum]]) -> Cut:
    spans: list[Span] = []
    lost: list[Erratum] = []
    for words, erratum in sought:
        if words and text.count(words) == 1:
            start = text.index(words)
            spans.append(Span(start, start + len(words), erratum))
        else:
            lost.append(erratum)
    segments: list[Segment] = []
    doubled: list[Erratum] = []
    at = 0
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        if span.start < at:
            doubled.append(span.erratum)
            continue
        plain = text[at : span.start]
        segments.append(Segment(plain, plain))
        segments.append(Segment(span.erratum.sic, span.erratum.corr, span.erratum))
        at = span.end
    segments.append(Segment(text[at:], text[at:]))
    filled = tuple(each for each in segments if each.received or each.corrected)
    return Cut(filled, tuple(lost), tuple(doubled))


def changed_words(received: str, corrected: str) -> Iterator[tuple[str, str]]:
    """Give the stretches of words, received and corrected; equal where nothing was changed."""
    was, now = received.split(), corrected.split()
    for _, i, j, k, m in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        yield " ".join(was[i:j]), " ".join(now[k:m])
