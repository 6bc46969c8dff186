"""What is escaped is shown sign by sign, and read back as it was."""

import pytest
from markdown import markdown

from scripts.site import html
from scripts.text.escapes import escaped, signs, unescaped
from scripts.text.pages import parse

TEXTS = [
    "*sterren* en **meer**",
    "een _woord_ en snake_case",
    "[haken](x) en ![plaatje](y)",
    "[a]: http://x.nl/a_b",
    "[[chapters]]",
    "`code`",
    "<b>vet</b> <!-- weg --> <http://x.nl> 1 < 2",
    "woord {: .klasse }",
    "een {haak} en {",
    "*woord*{: .klasse }",
    "&eacute; &#233; R&D & &amp;lt;",
    "# kop",
    "#kop",
    "> citaat",
    "- a",
    "+ a",
    "* a",
    "---",
    "-5 graden",
    "1. c",
    "/// waarheid | x",
    r"C:\de \* \\ \[ eind\\",
    "*[…]*",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_is_shown_as_it_is_and_read_back(text: str) -> None:
    plain = escaped(text)
    assert unescaped(plain) == text
    written = f"{plain}\n{{: #a }}"
    (block,) = parse("nl/a.md", f"---\nkind: chapter\n---\n\n{written}\n").blocks
    assert (block.kind, block.id, block.text) == ("paragraph", "a", plain)
    shown = html.parse(markdown(written, extensions=["attr_list"]))
    assert [each.text for each in shown.cssselect("p#a")] == [text]


def test_each_sign_is_told_with_its_place() -> None:
    assert list(signs("> een *b* {: x }")) == [(0, ">"), (6, "*"), (8, "*"), (10, "{")]
    assert list(signs("12. c")) == [(0, "12.")]
    assert list(signs("1. # > - c", opens=False)) == []


@pytest.mark.parametrize(
    "text", ["Een zin – met [sic], 1 < 2, R&D en #woord.", "a/b 2.5 (zie 1. en 2.)", "snake_case"]
)
def test_what_is_no_markup_stays_as_it_is(text: str) -> None:
    assert (escaped(text), list(signs(text))) == (text, [])


def test_an_editors_markup_is_not_read_as_an_authors_sign() -> None:
    assert unescaped(r"*heel* \*") == "*heel* *"
