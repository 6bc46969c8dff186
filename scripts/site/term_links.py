"""Links from the first use of each term, in the finished chapters, to the page of words.

The chapters' Markdown stays as the source gives it; without scripts, and nothing pops up.
"""

import posixpath
from collections.abc import Iterable

from lxml.html import HtmlElement

from scripts.project import LANGUAGES
from scripts.site import declared, elements, html
from scripts.text.glossary import PREFIX, Term


def add(pages: html.Pages, terms: Iterable[Term]) -> None:
    """Link each term in the chapters among `pages`; nothing is linked without a page of words."""
    for language in LANGUAGES:
        own = {page: tree for page, tree in pages.items() if page.startswith(f"{language}/")}
        words = next((page for page in own if declared.kind(own[page]) == "glossary"), None)
        if words is None:
            continue
        for page, tree in own.items():
            if declared.kind(tree) != "chapter":
                continue
            here = set(elements.ids(tree))
            folder = posixpath.relpath(posixpath.dirname(words), posixpath.dirname(page))
            for term in terms:
                if term.first.block not in here:
                    continue
                block = elements.by_id(tree, term.first.block)
                if block is not None:
                    _link(block, term.first.said[language], f"{folder}/#{PREFIX}{term.id}")


def _link(block: HtmlElement, words: str, address: str) -> None:
    """Make the first `words` in `block` a link; not where they already are one."""
    for text in elements.texts(block):
        before, found, after = str(text).partition(words)
        if found and not text.is_within("a"):
            link = elements.new("a", {"class": "term", "href": address}, words)
            text.replace(before, [link], after)
            return
