"""A text is cut at its corrections, from either side."""

from datetime import date

from scripts.text.errata import Erratum
from scripts.text.segments import Segment, backward, forward


def correction(sic: str, corr: str, status: str = "corrected") -> Erratum:
    day = date(2026, 11, 24)
    return Erratum("b", (1, 1), sic, corr, "grammar", status, "certain", day, {}, 1)


WHAT = correction("tempo wat", "tempo dat")
OP = correction("zijn respect", "zijn op respect")


def test_both_sides_have_the_same_segments() -> None:
    received, edition = "Het tempo wat ze zijn respect.", "Het tempo dat ze zijn op respect."
    segments = (
        Segment("Het ", "Het "),
        Segment("tempo wat", "tempo dat", WHAT),
        Segment(" ze ", " ze "),
        Segment("zijn respect", "zijn op respect", OP),
        Segment(".", "."),
    )
    assert forward(received, [OP, WHAT]).segments == segments
    assert backward(edition, [WHAT, OP]).segments == segments
    assert forward(received, [OP, WHAT]).corrected == edition
    assert backward(edition, [WHAT, OP]).received == received


def test_a_text_without_corrections_is_one_segment() -> None:
    assert forward("Het tempo.", []).segments == (Segment("Het tempo.", "Het tempo."),)


def test_queries_and_notes_on_structure_cut_nothing() -> None:
    notes = [correction("tempo", "ritme", "queried"), correction("", "")]
    assert forward("Het tempo.", notes).segments == (Segment("Het tempo.", "Het tempo."),)


def test_words_that_are_not_there_once_are_lost() -> None:
    assert forward("Het ritme.", [WHAT]).lost == (WHAT,)
    assert forward("tempo wat tempo wat", [WHAT]).lost == (WHAT,)
    assert forward("Het ritme.", [correction("", "op")]).lost == (correction("", "op"),)
    assert backward("Het ritme.", [correction("op", "")]).lost == (correction("op", ""),)


def test_of_two_that_overlap_the_second_is_doubled() -> None:
    other = correction("wat ze", "dat ze")
    cut = forward("Het tempo wat ze", [other, WHAT])
    assert cut.doubled == (other,)
    assert cut.corrected == "Het tempo dat ze"


def test_two_that_touch_are_both_applied() -> None:
    other = correction(" ze zijn", " zij zijn")
    assert forward("tempo wat ze zijn", [WHAT, other]).corrected == "tempo dat zij zijn"
