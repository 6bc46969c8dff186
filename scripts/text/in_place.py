"""The Dutch text with its corrections in place, as received and as corrected, with the reasons."""

from collections.abc import Iterator

from scripts.text import log_shown, segments
from scripts.text.errata import Erratum
from scripts.text.facts import Facts, Words
from scripts.text.literal import literal
from scripts.text.pages import Block
from scripts.text.replayed_block import edited
from scripts.text.segments import Segment

_READINGS = ("both", "received", "corrected")


def text(facts: Facts) -> str:
    """Give the Markdown of the whole text: a switch, and every block that is the author's."""
    return "\n\n".join([switch(facts.words, shown="both"), *_chapters(facts)])


def switch(words: Words, *, shown: str = "corrected") -> str:
    """Give the choice of what is shown, `shown` at first; style sheets alone act on it."""
    choices = "".join(
        f'<label><input type="radio" name="reading" id="reading-{reading}"'
        f"{' checked' if reading == shown else ''}> {words[f'reading_{reading}']}</label>"
        for reading in _READINGS
    )
    legend = f"<legend>{words['readings']}</legend>"
    return f'<fieldset class="readings" data-side="no">{legend}{choices}</fieldset>'


def _chapters(facts: Facts) -> Iterator[str]:
    titles = {page.name: str(page.meta["title"]) for page in facts.chapters}
    for chapter in facts.dutch:
        for block in chapter.blocks:
            if block.by_editor:
                continue
            mine = [erratum for erratum in facts.errata if erratum.block == block.id]
            yield _block(block, mine)
            if block.kind == "heading1" and chapter.name in titles:
                link = facts.words["to_chapter"].format(title=literal(titles[chapter.name]))
                yield f"[{link}]({chapter.name}){{: .from }}"
            if reasons := _reasons(mine, facts):
                yield reasons


def _block(block: Block, errata: list[Erratum]) -> str:
    marked = "".join(map(_marked, segments.backward(edited(block), errata).segments))
    if block.kind.startswith("heading"):
        level = int(block.kind.removeprefix("heading")) + 1
        return f"{'#' * level} {marked} {{: #{block.id} lang=nl }}"
    return f"{marked}\n{{: #{block.id} lang=nl .reading }}"


def _marked(segment: Segment) -> str:
    """Give a segment as HTML, with only the words marked that the correction changed."""
    if segment.erratum is None:
        return literal(segment.received)
    parts = []
    for was, now in segments.changed_words(segment.received, segment.corrected):
        if was == now:
            parts.append(literal(was))
            continue
        parts += [f"<del>{literal(was)}</del>"] if was else []
        parts += [f"<ins>{literal(now)}</ins>"] if now else []
    before, after = (" " * (segment.received[at] == " ") for at in (0, -1))
    return f"{before}{' '.join(parts)}{after}"


def _reasons(errata: list[Erratum], facts: Facts) -> str:
    return "\n".join(
        f"- {log_shown.lines(erratum, facts.words)}: {log_shown.said(erratum, facts)}"
        for erratum in sorted(errata, key=lambda erratum: erratum.lines)
        if erratum.sic
    )
