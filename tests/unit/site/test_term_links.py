from lxml.html import HtmlElement

from scripts.site import elements, html, term_links
from scripts.text.glossary import Quote, Term

CHAPTER = """\
<article data-kind="chapter"><h1 id="h">Hechting</h1>
<p id="a">Over <a href="x">hechting</a> en <em>hechting</em>, twee keer hechting.</p></article>"""
WORDS = '<article data-kind="glossary"><h1 id="w">Woorden</h1></article>'
TERM = Term(
    id="hechting",
    term={"nl": "Hechting", "en": "Attachment"},
    first=Quote("a", {"nl": "hechting", "en": "attachment"}),
    quotes=(),
    editor={"nl": "x", "en": "x"},
)


def linked(tree: HtmlElement) -> list[HtmlElement]:
    return elements.select(tree, "a.term")


def test_the_first_use_that_is_no_link_yet_becomes_one_and_the_words_stay() -> None:
    chapter, words = html.parse(CHAPTER), html.parse(WORDS)
    before = chapter.text_content()
    term_links.add({"nl/hechting/index.html": chapter, "nl/woorden/index.html": words}, [TERM])
    assert chapter.text_content() == before
    (link,) = elements.select(chapter, "em > a.term")
    assert link.get("href") == "../woorden/#woord-hechting"
    assert link.text == "hechting"
    assert not linked(words)


def test_without_a_page_of_words_nothing_is_linked() -> None:
    pages = {"nl/hechting/index.html": html.parse(CHAPTER)}
    term_links.add(pages, [TERM])
    assert not linked(pages["nl/hechting/index.html"])


def test_other_blocks_and_other_kinds_of_page_are_left_alone() -> None:
    pages = {
        "nl/over/index.html": html.parse(CHAPTER.replace('"chapter"', '"about"')),
        "nl/b/index.html": html.parse(CHAPTER.replace('id="a"', 'id="b"')),
        "nl/woorden/index.html": html.parse(WORDS),
    }
    term_links.add(pages, [TERM])
    assert not any(map(linked, pages.values()))
