"""A bundle of one language: what belongs to the other is left out, or points online."""

import shutil
from functools import partial
from pathlib import Path
from urllib.parse import urljoin

from lxml.html import HtmlElement

from scripts.generator import is_local
from scripts.project import LANGUAGES
from scripts.site import elements, html, prune


def make(whole: Path, pages: html.Pages, language: str, site_url: str, folder: Path) -> html.Pages:
    """Copy the unpacked bundle `whole` into the new `folder`, with `language` alone.

    `pages` are the bundle's; those of `language` become this one's, and are given. A link to
    the other language leads to its page on the site, if that has a public address; else the
    switch goes, and other links keep their words only.
    """
    others = [each for each in LANGUAGES if each != language]
    shutil.copytree(whole, folder, ignore=partial(_others, whole, others))
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
    html.write_pages(folder, own)
    prune.prune(folder, own, "/")
    return own


def _others(whole: Path, others: list[str], folder: str, names: list[str]) -> list[str]:
    """Leave out pages, which are written anew; of pictures, which may be shown, prune decides."""
    return [name for name in names if name.endswith(".html")]


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
