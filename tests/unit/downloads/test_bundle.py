import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from scripts.downloads import bundle
from scripts.site import html

EPOCH = 1795500000  # 24 November 2026
PAGES = {"index.html": "<p>‘Ja’</p>", "nl/index.html": "<p>x</p>" * 99}
FILES = {"b.txt": b"ja", "a.css": b"p {}"}

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


def packed(folder: Path, files: Mapping[str, bytes] = FILES, epoch: int = EPOCH) -> bytes:
    bundle.pack(PAGES, files, folder / "down/loads/a.zip", epoch)
    return (folder / "down/loads/a.zip").read_bytes()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    for name, text in {
        "index.html": "<title>x</title><p>x</p>",
        "404.html": "<p>weg</p>",
        "nl/index.html": PAGE,
        "nl/404.html": "<p>weg</p>",
        "sitemap.xml": "<urlset/>",
        "downloads/a.zip": "",
        "assets/a.css": "p {}",
        "assets/search/nl.js": (
            'const searchColumns={"url": "nl/a/#b\x7f#c\x7fnl/b/#d", "text": "en/#x"};\n'
            'const searchHelp={"url": "nl/nummers/"};\n'
        ),
    }.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, "utf-8")
    return site


def test_the_same_bundle_gives_the_same_bytes(tmp_path: Path) -> None:
    assert packed(tmp_path) == packed(tmp_path, dict(reversed(FILES.items())))


@pytest.mark.parametrize("changed", [{"a.css": b"p{}"}, {"c.css": b"p {}"}, {"b.txt": b""}])
def test_a_changed_byte_or_name_changes_the_archive(
    tmp_path: Path, changed: dict[str, bytes]
) -> None:
    assert packed(tmp_path) != packed(tmp_path, {**FILES, **changed})


def test_another_moment_changes_the_archive(tmp_path: Path) -> None:
    assert packed(tmp_path) != packed(tmp_path, epoch=EPOCH + 60)


def test_entries_are_sorted_in_one_folder_with_fixed_time_and_mode(tmp_path: Path) -> None:
    packed(tmp_path)
    with zipfile.ZipFile(tmp_path / "down/loads/a.zip") as archive:
        entries = archive.infolist()
    assert [entry.filename for entry in entries] == [
        f"{bundle.FOLDER}/{name}" for name in ("a.css", "b.txt", "index.html", "nl/index.html")
    ]
    assert {entry.date_time for entry in entries} == {(2026, 11, 24, 6, 0, 0)}
    assert {entry.external_attr >> 16 for entry in entries} == {0o100644}


def test_a_moment_before_1980_becomes_the_first_that_a_zip_can_hold(tmp_path: Path) -> None:
    packed(tmp_path, epoch=1)
    with zipfile.ZipFile(tmp_path / "down/loads/a.zip") as archive:
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_unpacking_gives_back_what_was_packed(tmp_path: Path) -> None:
    packed(tmp_path)
    folder = bundle.unpack(tmp_path / "down/loads/a.zip", tmp_path / "uit")
    assert folder == tmp_path / "uit" / bundle.FOLDER
    assert (folder / "index.html").read_text("utf-8") == PAGES["index.html"]
    assert {name: (folder / name).read_bytes() for name in FILES} == FILES


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


def test_pages_and_what_names_them_are_made_fit_for_a_folder(site: Path) -> None:
    pages = html.read_pages(site)
    files = bundle.make(site, pages)
    assert html.text(pages["nl/index.html"]) == OFFLINE
    records = files["assets/search/nl.js"].decode()
    assert '"nl/a/index.html#b\x7f#c\x7fnl/b/index.html#d", "text": "en/#x"' in records
    assert '"nl/nummers/index.html"' in records


def test_what_only_a_server_needs_is_left_out(site: Path) -> None:
    pages = html.read_pages(site)
    assert bundle.make(site, pages).keys() == {"assets/a.css", "assets/search/nl.js"}
    assert pages.keys() == {"index.html", "nl/index.html"}


def test_the_site_itself_is_not_touched(site: Path) -> None:
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    bundle.make(site, html.read_pages(site))
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before


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


def test_the_readme_of_one_language_promises_no_other() -> None:
    assert "wisselen van taal" in bundle.readme("1.2.3", EPOCH, "")
    for language in ("nl", "en"):
        text = bundle.readme("1.2.3", EPOCH, "", [language])
        assert "taal" not in text and "language" not in text


def test_names_that_readers_see_stay() -> None:
    assert (bundle.FOLDER, bundle.README) == ("raak-in-je-relatie", "LEESMIJ-README.txt")


@pytest.mark.parametrize("url", ["http://127.0.0.1:8000/", "http://localhost/", "http://[::1]/"])
def test_the_readme_does_not_hand_out_a_local_address(url: str) -> None:
    assert "Online" not in bundle.readme("1.2.3", EPOCH, url)
