"""Renamed ids and moved pages: old links go on leading to the passage."""

from pathlib import Path

import pytest

from scripts.sharing.share_pages import environment
from scripts.site import html, moved
from scripts.site.moved import Moves
from tests.soup import seen

WORDS = {
    "nl": {"moved": "Verhuisd", "moved_to": "Nu hier:"},
    "en": {"moved": "Moved", "moved_to": "Now here:"},
}
MOVES = Moves({"/nl/oud/": "/nl/ouder/", "/nl/ouder/": "/nl/nieuw/"}, {"oud": "nieuw"})


@pytest.fixture
def pages() -> html.Pages:
    text = '<html><body><article><h1 id="nieuw">Nieuw &amp; goed</h1></article></body></html>'
    names = ("nl/nieuw", "s/nieuw", "s/nieuw/en")
    return {f"{name}/index.html": html.parse(text) for name in names}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/nl/oud/", "/nl/nieuw/"),
        ("/nl/ouder/", "/nl/nieuw/"),
        ("/nl/nieuw/", "/nl/nieuw/"),
        ("/s/oud/", "/s/nieuw/"),
        ("/s/oud/en/", "/s/nieuw/en/"),
        ("/s/ander/", "/s/ander/"),
    ],
)
def test_an_address_leads_to_where_the_page_is_now(old: str, new: str) -> None:
    assert MOVES.address(old) == new


def test_moves_in_a_circle_are_refused() -> None:
    with pytest.raises(ValueError, match=r"/a/ → /b/ → /a/ goes round"):
        Moves({"/a/": "/b/", "/b/": "/a/"}, {}).address("/a/")


@pytest.mark.parametrize("address", ["nl/a/", "/nl/a", "//x.example/", "/nl/../a/"])
def test_what_is_no_address_of_ours_is_refused(address: str, tmp_path: Path) -> None:
    (tmp_path / "deploy").mkdir()
    (tmp_path / moved.FILE).write_text(f'[pages]\n"/nl/oud/" = "{address}"\n')
    with pytest.raises(ValueError, match="write it as /nl/name/"):
        moved.read(tmp_path)


@pytest.mark.parametrize("address", ["a.pdf", "/nl/", "/../a.pdf"])
def test_what_is_no_file_of_ours_is_refused(address: str, tmp_path: Path) -> None:
    (tmp_path / "deploy").mkdir()
    (tmp_path / moved.FILE).write_text(f'[files]\n"/oud.pdf" = "{address}"\n')
    with pytest.raises(ValueError, match=r"write it as /nl/a\.pdf"):
        moved.read(tmp_path)


def test_a_file_that_moved_stays_where_it_was_as_a_copy(tmp_path: Path) -> None:
    for name in ("nieuw.pdf", "s/nieuw/qr.svg", "er.pdf"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    moves = Moves({}, {"oud": "nieuw"}, {"/oud.pdf": "/nieuw.pdf", "/er.pdf": "/nieuw.pdf"})
    addresses = ["/oud.pdf", "/er.pdf", "/s/oud/qr.svg", "/weg.pdf"]
    moved.keep_files(tmp_path, moves, addresses)
    there = [tmp_path / each[1:] for each in addresses]
    assert [each.read_text() for each in there[:3]] == ["nieuw.pdf", "er.pdf", "s/nieuw/qr.svg"]
    assert not there[3].exists()


def test_a_renamed_id_stays_as_an_anchor_beside_the_new_one(pages: html.Pages) -> None:
    moved.add_aliases(pages, {"oudst": "oud", "oud": "nieuw"})
    page = pages["nl/nieuw/index.html"]
    heading = seen(page).select_one("#nieuw")
    assert heading and heading.get_text() == "Nieuw & goed"
    assert [each["id"] for each in heading.select("span.alias")] == ["oud", "oudst"]
    before = str(seen(page))
    moved.add_aliases(pages, {"oudst": "oud", "oud": "nieuw"})
    assert str(seen(page)) == before


def test_a_moved_page_leads_on_without_scripts_and_keeps_the_passage_with_them(
    pages: html.Pages,
) -> None:
    moved.write(pages, MOVES, ["/nl/oud/", "/s/oud/en/"], environment(), WORDS)
    tree = seen(pages["nl/oud/index.html"])
    refresh = tree.select_one('meta[http-equiv="refresh"]')
    script = tree.select_one("script")
    assert refresh and refresh["content"] == "0; url=../nieuw/"
    assert script and script["data-goal"] == "../nieuw/"
    page = "nl/oud/index.html"
    assert moved.leads_to(page, pages[page], "/") == "nl/nieuw/index.html"
    assert "Nieuw & goed" in tree.get_text() and tree.html and tree.html["lang"] == "nl"
    english = pages["s/oud/en/index.html"]
    assert english.get("lang") == "en"
    assert moved.leads_to("s/oud/en/index.html", english, "/") == "s/nieuw/en/index.html"
    both = seen(pages["s/oud/index.html"])
    assert [each["lang"] for each in both.select("section")] == ["nl", "en"]


def test_a_page_that_is_there_is_never_replaced(pages: html.Pages) -> None:
    before = str(seen(pages["nl/nieuw/index.html"]))
    moved.write(pages, Moves({"/nl/nieuw/": "/s/nieuw/"}, {}), [], environment(), WORDS)
    assert str(seen(pages["nl/nieuw/index.html"])) == before
