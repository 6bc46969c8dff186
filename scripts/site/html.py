"""Finished HTML read, and its addresses resolved the way a browser does."""

import os
import posixpath
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import etree
from lxml import html as lxml_html
from lxml.html import HtmlElement

from scripts.site import elements

OFFLINE = "data-offline"  # where a link leads instead, in the bundle
THEN = "data-then"  # the script that one inside the page loads

# Every attribute of our pages that names another file, by the elements that have it.
LINKS = {
    "a": ("href", OFFLINE),
    "link": ("href",),
    "script": ("src", THEN),
    "img": ("src",),
    "iframe": ("src",),
    "source": ("src",),
}

# The pages of a site, sorted: each one's file, from the site's root, and its tree.
Pages = dict[str, HtmlElement]
# The element, the name of its attribute, and what that names.
Link = tuple[HtmlElement, str, str]

DOCTYPE = "<!doctype html>\n"


def read(path: Path) -> HtmlElement:
    """Give the tree of an HTML file."""
    return parse(path.read_text("utf-8"))


def parse(text: str) -> HtmlElement:
    """Give the tree of a page: its `<html>`, which an empty file has too."""
    return lxml_html.document_fromstring(text if text.strip() else "<html></html>")


def head(tree: HtmlElement) -> HtmlElement:
    """Give the head of a page."""
    found = tree.find("head")
    assert found is not None, "every page has a title, so it has a head"
    return found


def body(tree: HtmlElement) -> HtmlElement:
    """Give the body of a page."""
    found = tree.find("body")
    assert found is not None, "lxml makes one if it is not written"
    return found


def write(path: Path, tree: HtmlElement) -> None:
    """Write a tree as an HTML file, in a new folder if need be."""
    page = text(tree)
    try:
        path.write_text(page, "utf-8")
    except FileNotFoundError:
        path.parent.mkdir(parents=True)
        path.write_text(page, "utf-8")


def text(tree: HtmlElement) -> str:
    """Give a tree as an HTML file."""
    return DOCTYPE + etree.tostring(tree, encoding="unicode", method="html", with_tail=False)


def pages(site: Path) -> list[Path]:
    """Give all HTML files of a site, sorted."""
    return [site / page for page in files(site, ".html")]


def files(site: Path, ending: str = "") -> list[str]:
    """Give all files of a site whose names end so, sorted, from its root."""
    found = []
    for folder, _, names in os.walk(site):
        start = os.path.relpath(folder, site).replace(os.sep, "/")
        place = "" if start == "." else f"{start}/"
        found += [place + name for name in names if name.endswith(ending)]
    return sorted(found, key=lambda name: name.split("/"))


def read_pages(site: Path) -> Pages:
    """Give the trees of all pages of a site."""
    return {page: read(site / page) for page in files(site, ".html")}


def write_pages(site: Path, trees: Pages) -> None:
    """Write all `trees` as the pages of a site."""
    for page, tree in trees.items():
        write(site / page, tree)


def style_sheets(site: Path) -> dict[str, str]:
    """Give all style sheets of a site, sorted, by their files from its root."""
    return {sheet: (site / sheet).read_text("utf-8") for sheet in files(site, ".css")}


def links(tree: HtmlElement) -> Iterator[Link]:
    """Give each link of a page or a part of it: the element, the attribute's name and its value."""
    for element in list(tree.iter(*LINKS)):  # those who follow may take some out
        for name in LINKS[elements.name(element)]:
            if (value := element.get(name)) is not None:
                yield element, name, value


def outward(site: Path) -> list[str]:
    """Give the addresses elsewhere that readers of the site can follow, each once, sorted."""
    found = {
        link
        for path in pages(site)
        for element, _, link in links(read(path))
        if element.tag == "a" and urlsplit(link).scheme in ("http", "https")
    }
    return sorted(found)


def resolve(page: str, link: str, base: str) -> tuple[str, str] | None:
    """Give the file in the site and the anchor that `link` on `page` leads to.

    `page` is a path from the site's root, `base` the path of the site on its host (with a
    slash at both ends). None if the link leaves the site.
    """
    target = _resolved(page[: page.rfind("/") + 1], link, base)
    return (page, target[1]) if target and not target[0] else target


@cache  # each step that follows the links of a page asks again
def _resolved(folder: str, link: str, base: str) -> tuple[str, str] | None:
    """Give what `resolve` does, for all pages in a folder; no file for the page itself."""
    place, _, anchor = link.partition("#")
    if ":" in place or place.startswith("//"):  # few links; to take one apart takes long
        parts = urlsplit(place)
        if parts.scheme or parts.netloc:
            return None
    path, anchor = unquote(place.partition("?")[0]), unquote(anchor)
    if not path:
        return "", anchor
    leads = posixpath.normpath(path if path.startswith("/") else base + folder + path)
    is_folder = path.rpartition("/")[2] in ("", ".", "..")
    if not f"{leads.rstrip('/')}/".startswith(base):
        return None
    file = leads[len(base) :]
    name = "index.html" if not file else "/index.html" if is_folder else ""
    return file + name, anchor


def moved(link: str, start: str, end: str) -> str:
    """Give a relative link of a page in folder `start` as a page in folder `end` must say it."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return link
    path = posixpath.relpath(posixpath.join("/", start, parts.path), posixpath.join("/", end))
    is_folder = parts.path.endswith("/") or posixpath.basename(parts.path) in (".", "..")
    return parts._replace(path=f"{path}/" if is_folder else path).geturl()
