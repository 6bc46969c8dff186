import pytest

from scripts.text.front_matter import PageError
from scripts.text.pages import Block, Page, parse

HEAD = "---\ntitle: Veiligheid\nkind: chapter\n---\n"


def blocks(text: str) -> tuple[Block, ...]:
    return parse("nl/a.md", HEAD + text).blocks


def test_a_page_knows_its_front_matter_language_and_name() -> None:
    page = parse("nl/deel/a.md", f"{HEAD}\nTekst.\n{{: #t }}\n")
    assert page.meta == {"title": "Veiligheid", "kind": "chapter"}
    assert (page.language, page.name, page.is_chapter) == ("nl", "deel/a.md", True)


@pytest.mark.parametrize("meta", [{}, {"kind": "about"}, {"kind": None}])
def test_only_the_kind_chapter_makes_a_chapter(meta: dict[str, str | None]) -> None:
    assert not Page("nl/a.md", meta, ()).is_chapter


def test_a_page_without_text_has_no_blocks() -> None:
    assert blocks("") == ()
    assert blocks("\n \n\n") == ()


@pytest.mark.parametrize("level", range(1, 7))
def test_a_heading_has_its_level_and_id(level: int) -> None:
    (block,) = blocks(f"{'#' * level} De wortels {{: #de-wortels }}\n")
    assert block == Block(f"heading{level}", "de-wortels", "De wortels", 5)


@pytest.mark.parametrize("mark", [".redactie", ".editor"])
def test_a_marked_heading_is_the_editors(mark: str) -> None:
    (block,) = blocks(f"## Het fundament {{: #f {mark} }}\n")
    assert block.by_editor


def test_a_heading_without_attributes_has_no_id() -> None:
    assert blocks("## Het fundament\n") == (Block("heading2", "", "Het fundament", 5),)


def test_a_heading_ends_at_its_line() -> None:
    assert [block.kind for block in blocks("# Titel {: #t }\nTekst.\n{: #x }\n")] == [
        "heading1",
        "paragraph",
    ]


def test_a_heading_ends_the_paragraph_before_it() -> None:
    assert [(block.text, block.line) for block in blocks("Een.\n## Twee\nDrie.")] == [
        ("Een.", 5),
        ("Twee", 6),
        ("Drie.", 7),
    ]


def test_a_paragraph_keeps_its_lines_and_loses_its_attributes() -> None:
    (block,) = blocks("Ons eigen ‘ding’.\nEn onderhoud.\n{: #boom }\n")
    assert block == Block("paragraph", "boom", "Ons eigen ‘ding’.\nEn onderhoud.", 5)


def test_a_paragraph_without_attributes_has_no_id() -> None:
    assert blocks("Tekst.\n") == (Block("paragraph", "", "Tekst.", 5),)


def test_empty_lines_count_in_line_numbers() -> None:
    assert [block.line for block in blocks("\n\nEen.\n\n\nTwee.\n")] == [7, 10]


@pytest.mark.parametrize("ends", ["\r\n", "\n"])
def test_both_line_ends_are_read(ends: str) -> None:
    text = (HEAD + "Een.\nTwee.\n{: #a }\n").replace("\n", ends)
    assert parse("nl/a.md", text).blocks == (Block("paragraph", "a", "Een.\nTwee.", 5),)


@pytest.mark.parametrize("mark", [".citaat", ".quote"])
def test_a_paragraph_with_the_class_is_a_quote(mark: str) -> None:
    (block,) = blocks(f"Veiligheid borgt.\n{{: #v {mark} }}\n")
    assert (block.kind, block.by_editor) == ("quote", False)


def test_inline_attributes_are_not_text() -> None:
    (block,) = blocks("fysieke beschikbaar- *[…]*{: .redactie }\n{: #o }\n")
    assert block.text == "fysieke beschikbaar- *[…]*"
    assert not block.by_editor


@pytest.mark.parametrize("item", ["- een", "* een", "+ een", "1. een", "12. een"])
def test_a_list_is_one_block(item: str) -> None:
    (block,) = blocks(f"{item}\n{item}\n")
    assert (block.kind, block.text) == ("list", f"{item}\n{item}")


@pytest.mark.parametrize("text", ["-een", "1.een", "*nadruk* eerst"])
def test_what_only_resembles_a_list_is_a_paragraph(text: str) -> None:
    assert blocks(text)[0].kind == "paragraph"


def test_a_placeholder_is_a_generated_block_named_after_it() -> None:
    assert blocks("[[chapters]]\n") == (Block("generated", "", "chapters", 5),)


def test_a_placeholder_amid_text_is_text() -> None:
    assert blocks("Zie [[chapters]] hier.\n")[0].kind == "paragraph"


@pytest.mark.parametrize(
    ("word", "kind", "by_editor"),
    [
        ("waarheid", "truth", False),
        ("truth", "truth", False),
        ("redactie", "note", True),
        ("editor", "note", True),
        ("kort", "summary", True),
        ("short", "summary", True),
        ("tip", "tip", False),
    ],
)
def test_an_admonition_has_kind_title_id_and_text(word: str, kind: str, by_editor: bool) -> None:
    text = f"/// {word} | Eigen ding\n    attrs: {{id: eigen-ding}}\n\nEen.\nTwee.\n///\n"
    assert blocks(text) == (
        Block(kind, "eigen-ding", "Een.\nTwee.", 5, title="Eigen ding", by_editor=by_editor),
    )


@pytest.mark.parametrize("head", ["/// waarheid", "/// waarheid | ", "/// waarheid |"])
def test_an_admonition_may_lack_title_and_id(head: str) -> None:
    (block,) = blocks(f"{head}\n\nTekst.\n///\n")
    assert (block.title, block.id) == ("", "")


@pytest.mark.parametrize("identity", ["'a-b'", '"a-b"', "a-b"])
def test_the_id_of_an_admonition_may_be_quoted(identity: str) -> None:
    (block,) = blocks(f"/// waarheid | T\n    attrs: {{class: c, id: {identity}}}\n\nX.\n///\n")
    assert block.id == "a-b"


def test_an_admonition_may_hold_empty_lines_and_ends_at_its_close() -> None:
    first, second = blocks("/// redactie | T\n\nEen.\n\nTwee.\n///\nDaarna.\n{: #d }\n")
    assert (first.text, second.id, second.line) == ("Een.\nTwee.", "d", 11)


def test_a_block_that_is_not_closed_is_refused_with_its_line() -> None:
    with pytest.raises(PageError, match="a /// block is not closed") as error:
        blocks("Tekst.\n\n/// waarheid | T\n\nTekst.\n")
    assert error.value.line == 7
