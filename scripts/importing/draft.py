"""The draft of a Dutch chapter: its blocks, the log of its mends, and what a person must decide."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from scripts.importing import mending
from scripts.importing.mending import Doubt, Knows, Mend
from scripts.importing.received import SENTENCE_END, Part, parts
from scripts.text import edition, escapes

_BREAKS_OFF = re.compile(r"\w-$")
_EDITORS_MARK = " *[…]*{: .redactie }"  # as in a chapter whose source breaks off

_KINDS = {  # of the log, with the reasons in both languages
    "hyphen": (
        "extraction",
        "Woord afgebroken aan het regeleinde.",
        "Word broken at the end of a line.",
    ),
    "gap": ("extraction", "Woord met een spatie erin.", "A word with a space in it."),
    "sign": (
        "extraction",
        "Teken van de opmaak in een woord.",
        "A sign of the layout's in a word.",
    ),
    "double": (
        "extraction",
        "Woord dubbel over het regeleinde heen.",
        "Word doubled across the end of a line.",
    ),
    "capitals": (
        "spelling",
        "De hoofdletters waren vormgeving; titels krijgen hier alleen een beginhoofdletter.",
        "The capitals were design; titles are set in sentence case here.",
    ),
}
_STRUCTURE = {
    "heading": ("Tussenkop: een regel in hoofdletters.", "A heading: a line in capitals."),
    "quote": (
        "Uitgelicht citaat: een smalle kolom; de plaats is die van de bron.",
        "A pull quote: a narrow column; its place is that of the source.",
    ),
    "item": (
        "Regel die begint met een teken als van een lijst.",
        "A line that begins with a sign as of a list.",
    ),
    "title": ("Losse korte regel.", "A short line by itself."),
    "paragraph": (
        "Alinea, naar de lengte van de regels.",
        "A paragraph, by the length of the lines.",
    ),
}
_LOOKS = {
    "heading": "is a heading by its capitals; is it the chapter's title, and is this its place",
    "quote": "looks like a pull quote (a narrow column); does it belong here",
    "item": "begins with a sign as of a list (a chapter holds none): how should it stand",
    "title": "may be a heading: a short line that ends no sentence",
}


@dataclass(frozen=True)
class Mended:
    """One block to be: a part with its id, its mends and its doubts."""

    id: str
    part: Part
    mends: tuple[Mend, ...]
    doubts: tuple[Doubt, ...]

    @property
    def text(self) -> str:
        """Give its words as mended."""
        return " ".join(mending.corrected(self.part, self.mends))


def mended(text: str, name: str, first: int, known: Knows) -> list[Mended]:
    """Give the blocks of a received `text` for chapter `name`; its lines count from `first`."""
    found = parts(text, first)
    blocks: list[Mended] = []
    for number, part in enumerate(found, start=1):
        mends, doubts = mending.mend(part, known)
        doubts += [*_signs(part), *_end(part)]
        blocks.append(Mended(f"{name}-{number}", part, tuple(mends), tuple(doubts)))
    return blocks


def _signs(part: Part) -> Iterator[Doubt]:
    """Doubt each word with a sign of Markdown's; an item's own number or dash is told already."""
    found: dict[int, dict[str, None]] = {}
    for at, sign in escapes.signs(part.text, opens=part.kind not in ("heading", "item")):
        found.setdefault(part.text.count(" ", 0, at), {})[sign] = None
    for word, signs in found.items():
        fact = f"holds {' '.join(signs)}, in Markdown markup; kept as a sign: is it meant as one?"
        yield Doubt(word, word + 1, fact)


def _end(part: Part) -> Iterator[Doubt]:
    last, count = part.words[-1].text, len(part.words)
    if part.kind != "heading" and _BREAKS_OFF.search(last):
        yield Doubt(count - 1, count, "breaks off; it was kept, and marked […]")
    elif part.kind in ("paragraph", "quote") and not SENTENCE_END.search(last):
        yield Doubt(count - 1, count, "ends a block without ending a sentence")


def markdown(blocks: Iterable[Mended]) -> str:
    """Give the blocks as a chapter has them, one sentence a line."""
    return "\n".join(_block(block) for block in blocks)


def _block(block: Mended) -> str:
    if block.part.kind == "heading":
        return f"## {escapes.escaped(block.text, opens=False)} {{: #{block.id} }}\n"
    text = edition.SENTENCE_END.sub(r"\1\n", escapes.escaped(block.text))
    mark = _EDITORS_MARK if _BREAKS_OFF.search(text) else ""
    attributes = f"#{block.id} .citaat" if block.part.kind == "quote" else f"#{block.id}"
    return f"{text}{mark}\n{{: {attributes} }}\n"


def block_map(blocks: Iterable[Mended], name: str) -> str:
    """Give the part of `source/blocks.toml` that says which lines the blocks are made from."""
    rows = (f"{block.id} = {list(block.part.lines)}\n" for block in blocks)
    return f"\n[{name}]\n{''.join(rows)}"


def errata(blocks: Iterable[Mended], day: date) -> str:
    """Give the entries of `source/errata.toml` for all mends and for the blocks themselves."""
    return "".join(entry for block in blocks for entry in _entries(block, day))


def doubts(blocks: list[Mended]) -> list[str]:
    """Give what a person must decide, one line each, in the order of the lines."""
    said: list[tuple[int, str]] = []
    for at, block in enumerate(blocks):
        first, words = block.part.lines[0], block.part.words
        if look := _LOOKS.get(block.part.kind):
            said.append((first, f"{block.text!r} {look}?"))
        for doubt in block.doubts:
            quoted = " ".join(word.text for word in words[doubt.start : doubt.end])
            said.append((words[doubt.start].line, f"{quoted!r}: {doubt.fact}"))
        same = [other.id for other in blocks[:at] if block.text.rstrip(".") in other.text]
        if same and block.part.kind == "quote":
            said.append((first, f"{block.id} repeats words of {same[0]}: leave it out, logged?"))
    return [f"line {line}: {fact}" for line, fact in sorted(said)]


def _entries(block: Mended, day: date) -> Iterator[str]:
    sure = "nearly certain" if block.part.kind in ("paragraph", "heading") else "doubtful"
    reasons = _STRUCTURE[block.part.kind]
    yield _entry(block.id, block.part.lines, ("", ""), ("structure", sure, *reasons), day)
    for start, end, corr, kind in _quoted(block):
        words = block.part.words[start:end]
        sic = " ".join(word.text for word in words)
        klass, nl, en = _KINDS[kind]
        lines = (words[0].line, words[-1].line)
        yield _entry(block.id, lines, (sic, corr), (klass, "certain", nl, en), day)


def _quoted(block: Mended) -> Iterator[tuple[int, int, str, str]]:
    """Give each mend with as many words around it as make it unique on both sides."""
    received, text = block.part.text, block.text
    words = [word.text for word in block.part.words]
    for each in block.mends:
        start, end = each.start, each.end
        before: list[str] = []
        after: list[str] = []
        while True:
            sic = " ".join(words[start:end])
            corr = " ".join([*before, *each.words, *after])
            unique = received.count(sic) == 1 and text.count(corr) == 1
            if unique or (start == 0 and end == len(words)):
                break
            if start > 0 and len(before) <= len(after):
                start -= 1
                before.insert(0, words[start])
            elif end < len(words):
                after.append(words[end])
                end += 1
            else:
                start -= 1
                before.insert(0, words[start])
        yield start, end, corr, each.kind


def _entry(
    block: str,
    lines: tuple[int, int],
    change: tuple[str, str],
    facts: tuple[str, str, str, str],
    day: date,
) -> str:
    klass, confidence, nl, en = facts
    sic, corr = (text.replace("\\", "\\\\").replace('"', '\\"') for text in change)
    return f"""
[[erratum]]
block = "{block}"
lines = {list(lines)}
sic = "{sic}"
corr = "{corr}"
class = "{klass}"
status = "corrected"
confidence = "{confidence}"
date = {day.isoformat()}
reason.nl = "{nl}"
reason.en = "{en}"
"""
