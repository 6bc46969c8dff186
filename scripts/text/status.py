"""Where the edition stands, as a table: each page and block, what is proved, what is open."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from scripts.text import agreement, readability
from scripts.text.freshness import FRESH, MISSING, STALE, UNREVIEWED, State
from scripts.text.pages import Block, Page
from scripts.text.readability import Count

_HEAD = ("", "state", "compared", "words nl", "words en", "ease nl", "ease en", "queries")
_NO_SENTENCE = ("heading", "front")  # kinds whose reading ease says nothing


@dataclass(frozen=True)
class Row:
    """One line of the table: a block, a page or all pages together.

    `words` are Dutch and English; `dutch` and `english` count sentences alone, no headings.
    """

    name: str
    state: str
    compared: str
    words: tuple[int, int]
    dutch: Count
    english: Count
    queries: int

    @property
    def cells(self) -> tuple[str, ...]:
        """Give what each column shows."""
        numbers = (*self.words, self.dutch.ease, self.english.ease)
        shown = ["–" if number is None else str(number) for number in numbers]
        return (self.name, self.state, self.compared, *shown, str(self.queries or "–"))


def rows(states: Iterable[State], queries: Mapping[str, int]) -> list[Row]:
    """Give the rows of all pages in their order, each page before its blocks, the sum last.

    `queries` gives the number of open queries by block id.
    """
    pages: dict[str, list[Row]] = {}
    for state in states:
        pages.setdefault(state.pair.page, []).append(_block(state, queries))
    heads = {name: _sum(name, blocks) for name, blocks in pages.items()}
    listed = [row for name, blocks in pages.items() for row in (heads[name], *blocks)]
    return [*listed, _sum("all pages", [row for blocks in pages.values() for row in blocks])]


def table(found: Iterable[Row]) -> str:
    """Give the rows in columns, under a head."""
    cells = [_HEAD, *(row.cells for row in found)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return "\n".join(
        "  ".join(
            text.ljust(width) if place < 3 else text.rjust(width)
            for place, (text, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in cells
    )


def remarks(states: Iterable[State], pages: Iterable[Page]) -> list[str]:
    """Give what is listed under the table: translator's notes, reasons, advice on negations."""
    found = [
        f"translator's note: docs/{page.path}:{block.line} {block.id!r}"
        for page in pages
        for block in page.blocks
        if block.kind == "translator"
    ]
    for state in states:
        name, review = state.pair.name, state.review
        if review and review.same_meaning and state.word == FRESH:
            found.append(f"same meaning: {name}: {review.same_meaning}")
        if state.word != MISSING:
            found += [f"advice: {name}: {advice}" for advice in agreement.advice(state.pair)]
    return found


def _block(state: State, queries: Mapping[str, int]) -> Row:
    pair = state.pair
    dutch, english = _count(pair.dutch, "nl"), _count(pair.english, "en")
    compared = str(state.review.date) if state.review else "–"
    name = f"  #{pair.id}" if pair.id else "  title and description"
    words = (dutch.words, english.words)
    if pair.dutch and pair.dutch.kind.startswith(_NO_SENTENCE):
        dutch, english = Count("nl"), Count("en")
    return Row(name, state.word, compared, words, dutch, english, queries.get(pair.id, 0))


def _count(block: Block | None, language: str) -> Count:
    if block is None:
        return Count(language)
    texts = (block.markup or block.text).split("\n")
    return readability.count([block.title, *texts], language)


def _sum(name: str, rows: list[Row]) -> Row:
    states = Counter(row.state for row in rows)
    state = ", ".join(
        f"{states[word]} {word}" for word in (MISSING, STALE, UNREVIEWED, FRESH) if states[word]
    )
    known = [row.compared for row in rows]
    return Row(
        name,
        state,
        "–" if "–" in known else min(known, default="–"),
        (sum(row.words[0] for row in rows), sum(row.words[1] for row in rows)),
        sum((row.dutch for row in rows), Count("nl")),
        sum((row.english for row in rows), Count("en")),
        sum(row.queries for row in rows),
    )
