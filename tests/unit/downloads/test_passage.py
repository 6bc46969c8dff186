"""A block as the books take it: HTML that is XML too, and its plain words."""

import pytest
from markdown import Markdown

from scripts.downloads.passage import passage, plain, rendered
from scripts.site import elements
from scripts.text.pages import Block


@pytest.mark.parametrize(
    ("markup", "html"),
    [
        ("Ik & jij: 1 < 2", "Ik &amp; jij: 1 &lt; 2"),
        ("&lt;c> &amp; &quot;x&quot;", "&lt;c&gt; &amp; &quot;x&quot;"),
        ("één&nbsp;keer na&iuml;ef &#233;&#xE9;n", "één\u00a0keer naïef één"),
        ("geen &naam; en geen &#7;sein", "geen &amp;naam; en geen sein"),
        ("![een boom](boom.png) staat", "een boom staat"),
        ("[112](tel:112?a=1&amp;b=2)", '<a href="tel:112?a=1&amp;b=2">112</a>'),
        ("[zie](hechting.md#boom) en [weg](over.md)", '<a href="#boom">zie</a> en weg'),
    ],
)
def test_markdown_becomes_html_that_is_xml(markup: str, html: str) -> None:
    assert rendered(markup) == html


@pytest.mark.parametrize("words", ["1. en verder", "- streep", "> groter", "Ik & jij"])
def test_a_heading_and_a_title_are_one_line_of_words(words: str) -> None:
    heading = passage(Block("heading2", "a", words, 1, markup=words))
    assert heading.text == words
    truth = passage(Block("truth", "b", "Waar.", 1, title=words, markup="Waar."))
    assert (truth.title, truth.html) == (words, "Waar.")


def test_a_title_is_its_words_without_marks() -> None:
    found = passage(Block("truth", "a", "Waar.", 1, title="*Ik* &amp; jij &lt;c>", markup="Waar."))
    assert found.title == "Ik & jij <c>"
    assert passage(Block("paragraph", "a", "Waar.", 1)).title == ""


def test_plain_words_have_single_spaces() -> None:
    assert plain("<p>Een\n<em>twee</em>\u00a0drie &amp;</p>") == "Een twee drie &"


@pytest.mark.parametrize(
    "words",
    [
        "Eén, twee: drie (of vier)?",
        "Een.\nTwee – en drie.",
        "Ja… ‘nee’ zei z’n “zus”-je 2.",
        "De regel\n2. geen lijst",
        "een_twee_ _drie_",
        "Regel  \nbreuk",
        "Kop\n---",
        "1. Lijst",
        "- Lijst",
        "Een *woord* {: .x }",
        "A. a\n    code",
        "Ik & jij <b>",
    ],
)
def test_words_alone_come_out_as_markdown_gives_them(words: str) -> None:
    html = Markdown(extensions=["attr_list"], output_format="xhtml").convert(words)
    alone = html.removeprefix("<p>").removesuffix("</p>")
    assert rendered(words) == (alone if html.count("<p>") == 1 else html)
    assert plain(rendered(words)) == elements.words(elements.fragment(html))
