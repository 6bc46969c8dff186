from dataclasses import replace
from datetime import date

import pytest

from scripts.finding import Finding
from scripts.text.errata import FILE, Erratum
from scripts.text.pages import Block, Page
from scripts.text.replay import Map, check, received

LINES = ["het tempo wat bij ons", "", " past. Veilig-", "", "heid   borgt.", ""]
MAP: Map = {"opening": {"tempo": (1, 3), "heid": (5, 5)}}
TEMPO = Block("paragraph", "tempo", "Het tempo dat bij ons past.\nVeilig-", 9)
HEID = Block("paragraph", "heid", "heid borgt.", 13)


def erratum(sic: str, corr: str, **more: str) -> Erratum:
    given = Erratum(
        block="tempo",
        lines=(1, 1),
        sic=sic,
        corr=corr,
        kind="grammar",
        status="corrected",
        confidence="certain",
        date=date(2026, 11, 24),
        reason={"nl": "Zo is het.", "en": "So it is."},
        line=4,
    )
    return replace(given, **more)  # type: ignore[arg-type]  # only texts are given


ERRATA = [erratum("tempo wat", "tempo dat"), erratum("het tempo", "Het tempo")]


def chapter(*blocks: Block, path: str = "nl/opening.md", kind: str = "chapter") -> Page:
    return Page(path, {"kind": kind}, blocks)


def found(
    *blocks: Block, errata: list[Erratum] | None = None, block_map: Map | None = None
) -> list[Finding]:
    pages = [chapter(*(blocks or (TEMPO, HEID)))]
    return check(LINES, block_map or MAP, ERRATA if errata is None else errata, pages)


def codes(findings: list[Finding]) -> list[str]:
    return [each.code for each in findings]


@pytest.mark.parametrize(
    ("span", "text"),
    [
        ((1, 1), "het tempo wat bij ons"),
        ((1, 3), "het tempo wat bij ons past. Veilig-"),
        ((2, 2), ""),
        ((5, 5), "heid borgt."),
        ((5, 99), "heid borgt."),
    ],
)
def test_source_lines_are_joined_with_one_space(span: tuple[int, int], text: str) -> None:
    assert received(LINES, span) == text


def test_source_and_corrections_give_the_edition() -> None:
    assert found() == []


def test_the_editors_blocks_need_no_source() -> None:
    heading = Block("heading2", "kop", "Het tempo", 8, by_editor=True)
    note = Block("note", "noot", "Van ons.", 15, title="Van de redactie", by_editor=True)
    assert found(heading, TEMPO, HEID, note) == []


def test_the_editors_mark_where_the_source_breaks_off_is_not_compared() -> None:
    assert found(TEMPO, replace(HEID, text="heid borgt. *[…]*")) == []


def test_where_a_line_ends_makes_no_difference() -> None:
    assert found(replace(TEMPO, text="Het tempo dat bij ons past. Veilig-"), HEID) == []


@pytest.mark.parametrize(
    "text",
    [
        "Het tempo wat bij ons past.\nVeilig-",
        "Het tempo dat bij ons past!\nVeilig-",
        "Het tempo dat bij ons past.",
        "Het tempo dat bij ons past.\nVeiligheid",
        "",
    ],
)
def test_every_unlogged_difference_is_found_at_its_block(text: str) -> None:
    (finding,) = found(replace(TEMPO, text=text), HEID)
    assert (finding.file, finding.line, finding.code) == ("docs/nl/opening.md", 9, "R205")


def test_a_difference_is_shown_in_its_surroundings() -> None:
    (finding,) = found(TEMPO, replace(HEID, text="heid berging."))
    assert "it reads …heid berging.…, the log gives …heid borgt.…" in finding.fact


def test_a_block_that_no_correction_may_name_is_found() -> None:
    findings = found(errata=[*ERRATA, erratum("a", "a", block="weg")])
    assert [(each.file, each.line, each.code) for each in findings] == [(FILE, 4, "R201")]


def test_the_whole_text_may_be_named() -> None:
    assert found(errata=[*ERRATA, erratum("", "", block="*")]) == []


def test_every_line_of_the_source_is_used_once() -> None:
    findings = found(block_map={"opening": {"tempo": (1, 3), "heid": (5, 5)}, "x": {"y": (5, 5)}})
    assert codes(findings) == ["R202"]
    assert findings[0].fact == "source line 5 is used 2 times: 'heid   borgt.'"


def test_a_line_of_the_source_that_is_left_out_is_found() -> None:
    findings = found(TEMPO, block_map={"opening": {"tempo": (1, 3)}})
    assert codes(findings) == ["R202"]
    assert "source line 5 is used 0 times" in findings[0].fact


def test_empty_lines_of_the_source_need_no_block() -> None:
    tempo = {"een": (1, 1), "twee": (3, 3), "drie": (5, 5)}
    assert check(LINES, {"elders": tempo}, [], []) == []


def test_an_unmarked_block_without_source_is_found() -> None:
    extra = Block("paragraph", "extra", "Van ons.", 16)
    assert codes(found(TEMPO, HEID, extra)) == ["R203"]


def test_blocks_out_of_the_stated_order_are_found() -> None:
    assert codes(found(HEID, TEMPO)) == ["R203"]


def test_a_block_that_is_left_out_is_found() -> None:
    assert codes(found(TEMPO)) == ["R203"]


def test_an_authors_block_marked_as_the_editors_is_found() -> None:
    assert codes(found(TEMPO, replace(HEID, by_editor=True))) == ["R203"]


@pytest.mark.parametrize("sic", ["tempo, wat", "e"])
def test_corrected_words_must_stand_in_the_block_once(sic: str) -> None:
    findings = found(errata=[*ERRATA, erratum(sic, "x")])
    assert "R204" in codes(findings)
    assert [each.line for each in findings if each.code == "R204"] == [4]


def test_queried_words_are_sought_in_the_edition() -> None:
    assert found(errata=[*ERRATA, erratum("tempo dat", "ritme dat", status="queried")]) == []


@pytest.mark.parametrize("sic", ["tempo wat", "e"])
def test_queried_words_must_stand_in_the_edition_once(sic: str) -> None:
    findings = found(errata=[*ERRATA, erratum(sic, "", status="queried")])
    assert codes(findings) == ["R204"]


def test_a_query_changes_nothing() -> None:
    queried = [replace(each, status="queried") for each in ERRATA]
    assert codes(found(errata=queried)) == ["R205"]


@pytest.mark.parametrize(
    "page",
    [
        chapter(Block("paragraph", "tempo", "Anders.", 9), path="en/opening.md"),
        chapter(Block("paragraph", "tempo", "Anders.", 9), path="nl/opening.md", kind="about"),
        chapter(Block("paragraph", "tempo", "Anders.", 9), path="nl/nieuw.md"),
    ],
)
def test_only_dutch_chapters_with_source_lines_are_compared(page: Page) -> None:
    assert check(LINES, MAP, [], [page]) == []
