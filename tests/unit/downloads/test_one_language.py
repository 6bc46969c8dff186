"""A bundle of one language: the other's pages go, and what led to them leads online or goes."""

import pytest

from scripts.downloads import one_language
from scripts.site import elements, html

CHOICE = (
    '<section><h1><a href="nl/index.html" hreflang="nl">N</a></h1></section>'
    '<section lang="en"><h2><a href="en/index.html" hreflang="en">E</a></h2></section>'
)
PAGE = (
    '<link rel="stylesheet" href="../assets/a.css"><img src="../assets/images/a.svg" alt="">'
    '<a class="switch" href="../en/index.html">E</a> <a href="../en/index.html#boom">see</a>'
    '<a href="../s/boom/index.html">both</a>'
)
FILES = {
    "assets/a.css": b"p { src: url(a.woff2) }",
    "assets/a.woff2": b"",
    "assets/images/a.svg": b"",
    "assets/search/en.js": b"",
    "a.txt": b"",
}


def made(url: str) -> tuple[html.Pages, dict[str, bytes]]:
    texts = {"index.html": CHOICE, "nl/index.html": PAGE, "en/index.html": PAGE}
    pages = {page: html.parse(text) for page, text in {**texts, "s/boom/index.html": PAGE}.items()}
    return one_language.make(pages, FILES, "nl", url)


def links(pages: html.Pages, page: str) -> list[str | None]:
    return [each.get("href") for each in elements.select(pages[page], "a")]


def test_only_its_own_pages_and_what_they_use_are_there() -> None:
    pages, files = made("http://127.0.0.1/")
    assert pages.keys() == {"index.html", "nl/index.html", "s/boom/index.html"}
    assert files.keys() == FILES.keys() - {"assets/search/en.js"}


def test_the_first_page_leaves_no_choice() -> None:
    root = made("http://127.0.0.1/")[0]["index.html"]
    assert elements.inside(html.body(root)).startswith('<section><h1><a href="nl/index.html"')
    assert len(elements.select(root, "section")) == len(elements.select(root, "h1")) == 1


def test_the_other_language_is_read_online() -> None:
    pages, _ = made("https://example.org/raak/")
    online = "https://example.org/raak/en/"
    assert links(pages, "nl/index.html") == [online, f"{online}#boom", "../s/boom/index.html"]


@pytest.mark.parametrize("page", ["nl/index.html", "s/boom/index.html"])
def test_without_a_public_address_the_words_stay_and_the_switch_goes(page: str) -> None:
    pages, _ = made("http://127.0.0.1/")
    assert "see" in pages[page].text_content() and "E" not in pages[page].text_content()
    assert not [link for link in links(pages, page) if link and "en/" in link]


def test_the_whole_bundles_pages_of_no_language_stay_as_they_were() -> None:
    shared = html.parse(PAGE)
    one_language.make({"s/boom/index.html": shared}, FILES, "nl", "http://127.0.0.1/")
    assert html.text(shared) == html.text(html.parse(PAGE))
