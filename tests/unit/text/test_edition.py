from typing import Any

import pytest

from scripts.finding import Finding
from scripts.text.edition import check
from scripts.text.pages import Block, Page

TITLE = Block("heading1", "titel", "Titel", 7)
SUMMARY = Block("summary", "kort", "Waarover.", 8, title="In het kort", by_editor=True)
META = {"title": "Titel", "description": "Waarover.", "slug": "titel", "kind": "chapter"}
ABOUT = META | {"kind": "about"}


def page(path: str, *blocks: Block, **meta: Any) -> Page:
    """Give a page with good front matter but for `meta`, and its opening before `blocks`."""
    opening = (TITLE, SUMMARY) if (META | meta)["kind"] == "chapter" else (TITLE,)
    return Page(path, {**META, **meta}, (*opening, *blocks))


def both(*blocks: Block, **meta: Any) -> list[Page]:
    return [page("nl/a.md", *blocks, **meta), page("en/a.md", *blocks, **meta)]


def codes(findings: list[Finding]) -> set[str]:
    return {each.code for each in findings}


def dutch(findings: list[Finding]) -> list[tuple[int, str]]:
    return [(each.line, each.code) for each in findings if each.file == "docs/nl/a.md"]


def text(words: str, kind: str = "paragraph", **more: Any) -> Block:
    return Block(kind, more.pop("id", "tekst"), words, 9, **more)


def test_no_pages_give_no_finding() -> None:
    assert check([]) == []


def test_good_pages_give_no_finding() -> None:
    blocks = (
        text("Ons eigen ‘ding’.\nEn onderhoud."),
        Block("quote", "citaat", "Veiligheid borgt.", 13),
        Block("truth", "los", "Hoe veiliger.", 16, title="Loslaten"),
        Block("note", "noot", "Van ons.", 21, title="Van de redactie", by_editor=True),
    )
    assert check(both(*blocks)) == []


@pytest.mark.parametrize("field", ["title", "description", "slug"])
@pytest.mark.parametrize("value", [None, "", "  "])
def test_a_page_needs_title_description_and_slug(field: str, value: str | None) -> None:
    findings = check(both(**{field: value}))
    assert (1, "E101") in dutch(findings)
    assert any(each.fact == f"front matter has no {field}" for each in findings)


@pytest.mark.parametrize("name", ["index.md", "404.md"])
def test_home_and_404_page_need_no_slug(name: str) -> None:
    assert check([page(f"{folder}/{name}", slug=None) for folder in ("nl", "en")]) == []


@pytest.mark.parametrize("slug", ["Titel", "een titel", "één", "a--b", "-a", "a-", "a/b", "a\n"])
def test_a_slug_must_make_an_address(slug: str) -> None:
    assert dutch(check(both(slug=slug))) == [(1, "E102")]


@pytest.mark.parametrize("slug", ["a", "over-deze-uitgave", "2-de-deel"])
def test_a_good_slug_passes(slug: str) -> None:
    assert check(both(slug=slug)) == []


def test_a_page_begins_with_its_title() -> None:
    first = Block("paragraph", "vooraf", "Vooraf.", 7)
    pages = [Page(f"{folder}/a.md", ABOUT, (first, TITLE)) for folder in ("nl", "en")]
    assert dutch(check(pages)) == [(7, "E103")]


def test_a_page_without_blocks_is_left_to_the_reader_of_files() -> None:
    assert check([Page(f"{folder}/a.md", ABOUT, ()) for folder in ("nl", "en")]) == []


def test_an_unknown_kind_of_block_is_found() -> None:
    findings = check(both(text("Let op.", "tip")))
    assert dutch(findings) == [(9, "E104")]
    assert findings[0].fact.endswith("tip")


@pytest.mark.parametrize(("title", "identity"), [("", "los"), ("Loslaten", ""), ("", "")])
def test_a_truth_needs_title_and_id(title: str, identity: str) -> None:
    findings = check(both(text("Hoe veiliger.", "truth", id=identity, title=title)))
    assert dutch(findings) == [(9, "E105")]
    assert findings[0].fact == f"a truth has no {'title' if not title else 'id'}"


@pytest.mark.parametrize("count", [0, 2])
def test_a_chapter_has_one_summary(count: int) -> None:
    others = [SUMMARY, text("Tekst.", "summary", id="nog-eens", by_editor=True)][:count]
    pages = [Page(f"{folder}/a.md", META, (TITLE, *others)) for folder in ("nl", "en")]
    assert dutch(check(pages)) == [(1, "E115")]


def test_a_summary_follows_the_title() -> None:
    blocks = (TITLE, text("Tekst."), SUMMARY)
    pages = [Page(f"{folder}/a.md", META, blocks) for folder in ("nl", "en")]
    assert dutch(check(pages)) == [(1, "E115")]


@pytest.mark.parametrize("kind", ["paragraph", "quote", "note", "heading2", "heading6"])
def test_a_block_needs_an_id(kind: str) -> None:
    assert dutch(check(both(text("Tekst.", kind, id="")))) == [(9, "E106")]


@pytest.mark.parametrize("identity", ["Titel", "a_b", "één", "a--b", "-a", "a-"])
def test_an_id_must_be_fit_for_an_address(identity: str) -> None:
    assert dutch(check(both(text("Tekst.", id=identity)))) == [(9, "E107")]


@pytest.mark.parametrize("kind", ["list", "generated"])
def test_only_a_chapter_must_not_hold_lists_and_generated_parts(kind: str) -> None:
    block = text("chapters", kind, id="")
    assert dutch(check(both(block))) == [(9, "E108")]
    assert check(both(block, kind="about")) == []


@pytest.mark.parametrize(
    "line",
    [
        "Eerst dit. Dan dat.",
        "Echt? Ja.",
        "Echt! Ja.",
        "Zo… Dat was het.",
        "Hij zei: ‘Dat is zo.’ Zij knikte.",
        "(Dat is zo.) Zij knikte.",
        "Dit. ‘Dat’ ook.",
        "Dit. (Dat ook.)",
        "Dit. Één ding nog.",
        "Dit is de kist. Nog een.",
    ],
)
def test_two_sentences_on_a_line_are_found(line: str) -> None:
    assert dutch(check(both(text(line)))) == [(9, "E109")]


@pytest.mark.parametrize(
    "line",
    [
        "Om 3.15 uur.",
        "Zie www.Voorbeeld.nl.",
        "Zoals o.a. vertrouwen.",
        "Hij vroeg: ‘Echt?’",
        "St. Jan, mr. De Boer en Prof. Tuin.",
    ],
)
def test_one_sentence_on_a_line_passes(line: str) -> None:
    assert check(both(text(line))) == []


def test_two_sentences_are_found_at_their_own_line() -> None:
    assert dutch(check(both(text("Een.\nTwee. Drie.\nVier. Vijf.")))) == [
        (10, "E109"),
        (11, "E109"),
    ]


def test_two_sentences_in_a_truth_are_found_below_its_head() -> None:
    """The head is three lines: `///`, `attrs:` and an empty one."""
    truth = text("Een.\nTwee. Drie.", "truth", title="Loslaten")
    assert dutch(check(both(truth))) == [(13, "E109")]


def test_a_list_may_hold_two_sentences_on_a_line() -> None:
    assert check(both(text("- Een. Twee.", "list", id=""), kind="about")) == []


def test_an_id_used_twice_in_one_page_is_found_with_its_first_place() -> None:
    again = Block("paragraph", "tekst", "Weer.", 12)
    findings = check(both(text("Tekst."), again))
    assert dutch(findings) == [(12, "E110")]
    assert findings[0].fact == "id 'tekst' is already used at docs/nl/a.md:9"


def test_an_id_used_in_two_pages_of_a_language_is_found() -> None:
    pages = both(text("Tekst."))
    others = [
        Page(f"{folder}/b.md", {**ABOUT, "slug": "b"}, (Block("heading1", "tekst", "B", 7),))
        for folder in ("nl", "en")
    ]
    findings = check([*pages, *others])
    assert {(each.file, each.code) for each in findings} == {
        ("docs/nl/b.md", "E110"),
        ("docs/en/b.md", "E110"),
    }


def test_two_pages_with_one_slug_are_both_found_in_their_language_only() -> None:
    pages = [
        Page(f"{folder}/{name}.md", {**ABOUT, "slug": slug}, (Block("heading1", name, "T", 7),))
        for folder, name, slug in (
            ("nl", "a", "deel"),
            ("nl", "b", "deel"),
            ("en", "a", "part"),
            ("en", "b", "deel"),
        )
    ]
    found = check(pages)
    assert codes(found) == {"E111"}
    assert {each.file for each in found} == {"docs/nl/a.md", "docs/nl/b.md"}


def test_file_names_that_differ_only_in_capitals_are_found() -> None:
    pages = [
        Page(f"{folder}/{name}.md", {**ABOUT, "slug": slug}, (Block("heading1", slug, "T", 7),))
        for folder in ("nl", "en")
        for name, slug in (("over", "een"), ("Over", "twee"))
    ]
    found = check(pages)
    assert codes(found) == {"E112"}
    assert len(found) == 4


@pytest.mark.parametrize(("there", "missing"), [("nl", "en"), ("en", "nl")])
def test_a_page_needs_a_partner_in_the_other_language(there: str, missing: str) -> None:
    (finding,) = check([page(f"{there}/a.md")])
    assert (finding.file, finding.code) == (f"docs/{there}/a.md", "E113")
    assert f"docs/{missing}/a.md" in finding.fact


@pytest.mark.parametrize(
    "other",
    [
        text("Text.", id="text"),
        text("Text.", "quote"),
        text("Text.", by_editor=True),
    ],
)
def test_blocks_must_agree_in_id_kind_and_maker(other: Block) -> None:
    (finding,) = check([page("nl/a.md", text("Tekst.")), page("en/a.md", other)])
    assert (finding.file, finding.line, finding.code) == ("docs/en/a.md", 9, "E114")
    assert "docs/nl/a.md:9" in finding.fact


def test_blocks_in_another_order_are_reported_once_at_the_first() -> None:
    one, two = Block("paragraph", "een", "Een.", 9), Block("paragraph", "twee", "Twee.", 12)
    (finding,) = check([page("nl/a.md", one, two), page("en/a.md", two, one)])
    assert (finding.line, finding.code) == (12, "E114")


@pytest.mark.parametrize("longer", ["nl", "en"])
def test_a_block_in_one_language_only_is_named_with_its_place(longer: str) -> None:
    pages = [page(f"{each}/a.md", *[text("T.")][: each == longer]) for each in ("nl", "en")]
    (finding,) = check(pages)
    assert (finding.file, finding.line, finding.code) == ("docs/en/a.md", 0, "E114")
    assert f"'tekst' (docs/{longer}/a.md:9)" in finding.fact


def test_texts_titles_and_lines_may_differ_between_languages() -> None:
    mine = text("Hoe veiliger.", "truth", title="Loslaten")
    theirs = Block("truth", "tekst", "The safer.\nThe better.", 20, title="Letting go")
    assert check([page("nl/a.md", mine), page("en/a.md", theirs, slug="title")]) == []
