"""`sitemap.xml`, made from what the finished pages say about themselves.

Format: sitemaps.org 0.9, with Google's `xhtml:link` for the other language.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from lxml.html import HtmlElement

from scripts.site import declared, html

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def entry(tree: HtmlElement, changed: date | None = None) -> str:
    """Give the `<url>` of one page, with the day it last changed if that is known.

    Empty if it has no canonical address.
    """
    canonical = declared.canonical(tree)
    if not canonical:
        return ""
    alternates = "".join(
        f'  <xhtml:link rel="alternate" hreflang={quoteattr(language)} href={quoteattr(link)}/>\n'
        for language, link in declared.alternates(tree).items()
    )
    lastmod = f"  <lastmod>{changed.isoformat()}</lastmod>\n" if changed else ""
    return f"<url>\n  <loc>{escape(canonical)}</loc>\n{lastmod}{alternates}</url>\n"


def write(site: Path, pages: html.Pages, changed: Mapping[str, date]) -> None:
    """Write the sitemap of a finished site, in place of MkDocs' own.

    `changed` gives, by address from the site's root, the day on which a page last changed.
    """
    entries = [
        entry(tree, changed.get(f"/{page.removesuffix('index.html')}"))
        for page, tree in pages.items()
    ]
    (site / "sitemap.xml").write_text(f"{_HEAD}{''.join(entries)}</urlset>\n", "utf-8")
    (site / "sitemap.xml.gz").unlink(missing_ok=True)  # MkDocs', of the sitemap we replaced
