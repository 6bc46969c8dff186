"""The pairs hold every block of both languages, in reading order, whichever side lacks one."""

from typing import Any

from scripts.project import ROOT
from scripts.text.aligned import Pair, pairs
from scripts.text.files import read_pages
from scripts.text.pages import Block, Page

META: dict[str, Any] = {"title": "Titel", "description": "Waarover.", "kind": "chapter"}


def block(identity: str, text: str = "Tekst.", kind: str = "paragraph") -> Block:
    return Block(kind, identity, text, 9)


def page(language: str, *blocks: Block) -> Page:
    return Page(f"{language}/a.md", META, blocks)


def ids(*pages: Page) -> list[str]:
    return [pair.id for pair in pairs(pages)]


def test_each_block_meets_its_partner() -> None:
    nl, en = block("boom", "Een boom."), block("boom", "A tree.")
    assert pairs([page("nl", nl), page("en", en)])[1] == Pair("a.md", "boom", nl, en)


def test_the_front_matter_is_a_block_too() -> None:
    front = pairs([page("nl"), page("en")])[0]
    assert front.name == "a.md"
    assert front.dutch and (front.dutch.kind, front.dutch.title) == ("front", "Titel")
    assert front.lines == [("Waarover.", "Waarover.")]


def test_a_title_that_is_not_filled_in_says_nothing() -> None:
    meta: dict[str, Any] = {"title": None, "description": None}
    front = pairs([page("nl"), Page("en/a.md", meta, ())])[0]
    assert front.english and (front.english.title, front.english.text) == ("", "")


def test_a_block_that_english_lacks_stands_where_it_would() -> None:
    assert ids(page("nl", block("a"), block("b"), block("c")), page("en", block("a"), block("c")))[
        1:
    ] == ["a", "b", "c"]


def test_a_block_that_dutch_lacks_comes_after_its_forerunner() -> None:
    nl, en = page("nl", block("a"), block("c")), page("en", block("a"), block("b"), block("c"))
    assert ids(nl, en)[1:] == ["a", "b", "c"]
    assert pairs([nl, en])[2].dutch is None


def test_a_page_that_a_language_lacks_has_pairs_all_the_same() -> None:
    assert [pair.english for pair in pairs([page("nl", block("a"))])] == [None, None]
    assert ids(page("en", block("a"))) == ["", "a"]


def test_what_has_no_id_goes_by_the_one_before_it() -> None:
    both = (block("a"), block("", kind="list"), block("", kind="list"), block("b"))
    assert ids(page("nl", *both), page("en", *both))[1:] == ["a", "a+1", "a+2", "b"]


def test_generated_parts_and_translators_notes_have_no_partner() -> None:
    made, note = block("", "chapters", "generated"), block("noot", kind="translator")
    assert ids(page("nl", block("a"), made), page("en", block("a"), note, made))[1:] == ["a"]


def test_sentences_meet_line_for_line_or_else_as_one() -> None:
    nl, two, three = "Een.\nTwee.", "One.\nTwo.", "One.\nTwo.\nThree."
    even = Pair("a.md", "a", block("a", nl), block("a", two))
    uneven = Pair("a.md", "a", block("a", nl), block("a", three))
    assert even.lines == [("Een.", "One."), ("Twee.", "Two.")]
    assert uneven.lines == [("Een. Twee.", "One. Two. Three.")]
    assert Pair("a.md", "a", block("a", nl), None).lines == []


def test_every_block_of_this_edition_has_a_partner() -> None:
    found = pairs(read_pages(ROOT)[0])
    assert len(found) > 40
    assert all(pair.dutch and pair.english for pair in found)
