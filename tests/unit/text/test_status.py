"""The table tells of each block and page how it stands, its words, its ease, its queries."""

from datetime import date

from scripts.text import freshness, reviewed
from scripts.text.aligned import Pair
from scripts.text.pages import Block, Page
from scripts.text.reviewed import Review
from scripts.text.status import remarks, rows, table

DAY = date(2026, 11, 25)


def pair(identity: str, dutch: str, english: str | None, kind: str = "paragraph") -> Pair:
    sides = ((text and Block(kind, identity, text, 9)) or None for text in (dutch, english))
    return Pair("a.md", identity, *sides)


TITLE = pair("titel", "De boom", "The tree", "heading1")
TEXT = pair("boom", "Een boom groeit.\nHij bloeit.", "A tree grows.\nIt blooms.")
GONE = pair("weg", "Weg is weg.", None)
STATES = [
    freshness.state(TITLE, reviewed.of(TITLE, DAY)),
    freshness.state(TEXT, Review(DAY, ("Een boom.",), ("A tree grows.", "It blooms."))),
    freshness.state(GONE, None),
]


def test_each_page_comes_before_its_blocks_and_the_sum_last() -> None:
    names = [row.name for row in rows(STATES, {})]
    assert names == ["a.md", "  #titel", "  #boom", "  #weg", "all pages"]


def test_a_row_tells_state_words_and_queries() -> None:
    page, title, text, gone, every = rows(STATES, {"boom": 2})
    assert (text.state, text.compared, text.words, text.queries) == (
        "stale",
        "2026-11-25",
        (5, 5),
        2,
    )
    assert (gone.state, gone.words) == ("missing", (3, 0))
    assert page.state == "1 missing, 1 stale, 1 fresh"
    assert (page.words, page.queries) == ((10, 7), 2)
    assert (every.words, every.compared) == (page.words, "–")
    assert title.dutch.ease is None
    assert page.english == text.english  # headings are no sentences


def test_the_table_has_a_head_and_straight_columns() -> None:
    lines = table(rows(STATES, {"boom": 2})).split("\n")
    assert " ".join(lines[0].split()).startswith("state compared words nl words en ease nl")
    assert len(lines) == 6
    assert len({len(line) for line in lines}) == 1


def test_notes_reasons_and_advice_are_listed() -> None:
    note = Block("translator", "noot", "Raak is ‘spot on’.", 12)
    only = pair("niet", "Dat is niet zo.", "That is so.")
    empty = Pair("a.md", "leeg", only.dutch, Block("paragraph", "leeg", "", 9))
    states = [
        freshness.state(only, reviewed.of(only, DAY, "an idiom")),
        freshness.state(empty, None),  # nothing to advise about yet
    ]
    assert remarks(states, [Page("en/a.md", {}, (note,))]) == [
        "translator's note: docs/en/a.md:12 'noot'",
        "same meaning: a.md#niet: an idiom",
        "advice: a.md#niet: only the Dutch negates: Dat is niet zo. / That is so.",
    ]
