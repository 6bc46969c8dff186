"""Finished HTML as tests see it: read by another parser than the one that made it."""

from pathlib import Path

from bs4 import BeautifulSoup
from lxml.html import HtmlElement, tostring

from scripts.site import html


def soup(text: str | bytes) -> BeautifulSoup:
    """Give some HTML as a tree."""
    return BeautifulSoup(text, "html.parser")


def read(path: Path) -> BeautifulSoup:
    """Give an HTML file as a tree."""
    return soup(path.read_text("utf-8"))


def read_all(site: Path) -> dict[str, BeautifulSoup]:
    """Give all pages of a site, by their files from its root."""
    return {path.relative_to(site).as_posix(): read(path) for path in html.pages(site)}


def seen(tree: HtmlElement) -> BeautifulSoup:
    """Give a tree of ours as it is written."""
    return soup(tostring(tree, encoding="unicode", with_tail=False))


def content(value: str | list[str] | None) -> str:
    """Give an attribute's value as one string."""
    return value if isinstance(value, str) else " ".join(value or [])
