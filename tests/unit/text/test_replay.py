"""Forward: the source with its corrections is the edition, or a finding says where not."""

from dataclasses import replace

import pytest

from scripts.text.errata import FILE
from scripts.text.pages import Block
from scripts.text.source_text import Map, words
from tests.replaying import ERRATA, HEID, LINES, TEMPO, codes, erratum, found


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
    assert " ".join(words(LINES, span)) == text


def test_source_and_corrections_give_the_edition() -> None:
    assert found() == []


def test_the_editors_blocks_need_no_source() -> None:
    heading = Block("heading2", "kop", "Het tempo", 8, by_editor=True)
    note = Block("note", "noot", "Van ons.", 15, title="Van de redactie", by_editor=True)
    assert found(heading, TEMPO, HEID, note) == []


def test_the_editors_mark_where_the_source_breaks_off_is_not_compared() -> None:
    assert found(TEMPO, replace(HEID, text="heid borgt. *[…]*")) == []


def test_a_sign_of_the_authors_may_be_kept_from_being_markup() -> None:
    assert found(TEMPO, replace(HEID, text=r"heid borgt\.")) == []


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
    *_, finding = found(replace(TEMPO, text=text), HEID)  # after what no longer applies
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
    extra = Block("paragraph", "y", "heid borgt.", 16)
    twice: Map = {"opening": {"tempo": (1, 3), "heid": (5, 5), "y": (5, 5)}}
    findings = found(TEMPO, HEID, extra, block_map=twice)
    assert codes(findings) == ["R202"]
    assert findings[0].fact == "source line 5 is used 2 times: 'heid   borgt.'"


def test_a_line_may_be_left_out_with_a_reason() -> None:
    left_out = erratum("heid borgt.", "", block="-", lines=(5, 5))
    tempo: Map = {"opening": {"tempo": (1, 3)}}
    assert found(TEMPO, errata=[*ERRATA, left_out], block_map=tempo) == []


@pytest.mark.parametrize(("sic", "corr"), [("heid", ""), ("heid borgt.", "borgt.")])
def test_what_is_left_out_is_whole_lines(sic: str, corr: str) -> None:
    left_out = erratum(sic, corr, block="-", lines=(5, 5))
    tempo: Map = {"opening": {"tempo": (1, 3)}}
    assert codes(found(TEMPO, errata=[*ERRATA, left_out], block_map=tempo)) == ["R204"]


def test_a_line_of_the_source_that_is_left_out_is_found() -> None:
    findings = found(TEMPO, block_map={"opening": {"tempo": (1, 3)}})
    assert codes(findings) == ["R202"]
    assert "source line 5 is used 0 times" in findings[0].fact


def test_empty_lines_of_the_source_need_no_block() -> None:
    spans: Map = {"opening": {"tempo": (1, 3), "heid": (5, 5)}}
    assert found(block_map=spans) == []


def test_an_unmarked_block_without_source_is_found() -> None:
    extra = Block("paragraph", "extra", "Van ons.", 16)
    assert codes(found(TEMPO, HEID, extra)) == ["R203"]


def test_blocks_out_of_the_stated_order_are_found() -> None:
    assert codes(found(HEID, TEMPO)) == ["R203"]


def test_a_block_that_is_left_out_is_found() -> None:
    assert codes(found(TEMPO)) == ["R203"]


def test_an_authors_block_marked_as_the_editors_is_found() -> None:
    assert codes(found(TEMPO, replace(HEID, by_editor=True))) == ["R203"]


@pytest.mark.parametrize("sic", ["tempo, wat", "e", ""])
def test_corrected_words_must_stand_in_the_block_once(sic: str) -> None:
    findings = found(errata=[*ERRATA, erratum(sic, "x")])
    assert "R204" in codes(findings)
    assert [each.line for each in findings if each.code == "R204"] == [4]


def test_queried_words_are_sought_in_the_edition() -> None:
    assert found(errata=[*ERRATA, erratum("dat bij", "wat bij", status="queried")]) == []


@pytest.mark.parametrize("sic", ["wat bij", "e"])
def test_queried_words_must_stand_in_the_edition_once(sic: str) -> None:
    findings = found(errata=[*ERRATA, erratum(sic, "", status="queried")])
    assert codes(findings) == ["R204"]


def test_a_query_changes_nothing() -> None:
    queried = [replace(each, status="queried") for each in ERRATA]
    assert "R205" in codes(found(errata=queried))


def test_a_correction_that_was_taken_back_no_longer_applies() -> None:
    findings = found(replace(TEMPO, text="Het tempo wat bij ons past.\nVeilig-"), HEID)
    assert codes(findings) == ["R206", "R205"]
    assert findings[0].fact == "'dat bij' occurs 0 times in 'tempo'"


def test_what_a_correction_gives_must_be_found_again() -> None:
    log = [erratum("wat", "t"), erratum("het tempo", "Het tempo")]
    assert "R206" in codes(found(errata=log))


def test_two_corrections_of_the_same_words_are_found() -> None:
    log = [*ERRATA, erratum("tempo wat", "tempo dat")]
    assert "R207" in codes(found(errata=log))


@pytest.mark.parametrize(
    ("sic", "status", "stated", "right"),
    [
        ("wat bij", "corrected", (3, 3), [1, 1]),
        ("ons past.", "corrected", (1, 1), [1, 3]),
        ("", "corrected", (1, 1), [1, 3]),
        ("dat bij", "queried", (3, 3), [1, 1]),
        ("ons past.", "queried", (1, 1), [1, 3]),
    ],
)
def test_an_entry_states_the_lines_of_its_words(
    sic: str, status: str, stated: tuple[int, int], right: list[int]
) -> None:
    corr = sic.replace("wat", "dat")
    log = [*ERRATA[sic == "wat bij" :], erratum(sic, corr, lines=stated, status=status)]
    (finding,) = [each for each in found(errata=log) if each.code == "R208"]
    assert finding.hint == f"write lines = {right}"
