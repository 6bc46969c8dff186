import os
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest

from scripts.downloads import bundle
from scripts.site import html

EPOCH = 1795500000  # 24 November 2026
FILES = {"index.html": "<p>‘Ja’</p>\n", "nl/index.html": "<p>x</p>\n" * 99, "a.css": "p {}"}

PAGE = """\
<html lang="nl"><head><link href="../assets/a.css" rel="stylesheet">\
<link href="https://example.org/nl/" rel="canonical">\
<link href="https://example.org/en/" hreflang="en" rel="alternate"></head>\
<body><a href="veiligheid/#boom">v</a><a href="#start">s</a><a href="../en/">e</a>\
<a href="https://example.org/">w</a></body>\
</html>"""
OFFLINE = """\
<!doctype html>
<html lang="nl"><head><link href="../assets/a.css" rel="stylesheet"></head>\
<body><a href="veiligheid/index.html#boom">v</a><a href="#start">s</a>\
<a href="../en/index.html">e</a><a href="https://example.org/">w</a></body></html>"""


def fill(folder: Path, names: Iterable[str] = FILES, mode: int = 0o644, moment: int = 1) -> Path:
    """Write `FILES` into `folder` in the order of `names`, with one mode and one time."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(FILES[name], "utf-8")
        path.chmod(mode)
        os.utime(path, (moment, moment))
    return folder


def packed(folder: Path, epoch: int = EPOCH) -> bytes:
    target = folder.with_suffix(".zip")
    bundle.pack(folder, target, epoch)
    return target.read_bytes()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    for name, text in {
        "index.html": "<p>x</p>",
        "404.html": "<p>weg</p>",
        "nl/index.html": PAGE,
        "nl/404.html": "<p>weg</p>",
        "sitemap.xml": "<urlset/>",
        "downloads/a.zip": "",
        "assets/a.css": "p {}",
        "assets/search/nl.js": (
            'const searchRecords=[{"url": "nl/veiligheid/#boom"}, {"url": "nl/nummers/"}];\n'
        ),
    }.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, "utf-8")
    return site


def test_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    one = fill(tmp_path / "een")
    two = fill(tmp_path / "twee", reversed(FILES), mode=0o700, moment=2_000_000_000)
    assert packed(one) == packed(two)


@pytest.mark.parametrize("name", FILES)
def test_a_changed_byte_changes_the_archive(tmp_path: Path, name: str) -> None:
    before = packed(fill(tmp_path / "site"))
    (tmp_path / "site" / name).write_text(f"{FILES[name][:-1]}!", "utf-8")
    assert packed(tmp_path / "site") != before


def test_another_name_changes_the_archive(tmp_path: Path) -> None:
    before = packed(fill(tmp_path / "site"))
    (tmp_path / "site/a.css").rename(tmp_path / "site/b.css")
    assert packed(tmp_path / "site") != before


def test_another_moment_changes_the_archive(tmp_path: Path) -> None:
    assert packed(fill(tmp_path / "site")) != packed(tmp_path / "site", EPOCH + 60)


def test_entries_are_sorted_in_one_folder_with_fixed_time_and_mode(tmp_path: Path) -> None:
    packed(fill(tmp_path / "site", mode=0o600))
    with zipfile.ZipFile(tmp_path / "site.zip") as archive:
        entries = archive.infolist()
    assert [entry.filename for entry in entries] == [
        f"{bundle.FOLDER}/{name}" for name in ("a.css", "index.html", "nl/index.html")
    ]
    assert {entry.date_time for entry in entries} == {(2026, 11, 24, 6, 0, 0)}
    assert {entry.external_attr >> 16 for entry in entries} == {0o100644}


def test_a_moment_before_1980_becomes_the_first_that_a_zip_can_hold(tmp_path: Path) -> None:
    packed(fill(tmp_path / "site"), 1)
    with zipfile.ZipFile(tmp_path / "site.zip") as archive:
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_target_gets_the_folders_it_needs(tmp_path: Path) -> None:
    bundle.pack(fill(tmp_path / "site"), tmp_path / "site/down/loads/a.zip", EPOCH)
    assert zipfile.is_zipfile(tmp_path / "site/down/loads/a.zip")


def test_unpacking_gives_back_what_was_packed(tmp_path: Path) -> None:
    packed(fill(tmp_path / "site"))
    folder = bundle.unpack(tmp_path / "site.zip", tmp_path / "uit")
    assert folder == tmp_path / "uit" / bundle.FOLDER
    for name, text in FILES.items():
        assert (folder / name).read_text("utf-8") == text


def test_what_is_no_archive_cannot_be_unpacked(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_text("<html>")
    with pytest.raises(zipfile.BadZipFile):
        bundle.unpack(tmp_path / "a.zip", tmp_path / "uit")


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("../veiligheid/#boom", "../veiligheid/index.html#boom"),
        ("../", "../index.html"),
        ("..", "../index.html"),
        (".", "./index.html"),
        ("./", "./index.html"),
        ("nl/?q=boom", "nl/index.html?q=boom"),
        ("a.html#x", "a.html#x"),
        ("../assets/a.css", "../assets/a.css"),
        ("#x", "#x"),
        ("", ""),
        ("https://example.org/", "https://example.org/"),
        ("//example.org/", "//example.org/"),
        ("mailto:a@example.org", "mailto:a@example.org"),
    ],
)
def test_a_link_to_a_folder_names_its_file(link: str, expected: str) -> None:
    assert bundle.with_file_name(link) == expected


def test_pages_are_made_fit_for_a_folder(site: Path, tmp_path: Path) -> None:
    bundle.make(site, html.read_pages(site), tmp_path / "uit", "Lees mij.")
    assert (tmp_path / "uit/nl/index.html").read_text("utf-8") == OFFLINE
    assert (tmp_path / "uit" / bundle.README).read_text() == "Lees mij."
    records = (tmp_path / "uit/assets/search/nl.js").read_text()
    assert '"nl/veiligheid/index.html#boom"' in records
    assert '"nl/nummers/index.html"' in records


def test_what_only_a_server_needs_is_left_out(site: Path, tmp_path: Path) -> None:
    folder = tmp_path / "uit"
    bundle.make(site, html.read_pages(site), folder, "")
    assert {
        each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file()
    } == {
        "index.html",
        "nl/index.html",
        "assets/a.css",
        "assets/search/nl.js",
        bundle.README,
    }


def test_the_site_itself_is_not_touched(site: Path, tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    bundle.make(site, html.read_pages(site), tmp_path / "uit", "")
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before


def test_a_folder_that_is_there_is_not_overwritten(site: Path, tmp_path: Path) -> None:
    (tmp_path / "uit").mkdir()
    with pytest.raises(FileExistsError):
        bundle.make(site, html.read_pages(site), tmp_path / "uit", "")
    assert list((tmp_path / "uit").iterdir()) == []


def test_the_readme_states_version_date_and_both_addresses() -> None:
    text = bundle.readme("1.2.3", EPOCH, "https://example.org/raak/")
    assert "Versie 1.2.3, 24 november 2026\n" in text
    assert "Version 1.2.3, 24 November 2026\n" in text
    assert "\nOnline: https://example.org/raak/nl/\n" in text
    assert "\nOnline: https://example.org/raak/en/\n" in text


def test_the_readme_greets_in_both_languages() -> None:
    text = bundle.readme("1.2.3", EPOCH, "")
    assert text.startswith("Raak in je relatie\nVersie 1.2.3, ")
    assert "\n\nIn touch in your relationship\nVersion 1.2.3, " in text


def test_names_that_readers_see_stay() -> None:
    assert (bundle.FOLDER, bundle.README) == ("raak-in-je-relatie", "LEESMIJ-README.txt")


@pytest.mark.parametrize("url", ["http://127.0.0.1:8000/", "http://localhost/", "http://[::1]/"])
def test_the_readme_does_not_hand_out_a_local_address(url: str) -> None:
    assert "Online" not in bundle.readme("1.2.3", EPOCH, url)
