"""How well the importer does on texts whose faults are known.

A planted text is written as received, with every fault as `{as received|as it should be}` and
every true start of a block after the first as `¶` before its first word.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from itertools import pairwise

from scripts.importing import draft
from scripts.importing.draft import Mended

_MARKED = re.compile(r"\{(?P<sic>[^{}|]*)\|(?P<corr>[^{}|]*)\}", re.DOTALL)
_BLOCK = "¶"
_FEW = 15  # words: a heading, a pull quote


@dataclass(frozen=True)
class Fault:
    """Words `start` up to `end` of a whole text that should be `corr`."""

    start: int
    end: int
    corr: tuple[str, ...]
    kind: str = ""


@dataclass(frozen=True)
class Fate:
    """What became of a fault: `mended`, `listed` (a doubt points at it), `missed` or `spoiled`
    (mended into something else)."""

    fault: Fault
    sic: str
    became: str


@dataclass(frozen=True)
class Planted:
    """A text as received, with what is wrong in it and the words that begin its blocks."""

    name: str
    text: str
    faults: tuple[Fault, ...]
    starts: frozenset[int]


@dataclass(frozen=True)
class Figures:
    """What became of the faults and of the good words of one text.

    The first four after `faults` count fates; `harmed` counts mends of what was right, `alarms`
    doubts about what was right.
    """

    words: int = 0
    faults: int = 0
    mended: int = 0
    listed: int = 0
    missed: int = 0
    spoiled: int = 0
    harmed: int = 0
    alarms: int = 0
    blocks: int = 0
    blocks_found: int = 0
    blocks_invented: int = 0


def planted(name: str, marked: str) -> Planted:
    """Read a text with its faults marked; a mark may stand inside a word."""
    text, faults, at = "", [], 0
    for match in _MARKED.finditer(marked):
        text += marked[at : match.start()]
        before = text.replace(_BLOCK, " ")
        head = re.search(r"\S*\Z", before)
        start = len(before.split()) - bool(head and head[0])
        text += match["sic"]
        tail = re.match(r"[^\s{]*", marked[match.end() :])
        corr = f"{head[0] if head else ''}{match['corr']}{tail[0] if tail else ''}"
        end = len(text.replace(_BLOCK, " ").split())
        faults.append(Fault(start, end, tuple(corr.split())))
        at = match.end()
    text += marked[at:]
    starts = {
        len(text[: match.start()].replace(_BLOCK, " ").split())
        for match in re.finditer(_BLOCK, text)
    }
    return Planted(name, text.replace(_BLOCK, ""), tuple(faults), frozenset(starts | {0}))


def fates(text: Planted, known: Callable[[str], bool]) -> list[Fate]:
    """Let the importer loose on a planted text; give what became of each fault."""
    mends, doubts, _ = _flat(draft.mended(text.text, "x", 1, known))
    words = text.text.split()
    return [
        Fate(fault, " ".join(words[fault.start : fault.end]), _became(text, fault, mends, doubts))
        for fault in text.faults
    ]


def measure(text: Planted, known: Callable[[str], bool]) -> Figures:
    """Let the importer loose on a planted text, and count."""
    mends, doubts, starts = _flat(draft.mended(text.text, "x", 1, known))
    counted = Counter(fate.became for fate in fates(text, known))
    return Figures(
        words=len(text.text.split()),
        faults=len(text.faults),
        **{each: counted[each] for each in ("mended", "listed", "missed", "spoiled")},
        harmed=sum(not any(_meets(fault, each) for fault in text.faults) for each in mends),
        alarms=sum(not any(_meets(fault, each) for fault in text.faults) for each in doubts),
        blocks=len(text.starts),
        blocks_found=len(text.starts & starts),
        blocks_invented=len(starts - text.starts),
    )


def total(figures: Iterable[Figures]) -> Figures:
    """Give the sums of all figures."""
    rows = list(figures)
    return Figures(
        **{field.name: sum(getattr(row, field.name) for row in rows) for field in fields(Figures)}
    )


def table(rows: Iterable[tuple[str, Figures]]) -> str:
    """Give the figures as a table, one line a text."""
    names = [field.name for field in fields(Figures)]
    heads = [name.replace("_", " ") for name in names]
    lines = [["text", *heads]]
    lines += [[name, *(str(getattr(row, each)) for each in names)] for name, row in rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column == 0 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in lines
    )


def _flat(blocks: list[Mended]) -> tuple[list[Fault], list[Fault], set[int]]:
    """Give mends, doubts and starts of blocks, counted through the whole text."""
    mends, doubts, starts, at = [], [], set(), 0
    for block in blocks:
        starts.add(at)
        mends += [Fault(at + each.start, at + each.end, each.words) for each in block.mends]
        doubts += [Fault(at + each.start, at + each.end, ()) for each in block.doubts]
        at += len(block.part.words)
    return mends, doubts, starts


def _became(text: Planted, fault: Fault, mends: list[Fault], doubts: list[Fault]) -> str:
    if any(_meets(fault, each) for each in mends):
        return "mended" if _reads(text, fault, mends) == fault.corr else "spoiled"
    return "listed" if any(_meets(fault, each) for each in doubts) else "missed"


def _meets(one: Fault, two: Fault) -> bool:
    return one.start < two.end and two.start < one.end


def _reads(text: Planted, fault: Fault, mends: list[Fault]) -> tuple[str, ...]:
    """Give what the words of a fault become."""
    words = text.text.split()
    read: list[str] = []
    at = fault.start
    for each in mends:
        if _meets(fault, each):
            read += [*words[at : each.start], *each.corr]
            at = each.end
    return (*read, *words[at : fault.end])


def paragraphs(text: Planted) -> list[str]:
    """Give the true blocks of a planted text as they should read, without those of a few words."""
    words: list[str] = []
    at = 0
    places = {0: 0}  # in the text as received: in the text as it should be
    for fault in text.faults:
        words += [*text.text.split()[at : fault.start], *fault.corr]
        at = fault.end
        places[at] = len(words)
    received = text.text.split()
    words += received[at:]
    starts = [_place(start, places) for start in sorted(text.starts)] + [len(words)]
    found = [words[one:two] for one, two in pairwise(starts)]
    return [" ".join(each) for each in found if len(each) > _FEW]


def _place(start: int, places: dict[int, int]) -> int:
    before = max(each for each in places if each <= start)
    return places[before] + start - before
