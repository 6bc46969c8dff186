from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from scripts.site.html import parse
from scripts.site.sitemap import entry, write
from tests.stepping import step

URL = "https://example.org/"
PAGE = (
    f'<html><head><link rel="canonical" href="{URL}nl/?a=1&amp;b=2">'
    f'<link rel="alternate" hreflang="nl" href="{URL}nl/?a=1&amp;b=2">'
    f'<link rel="alternate" hreflang="en" href="{URL}en/">'
    f'<link rel="alternate" type="application/rss+xml" href="{URL}feed.xml"></head></html>'
)
NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}


def test_an_entry_names_the_page_and_its_partners() -> None:
    assert entry(parse(PAGE)) == (
        "<url>\n"
        "  <loc>https://example.org/nl/?a=1&amp;b=2</loc>\n"
        '  <xhtml:link rel="alternate" hreflang="nl"'
        ' href="https://example.org/nl/?a=1&amp;b=2"/>\n'
        '  <xhtml:link rel="alternate" hreflang="en" href="https://example.org/en/"/>\n'
        "</url>\n"
    )


@pytest.mark.parametrize("text", ["<p>x</p>", '<link rel="alternate" hreflang="nl" href="x">'])
def test_a_page_without_address_has_no_entry(text: str) -> None:
    assert entry(parse(text)) == ""


def test_the_sitemap_is_xml_with_every_page_that_has_an_address(tmp_path: Path) -> None:
    (tmp_path / "nl").mkdir()
    (tmp_path / "nl/index.html").write_text(PAGE)
    (tmp_path / "404.html").write_text("<p>weg</p>")
    (tmp_path / "index.html").write_text(f'<link rel="canonical" href="{URL}">')
    step(write, tmp_path, {"/nl/": date(2026, 11, 25), "/weg/": date(2026, 1, 1)})
    assert (tmp_path / "sitemap.xml").read_text().endswith("</url>\n</urlset>\n")
    urls = ElementTree.parse(tmp_path / "sitemap.xml").getroot().findall("s:url", NAMES)
    assert [url.findtext("s:loc", namespaces=NAMES) for url in urls] == [URL, f"{URL}nl/?a=1&b=2"]
    assert [len(url.findall("x:link", NAMES)) for url in urls] == [0, 2]
    assert [url.findtext("s:lastmod", namespaces=NAMES) for url in urls] == [None, "2026-11-25"]


def test_mkdocs_own_sitemaps_are_replaced(tmp_path: Path) -> None:
    (tmp_path / "sitemap.xml").write_text("old")
    (tmp_path / "sitemap.xml.gz").write_bytes(b"old")
    step(write, tmp_path, {})
    assert ElementTree.parse(tmp_path / "sitemap.xml").getroot().findall("s:url", NAMES) == []
    assert not (tmp_path / "sitemap.xml.gz").exists()
