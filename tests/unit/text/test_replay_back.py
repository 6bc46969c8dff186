"""Backward: the edition without its corrections is the source; and which chapters count."""

from dataclasses import replace

import pytest

from scripts.text.layout import measure
from scripts.text.pages import Block, Page
from scripts.text.replay import check, rebuilt
from scripts.text.source_text import Map
from tests.replaying import ERRATA, HEID, LAYOUT, LINES, MAP, TEMPO, chapter, codes, erratum, found


def test_the_way_back_gives_the_source() -> None:
    pages = [chapter(TEMPO, HEID)]
    assert rebuilt(MAP, ERRATA, pages, LAYOUT) == "\n".join(LINES)


def test_what_is_left_out_comes_back_in_its_place() -> None:
    left_out = erratum("heid borgt.", "", block="-", lines=(5, 5))
    spans: Map = {"opening": {"tempo": (1, 3)}}
    assert rebuilt(spans, [*ERRATA, left_out], [chapter(TEMPO)], LAYOUT) == "\n".join(LINES)


def test_another_order_in_the_edition_comes_back_in_the_sources() -> None:
    spans: Map = {"opening": {"heid": (5, 5), "tempo": (1, 3)}}
    assert found(HEID, TEMPO, block_map=spans) == []


@pytest.mark.parametrize(
    "block", [replace(TEMPO, id="weg"), replace(TEMPO, text="Het tempo"), replace(TEMPO, text="")]
)
def test_there_is_no_way_back_from_another_text(block: Block) -> None:
    assert rebuilt(MAP, ERRATA, [chapter(block, HEID)], LAYOUT) is None


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("\n".join(LINES).replace("   ", " "), "source line 5 comes back as 'heid borgt.'"),
        ("\n" + "\n".join(LINES), "source line 1 comes back as ''"),
        ("\n".join([*LINES, "woord"]), "does not fit the chapters"),
    ],
)
def test_a_layout_that_is_not_the_sources_is_found(text: str, fact: str) -> None:
    (finding,) = check(LINES, MAP, ERRATA, [chapter(TEMPO, HEID)], measure(text))
    assert finding.code == "R209"
    assert finding.fact.startswith(fact)


def test_a_chapter_without_a_page_is_found() -> None:
    findings = check(LINES, MAP, [], [], LAYOUT)
    assert [(each.code, each.fact) for each in findings] == [
        ("R203", "[opening] has no page docs/nl/opening.md")
    ]


def test_a_chapter_without_source_lines_is_the_editors() -> None:
    new = chapter(Block("paragraph", "nieuw", "Van ons.", 9), path="nl/nieuw.md")
    pages = [chapter(TEMPO, HEID), new]
    assert codes(check(LINES, MAP, ERRATA, pages, LAYOUT)) == ["R203"]
    marked = chapter(Block("note", "nieuw", "Van ons.", 9, by_editor=True), path="nl/nieuw.md")
    assert check(LINES, MAP, ERRATA, [pages[0], marked], LAYOUT) == []


@pytest.mark.parametrize(
    "page",
    [
        chapter(Block("paragraph", "tempo", "Anders.", 9), path="en/opening.md"),
        chapter(Block("paragraph", "tempo", "Anders.", 9), path="nl/over.md", kind="about"),
    ],
)
def test_only_dutch_chapters_are_compared(page: Page) -> None:
    assert check(LINES, MAP, ERRATA, [chapter(TEMPO, HEID), page], LAYOUT) == []
