"""The pages to test: all that the sitemap names, and the pages for wrong addresses."""

import re
from urllib.parse import urlsplit

from scripts.project import ROOT

SITE = ROOT / "build/site"


def paths() -> list[str]:
    """Give the path of every page from the site's root; empty if there is no site yet."""
    sitemap = SITE / "sitemap.xml"
    if not sitemap.is_file():
        return []  # test_every_page_is_tested says so
    listed = re.findall(r"<loc>(.+?)</loc>", sitemap.read_text("utf-8"))
    missing = [path.relative_to(SITE).as_posix() for path in SITE.glob("**/404.html")]
    return [*(urlsplit(each).path.lstrip("/") for each in listed), *sorted(missing)]


PAGES = paths()
CHAPTERS = {"nl": "nl/veiligheid/", "en": "en/safety/"}  # has every kind of block
