"""Titles of notes become headings at the right level; a quote becomes a block."""

from bs4 import BeautifulSoup

from scripts.site import headings, html
from tests.soup import seen

PAGE = """<article><h1>A</h1>
<div class="admonition kort"><p class="admonition-title">In short</p><p>One.</p></div>
<h2>B</h2>
<div class="admonition truth" id="t"><p class="admonition-title">Truth</p><p>Two.</p></div>
<p class="quote" id="q">Three <i lang="nl">drie</i>.</p>
<h2>C</h2></article>"""


def marked(page: str) -> BeautifulSoup:
    tree = html.parse(page)
    headings.mark({"x": tree})
    return seen(tree)


def test_titles_stand_one_level_below_their_heading() -> None:
    tree = marked(PAGE)
    found = [(each.name, each.get_text()) for each in tree.select("h1, h2, h3")]
    assert found == [("h1", "A"), ("h2", "In short"), ("h2", "B"), ("h3", "Truth"), ("h2", "C")]


def test_a_heading_with_an_id_stands_in_a_block() -> None:
    tree = marked(PAGE.replace("<h2>C", '<h2 id="c">C'))
    assert [str(each) for each in tree.select(".heading")] == [
        '<div class="heading"><h2 id="c">C</h2></div>'
    ]


def test_a_quote_becomes_a_block_with_a_paragraph() -> None:
    tree = marked(PAGE)
    quote = tree.select_one("#q")
    assert str(quote) == ('<div class="quote" id="q"><p>Three <i lang="nl">drie</i>.</p></div>')
