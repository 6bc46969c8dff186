"""What readers take away: whole, listed, small, the site's own text, and sound to validators."""

import hashlib
import re
import shutil
import subprocess
import time
import zipfile
from pathlib import Path
from urllib.request import urlopen
from xml.etree import ElementTree

import outloud
import pdfua
import pikepdf
import pytest
from libzim.reader import Archive

from scripts import project
from scripts.downloads import manifest
from scripts.downloads.bundle import unpack
from scripts.downloads.listing import GROUPS
from scripts.project import LANGUAGES, ROOT
from scripts.site import html, site_checks
from scripts.text import help_lines
from tests import soup
from tests.hosting.servers import free_port
from tests.site import taking_out
from tests.site.taking_out import STEM, Blocks, letters, names, without_questions

LISTED = [f"{language}/downloads/index.html" for language in LANGUAGES]


@pytest.fixture(scope="module")
def entries(folder: Path) -> list[manifest.Entry]:
    return manifest.read(folder)


def test_the_manifest_says_of_every_file_what_it_is(
    folder: Path, entries: list[manifest.Entry]
) -> None:
    there = {path.name: path.read_bytes() for path in folder.iterdir()}
    own = {manifest.NAME, manifest.SUMS}
    assert {each.name for each in entries} == there.keys() - own
    for each in entries:
        raw = there[each.name]
        assert (each.size, each.sha256) == (len(raw), hashlib.sha256(raw).hexdigest())
        assert each.version == project.version()
    done = subprocess.run(
        ["sha256sum", "--check", "--quiet", manifest.SUMS], check=False, cwd=folder
    )
    assert done.returncode == 0


def test_every_format_is_made_in_every_language(entries: list[manifest.Entry]) -> None:
    made = {(each.format, each.language) for each in entries}
    for format_ in ("zip", "epub", "pdf"):
        assert {(format_, code) for code in ("nl", "en", "nl-en")} <= made
    for format_ in ("handout", "cards", "txt", "md"):
        assert {(format_, code) for code in LANGUAGES} <= made
    for format_ in ("tmx", "csv", "json", "zim"):
        assert (format_, "nl-en") in made
    assert {format_ for formats in GROUPS.values() for format_ in formats} == {
        each.format for each in entries
    }


def test_names_are_plain_with_language_and_without_version(entries: list[manifest.Entry]) -> None:
    for each in entries:
        assert re.fullmatch(r"raak-in-je-relatie-(nl|en|nl-en)[a-z-]*\.[a-z]+", each.name)
        assert project.version() not in each.name


def test_the_whole_set_is_small(entries: list[manifest.Entry]) -> None:
    assert sum(each.size for each in entries) < 3_000_000


@pytest.mark.parametrize("page", LISTED)
def test_every_file_is_on_the_page_with_its_size(
    site: Path, entries: list[manifest.Entry], page: str
) -> None:
    tree = soup.read(site / page)
    listed = {
        soup.content(link["href"]).rsplit("/", 1)[1]: soup.content(link.parent.get_text())
        for link in tree.select(".files a")
        if link.parent
    }
    assert listed.keys() == {each.name for each in entries} | {manifest.NAME, manifest.SUMS}
    for each in entries:
        assert f"{max(1, round(each.size / 1000))} kB" in listed[each.name]
    text = tree.get_text()
    assert project.version() in text
    assert re.search(r"\d{1,2} \w+ 20\d\d", text)
    links = [link.get_text() for link in tree.select(".files a")]
    assert len(links) == len(set(links)), "two links read alike"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_bundle_of_one_language_is_whole_without_the_other(
    folder: Path, tmp_path: Path, language: str
) -> None:
    unpacked = unpack(folder / f"{STEM}-{language}.zip", tmp_path)
    (other,) = set(LANGUAGES) - {language}
    assert not (unpacked / other).exists()
    assert not list((unpacked / "assets/search").glob(f"{other}.*"))
    assert site_checks.check(unpacked, "") == []
    index = soup.read(unpacked / "index.html")
    assert len(index.find_all("h1")) == 1
    assert [link["href"] for link in index.select("main a")] == [f"{language}/index.html"]
    assert project.version() in (unpacked / "LEESMIJ-README.txt").read_text("utf-8")


def test_inside_a_bundle_the_page_lists_no_files(bundle: Path) -> None:
    for page in LISTED:
        files = soup.read(bundle / page).select_one(".files")
        assert files and not files.select("li")
        assert "website" in files.get_text()


def test_printed_text_is_the_sites(folder: Path, blocks: Blocks) -> None:
    for code in (*LANGUAGES, "-".join(LANGUAGES)):
        text = taking_out.of_pdf(folder / f"{STEM}-{code}.pdf")
        for language in code.split("-"):
            expected = blocks[language] if code == language else without_questions(blocks[language])
            for identity, said in expected.items():
                assert letters(said) in text, (code, identity)


def test_handouts_hold_their_chapter_and_cards_the_truths(site: Path, folder: Path) -> None:
    for language in LANGUAGES:
        text = taking_out.of_pdf(folder / f"{STEM}-{language}-cards.pdf")
        for path in html.pages(site / language):
            tree = soup.read(path)
            if tree.select_one('article[data-kind="chapter"]'):
                for truth in tree.select("article :is(.waarheid, .truth) p"):
                    assert letters(truth.get_text()) in text
                handout = folder / f"{STEM}-{language}-handout-{path.parent.name}.pdf"
                with pikepdf.open(handout) as pdf:
                    assert len(pdf.pages) <= 2
                assert letters(tree.h1.get_text() if tree.h1 else "?") in taking_out.of_pdf(handout)


def test_two_validators_find_no_error_in_any_pdf(folder: Path) -> None:
    for name in names(folder, ".pdf"):
        assert not pdfua.validate(str(folder / name)).findings, name
        result = outloud.check(str(folder / name))
        assert result.errors == 0, (name, result.findings)


def test_pdfs_say_what_they_are_and_hold_no_font_but_their_own(folder: Path) -> None:
    for name in names(folder, ".pdf"):
        with pikepdf.open(folder / name) as pdf:
            assert str(pdf.docinfo["/Title"])
            assert project.version() in str(pdf.docinfo["/Keywords"])
            assert str(pdf.Root["/Lang"]) in LANGUAGES
            fonts = {
                str(font["/BaseFont"]).split("+")[1].split(",")[0]
                for page in pdf.pages
                for font in page["/Resources"].get("/Font", pikepdf.Dictionary()).values()
            }
            assert fonts == {"Book"}, name
            with pdf.open_outline() as outline:
                assert "-handout-" in name or "-cards" in name or len(outline.root) >= 3


def test_plain_text_and_markdown_hold_every_block_in_order(folder: Path, blocks: Blocks) -> None:
    for language in LANGUAGES:
        for ending in (".txt", ".md"):
            found = taking_out.of_plain(folder / f"{STEM}-{language}{ending}")
            at = 0
            for identity, said in blocks[language].items():
                assert said in found[at:], (language, ending, identity)
                at = found.index(said, at) + 1


def test_all_that_says_whom_to_call_gives_the_numbers(folder: Path) -> None:
    lines = [line for line in help_lines.read(ROOT)[0] if line.number]
    assert len(lines) > 3
    for path in sorted(folder.glob(f"{STEM}-*")):
        if path.suffix == ".pdf" and not re.search(r"-cards|-handout-(?!veilig|safety)", path.name):
            said = taking_out.of_pdf(path)
        elif path.suffix in (".txt", ".md"):
            said = letters(path.read_text("utf-8"))
        elif path.suffix == ".epub":
            with zipfile.ZipFile(path) as book:
                inside = [each for each in book.namelist() if "html" in each]
                pages = {each: book.read(each).decode() for each in inside}
            said = letters(pages.pop("EPUB/help.xhtml"))
            assert 'href="help.xhtml#telefoonnummers' in "".join(pages.values())
        elif path.suffix == ".zim":
            archive = Archive(path)
            note, numbers = (
                bytes(archive.get_entry_by_path(f"nl/{name}").get_item().content).decode()
                for name in ("veiligheid", "telefoonnummers")
            )
            assert 'href="telefoonnummers#telefoonnummers"' in note
            said = letters(numbers)
        else:
            continue
        for line in lines:
            assert letters(line.number) in said, (path.name, line.name)


def test_parallel_data_pair_every_block(folder: Path, blocks: Blocks) -> None:
    stem = f"{STEM}-{'-'.join(LANGUAGES)}"
    assert taking_out.of_json(folder / f"{stem}.json") == blocks
    assert taking_out.of_csv(folder / f"{stem}.csv") == blocks
    assert taking_out.of_tmx(folder / f"{stem}.tmx") == blocks
    header = ElementTree.parse(folder / f"{stem}.tmx").find("header")
    assert header is not None and header.attrib["creationtoolversion"] == project.version()


def test_the_archive_for_kiwix_is_the_sites_text(site: Path, folder: Path, blocks: Blocks) -> None:
    for language in LANGUAGES:
        chapters = [
            f"{language}/{path.parent.name}"
            for path in html.pages(site / language)
            if soup.read(path).select_one('article[data-kind="chapter"]')
        ]
        assert taking_out.of_zim(folder / f"{STEM}-nl-en.zim", chapters) == blocks[language]


def test_kiwix_serves_the_archive_and_searches_it_in_both_languages(folder: Path) -> None:
    kiwix = shutil.which("kiwix-serve")
    assert kiwix, "kiwix-serve is missing: make test installs it"
    port = free_port()
    archive = folder / f"{STEM}-nl-en.zim"
    command = [kiwix, "--address=127.0.0.1", f"--port={port}", str(archive.resolve())]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as serving:
        try:
            for pattern, place in (("gehecht", "nl/hechting"), ("anxious", "en/attachment")):
                address = f"http://127.0.0.1:{port}/search?pattern={pattern}&content={STEM}-nl-en"
                found = soup.soup(_fetched(address))
                assert place in str(found.select(".results a")), pattern
        finally:
            serving.terminate()


def _fetched(address: str) -> bytes:
    for _ in range(50):
        try:
            with urlopen(address, timeout=5) as answer:
                return bytes(answer.read())
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"no answer from {address}")
