"""Corrections are shown in the text, with only the changed words marked, and the reasons."""

from dataclasses import replace

from scripts.text import in_place
from tests.facts import chapter, erratum, facts

WHAT = erratum("tempo wat", "tempo dat")
OP = erratum("zijn <aarde>", "zijn op <aarde>", lines=(11, 13))


def test_the_choice_comes_first_and_shows_both() -> None:
    switch, *_ = in_place.text(facts()).split("\n\n")
    assert switch.startswith(
        '<fieldset class="readings" data-side="no"><legend>Toon</legend><label>'
    )
    assert switch.count('type="radio" name="reading"') == 3
    assert 'id="reading-both" checked> both' in switch
    assert switch.count("checked") == 1


def test_the_text_stands_with_its_corrections_and_reasons() -> None:
    title = erratum("VEILIGHEID", "Veiligheid", block="veiligheid", lines=(7, 7))
    _, heading, link, why, text, reasons = in_place.text(facts(OP, WHAT, title)).split("\n\n")
    assert heading == ("## <del>VEILIGHEID</del> <ins>Veiligheid</ins> {: #veiligheid lang=nl }")
    assert link == "[Naar Veiligheid](a.md){: .from }"
    assert why.startswith("- regel 7: <del lang=nl>VEILIGHEID</del>")
    assert text == (
        "Het tempo <del>wat</del> <ins>dat</ins> \\*we\\* zijn <ins>op</ins> &lt;aarde&gt;.\n"
        "{: #boom lang=nl .reading }"
    )
    assert [line.split(":")[0] for line in reasons.split("\n")] == [
        "- regel 9",
        "- regel 11–13",
    ]


def test_the_editors_parts_are_left_out() -> None:
    assert "Van ons" not in in_place.text(facts())
    assert "[…]" not in in_place.text(facts())


def test_a_query_is_given_and_marks_nothing() -> None:
    shown = in_place.text(facts(erratum("tempo dat", "ritme dat", status="queried")))
    assert "Het tempo dat \\*we\\*" in shown
    assert "- regel 9: <q lang=nl>tempo dat</q> – Misschien bedoeld:" in shown


def test_what_only_moved_gives_no_reason_here() -> None:
    assert "- regel" not in in_place.text(facts(erratum("", "", kind="structure")))


def test_a_word_that_was_doubled_is_struck() -> None:
    twice = erratum("tempo dat dat", "tempo dat")
    assert "Het tempo <del>dat</del> dat" in in_place.text(facts(twice)) or (
        "Het tempo dat <del>dat</del>" in in_place.text(facts(twice))
    )


def test_white_space_at_the_edge_of_a_correction_stays() -> None:
    edge = erratum(" dat *we*", " dat *wij*", status="corrected")
    page = replace(facts(), dutch=(facts().dutch[0],))
    shown = in_place.text(replace(page, errata=(replace(edge, sic=" wat *we*", corr=" dat *we*"),)))
    assert "Het tempo <del>wat</del> <ins>dat</ins> \\*we\\* zijn" in shown


def test_other_languages_link_to_their_own_chapter() -> None:
    english = replace(
        facts(),
        language="en",
        chapters=(replace(chapter("a.md", "Safety", "boom"), path="en/a.md"),),
    )
    assert "[Naar Safety](a.md){: .from }" in in_place.text(english)
