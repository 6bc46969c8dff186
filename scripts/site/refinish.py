"""Pages that were edited, finished again by the steps of `finish` that change a page itself.

For a preview at a local address. What else is made from a page stays as it was until all is
made again: the search's records, its share pages and cards, the chapter as Markdown, the
sitemap, and other pages that quote or count it (truths, corrections, practices).
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from scripts.project import LANGUAGES, ROOT
from scripts.sharing import head, linked_data, online, practices
from scripts.site import (
    corrected,
    declared,
    finish,
    hashed_assets,
    headings,
    html,
    joined,
    moved,
    short_pages,
    side_by_side,
    term_links,
)
from scripts.text import errata, glossary, wording


@dataclass(frozen=True)
class Around:
    """What a page takes from the rest of its site; pages are files from the site's root.

    `sides` gives the page with both languages of each chapter, `words` are the pages of
    words, `practices` those made from all passages, `assets` the new names of files.
    """

    sides: Mapping[str, str]
    words: tuple[str, ...]
    practices: frozenset[str]
    assets: Mapping[str, str]


def around(site: Path, pages: html.Pages) -> Around:
    """Give what later passes need of a finished `site` and its `pages`."""
    kinds = {page: declared.kind(tree) for page, tree in pages.items()}
    return Around(
        side_by_side.files(pages, wording.interface(ROOT)),
        tuple(page for page, kind in kinds.items() if kind == "glossary"),
        frozenset(page for page, kind in kinds.items() if kind == practices.KIND),
        hashed_assets.names(site),
    )


def refinish(
    raw: Path, edited: Collection[str], site_url: str, lighter: Collection[str], there: Around
) -> html.Pages:
    """Give the `edited` pages as MkDocs wrote them under `raw`, finished, and those beside them.

    Both languages of a chapter must be among them. Raises `ValueError` for a page that is made
    from all others.
    """
    if made := sorted(there.practices.intersection(edited)):
        raise ValueError(f"{made[0]} is made from all pages")
    base = urlsplit(site_url).path or "/"
    words = wording.interface(ROOT)
    pages = {page: html.read(raw / page) for page in sorted({*edited, *there.words})}
    for language in LANGUAGES:
        if f"{language}/404.html" in pages:
            finish.anchor_not_found(pages, language, base)
    joined.join(raw, pages, base)
    side_by_side.add(pages, site_url, words, there.sides)
    online.mark(pages, words)
    moved.add_aliases(pages, moved.read(ROOT).ids)
    term_links.add(pages, glossary.read(ROOT))
    corrected.mark(pages, errata.read(ROOT)[0])
    works = {language: words[language]["work"] for language in LANGUAGES}
    head.add(raw, pages, site_url, [], linked_data.Facts({}, {}, works))
    headings.mark(pages)
    hashed_assets.rename_in(pages, there.assets, base)
    if "short_pages" in lighter:
        short_pages.shorten(pages)
    for page in set(there.words).difference(edited):  # the links to it were all it was for
        del pages[page]
    return pages
