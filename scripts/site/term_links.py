"""Links from the first use of each term, in the finished chapters, to the page of words.

The chapters' Markdown stays as the source gives it; without scripts, and nothing pops up.
"""

import posixpath
from collections.abc import Iterable

from bs4 import Tag
from bs4.element import NavigableString

from scripts.project import LANGUAGES
from scripts.site import html
from scripts.text.glossary import PREFIX, Term


def add(pages: html.Pages, terms: Iterable[Term]) -> None:
    """Link each term in the chapters among `pages`; nothing is linked without a page of words."""
    for language in LANGUAGES:
        own = {page: tree for page, tree in pages.items() if page.startswith(f"{language}/")}
        words = next(
            (page for page in own if own[page].select_one('article[data-kind="glossary"]')), None
        )
        if words is None:
            continue
        for page, tree in own.items():
            if not tree.select_one('article[data-kind="chapter"]'):
                continue
            folder = posixpath.relpath(posixpath.dirname(words), posixpath.dirname(page))
            for term in terms:
                block = tree.find(id=term.first.block)
                if isinstance(block, Tag):
                    _link(block, term.first.said[language], f"{folder}/#{PREFIX}{term.id}")


def _link(block: Tag, words: str, address: str) -> None:
    """Make the first `words` in `block` a link; not where they already are one."""
    for text in block.find_all(string=True):
        before, found, after = str(text).partition(words)
        if not found or text.find_parent("a"):
            continue
        link = Tag(name="a", attrs={"class": "term", "href": address})
        link.string = words
        text.replace_with(NavigableString(before), link, NavigableString(after))
        return
