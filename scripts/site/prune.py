"""Only what a page uses is published: the theme brings much more."""

import os
import re
from collections.abc import Collection, Mapping
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from urllib.parse import urljoin

from scripts.site import elements, html

URL = re.compile(r"url\(\s*['\"]?([^'\")]+)")
_PAGE = re.compile(r"^[^#]*(/|\.html)(#|$)|^(#|$)")  # a link to a page, which stays anyhow
# Stays although no page need name it. So does what stands at the site's root.
_KEPT = (
    "*.html",
    *("*.LICENSE.txt", "*.OFL.txt"),  # must go wherever the code or the font goes
    *("icons/*", "previews/*", "*/index.md", "*/oembed.json", "*/qr.*"),  # programs fetch it
)


def used(pages: html.Pages, sheets: Mapping[str, str], base: str) -> set[str]:
    """Give the files (from the site's root), pages apart, that pages and style sheets name."""
    found: set[str] = set()
    for page, tree in pages.items():
        named = [link for _, _, link in html.links(tree) if not _is_page(link)]
        for element in elements.having(tree, "data-scripts"):
            root = element.get("data-root", "")
            named += [root + name for name in element.get("data-scripts", "").split()]
        found |= {target[0] for link in named if (target := html.resolve(page, link, base))}
    for sheet in found & sheets.keys():
        found |= {urljoin(sheet, url) for url in URL.findall(sheets[sheet])}
    return found


@cache  # most pages have the same links
def _is_page(link: str) -> bool:
    return _PAGE.search(link) is not None


def stays(name: str, keep: Collection[str]) -> bool:
    """Tell whether a file is published: it is among those to `keep`, or need not be named."""
    return "/" not in name or name in keep or any(fnmatchcase(name, each) for each in _KEPT)


def prune(site: Path, pages: html.Pages, base: str) -> None:
    """Remove from `site` what nothing uses, and folders left empty."""
    keep = used(pages, html.style_sheets(site), base)
    for name in html.files(site):
        if not stays(name, keep):
            (site / name).unlink()
    for folder, _, _ in os.walk(site, topdown=False):
        if not any(Path(folder).iterdir()):
            Path(folder).rmdir()
