"""A bundle of one language: what belongs to the other is left out, or points online."""

from collections.abc import Mapping
from urllib.parse import urljoin

from lxml.html import HtmlElement

from scripts.downloads import bundle
from scripts.generator import is_local
from scripts.project import LANGUAGES
from scripts.site import elements, html, prune


def make(
    pages: html.Pages, files: Mapping[str, bytes], language: str, site_url: str
) -> tuple[html.Pages, dict[str, bytes]]:
    """Give pages and files of a bundle with `language` alone, from those of the whole one.

    The `pages` of `language` become this one's. A link to the other language leads to its page
    on the site, if that has a public address; else the switch goes, and other links keep
    their words only.
    """
    others = [each for each in LANGUAGES if each != language]
    own = {
        page: tree if page.startswith(f"{language}/") else elements.copied(tree)
        for page, tree in pages.items()
        if page.split("/", 1)[0] not in others
    }
    online = "" if is_local(site_url) else site_url
    for page, tree in own.items():
        if page == "index.html":
            _choose(tree, language)
        for element, name, link in html.links(tree):
            target = html.resolve(page, link, "/")
            if target and target[0].endswith(".html") and target[0] not in own:
                if online:
                    element.set(name, _address(online, *target))
                else:
                    _undo(element)
    keep = prune.used(own, bundle.style_sheets(files), "/")
    return own, {name: each for name, each in files.items() if prune.stays(name, keep)}


def _address(online: str, file: str, anchor: str) -> str:
    address = urljoin(online, file.removesuffix("index.html"))
    return f"{address}#{anchor}" if anchor else address


def _choose(tree: HtmlElement, language: str) -> None:
    """Leave only one language to choose on the first page, under its first heading."""
    for section in elements.select(tree, "section"):
        if elements.first(section, f'[hreflang="{language}"]') is None:
            section.drop_tree()
    for heading in elements.select(tree, "section h2"):
        heading.tag = "h1"


def _undo(element: HtmlElement) -> None:
    if element.tag != "a" or "switch" in element.classes:
        element.drop_tree()
    else:
        element.drop_tag()
