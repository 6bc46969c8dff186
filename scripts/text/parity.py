"""What paired blocks share besides their ids, kinds and order (E113, E114). Pure."""

import re
from collections.abc import Iterable, Iterator

from scripts.finding import Finding
from scripts.project import LANGUAGES, other
from scripts.text.aligned import Pair, pairs
from scripts.text.pages import ADMONITIONS, CLASSES, Block, Page

_LINK = re.compile(
    r"\]\(\s*<?([^)>\s]+)|<(https?:[^>\s]+|mailto:[^>\s]+)>|\bhref=[\"']?([^\"'\s>]+)"
)


def check(pages: list[Page]) -> list[Finding]:
    """Compare links, kinds of page and the words that blocks are marked with."""
    return [
        *(found for page in pages for found in _own_words(page)),
        *_kinds(pages),
        *(found for pair in pairs(pages) for found in _links(pair)),
        *_notes(pages),
    ]


def targets(block: Block) -> list[str]:
    """Give where the links of a block lead, sorted: the languages may order them otherwise."""
    return sorted("".join(found) for found in _LINK.findall(block.markup or block.text))


def _links(pair: Pair) -> Iterator[Finding]:
    if pair.dutch is None or pair.english is None:
        return
    mine, theirs = targets(pair.dutch), targets(pair.english)
    if mine != theirs:
        fact = (
            f'the links of block "{pair.label}" lead to {_list(theirs)}, in Dutch to {_list(mine)}'
        )
        hint = "give both languages the same links, with the same targets"
        yield Finding(f"docs/en/{pair.page}", pair.english.line, "E121", fact, hint)


def _own_words(page: Page) -> Iterator[Finding]:
    """Find blocks marked with the other language's words, which readers would be shown."""
    foreign = other(page.language)
    for block in page.blocks:
        words = ADMONITIONS if block.kind in ADMONITIONS[foreign].values() else CLASSES
        mine, theirs = words[page.language], words[foreign]
        for word in sorted(block.words & (theirs.keys() - mine.keys())):
            right = next(own for own, same in mine.items() if same == theirs[word])
            fact = f'block "{block.id}" is marked {word!r}, a word of the other language'
            hint = f"write {right!r} here"
            yield Finding(f"docs/{page.path}", block.line, "E122", fact, hint)


def _kinds(pages: Iterable[Page]) -> Iterator[Finding]:
    kinds = {page.path: page.meta.get("kind") for page in pages}
    for path, kind in kinds.items():
        language, name = path.split("/", 1)
        source = f"{LANGUAGES[0]}/{name}"
        if language != LANGUAGES[0] and source in kinds and kinds[source] != kind:
            fact = f"is a page of kind {kind!r}, docs/{source} of kind {kinds[source]!r}"
            yield Finding(f"docs/{path}", 1, "E123", fact, "write the same `kind:` in both files")


def _notes(pages: Iterable[Page]) -> Iterator[Finding]:
    """Find a translator's note with a partner: then it is no note for one language only."""
    first: dict[tuple[str, str], Page] = {}
    for page in pages:
        for block in page.blocks:
            if block.kind != "translator":
                continue
            partner = first.setdefault((page.name, block.id), page)
            if partner is not page:
                fact = f'the translator\'s note "{block.id}" stands in docs/{partner.path} too'
                hint = "make it an editor's note (redactie, editor), or give it an id of its own"
                yield Finding(f"docs/{page.path}", block.line, "E124", fact, hint)


def _list(links: list[str]) -> str:
    return ", ".join(links) or "nothing"
