"""Every family of faults, and the faults of all of them in the real texts."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

from scripts.text import errata, files, terms
from tests.faults import structure, words
from tests.faults.texts import Fault, Texts

MAKERS: tuple[Callable[[Texts, random.Random], Iterator[Fault]], ...] = (
    structure.blocks_dropped,
    structure.blocks_swapped,
    structure.sentences_dropped,
    words.words_lost_or_added("nl", "a word lost or added in the Dutch"),
    words.words_lost_or_added("en", "a word lost or added in the English"),
    words.negations_turned,
    structure.ids_and_links_changed,
    words.dutch_left_in_english,
    words.corrections_reverted,
    words.source_altered,
    words.numbers_names_and_terms_changed,
    structure.markup_broken,
)


def by_family(texts: Texts) -> dict[str, list[Fault]]:
    """Give all faults of each family, those that change nothing left out."""
    found: dict[str, list[Fault]] = {}
    for maker in MAKERS:
        for fault in maker(texts, random.Random(3)):
            if any(texts.files[file] != text for file, text in fault.files.items()):
                found.setdefault(fault.family, []).append(fault)
    return found


def texts(root: Path) -> Texts:
    """Read the texts under `root` that faults are seeded into."""
    pages = tuple(files.read_pages(root)[0])
    paths = [words.SOURCE, *(f"docs/{page.path}" for page in pages)]
    return Texts(
        files={path: (root / path).read_bytes().decode() for path in paths},
        pages=pages,
        errata=tuple(errata.read(root)[0]),
        terms=terms.read(root)[0].terms,
    )
