"""The log is shown to readers whole, in their words, each entry with a link to its place."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from scripts.text import log_shown
from scripts.text.facts import Facts
from tests.facts import erratum, facts


def test_a_correction_shows_place_words_reason_and_certainty() -> None:
    assert log_shown.corrections(facts(erratum("tempo <wat>", "tempo dat"))) == (
        "- [Veiligheid](a.md#boom), regel 9: <del lang=nl>tempo &lt;wat&gt;</del>"
        " → <ins lang=nl>tempo dat</ins> –"
        " Zo &lt; is ‘het’. (grammatica, bijna zeker)"
    )


def test_corrections_leave_out_queries_and_what_changes_no_words() -> None:
    others = (erratum("a", "b", status="queried"), erratum("", "", kind="structure"))
    assert log_shown.corrections(facts(*others)) == ""


def test_a_query_shows_what_could_be_meant() -> None:
    query = erratum("valt samen", "hangt samen", status="queried", lines=(9, 11))
    assert log_shown.queries(facts(query)) == (
        "- [Veiligheid](a.md#boom), regel 9–11: <q lang=nl>valt samen</q> –"
        " Misschien bedoeld: <q lang=nl>hangt samen</q>. Zo &lt; is ‘het’."
    )


def test_a_query_without_a_proposal_shows_the_reason_alone() -> None:
    assert log_shown.queries(facts(erratum("beschikbaar-", "", status="queried"))) == (
        "- [Veiligheid](a.md#boom), regel 9: <q lang=nl>beschikbaar-</q> – Zo &lt; is ‘het’."
    )


def test_queries_leave_out_corrections() -> None:
    assert log_shown.queries(facts(erratum("a", "b"))) == ""


def test_structure_shows_what_changes_no_words() -> None:
    moved = erratum("", "", kind="structure")
    assert log_shown.structure(facts(moved, erratum("a", "b"))) == (
        "- [Veiligheid](a.md#boom), regel 9: Zo &lt; is ‘het’. (volgorde, bijna zeker)"
    )


def test_what_holds_for_the_whole_text_links_nowhere() -> None:
    everywhere = erratum("", "", kind="structure", block="*", lines=(1, 150))
    assert log_shown.structure(facts(everywhere)).startswith("- Hele tekst, regel 1–150: ")


def test_a_reason_is_given_in_the_pages_language() -> None:
    english = replace(facts(erratum("a", "b")), language="en")
    assert "So it is." in log_shown.corrections(english)


@pytest.mark.parametrize(
    ("part", "more"),
    [
        ("corrections", {"sic": "a"}),
        ("queries", {"sic": "a", "status": "queried"}),
        ("structure", {"sic": "", "kind": "structure"}),
    ],
)
def test_several_entries_are_a_list_in_the_order_of_the_log(
    part: str, more: dict[str, str]
) -> None:
    given = {"sic": "", "corr": "x", **more}
    entries = [erratum(**given, lines=(line, line)) for line in (31, 4)]
    show: Callable[[Facts], str] = getattr(log_shown, part)
    lines = show(facts(*entries)).split("\n")
    assert [line[:2] for line in lines] == ["- ", "- "]
    assert "regel 31:" in lines[0] and "regel 4:" in lines[1]


def test_what_was_left_out_is_said_to_be() -> None:
    left_out = erratum("12", "", block="-", kind="structure")
    assert log_shown.corrections(facts(left_out)) == (
        "- Hele tekst, regel 9: Weggelaten: <del lang=nl>12</del> – Zo &lt; is ‘het’."
        " (volgorde, bijna zeker)"
    )


def test_completeness_gives_the_replays_numbers() -> None:
    assert log_shown.completeness(facts()) == (
        "- 621: 621, 602 18 1.\n- 700: 602 15 83.\n- 3 (grammatica 2, volgorde 1), 24.\n"
        "- Sleutel 19ab."
    )


@pytest.mark.parametrize(("language", "other"), [("nl", "en"), ("en", "nl")])
def test_foreign_words_in_a_reason_say_their_language(language: str, other: str) -> None:
    entry = erratum("a", "b", reason={language: "Zie *an other* & *een*."})
    text = log_shown.corrections(replace(facts(entry), language=language))
    assert f"Zie <i lang={other}>an other</i> &amp; <i lang={other}>een</i>." in text
