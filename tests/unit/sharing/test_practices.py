"""The pages for practices: all six forms of every passage, and no address that is not real."""

from pathlib import Path

import pytest

from scripts.downloads import volume
from scripts.downloads.manifest import Entry
from scripts.project import ROOT
from scripts.sharing import practices
from scripts.sharing.passages import Passage, Said
from scripts.site import html
from tests import soup

PAGE = "nl/voor-praktijken/index.html"
SKELETON = """<!doctype html><html lang="nl"><head></head><body>
<article data-kind="practices"><div class="passages"><p>Online.</p></div></article></body></html>"""
TEXT = "Een “ding” & <em>'t</em> </textarea><script>alert(1)</script>"


def passage(kind: str, identity: str) -> Passage:
    said = {
        each: Said(
            each, f"{each}/veilig/", "Veiligheid", "T & <b>" * (kind != "quote"), ("x",), TEXT
        )
        for each in ("nl", "en")
    }
    return Passage(identity, kind, said)


SHARED = [passage("chapter", "veilig"), passage("truth", "los"), passage("quote", "citaat")]


def made(tmp_path: Path, url: str) -> html.Pages:
    sheet = tmp_path / practices.STYLE_SHEET
    sheet.parent.mkdir(parents=True)
    sheet.write_text("")
    pages = {PAGE: html.parse(SKELETON)}
    practices.put(tmp_path, pages, volume.read(ROOT, url, 1795500000), SHARED)
    assert ".md-typeset .passages .card-box{" in sheet.read_text()
    return pages


@pytest.mark.parametrize("url", ["https://example.org/", "https://example.org/sub/path/"])
def test_every_passage_in_both_languages_in_six_forms(tmp_path: Path, url: str) -> None:
    tree = soup.seen(made(tmp_path, url)[PAGE])
    sections = tree.select("section.to-take")
    assert [soup.content(each["id"]) for each in sections] == [
        f"{each}-{language}" for each in ("veilig", "los", "citaat") for language in ("nl", "en")
    ]
    for section in sections:
        fields = [each.get_text() for each in section.select("textarea")]
        assert len(fields) == 7 and all(url in each for each in fields)
        assert len(section.select(".shown")) == 7
        assert section.select_one("iframe")["src"].startswith("../../s/")  # type: ignore[index,union-attr]
        assert {
            soup.content(a["download"]).rpartition(".")[2] for a in section.select("a[download]")
        } == {"svg", "png"}
    assert not tree.select("script:not([src]), [style]")


def test_a_site_without_an_address_gives_none_away(tmp_path: Path) -> None:
    tree = soup.seen(made(tmp_path, "http://127.0.0.1:8000/")[PAGE])
    assert tree.select_one("p.no-address") and len(tree.select("section.to-take")) == 6
    assert not tree.select("textarea, img, a[download]")
    assert "127.0.0.1" not in str(tree)


def test_the_files_that_were_made_are_linked_and_no_others(tmp_path: Path) -> None:
    pages = made(tmp_path, "https://example.org/")
    assert practices.place(pages[PAGE])
    files = [Entry("raak-nl-handout-veilig.pdf", "handout", "nl", "", 1, "", "", "")]
    practices.put_files(pages, files)
    tree = soup.seen(pages[PAGE])
    found = [soup.content(a["href"]) for a in tree.select('a[href$=".pdf"]')]
    assert found == ["../../downloads/raak-nl-handout-veilig.pdf"]
    assert not tree.select("[data-file], [data-said], p:empty")
