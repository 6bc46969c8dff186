"""What a finished page says of itself: its title, address, language and kind."""

from lxml.html import HtmlElement

from scripts.site.elements import first, select, words


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
    stated = first(tree, 'meta[name="description"]')
    return "" if stated is None else stated.get("content", "")


def canonical(tree: HtmlElement) -> str:
    """Give the address a page says it has; empty if it says none."""
    stated = first(tree, 'link[rel="canonical"]')
    return "" if stated is None else stated.get("href", "")


def kind(tree: HtmlElement) -> str:
    """Give what a page's article is (chapter, help, …); empty if it has none."""
    article = first(tree, "article[data-kind]")
    return "" if article is None else article.get("data-kind", "")


def language(tree: HtmlElement) -> str:
    """Give the language a page says it is in."""
    return tree.get("lang", "")


def alternates(tree: HtmlElement) -> dict[str, str]:
    """Give the addresses a page states of itself in each language, by language."""
    stated = select(tree, 'link[rel="alternate"][hreflang]')
    return {link.get("hreflang", ""): link.get("href", "") for link in stated}
