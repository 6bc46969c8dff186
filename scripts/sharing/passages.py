"""What can be shared: each truth, quote and chapter, read from the finished pages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag

from scripts.project import LANGUAGES
from scripts.site import html

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


def chapters(pages: html.Pages, language: str) -> list[tuple[str, BeautifulSoup]]:
    """Give the chapters of a language in reading order, each with its address in the site."""
    found = []
    for page, tree in pages.items():
        article = tree.select_one('article[data-kind="chapter"]')
        if article and page.startswith(f"{language}/"):
            number = int(html.content(article["data-number"]))
            found.append((number, page.removesuffix("index.html"), tree))
    return [(page, tree) for _, page, tree in sorted(found, key=lambda each: each[:2])]


def _passages(page: str, language: str, tree: BeautifulSoup) -> Iterator[tuple[str, str, Said]]:
    article = tree.select_one("article")
    title = article.select_one("h1[id]") if article else None
    if article is None or title is None:
        return
    first = article.select_one("p[id]")
    chapter = _words(title)
    for block in article.select(", ".join(_KINDS)):
        kind = next(name for selector, name in _KINDS.items() if block.css.match(selector))
        match kind:
            case "chapter":
                heading, parts = chapter, [first] if first else []
            case "truth":
                named = block.select_one(".admonition-title")
                heading = _words(named) if named else ""
                parts = [each for each in block.find_all("p") if each is not named]
            case _:
                heading, parts = "", [block.p or block]
        paragraphs = tuple(_inner(each) for each in parts)
        text = "\n".join(_words(each) for each in parts)
        identity = html.content(block["id"])
        yield kind, identity, Said(language, page, chapter, heading, paragraphs, text)


def _inner(paragraph: Tag) -> str:
    copied = BeautifulSoup(paragraph.decode_contents(), "html.parser")
    for element in copied.find_all(True):
        for name in [each for each in element.attrs if each != "lang"]:
            del element[name]
    return str(copied).strip()


def _words(element: Tag) -> str:
    return " ".join(element.get_text().split())
