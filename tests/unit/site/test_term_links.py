from bs4 import BeautifulSoup

from scripts.site import term_links
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


def tree(text: str) -> BeautifulSoup:
    return BeautifulSoup(text, "html.parser")


def test_the_first_use_that_is_no_link_yet_becomes_one_and_the_words_stay() -> None:
    pages = {"nl/hechting/index.html": tree(CHAPTER), "nl/woorden/index.html": tree(WORDS)}
    before = pages["nl/hechting/index.html"].get_text()
    term_links.add(pages, [TERM])
    chapter = pages["nl/hechting/index.html"]
    assert chapter.get_text() == before
    (link,) = chapter.select("a.term")
    assert link["href"] == "../woorden/#woord-hechting"
    assert link.parent and link.parent.name == "em"
    assert not pages["nl/woorden/index.html"].select("a.term")


def test_without_a_page_of_words_nothing_is_linked() -> None:
    pages = {"nl/hechting/index.html": tree(CHAPTER)}
    term_links.add(pages, [TERM])
    assert not pages["nl/hechting/index.html"].select("a.term")


def test_other_blocks_and_other_kinds_of_page_are_left_alone() -> None:
    pages = {
        "nl/over/index.html": tree(CHAPTER.replace('"chapter"', '"about"')),
        "nl/b/index.html": tree(CHAPTER.replace('id="a"', 'id="b"')),
        "nl/woorden/index.html": tree(WORDS),
    }
    term_links.add(pages, [TERM])
    assert not any(page.select("a.term") for page in pages.values())
