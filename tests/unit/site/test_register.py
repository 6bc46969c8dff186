"""The register: nothing that was published vanishes, and dates are those of releases."""

from datetime import date
from pathlib import Path

import pytest

from scripts.project import ROOT
from scripts.site import html, register

FIRST, LATER = date(2026, 1, 2), date(2027, 3, 4)


def page(site: Path, name: str, body: str, own: bool = True) -> None:
    path = site / name / "index.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    canonical = '<link rel="canonical" href="https://x.example/">' if own else ""
    path.write_text(f"<html lang=nl><head>{canonical}</head><body>{body}</body></html>")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "deploy").mkdir()
    (tmp_path / register.FILE).write_text("")
    site = tmp_path / "site"
    page(site, "nl/een", '<i id="furniture"></i><article><h1 id="een">Eén</h1></article>')
    page(site, "nl/twee", '<article><p id="twee">Twee</p></article>')
    return site


def test_a_release_records_every_page_and_its_ids(site: Path, tmp_path: Path) -> None:
    page(site, "nl/404", "<article><p id=weg>Weg</p></article>", own=False)
    register.record(site, tmp_path, FIRST)
    found = register.read(tmp_path)
    assert {address: entry.ids for address, entry in found.items()} == {
        "/nl/een/": ("een",),
        "/nl/twee/": ("twee",),
    }
    assert all(entry.published == entry.changed == FIRST for entry in found.values())


def test_only_a_page_whose_text_changed_gets_a_new_date(site: Path, tmp_path: Path) -> None:
    register.record(site, tmp_path, FIRST)
    page(site, "nl/een", '<article class="new"><h1 id="een">\n Eén </h1></article>')
    page(site, "nl/twee", '<article><p id="twee">Twee!</p><p id="drie">Drie</p></article>')
    found = register.record(site, tmp_path, LATER)
    assert (found["/nl/een/"].published, found["/nl/een/"].changed) == (FIRST, FIRST)
    assert (found["/nl/twee/"].published, found["/nl/twee/"].changed) == (FIRST, LATER)
    assert found["/nl/twee/"].ids == ("twee", "drie")


def test_the_same_site_gives_the_same_file(site: Path, tmp_path: Path) -> None:
    register.record(site, tmp_path, FIRST)
    before = (tmp_path / register.FILE).read_bytes()
    register.record(site, tmp_path, LATER)
    assert (tmp_path / register.FILE).read_bytes() == before


def test_the_register_was_not_edited_by_hand() -> None:
    assert (ROOT / register.FILE).read_text("utf-8") == register.text(
        register.read(ROOT), register.read_files(ROOT)
    )


def test_what_is_as_it_was_is_no_finding(site: Path, tmp_path: Path) -> None:
    assert register.check(html.read_pages(site), register.record(site, tmp_path, FIRST), "/") == []


def test_a_page_and_an_id_that_vanish_are_both_told(site: Path, tmp_path: Path) -> None:
    published = register.record(site, tmp_path, FIRST)
    (site / "nl/een/index.html").unlink()
    page(site, "nl/twee", '<article><p id="deux">Twee</p></article>')
    found = register.check(html.read_pages(site), published, "/")
    assert [(each.file, each.code, each.fact) for each in found] == [
        ("nl/een/index.html", "P101", "the published address /nl/een/ is gone"),
        ("nl/twee/index.html", "P102", "the published id 'twee' is gone"),
    ]


def test_ids_of_a_moved_page_are_looked_for_where_it_leads(site: Path, tmp_path: Path) -> None:
    published = register.record(site, tmp_path, FIRST)
    page(site, "nl/een", '<a class="moved" href="../twee/">Twee</a>', own=False)
    (found,) = register.check(html.read_pages(site), published, "/")
    assert (found.code, found.fact) == ("P102", "the published id 'een' is gone")
    page(site, "nl/twee", '<article><p id="twee">Twee</p><p id="een">Een</p></article>')
    assert register.check(html.read_pages(site), published, "/") == []


def test_choices_and_the_list_of_files_are_no_passages(tmp_path: Path) -> None:
    (tmp_path / "deploy").mkdir()
    (tmp_path / register.FILE).write_text("")
    page = tmp_path / "nl/index.html"
    page.parent.mkdir()
    page.write_text(
        '<link rel="canonical" href="https://example.org/nl/"><article><p id="a">A</p>'
        '<input id="b"><div class="files"><h2 id="c">C</h2></div></article>'
    )
    assert register.record(tmp_path, tmp_path, FIRST)["/nl/"].ids == ("a",)


def test_files_that_others_may_show_are_recorded_and_keep_their_dates(
    site: Path, tmp_path: Path
) -> None:
    for name in ("downloads/a.pdf", "s/een/qr.svg", "assets/a.0123abcd.css"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text("x")
    register.record(site, tmp_path, FIRST)
    (site / "s/een/qr.svg").unlink()
    (site / "s/een/qr.png").write_text("x")
    register.record(site, tmp_path, LATER)
    files = register.read_files(tmp_path)
    assert files == {"/downloads/a.pdf": FIRST, "/s/een/qr.png": LATER, "/s/een/qr.svg": FIRST}
    assert len(register.read(tmp_path)) == 2
    (gone,) = register.check_files(site, files)
    assert (gone.file, gone.code) == ("s/een/qr.svg", "P103")
