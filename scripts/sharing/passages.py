"""What can be shared: each truth, quote and chapter, read from the finished pages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml.html import HtmlElement

from scripts.project import LANGUAGES
from scripts.site import elements, html
from scripts.site.elements import first, select, words

FOLDER = "s"  # short, and of no language; the addresses stay for ever
_KINDS = {
    "h1[id]": "chapter",
    ".admonition:is(.waarheid, .truth)[id]": "truth",
    ":is(p, div):is(.citaat, .quote)[id]": "quote",
}


@dataclass(frozen=True)
class Said:
    """A passage in one language.

    `page` is the page it stands on, from the site's root; `title` is empty for a quote;
    `paragraphs` are HTML without ids, `text` is all of it without markup.
    """

    language: str
    page: str
    chapter: str
    title: str
    paragraphs: tuple[str, ...]
    text: str

    @property
    def heading(self) -> str:
        """Give what it is called: its own title, or that of its chapter."""
        return self.title or self.chapter


@dataclass(frozen=True)
class Passage:
    """One passage under its permanent id; `kind` is chapter, truth or quote."""

    id: str
    kind: str
    said: Mapping[str, Said]

    @property
    def address(self) -> str:
        """Give the address of its share page, from the site's root."""
        return f"{FOLDER}/{self.id}/"

    def card(self, language: str) -> str:
        """Give the address of its card in one language, from the site's root."""
        return f"{self.address}{language}/"

    def place(self, language: str) -> str:
        """Give the address where it is read in one language, from the site's root."""
        said = self.said[language]
        return said.page if self.kind == "chapter" else f"{said.page}#{self.id}"


def read(pages: html.Pages) -> list[Passage]:
    """Give all passages that the finished pages have in both languages, in reading order.

    Only a preview can lack one: a build is stopped by the missing block (E113, E114).
    """
    kinds: dict[str, str] = {}
    said: dict[str, dict[str, Said]] = {}
    for language in LANGUAGES:
        for page, tree in chapters(pages, language):
            for kind, identity, found in _passages(page, language, tree):
                kinds[identity] = kind
                said.setdefault(identity, {})[language] = found
    return [
        Passage(identity, kinds[identity], found)
        for identity, found in said.items()
        if set(found) == set(LANGUAGES)
    ]


def chapters(pages: html.Pages, language: str) -> list[tuple[str, HtmlElement]]:
    """Give the chapters of a language in reading order, each with its address in the site."""
    found = []
    for page, tree in pages.items():
        if not page.startswith(f"{language}/"):
            continue
        article = first(tree, 'article[data-kind="chapter"]')
        if article is not None:
            number = int(article.get("data-number", ""))
            found.append((number, page.removesuffix("index.html"), tree))
    return [(page, tree) for _, page, tree in sorted(found, key=lambda each: each[:2])]


def _passages(page: str, language: str, tree: HtmlElement) -> Iterator[tuple[str, str, Said]]:
    article = first(tree, "article")
    title = None if article is None else first(article, "h1[id]")
    if article is None or title is None:
        return
    opening = first(article, "p[id]")
    kind_of = {
        block: kind for selector, kind in _KINDS.items() for block in select(article, selector)
    }
    for block in select(article, ", ".join(_KINDS)):
        match kind := kind_of[block]:
            case "chapter":
                heading, parts = words(title), [] if opening is None else [opening]
            case "truth":
                named = first(block, ".admonition-title")
                heading = "" if named is None else words(named)
                parts = [each for each in block.iter("p") if each is not named]
            case _:
                inner = block.find("p")
                heading, parts = "", [block if inner is None else inner]
        paragraphs = tuple(map(_inside, parts))
        text = "\n".join(map(words, parts))
        identity = block.get("id", "")
        yield kind, identity, Said(language, page, words(title), heading, paragraphs, text)


def _inside(paragraph: HtmlElement) -> str:
    """Give a paragraph's markup, its languages the only attributes."""
    copied = elements.copied(paragraph)
    for element in copied.iter():
        for name in set(element.attrib) - {"lang"}:
            del element.attrib[name]
    return elements.inside(copied).strip()
