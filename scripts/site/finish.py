"""What is done to the finished pages, in order, before they are checked and published."""

import tempfile
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import rcssmin
import rjsmin

from scripts.downloads import bundle
from scripts.project import BUNDLE, LANGUAGES, ROOT
from scripts.site import hashed_assets, html, joined, prune, search_index, sitemap
from scripts.text import wording


def finish(site: Path, site_url: str, version: str, epoch: int) -> None:
    """Turn what MkDocs wrote into `site` into the site we publish at `site_url`."""
    base = urlsplit(site_url).path or "/"
    (site / "root.html").replace(site / "index.html")
    for language in LANGUAGES:
        anchor_not_found(site, language, base)
    keywords = wording.keywords(ROOT)
    for language in LANGUAGES:
        search_index.write(site, language, keywords[language])
    sitemap.write(site)
    joined.join(site, base)
    prune.prune(site, base)
    minify(site)
    hashed_assets.rename(site, base)
    add_bundle(site, bundle.readme(version, epoch, site_url), epoch)


def anchor_not_found(site: Path, language: str, base: str) -> None:
    """Make the links of a language's 404 start at the host: it is shown at any address."""
    page = f"{language}/404.html"
    tree = html.read(site / page)
    for element, name, link in html.links(tree):
        if not link.startswith("#"):
            element[name] = urljoin(urljoin(base, page), link)
    for element in tree.select("[data-root]"):
        element["data-root"] = base
    html.write(site / page, tree)


def minify(site: Path) -> None:
    """Take comments and white space out of our own and vendored scripts and style sheets."""
    for path in sorted((site / "assets").rglob("*")):
        if path.suffix == ".js":
            path.write_text(rjsmin.jsmin(path.read_text("utf-8")), "utf-8")
        elif path.suffix == ".css" and ".min." not in path.name:
            path.write_text(rcssmin.cssmin(path.read_text("utf-8")), "utf-8")


def add_bundle(site: Path, readme: str, epoch: int) -> None:
    """Put the offline bundle among the site's downloads."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / bundle.FOLDER
        bundle.make(site, folder, readme)
        bundle.pack(folder, site / BUNDLE, epoch)
