"""Finished HTML read, and its addresses resolved the way a browser does."""

import posixpath
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from bs4 import BeautifulSoup, Tag
from bs4.dammit import EntitySubstitution
from bs4.formatter import HTMLFormatter

# Every attribute of our pages that names another file.
LINKS = {
    "a": "href",
    "link": "href",
    "script": "src",
    "img": "src",
    "iframe": "src",
    "source": "src",
}

# The pages of a site, sorted: each one's file, from the site's root, and its tree.
Pages = dict[str, BeautifulSoup]

OFFLINE = "data-offline"  # where a link leads instead, in the bundle
THEN = "data-then"  # the script that one inside the page loads


def read(path: Path) -> BeautifulSoup:
    """Give the tree of an HTML file."""
    return parse(path.read_text("utf-8"))


def parse(text: str) -> BeautifulSoup:
    """Give the tree of a page."""
    return BeautifulSoup(text, "html.parser")


class _AsWritten(HTMLFormatter):
    """Prints HTML5 with attributes in the order in which they stand."""

    def __init__(self) -> None:
        super().__init__(
            entity_substitution=EntitySubstitution.substitute_xml,
            void_element_close_prefix="",
            empty_attributes_are_booleans=True,
        )

    def attributes(self, tag: Tag) -> Iterable[tuple[str, Any]]:
        return tag.attrs.items()


def write(path: Path, tree: BeautifulSoup) -> None:
    """Write a tree as an HTML file, in a new folder if need be."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(tree.decode(formatter=_AsWritten()), "utf-8")


def pages(site: Path) -> list[Path]:
    """Give all HTML files of a site, sorted."""
    return sorted(site.rglob("*.html"))


def read_pages(site: Path) -> Pages:
    """Give the trees of all pages of a site."""
    return {path.relative_to(site).as_posix(): read(path) for path in pages(site)}


def write_pages(site: Path, trees: Pages) -> None:
    """Write all `trees` as the pages of a site."""
    for page, tree in trees.items():
        write(site / page, tree)


def links(tree: Tag) -> Iterator[tuple[Tag, str, str]]:
    """Give each link of a page or a part of it: the element, the attribute's name and its value."""
    for element in tree.find_all(list(LINKS)):
        for name in (LINKS[element.name], OFFLINE, THEN):
            value = element.get(name)
            if isinstance(value, str):
                yield element, name, value


def outward(site: Path) -> list[str]:
    """Give the addresses elsewhere that readers of the site can follow, each once, sorted."""
    found = {
        link
        for path in pages(site)
        for element, _, link in links(read(path))
        if element.name == "a" and urlsplit(link).scheme in ("http", "https")
    }
    return sorted(found)


def resolve(page: str, link: str, base: str) -> tuple[str, str] | None:
    """Give the file in the site and the anchor that `link` on `page` leads to.

    `page` is a path from the site's root, `base` the path of the site on its host (with a
    slash at both ends). None if the link leaves the site.
    """
    here = urljoin(base, page)
    target, anchor = urldefrag(urljoin(here, link))
    parts = urlsplit(target)
    if parts.scheme or parts.netloc or not parts.path.startswith(base):
        return None
    path = unquote(parts.path.removeprefix(base))
    return (path + "index.html" if path.endswith("/") or not path else path), unquote(anchor)


def moved(link: str, start: str, end: str) -> str:
    """Give a relative link of a page in folder `start` as a page in folder `end` must say it."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return link
    path = posixpath.relpath(posixpath.join("/", start, parts.path), posixpath.join("/", end))
    is_folder = parts.path.endswith("/") or posixpath.basename(parts.path) in (".", "..")
    return parts._replace(path=f"{path}/" if is_folder else path).geturl()


def title(tree: BeautifulSoup) -> str:
    """Give a page's title, without the work's behind it."""
    return " ".join(tree.title.get_text().split()).rsplit(" · ", 1)[0] if tree.title else ""


def description(tree: BeautifulSoup) -> str:
    """Give what a page says of itself."""
    stated = tree.select_one('meta[name="description"]')
    return content(stated["content"]) if stated else ""


def content(value: str | list[str] | None) -> str:
    """Give an attribute's value as one string."""
    return value if isinstance(value, str) else " ".join(value or [])
