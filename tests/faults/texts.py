"""The texts that faults are seeded into, and what a fault is."""

from collections.abc import Iterable
from dataclasses import dataclass

from scripts.text.errata import Erratum
from scripts.text.pages import Block, Page
from scripts.text.terms import Term


@dataclass(frozen=True)
class Fault:
    """One fault: what it is, and the whole new text of each file it changes."""

    family: str
    what: str
    files: dict[str, str]


@dataclass(frozen=True)
class Texts:
    """All that faults are made from: files by path, the pages made of them, log and terms."""

    files: dict[str, str]
    pages: tuple[Page, ...]
    errata: tuple[Erratum, ...]
    terms: tuple[Term, ...]

    def chapters(self, *languages: str) -> list[Page]:
        """Give the chapters of some languages."""
        return [page for page in self.pages if page.is_chapter and page.language in languages]

    def chapter_pairs(self) -> list[tuple[tuple[Page, Block], tuple[Page, Block]]]:
        """Give each Dutch block of a chapter and its English, each with its page, in order."""
        return [
            ((dutch, block), (english, twin))
            for dutch in self.chapters("nl")
            for english in self.chapters("en")
            if dutch.name == english.name
            for block in dutch.blocks
            for twin in english.blocks
            if block.id == twin.id
        ]

    def replaced(self, file: str, first: int, last: int, lines: Iterable[str]) -> str:
        """Give a file's text with its lines `first` to `last` (from 1) replaced."""
        all_lines = self.files[file].split("\n")
        return "\n".join([*all_lines[: first - 1], *lines, *all_lines[last:]])


def file_of(page: Page) -> str:
    """Give a page's path from the root."""
    return f"docs/{page.path}"


def raw(texts: Texts, page: Page, block: Block) -> list[str]:
    """Give the lines of a block as they stand in its file."""
    return texts.files[file_of(page)].split("\n")[block.line - 1 : block.end]


def authors(page: Page) -> list[Block]:
    """Give the blocks of a chapter that are the author's."""
    return [block for block in page.blocks if not block.by_editor]
