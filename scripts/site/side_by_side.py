"""A page for each chapter with both languages next to each other, made from the two chapters.

What it takes from a finished chapter: the children of its `<article>` that have an id, paired
by that id. The page around them is the chapter's own, one folder deeper, with its addresses
and titles changed, so that its furniture speaks one language.

For those who make chapters: `data-side="no"` on an element keeps it out, and so do the
classes of questions to talk about; `.unproved` is a notice to readers: that the block before
it is not known to say what its partner says, or, with an id, that the block of that id is
missing.
"""

import copy
import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from bs4 import BeautifulSoup, Tag

from scripts.project import LANGUAGES, other
from scripts.site import html, pairs
from scripts.text.aligned import merged

KIND = "side-by-side"
Words = dict[str, dict[str, str]]


@dataclass(frozen=True)
class Chapter:
    """One finished chapter: its file in the site, its language and its tree."""

    page: str
    language: str
    tree: BeautifulSoup

    @property
    def folder(self) -> str:
        """Give the folder its links start from."""
        return posixpath.dirname(self.page)

    @property
    def blocks(self) -> dict[str, Tag]:
        """Give the blocks that take part, by id, in their order."""
        children = self.tree.select(
            'article > [id]:not([data-side="no"], .samen, .together, .unproved)'
        )
        return {html.content(each["id"]): each for each in children}

    @property
    def unproved(self) -> set[str]:
        """Give the ids of the blocks that are not known to say what their partners say."""
        notices = self.tree.select("article > .unproved:not([id])")
        before = [each.find_previous_sibling(id=True) for each in notices]
        return {html.content(each["id"]) for each in before if each}

    def side(self, words: Words) -> str:
        """Give the file of its page with both languages."""
        return f"{self.folder}/{words[self.language]['side_slug']}/index.html"


def add(pages: html.Pages, site_url: str, words: Words) -> None:
    """Add to the finished `pages` one beside every chapter, in both languages.

    A chapter or block whose partner is missing says so in its partner's place.
    """
    found = {each.page: each for each in chapters(pages)}
    sides = {page: each.side(words) for page, each in found.items()}
    base = urlsplit(site_url).path or "/"
    for page, own in found.items():
        alternates = own.tree.select('link[rel="alternate"][hreflang]')
        partners = {
            html.content(link["hreflang"]): html.content(link["href"]).removeprefix(site_url)
            for link in alternates
        }
        partner = found.get(f"{partners.get(other(own.language), '')}index.html")
        pages[sides[page]] = _page(own, partner, words, sides, base)


def chapters(pages: html.Pages) -> Iterator[Chapter]:
    """Give the chapters among finished pages."""
    for page, tree in pages.items():
        if tree.select_one('article[data-kind="chapter"]'):
            yield Chapter(page, page.split("/", maxsplit=1)[0], tree)


def _page(
    own: Chapter, partner: Chapter | None, words: Words, sides: dict[str, str], base: str
) -> BeautifulSoup:
    tree = copy.copy(own.tree)
    said, folder = words[own.language], posixpath.dirname(sides[own.page])
    for link in tree.select("nav a[href]"):
        target = html.resolve(own.page, html.content(link["href"]), base)
        if target and target[0] in sides:  # those who read side by side go on side by side
            side = posixpath.dirname(sides[target[0]])
            link["href"] = posixpath.relpath(f"/{side}", f"/{own.folder}") + "/"
    for element, name, value in html.links(tree):
        element[name] = html.moved(value, own.folder, folder)
    for element in tree.select("[data-root]"):
        element["data-root"] = html.moved(html.content(element["data-root"]), own.folder, folder)
    _addresses(tree, own.language, words)
    _titles(tree, said)
    _switch(tree, own.language, said)
    article = tree.select_one("article")
    assert article and tree.body
    tree.body["class"] = f"{html.content(tree.body.get('class'))} {KIND}".lstrip()
    article["data-kind"] = KIND
    article.clear()
    for element in tree.select('[data-side="no"]'):
        element.decompose()
    versions = [own, partner] if partner else [own]
    doubted = {each.page: each.unproved for each in versions}
    here, there = own.blocks, partner.blocks if partner else {}
    for identity in merged(list(here), list(there)):
        blocks = {own.language: _relinked(here.get(identity), own.folder, folder)}
        if partner:
            blocks[partner.language] = _relinked(there.get(identity), partner.folder, folder)
        unproved = next((each.language for each in versions if identity in doubted[each.page]), "")
        article.append(pairs.pair(identity, blocks, own.language, said, unproved))
        article.append("\n")
    return tree


def _relinked(block: Tag | None, start: str, end: str) -> Tag | None:
    if block is None:
        return None
    block = copy.copy(block)
    for element, name, value in html.links(block):
        element[name] = html.moved(value, start, end)
    return block


def _addresses(tree: BeautifulSoup, language: str, words: Words) -> None:
    canonical = tree.select_one('link[rel="canonical"]')
    if canonical is None:
        return
    plain = html.content(canonical["href"])
    canonical["href"] = f"{plain}{words[language]['side_slug']}/"
    for link in tree.select('link[rel="alternate"][hreflang]'):
        if (hreflang := html.content(link["hreflang"])) in LANGUAGES:
            link["href"] = f"{html.content(link['href'])}{words[hreflang]['side_slug']}/"
    for meta in tree.select("meta[content]"):
        if meta["content"] == plain:
            meta["content"] = canonical["href"]


def _titles(tree: BeautifulSoup, said: dict[str, str]) -> None:
    """Rename `<title>Chapter · Book</title>`, and what else of the head repeats it."""
    if tree.title is None:
        return
    title = tree.title.get_text()
    chapter, dot, book = title.partition(" · ")
    named = said["side_title"].format(chapter=chapter)
    tree.title.string = f"{named}{dot}{book}"
    described = said["side_description"].format(chapter=chapter)
    plain = tree.select_one('meta[name="description"]')
    new = {title: f"{named}{dot}{book}", chapter: named}
    if plain:
        new[html.content(plain["content"])] = described
    for meta in tree.select("meta[content]"):
        content = html.content(meta["content"])
        meta["content"] = new.get(content, content)


def _switch(tree: BeautifulSoup, language: str, said: dict[str, str]) -> None:
    """Let the switch lead back to the chapter, and say that this is the page beside it."""
    side = tree.select_one("a.side")
    if side is None:
        return
    side["href"] = "./"
    side["aria-current"] = "page"
    del side["title"]
    back = tree.new_tag(
        "a",
        attrs={"class": "switch", "href": "../", "hreflang": language, "title": said["side_back"]},
    )
    back.string = said["language"]
    (tree.select_one("a.switch") or side).insert_before(back, "\n")
