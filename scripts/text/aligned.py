"""The two languages side by side, block by block: what parity makes possible.

Whoever needs the pairs (freshness, terms, translators' files, parallel downloads) takes them
from here, so that all mean the same by a pair and call it by the same name.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from scripts.project import LANGUAGES
from scripts.text.pages import Block, Page

FRONT = "front"  # the kind of a page's front matter, as a block: its title and description
_SOURCE, _TARGET = LANGUAGES
_UNPAIRED = frozenset({"generated", "translator"})  # made from data; for one language only


@dataclass(frozen=True)
class Part:
    """A title or a sentence in both languages, each with its line in its file."""

    dutch: str
    english: str
    dutch_line: int
    english_line: int


@dataclass(frozen=True)
class Pair:
    """One block in both languages; a side is None where the language lacks it.

    `page` is the file's name inside a language (`veiligheid.md`). `id` is the block's id, the
    same in both; empty for the page's front matter, given as a block of kind `front` (title,
    and the description as text). A block without an id, such as a list, goes by the id before
    it and its place after it (`hulp+1`).
    """

    page: str
    id: str
    dutch: Block | None
    english: Block | None

    @property
    def name(self) -> str:
        """Give its address in the edition, as `veiligheid.md#vastklampen` or `veiligheid.md`."""
        return f"{self.page}#{self.id}" if self.id else self.page

    @property
    def label(self) -> str:
        """Give how findings call it, inside its page."""
        return self.id or "title and description"

    @property
    def lines(self) -> list[tuple[str, str]]:
        """Give its sentences, Dutch and English; as one where they are not line for line."""
        if self.dutch is None or self.english is None:
            return []
        return _side_by_side(self.dutch.text, self.english.text)

    @property
    def parts(self) -> list[Part]:
        """Give its title and its sentences as `lines`, in Markdown and with their places."""
        nl, en = self.dutch, self.english
        if nl is None or en is None:
            return []
        titles = [Part(nl.title, en.title, nl.line, en.line)] if nl.title and en.title else []
        step = 0 if FRONT in (nl.kind, en.kind) else 1
        return titles + [
            Part(one, two, nl.text_line + place * step, en.text_line + place * step)
            for place, (one, two) in enumerate(
                _side_by_side(nl.markup or nl.text, en.markup or en.text)
            )
        ]


def _side_by_side(dutch: str, english: str) -> list[tuple[str, str]]:
    nl, en = dutch.split("\n"), english.split("\n")
    return list(zip(nl, en, strict=True)) if len(nl) == len(en) else [(" ".join(nl), " ".join(en))]


def pairs(pages: Iterable[Page]) -> list[Pair]:
    """Give all pairs of `pages`, page by page in the pages' order and in reading order within.

    A translator's note and a generated part have no partner and are left out; a block that
    one language lacks comes where it would stand.
    """
    names: dict[str, dict[str, Page]] = {}
    for page in pages:
        names.setdefault(page.name, {})[page.language] = page
    return [
        pair
        for name, both in names.items()
        for pair in _page(name, both.get(_SOURCE), both.get(_TARGET))
    ]


def _page(name: str, source: Page | None, target: Page | None) -> Iterator[Pair]:
    dutch, english = named(source), named(target)
    for identity in merged(list(dutch), list(english)):
        yield Pair(name, identity, dutch.get(identity), english.get(identity))


def named(page: Page | None) -> dict[str, Block]:
    """Give a page's blocks by the ids that pairs have; none of a page that is not there."""
    if page is None:
        return {}
    title, description = (str(page.meta.get(key) or "") for key in ("title", "description"))
    named = {"": Block(FRONT, "", description, 1, title=title, markup=description, text_line=1)}
    last, after = "", 0
    for block in page.blocks:
        if block.kind in _UNPAIRED:
            continue
        last, after = (block.id, 0) if block.id else (last, after + 1)
        named.setdefault(block.id or f"{last}+{after}", block)
    return named


def merged(mine: list[str], theirs: list[str]) -> list[str]:
    """Give all of `mine` in order, and each of `theirs` that is not in it after its forerunner."""
    both = list(mine)
    for at, identity in enumerate(theirs):
        if identity not in both:
            before = theirs[at - 1] if at else None
            both.insert(both.index(before) + 1 if before is not None else 0, identity)
    return both
