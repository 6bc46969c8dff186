"""The text taken out of each format again, to be compared with the site's pages."""

import csv
import json
import re
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

import pymupdf
from bs4 import Tag
from libzim.reader import Archive

from scripts.generator import reading_order
from scripts.project import LANGUAGES, ROOT
from scripts.site import html
from scripts.text.files import read_pages
from tests import soup

_EDGE = 40  # points: running heads and page numbers stand there
STEM = "raak-in-je-relatie"
Blocks = dict[str, dict[str, str]]  # by language and id


def words(text: str) -> str:
    """Give a text with single spaces."""
    return " ".join(text.split())


def letters(text: str) -> str:
    """Give a text without spaces and hyphens: lines of print are broken anywhere."""
    return re.sub(r"[\s\u00ad\u2010-]", "", text)


def without_questions(blocks: dict[str, str]) -> dict[str, str]:
    """Leave out the questions to talk about, as all that is set side by side does."""
    return {identity: said for identity, said in blocks.items() if identity[:6] != "samen-"}


def names(folder: Path, ending: str) -> list[str]:
    """Give the names of the files in a folder with an ending; there must be one."""
    found = sorted(path.name for path in folder.glob(f"*{ending}"))
    assert found, f"no {ending} was made"
    return found


def of_site(site: Path) -> Blocks:
    """Give each block of the finished chapters: what all formats must say."""
    found: Blocks = {language: {} for language in LANGUAGES}
    order: dict[tuple[str, ...], int] = {}
    for page in read_pages(ROOT)[0]:
        if page.is_chapter:
            order[page.language, str(page.meta["slug"])] = reading_order(ROOT).index(page.name)
    for path in sorted(html.pages(site), key=lambda path: order.get(path.parts[-3:-1], 0)):
        tree = soup.read(path)
        if article := tree.select_one('article[data-kind="chapter"]'):
            language = soup.content(tree.html["lang"] if tree.html else "")
            for element in article.find_all(id=True):
                for furniture in element.select("a.headerlink, .unproved, button, nav"):
                    furniture.decompose()
                found[language][soup.content(element["id"])] = _said(element)
    return found


def of_epub(path: Path, language: str) -> dict[str, str]:
    """Give each block of an e-book by its id on the site."""
    found = {}
    with zipfile.ZipFile(path) as book:
        for name in book.namelist():
            if name.endswith(".xhtml") and not {"colophon", "help", "nav"} & {Path(name).stem}:
                tree = soup.soup(book.read(name))
                for element in tree.select('[role="doc-noteref"], .back'):
                    element.decompose()
                for element in tree.select("[lang] [id], aside[id]"):
                    around = element.find_parent(lang=True) if element.name != "aside" else element
                    if around and around["lang"] == language:
                        identity = re.sub(f"-{language}$", "", soup.content(element["id"]))
                        found[identity] = _said(element)
    return found


def of_pdf(path: Path) -> str:
    """Give the letters of a PDF, without what is printed around the pages."""
    found = ""
    with pymupdf.open(path) as pdf:  # type: ignore[no-untyped-call]
        for page in pdf:
            inner = (0, _EDGE, page.rect.width, page.rect.height - _EDGE)
            text = page.get_text(clip=inner)
            found += letters(re.sub(r"^–\s", "", text, flags=re.MULTILINE))  # items of a list
    return found


def of_zim(path: Path, entries: list[str]) -> dict[str, str]:
    """Give each block of some entries of a ZIM archive."""
    archive = Archive(path)
    found = {}
    for entry in entries:
        raw = bytes(archive.get_entry_by_path(entry).get_item().content)
        for element in soup.soup(raw).select("main [id]"):
            found[soup.content(element["id"])] = _said(element)
    return found


def of_plain(path: Path) -> list[str]:
    """Give the blocks of the plain text or the Markdown, without their signs."""
    text, signs = path.read_text("utf-8"), r"(?<!\w)_|_(?!\w)|^- "
    if path.suffix == ".md":
        text = re.sub(r"\\(.)", "\x00\\1", text)  # a sign that means itself
        signs = r"^#+ |(?<!\x00)\*|^>[ ]?(?:- )?"
    blocks = re.split(r"\n\n+", text)
    plain = [re.sub(signs, "", each, flags=re.MULTILINE) for each in blocks]
    return [words(each.replace("\x00", "")) for each in plain]


def of_json(path: Path) -> Blocks:
    """Give each block of the parallel text."""
    found: Blocks = {language: {} for language in LANGUAGES}
    for each in json.loads(path.read_text("utf-8"))["blocks"]:
        for language in LANGUAGES:
            title = each.get("title", {}).get(language, "")
            found[language][each["id"]] = words(f"{title} {each['text'][language]}")
    return found


def of_csv(path: Path) -> Blocks:
    """Give each block of the table."""
    found: Blocks = {language: {} for language in LANGUAGES}
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            for language in LANGUAGES:
                text = words(f"{row[f'title_{language}']} {row[f'text_{language}']}")
                found[language][row["id"]] = text
    return found


def of_tmx(path: Path) -> Blocks:
    """Give each block of the translation memory, its segments joined."""
    found: Blocks = {language: {} for language in LANGUAGES}
    for unit in ET.parse(path).iter("tu"):
        identity = unit.attrib["tuid"].split(".")[1]
        for variant in unit.iter("tuv"):
            language = variant.attrib["{http://www.w3.org/XML/1998/namespace}lang"]
            before = found[language].get(identity, "")
            found[language][identity] = words(f"{before} {variant.findtext('seg')}")
    return found


def _said(element: Tag) -> str:
    return words(
        " ".join(
            part.get_text() for part in element.select("p, li, .admonition-title") or [element]
        )
    )
