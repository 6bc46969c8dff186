"""A page for each chapter with both languages next to each other, made from the two chapters.

What it takes from a finished chapter: the children of its `<article>` that have an id, paired
by that id. The page around them is the chapter's own, one folder deeper, with its addresses
and titles changed, so that its furniture speaks one language.

For those who make chapters: `data-side="no"` on an element keeps it out, and so do the
classes of questions to talk about; `.unproved` is a notice to readers: that the block before
it is not known to say what its partner says, or, with an id, that the block of that id is
missing.
"""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from scripts.project import LANGUAGES, other
from scripts.sharing import qr
from scripts.site import declared, elements, html, pairs
from scripts.site.elements import first, select
from scripts.text.aligned import merged

KIND = "side-by-side"
_ALONE = {"samen", "together", "unproved"}
Words = dict[str, dict[str, str]]


@dataclass(frozen=True)
class Chapter:
    """One finished chapter: its file in the site, its language and its tree."""

    page: str
    language: str
    tree: HtmlElement

    @cached_property
    def folder(self) -> str:
        """Give the folder its links start from."""
        return posixpath.dirname(self.page)

    @cached_property  # its partner's page asks too
    def blocks(self) -> dict[str, HtmlElement]:
        """Give the blocks that take part, by id, in their order."""
        children = [each for each in self._children if _ALONE.isdisjoint(each.classes)]
        named = {each.get("id", ""): each for each in children if each.get("data-side") != "no"}
        named.pop("", None)
        return named

    @cached_property
    def unproved(self) -> set[str]:
        """Give the ids of the blocks that are not known to say what their partners say."""
        notices = [each for each in self._children if "unproved" in each.classes]
        before = [_identity_before(each) for each in notices if not each.get("id")]
        return {each for each in before if each}

    @property
    def _children(self) -> list[HtmlElement]:
        article = next(self.tree.iter("article"))
        return list(article.iterchildren("*"))

    def side(self, words: Words) -> str:
        """Give the file of its page with both languages."""
        return f"{self.folder}/{words[self.language]['side_slug']}/index.html"


def add(
    pages: html.Pages, site_url: str, words: Words, others: Mapping[str, str] | None = None
) -> None:
    """Add to the finished `pages` one beside every chapter, in both languages.

    A chapter or block whose partner is missing says so in its partner's place. `others` are
    the `files` of a whole site, if `pages` are only some of it.
    """
    found = {each.page: each for each in chapters(pages)}
    sides = {**(others or {}), **files(pages, words)}
    base = urlsplit(site_url).path or "/"
    for page, own in found.items():
        beside = declared.alternates(own.tree).get(other(own.language), "").removeprefix(site_url)
        partner = found.get(f"{beside}index.html")
        pages[sides[page]] = _page(own, partner, words, sides, base)


def files(pages: html.Pages, words: Words) -> dict[str, str]:
    """Give the file of the page with both languages of each chapter, by the chapter's own."""
    return {each.page: each.side(words) for each in chapters(pages)}


def chapters(pages: html.Pages) -> Iterator[Chapter]:
    """Give the chapters among finished pages."""
    for page, tree in pages.items():
        if declared.kind(tree) == "chapter":
            yield Chapter(page, page.split("/", maxsplit=1)[0], tree)


def _page(
    own: Chapter, partner: Chapter | None, words: Words, sides: dict[str, str], base: str
) -> HtmlElement:
    tree = elements.copied(own.tree)
    article = first(tree, "article")
    assert article is not None, "a chapter is one because of its article"
    article.set("data-kind", KIND)
    elements.empty(article)
    said, folder = words[own.language], posixpath.dirname(sides[own.page])
    for link in select(tree, "nav a[href]"):
        target = html.resolve(own.page, link.get("href", ""), base)
        if target and target[0] in sides:  # those who read side by side go on side by side
            side = posixpath.dirname(sides[target[0]])
            link.set("href", posixpath.relpath(f"/{side}", f"/{own.folder}") + "/")
    for element, name, value in html.links(tree):
        element.set(name, html.moved(value, own.folder, folder))
    for element in elements.having(tree, "data-root"):
        element.set("data-root", html.moved(element.get("data-root", ""), own.folder, folder))
    _addresses(tree, own.language, words)
    _titles(tree, said)
    _switch(tree, own.language, said)
    html.body(tree).classes.add(KIND)
    for element in elements.having(tree, "data-side"):
        if element.get("data-side") == "no":
            element.drop_tree()
    versions = [own, partner] if partner else [own]
    doubted = {each.page: each.unproved for each in versions}
    here, there = own.blocks, partner.blocks if partner else {}
    for identity in merged(list(here), list(there)):
        blocks = {own.language: _relinked(here.get(identity), own.folder, folder)}
        if partner:
            blocks[partner.language] = _relinked(there.get(identity), partner.folder, folder)
        unproved = next((each.language for each in versions if identity in doubted[each.page]), "")
        article.append(pairs.pair(identity, blocks, own.language, said, unproved))
        elements.append_text(article, "\n")
    return tree


def _identity_before(notice: HtmlElement) -> str:
    before = (each.get("id", "") for each in notice.itersiblings(preceding=True))
    return next(filter(None, before), "")


def _relinked(block: HtmlElement | None, start: str, end: str) -> HtmlElement | None:
    if block is None:
        return None
    block = elements.copied(block)
    for element, name, value in html.links(block):
        element.set(name, html.moved(value, start, end))
    return block


def _addresses(tree: HtmlElement, language: str, words: Words) -> None:
    head = html.head(tree)
    canonical = first(head, 'link[rel="canonical"]')
    if canonical is None:
        return
    plain = canonical.get("href", "")
    beside = f"{plain}{words[language]['side_slug']}/"
    canonical.set("href", beside)
    for link in select(head, 'link[rel="alternate"][hreflang]'):
        if (hreflang := link.get("hreflang", "")) in LANGUAGES:
            link.set("href", f"{link.get('href', '')}{words[hreflang]['side_slug']}/")
    for meta in head.iter("meta"):
        if meta.get("content") == plain:
            meta.set("content", beside)
    for place in select(tree, ".from-where .address"):  # on paper
        place.text = beside
    for code in select(tree, ".from-where svg"):
        code.addprevious(elements.fragment(qr.svg(beside))[0])
        code.drop_tree()


def _titles(tree: HtmlElement, said: dict[str, str]) -> None:
    """Rename `<title>Chapter · Book</title>`, and what else of the head repeats it."""
    stated = tree.find(".//title")
    if stated is None:
        return
    title = stated.text or ""
    chapter, dot, book = title.partition(" · ")
    named = said["side_title"].format(chapter=chapter)
    stated.text = f"{named}{dot}{book}"
    described = said["side_description"].format(chapter=chapter)
    new = {title: stated.text, chapter: named, declared.description(tree): described}
    for meta in html.head(tree).iter("meta"):
        if (content := meta.get("content")) in new:
            meta.set("content", new[content])


def _switch(tree: HtmlElement, language: str, said: dict[str, str]) -> None:
    """Let the switch lead back to the chapter, and say that this is the page beside it."""
    side = first(tree, "a.side")
    if side is None:
        return
    side.set("href", "./")
    side.set("aria-current", "page")
    side.attrib.pop("title", None)
    place = {"class": "switch", "href": "../", "hreflang": language, "title": said["side_back"]}
    back = elements.new("a", place, said["language"])
    back.tail = "\n"
    (side if (switch := first(tree, "a.switch")) is None else switch).addprevious(back)
