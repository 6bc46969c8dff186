"""One language's whole text, as every format takes it: chapters, passages, what goes with them.

Made from the same Markdown as the site's pages, so that the text is the site's (the tests
take it out of every format again and compare).
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

from scripts import generator, project
from scripts.downloads.passage import Passage, passage, plain
from scripts.text import (
    aligned,
    dates,
    errata,
    help_lines,
    help_page,
    new_chapter,
    replay_numbers,
    source_text,
    wording,
)
from scripts.text.facts import Facts
from scripts.text.files import read_pages
from scripts.text.generated import fill
from scripts.text.pages import Block, Page

_ABOUT = ("wat-dit-is", "geen-behandeling", "niet-compleet", "redactie", "colofon")  # headings
_NUMBERS = (
    "telefoonnummers",
    "nederland",
    "vlaanderen",
    "ander-land",
    "hoe-nagekeken",
)  # of whom to call; as ids


@dataclass(frozen=True)
class Chapter:
    """One chapter; `name` is its file's name, the same in both languages."""

    name: str
    slug: str
    title: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True)
class Volume:
    """The whole text in one language. `date` is ISO 8601, `epoch` that day's first second (UTC)."""

    language: str
    title: str
    description: str
    chapters: tuple[Chapter, ...]
    help: Chapter | None  # whom readers can call
    about: tuple[Passage, ...]
    words: Mapping[str, str]
    people: Mapping[str, str]
    received_as: str
    version: str
    date: str
    date_words: str
    epoch: int
    online: str  # the language's address on the site; empty if it has no public one

    @property
    def edition(self) -> str:
        """Give version and date in words."""
        return self.words["edition"].format(version=self.version, date=self.date_words)

    @property
    def parts(self) -> tuple[Chapter, ...]:
        """Give the chapters, and after them whom readers can call."""
        return (*self.chapters, *((self.help,) if self.help else ()))


@dataclass(frozen=True)
class Edition:
    """All volumes by language, for a site at `site_url`, at one moment (seconds, UTC)."""

    volumes: Mapping[str, Volume]
    site_url: str
    epoch: int

    @property
    def source(self) -> Volume:
        """Give the volume in the source's language."""
        return self.volumes[project.LANGUAGES[0]]


Pair = tuple[tuple[str, Passage | None], ...]  # a passage in each language that has it


def paired(edition: Edition) -> list[list[Pair]]:
    """Give the chapters with each passage in all languages beside it, but no questions.

    The text is set side by side to be compared, and questions are to be talked about.
    """
    by_name = [
        {
            chapter.name: {each.id: each for each in chapter.passages if each.kind != "questions"}
            for chapter in volume.chapters
        }
        for volume in edition.volumes.values()
    ]
    found = []
    for chapter in edition.source.chapters:
        sides = [chapters.get(chapter.name, {}) for chapters in by_name]
        order: list[str] = []
        for side in sides:
            order = aligned.merged(order, list(side))
        found.append(
            [
                tuple(zip(edition.volumes, (side.get(each) for side in sides), strict=True))
                for each in order
            ]
        )
    return found


def read(root: Path, site_url: str, epoch: int) -> Edition:
    """Give the edition under `root`. Raises `ValueError` if a language has no chapters."""
    pages = {page.path: new_chapter.shown(page) for page in read_pages(root)[0]}
    words, log = wording.interface(root), tuple(errata.read(root)[0])
    source, order = source_text.facts(root), generator.reading_order(root)
    lines = tuple(help_lines.read(root)[0])
    numbers = replay_numbers.read(root, pages.values(), log)
    dutch = [page for name in order if (page := pages.get(f"{project.LANGUAGES[0]}/{name}"))]
    volumes = {}
    for language in project.LANGUAGES:
        own = [page for name in order if (page := pages.get(f"{language}/{name}"))]
        chapters = tuple(page for page in own if page.is_chapter)
        if not chapters:
            raise ValueError(f"docs/{language}/ has no chapter: there is nothing to take away")
        version, date = project.version(root), dates.long(epoch, language)
        edition = words[language]["edition"].format(version=version, date=date)
        facts = Facts(
            language=language,
            words=words[language],
            chapters=chapters,
            dutch=tuple(page for page in dutch if page.is_chapter),
            errata=log,
            source=source,
            numbers=numbers,
            edition=edition,
            help_lines=lines,
        )
        home = pages[f"{language}/index.md"]
        volumes[language] = Volume(
            language=language,
            title=str(home.meta["title"]),
            description=next(plain(each.text) for each in home.blocks if each.kind == "paragraph"),
            chapters=tuple(_chapter(page) for page in chapters),
            help=_help(own, facts),
            about=tuple(_about(own, facts)),
            words=words[language],
            people=source["people"],
            received_as=source["file"]["received_as"][language],
            version=version,
            date=dates.day(epoch).isoformat(),
            date_words=date,
            epoch=epoch - epoch % 86400,
            online="" if generator.is_local(site_url) else urljoin(site_url, f"{language}/"),
        )
    return Edition(volumes, site_url, epoch)


def _chapter(page: Page) -> Chapter:
    passages = tuple(passage(block) for block in page.blocks)
    return Chapter(page.name, str(page.meta["slug"]), str(page.meta["title"]), passages)


def _help(pages: Iterable[Page], facts: Facts) -> Chapter | None:
    """Give whom readers can call, without what is about the site or about browsers."""
    page = next((page for page in pages if page.meta.get("kind") == "help"), None)
    if not page:
        return None
    passages = []
    for block in _sections(page, _NUMBERS):
        if block.kind == "generated":
            region = block.text.removeprefix("lines-")
            lines = help_page.listed(facts.help_lines, region, facts.words, facts.language)
            passages.append(passage(block, lines))
        else:
            passages.append(passage(block))
    return Chapter(page.name, str(page.meta["slug"]), str(page.meta["title"]), tuple(passages))


def _about(pages: Iterable[Page], facts: Facts) -> Iterable[Passage]:
    """Give what a book says of itself: some sections of the About page, without its lists."""
    about = next((page for page in pages if page.meta.get("kind") == "about"), None)
    for block in _sections(about, _ABOUT) if about else ():
        if block.kind == "generated":
            yield passage(block, fill(f"[[{block.text}]]", facts))
        else:
            yield passage(block)


def _sections(page: Page, headings: Collection[str]) -> Iterator[Block]:
    """Give the blocks of a page that stand under one of `headings` (ids), and these."""
    section = ""
    for block in page.blocks:
        if block.kind.startswith("heading"):
            section = block.id
        if section in headings:
            yield block
