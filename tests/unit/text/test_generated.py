from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from scripts.text.errata import Erratum
from scripts.text.generated import Facts, fill, minutes, reading_time
from scripts.text.pages import Block, Page

WORDS = {
    "begin": "Begin te lezen",
    "minutes_one": "1 minuut",
    "minutes_many": "{n} minuten",
    "from_chapter": "Uit het hoofdstuk {title}",
    "could_be": "Misschien bedoeld:",
    "source_line": "regel {first}",
    "source_lines": "regel {first}–{last}",
    "whole_text": "Hele tekst",
    "grammar": "grammatica",
    "structure": "volgorde",
    "nearly_certain": "bijna zeker",
    "not_known": "niet bekend",
    "not_reviewed": "nog niet",
    **{
        key: key.capitalize()
        for key in ("source", "author", "publisher", "permission", "editor", "translator")
    },
    **{key: key.capitalize() for key in ("therapist", "contact", "date")},
}
SOURCE: dict[str, Any] = {
    "file": {"received_as": {"nl": "de tekst van <een> brochure", "en": "the text"}},
    "people": {"author": "", "publisher": "B & C", "contact": "", "editor": "D", "translator": ""},
    "review": {"therapist": ""},
    "permission": {"nl": "", "en": "Granted."},
}


def chapter(name: str, title: str, identity: str, words: int = 1) -> Page:
    meta = {"kind": "chapter", "title": title, "description": f"Over ‘{title}’ <hier> & nu."}
    blocks = (Block("paragraph", identity, "woord " * words, 9),)
    return Page(f"nl/{name}", meta, blocks)


def erratum(sic: str, corr: str, **more: object) -> Erratum:
    given = Erratum(
        block="boom",
        lines=(9, 9),
        sic=sic,
        corr=corr,
        kind="grammar",
        status="corrected",
        confidence="nearly certain",
        date=date(2026, 11, 24),
        reason={"nl": "Zo < is ‘het’.", "en": "So it is."},
        line=1,
    )
    return replace(given, **more)  # type: ignore[arg-type]  # each test gives fitting values


def facts(*errata: Erratum) -> Facts:
    return Facts(
        language="nl",
        words=WORDS,
        chapters=(chapter("a.md", "Veiligheid", "boom"), chapter("b.md", "Hechting", "band", 900)),
        errata=errata,
        source=SOURCE,
        edition="Uitgave 1, vandaag",
    )


@pytest.mark.parametrize(
    "text", ["", "Tekst.", "[[onbekend]]", "[chapters]", "[[Chapters]]", "[[chapters ]]"]
)
def test_text_that_asks_for_nothing_stays(text: str) -> None:
    assert fill(text, facts()) == text


def test_the_beginning_is_a_link_to_the_first_chapter() -> None:
    assert fill("Voor.\n\n[[begin]]\n", facts()) == ("Voor.\n\n[Begin te lezen](a.md){: .begin }\n")


def test_a_part_is_put_in_wherever_it_is_asked_for() -> None:
    once = fill("[[begin]]", facts())
    assert fill("[[begin]] en [[begin]]", facts()) == f"{once} en {once}"


def test_chapters_are_numbered_and_escaped() -> None:
    assert fill("[[chapters]]", facts()) == (
        "1. [Veiligheid](a.md)\n"
        "    <span>Over ‘Veiligheid’ &lt;hier&gt; &amp; nu.</span>\n"
        "    <small>1 minuut</small>\n"
        "2. [Hechting](b.md)\n"
        "    <span>Over ‘Hechting’ &lt;hier&gt; &amp; nu.</span>\n"
        "    <small>5 minuten</small>"
    )


def test_a_correction_shows_place_words_reason_and_certainty() -> None:
    assert fill("[[corrections]]", facts(erratum("tempo <wat>", "tempo dat"))) == (
        "- [Veiligheid](a.md#boom), regel 9: <del lang=nl>tempo &lt;wat&gt;</del>"
        " → <ins lang=nl>tempo dat</ins> –"
        " Zo &lt; is ‘het’. (grammatica, bijna zeker)"
    )


def test_corrections_leave_out_queries_and_what_changes_no_words() -> None:
    others = (erratum("a", "b", status="queried"), erratum("", "", kind="structure"))
    assert fill("[[corrections]]", facts(*others)) == ""


def test_a_query_shows_what_could_be_meant() -> None:
    query = erratum("valt samen", "hangt samen", status="queried", lines=(9, 11))
    assert fill("[[queries]]", facts(query)) == (
        "- [Veiligheid](a.md#boom), regel 9–11: <q lang=nl>valt samen</q> –"
        " Misschien bedoeld: <q lang=nl>hangt samen</q>. Zo &lt; is ‘het’."
    )


def test_a_query_without_a_proposal_shows_the_reason_alone() -> None:
    assert fill("[[queries]]", facts(erratum("beschikbaar-", "", status="queried"))) == (
        "- [Veiligheid](a.md#boom), regel 9: <q lang=nl>beschikbaar-</q> – Zo &lt; is ‘het’."
    )


def test_queries_leave_out_corrections() -> None:
    assert fill("[[queries]]", facts(erratum("a", "b"))) == ""


def test_structure_shows_what_changes_no_words() -> None:
    moved = erratum("", "", kind="structure")
    assert fill("[[structure]]", facts(moved, erratum("a", "b"))) == (
        "- [Veiligheid](a.md#boom), regel 9: Zo &lt; is ‘het’. (volgorde, bijna zeker)"
    )


def test_what_holds_for_the_whole_text_links_nowhere() -> None:
    everywhere = erratum("", "", kind="structure", block="*", lines=(1, 150))
    assert fill("[[structure]]", facts(everywhere)).startswith("- Hele tekst, regel 1–150: ")


def test_a_reason_is_given_in_the_pages_language() -> None:
    english = replace(facts(erratum("a", "b")), language="en")
    assert "So it is." in fill("[[corrections]]", english)


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
    lines = fill(f"[[{part}]]", facts(*entries)).split("\n")
    assert [line[:2] for line in lines] == ["- ", "- "]
    assert "regel 31:" in lines[0] and "regel 4:" in lines[1]


def test_the_colophon_says_what_is_known_and_what_is_not() -> None:
    assert fill("[[colophon]]", facts()) == (
        "- Source: de tekst van &lt;een&gt; brochure\n"
        "- Author: niet bekend\n"
        "- Publisher: B &amp; C\n"
        "- Permission: niet bekend\n"
        "- Editor: D\n"
        "- Translator: niet bekend\n"
        "- Therapist: nog niet\n"
        "- Contact: niet bekend\n"
        "- Date: Uitgave 1, vandaag"
    )


def test_the_colophon_names_people_once_they_are_known() -> None:
    people = {key: f"Naam van {key}" for key in SOURCE["people"]}
    source = {**SOURCE, "people": people, "review": {"therapist": "T. de Vries"}}
    text = fill("[[colophon]]", replace(facts(), source=source))
    for name in (*people.values(), "T. de Vries"):
        assert f": {name}\n" in text
    assert "nog niet" not in text


def test_the_colophon_is_in_the_pages_language() -> None:
    assert "- Permission: Granted.\n" in fill("[[colophon]]", replace(facts(), language="en"))


@pytest.mark.parametrize(
    ("words", "expected"), [(0, 1), (1, 1), (180, 1), (269, 1), (271, 2), (360, 2), (1800, 10)]
)
def test_reading_takes_whole_minutes_and_at_least_one(words: int, expected: int) -> None:
    assert minutes(chapter("a.md", "Veiligheid", "boom", words)) == expected


def test_all_blocks_of_a_page_are_counted() -> None:
    half = Block("paragraph", "", "woord " * 180, 1)
    assert minutes(Page("nl/a.md", {}, (half, half))) == 2
    assert minutes(Page("nl/a.md", {}, ())) == 1


@pytest.mark.parametrize(("words", "expected"), [(1, "1 minuut"), (540, "3 minuten")])
def test_reading_time_is_said_in_words(words: int, expected: str) -> None:
    assert reading_time(chapter("a.md", "Veiligheid", "boom", words), WORDS) == expected


@pytest.mark.parametrize(("language", "other"), [("nl", "en"), ("en", "nl")])
def test_foreign_words_in_a_reason_say_their_language(language: str, other: str) -> None:
    entry = erratum("a", "b", reason={language: "Zie *an other* & *een*."})
    text = fill("[[corrections]]", replace(facts(entry), language=language))
    assert f"Zie <i lang={other}>an other</i> &amp; <i lang={other}>een</i>." in text


def test_the_truths_of_all_chapters_stand_together_each_with_its_way_back() -> None:
    truth = Block("truth", "los", "Hoe.", 9, title="Loslaten", markup="Hoe *veilig*.")
    page = replace(chapter("a.md", "Veiligheid", "boom"), blocks=(truth,))
    given = replace(facts(), chapters=(page, chapter("b.md", "Hechting", "band")))
    assert fill("[[truths]]", given) == (
        "/// waarheid | Loslaten\n    attrs: {id: los}\n\nHoe *veilig*.\n\n"
        "[Uit het hoofdstuk Veiligheid](a.md#los){: .from }\n///"
    )
