"""What a finished page says of itself: its title, address, language and kind."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from scripts.site.elements import words


def title(tree: HtmlElement) -> str:
    """Give a page's title, without the work's behind it."""
    stated = tree.find(".//title")
    return "" if stated is None else words(stated).rsplit(" · ", 1)[0]


def heading(tree: HtmlElement) -> str:
    """Give a page's first heading, or its title if it has none."""
    found = tree.find(".//h1")
    if found is None:
        found = tree.find(".//title")
    return "" if found is None else words(found)


def description(tree: HtmlElement) -> str:
    """Give what a page says of itself."""
    metas = _in_head(tree, "meta")
    stated = (meta.get("content", "") for meta in metas if meta.get("name") == "description")
    return next(stated, "")


def canonical(tree: HtmlElement) -> str:
    """Give the address a page says it has; empty if it says none."""
    links = _in_head(tree, "link")
    stated = (link.get("href", "") for link in links if link.get("rel") == "canonical")
    return next(stated, "")


def kind(tree: HtmlElement) -> str:
    """Give what a page's article is (chapter, help, …); empty if it has none."""
    return next((article.get("data-kind", "") for article in tree.iter("article")), "")


def language(tree: HtmlElement) -> str:
    """Give the language a page says it is in."""
    return tree.get("lang", "")


def alternates(tree: HtmlElement) -> dict[str, str]:
    """Give the addresses a page states of itself in each language, by language."""
    stated = (link for link in _in_head(tree, "link") if link.get("rel") == "alternate")
    return {
        link.get("hreflang", ""): link.get("href", "") for link in stated if link.get("hreflang")
    }


def _in_head(tree: HtmlElement, named: str) -> Iterator[HtmlElement]:
    """Give the elements of a name in the head, without a look at the rest of the page."""
    head = tree.find("head")
    return iter(()) if head is None else head.iter(named)
