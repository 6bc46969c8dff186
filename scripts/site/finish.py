"""What is done to the pages that MkDocs wrote, in order, until they can be published.

All pages are read once, changed as trees by one small step after another, and written once.
"""

from collections.abc import Collection
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import rcssmin
import rjsmin

from scripts.downloads.volume import Edition
from scripts.project import LANGUAGES, ROOT
from scripts.sharing import head, linked_data, machines, online, passages, practices, share_pages
from scripts.site import (
    corrected,
    elements,
    hashed_assets,
    headings,
    html,
    joined,
    moved,
    prune,
    register,
    search_index,
    short_pages,
    side_by_side,
    sitemap,
    term_links,
)
from scripts.text import alarm, errata, glossary, wording

# Steps that only make the site lighter; `mkdocs.yml` says which of them are done.
LIGHTER = ("short_pages",)


def finish(site: Path, edition: Edition, lighter: Collection[str] = LIGHTER) -> html.Pages:
    """Turn what MkDocs wrote into `site` into the site that we publish; give its pages.

    Raises `ValueError` if `lighter` names a step that is not in `LIGHTER`.
    """
    site_url = edition.site_url
    if unknown := sorted(set(lighter) - set(LIGHTER)):
        raise ValueError(f"mkdocs.yml: extra: lighter: no such step: {', '.join(unknown)}")
    base = urlsplit(site_url).path or "/"
    (site / "root.html").replace(site / "index.html")
    pages = html.read_pages(site)
    for language in LANGUAGES:
        anchor_not_found(pages, language, base)
    joined.join(site, pages, base)  # early: what follows has fewer links to bear with
    side_by_side.add(pages, site_url, wording.interface(ROOT))
    keywords = wording.keywords(ROOT)
    frightening = alarm.read(ROOT)
    for language in LANGUAGES:
        search_index.write(site, pages, language, keywords[language], frightening)
    words, moves, published = wording.interface(ROOT), moved.read(ROOT), register.read(ROOT)
    shared = passages.read(pages)
    share_pages.write(site, pages, site_url, shared, words)
    practices.put(site, pages, edition, shared)
    online.mark(pages, words)
    moved.add_aliases(pages, moves.ids)
    term_links.add(pages, glossary.read(ROOT))
    corrected.mark(pages, errata.read(ROOT)[0])
    sitemap.write(site, pages, {address: each.changed for address, each in published.items()})
    works = {language: words[language]["work"] for language in LANGUAGES}
    facts = linked_data.Facts(published, edition.source.people, works)
    head.add(site, pages, site_url, shared, facts)
    machines.write(site, ROOT, edition)
    moved.write(pages, moves, published, share_pages.environment(), words)
    headings.mark(pages)
    prune.prune(site, pages, base)
    minify(site)
    hashed_assets.rename(site, pages, base)
    if "short_pages" in lighter:
        short_pages.shorten(pages)
    html.write_pages(site, pages)
    return pages


def anchor_not_found(pages: html.Pages, language: str, base: str) -> None:
    """Make the links of a language's 404 start at the host: it is shown at any address."""
    page = f"{language}/404.html"
    tree = pages[page]
    for element, name, link in html.links(tree):
        if not link.startswith("#"):
            element.set(name, urljoin(urljoin(base, page), link))
    for element in elements.having(tree, "data-root"):
        element.set("data-root", base)


def minify(site: Path) -> None:
    """Take comments and white space out of our own and vendored scripts and style sheets."""
    for path in sorted((site / "assets").rglob("*")):
        if path.suffix == ".js":
            path.write_text(rjsmin.jsmin(path.read_text("utf-8")), "utf-8")
        elif path.suffix == ".css" and ".min." not in path.name:
            path.write_text(rcssmin.cssmin(path.read_text("utf-8")), "utf-8")
