"""Only what a page uses is published: the theme brings much more."""

import re
from pathlib import Path
from urllib.parse import urljoin

from scripts.site import html

URL = re.compile(r"url\(\s*['\"]?([^'\")]+)")
_LICENCES = ("*.LICENSE.txt", "*.OFL.txt")  # must go wherever the code or the font goes


def used(site: Path, pages: html.Pages, base: str) -> set[str]:
    """Give the files (from the site's root) that the pages and their style sheets name."""
    found: set[str] = set()
    for page, tree in pages.items():
        named = [link for _, _, link in html.links(tree)]
        for element in tree.select("[data-scripts]"):
            root = html.content(element["data-root"])
            named += [root + name for name in html.content(element["data-scripts"]).split()]
        found |= {target[0] for link in named if (target := html.resolve(page, link, base))}
    for sheet in [name for name in found if name.endswith(".css")]:
        text = (site / sheet).read_text("utf-8") if (site / sheet).exists() else ""
        found |= {urljoin(sheet, url) for url in URL.findall(text)}
    return found


def prune(site: Path, pages: html.Pages, base: str) -> None:
    """Remove from `site`/assets what nothing uses, and folders left empty."""
    keep = used(site, pages, base)
    for path in sorted((site / "assets").rglob("*"), reverse=True):
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif path.relative_to(site).as_posix() not in keep and not any(
            path.match(each) for each in _LICENCES
        ):
            path.unlink()
