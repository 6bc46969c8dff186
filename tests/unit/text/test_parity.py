"""Links, words and kinds of page agree; a translator's note is for one language."""

import pytest

from scripts.text import edition
from scripts.text.pages import parse
from scripts.text.parity import check, targets

TOP = "---\ntitle: T\ndescription: D\nslug: t\nkind: about\n---\n\n# T {: #t }\n\n"
NOTE = "/// %s | T\n    attrs: {id: noot}\n\nWords.\n///\n"


def found(dutch: str, english: str) -> list[tuple[str, str]]:
    pages = [parse("nl/a.md", TOP + dutch), parse("en/a.md", TOP + english)]
    return [(each.file, each.code) for each in check(pages)]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("[a](b.md#c) en [d](e.md).", ["b.md#c", "e.md"]),
        ('[a](b.md "Titel"), <https://example.org/>', ["b.md", "https://example.org/"]),
        ('<a href="tel:112">112</a>', ["tel:112"]),
        ("[a](b.md){: .begin } (tussen haken) [c]", ["b.md"]),
    ],
)
def test_all_links_of_a_block_are_seen(text: str, links: list[str]) -> None:
    assert targets(parse("nl/a.md", TOP + text).blocks[1]) == links


@pytest.mark.parametrize("english", ["[x](b.md#d)", "x", "[x](b.md#c) [y](b.md#c)"])
def test_links_must_lead_to_the_same_places(english: str) -> None:
    blocks = ("[x](b.md#c)\n{: #x }\n", f"{english}\n{{: #x }}\n")
    assert found(*blocks) == [("docs/en/a.md", "E121")]


def test_links_may_come_in_another_order_and_have_other_words() -> None:
    assert found("[een](b.md) [twee](c.md)\n{: #x }\n", "[two](c.md) [one](b.md)\n{: #x }\n") == []


@pytest.mark.parametrize(("dutch", "english"), [("editor", "editor"), ("redactie", "redactie")])
def test_blocks_are_marked_in_their_own_language(dutch: str, english: str) -> None:
    assert [code for _, code in found(NOTE % dutch, NOTE % english)] == ["E122"]
    classes = f"X.\n{{: #x .{dutch} }}\n", f"X.\n{{: #x .{english} }}\n"
    assert [code for _, code in found(*classes)] == ["E122"]


def test_other_classes_are_nobody_s_words() -> None:
    assert found("X.\n{: #x .begin }\n", "X.\n{: #x .begin }\n") == []


def test_pages_must_be_of_one_kind() -> None:
    pages = [
        parse("nl/a.md", TOP),
        parse("en/a.md", TOP.replace("kind: about", "kind: chapter")),
    ]
    assert [each.code for each in check(pages)] == ["E123"]


def test_a_translator_s_note_is_exempt_and_marked_as_the_editor_s() -> None:
    pages = [parse("nl/a.md", TOP), parse("en/a.md", TOP + NOTE % "translator")]
    assert check(pages) == []
    assert edition.check(pages) == []
    assert pages[1].blocks[-1].by_editor


def test_a_translator_s_note_with_a_partner_is_found() -> None:
    assert found(NOTE % "vertaler", NOTE % "translator") == [("docs/en/a.md", "E124")]
