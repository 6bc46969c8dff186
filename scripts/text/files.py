"""The files under `docs/`: read safely, with a finding for each that cannot be."""

import os
import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from pathlib import Path

from scripts.finding import Finding
from scripts.project import LANGUAGES
from scripts.text import attributes, pictures
from scripts.text.front_matter import PageError
from scripts.text.pages import Page, parse

# Markdown passes raw HTML on; none of this belongs in a text.
_ACTIVE = re.compile(
    r"<\s*/?\s*(?:script|style|iframe|object|embed|form|base|meta|link)\b"
    r"|(?:javascript|vbscript|data)\s*:|<[^>]+\son\w+\s*=",
    re.IGNORECASE,
)
_SIGNS = set("<:&")  # without one of them a line holds no such thing, which is quickly seen
# Python-Markdown passes these on as HTML, closed or not; `<https://…>` and `<a@b>` are links.
_HTML = re.compile(r"</?(?!https?:|mailto:|tel:)[a-z][^<>@\s]*(?:\s[^<>]*)?>|<[!?]", re.IGNORECASE)
_CODE = re.compile(r"`[^`]*`")


def read_pages(root: Path) -> tuple[list[Page], list[Finding]]:
    """Read every Markdown file of both languages under `root`/docs, as pages and findings."""
    docs = root / "docs"
    pages: list[Page] = []
    findings: list[Finding] = []
    others: list[Path] = []
    for path in _walk(docs):
        name = path.relative_to(root).as_posix()
        fault = _place_fault(path, docs, name)
        if fault:
            findings.append(fault)
        elif path.suffix == ".md":
            page, faults = _read(name, path.read_bytes())
            findings += faults
            if page:
                pages.append(page)
        else:
            others.append(path)
    return pages, findings + pictures.check(root, others)


def _walk(docs: Path) -> list[Path]:
    return sorted(
        Path(folder) / name
        for folder, folders, names in os.walk(docs)  # does not follow links
        for name in [*names, *(each for each in folders if (Path(folder) / each).is_symlink())]
    )


def _place_fault(path: Path, docs: Path, name: str) -> Finding | None:
    if path.is_symlink() and not path.resolve().is_relative_to(docs.resolve()):
        fact = f"is a symbolic link out of docs/, to {path.readlink()}"
        return Finding(name, 0, "D101", fact, "put the file itself in docs/, or remove the link")
    if path.relative_to(docs).parts[0] not in LANGUAGES:
        fact = "stands in no language's folder"
        return Finding(name, 0, "D102", fact, "move it into docs/nl/ or docs/en/")
    return None


@lru_cache(maxsize=10_000)  # a build reads each page more than once; a preview, often
def _read(name: str, raw: bytes) -> tuple[Page | None, tuple[Finding, ...]]:
    try:
        text = raw.decode("utf-8-sig")  # as MkDocs; some editors begin a file with the mark
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        fact = f"is not UTF-8: byte {raw[error.start]:#04x} cannot be read"
        return None, (Finding(name, line, "D103", fact, "save the file as UTF-8"),)
    if not text.strip():
        return None, (Finding(name, 0, "D104", "is empty", "write the page, or remove both files"),)
    findings = [
        Finding(
            name,
            number,
            "D105",
            f"holds active content: {found.group(0).strip()!r}",
            "remove it: pages carry text only; scripts and styles live in overrides/",
        )
        for number, line in enumerate(text.splitlines(), start=1)
        if not _SIGNS.isdisjoint(line) and (found := _ACTIVE.search(unescape(line)))
    ]
    try:
        page = parse(name.removeprefix("docs/"), text)
    except PageError as error:
        hint = "compare with the top of docs/nl/opening.md, and close every /// block"
        return None, (*findings, Finding(name, error.line, "D106", str(error), hint))
    told = {found.line for found in findings}
    others = [*_html(page, name), *attributes.check(name, text)]
    findings += [found for found in others if found.line not in told]
    if not page.blocks:
        fact = "has front matter but no text"
        findings.append(Finding(name, 0, "D104", fact, "write the page, or remove both files"))
    return page, tuple(findings)


def _html(page: Page, name: str) -> Iterator[Finding]:
    """Find HTML in the text of a page, which the books, being XML, could not hold."""
    for block in page.blocks:
        for line, text in ((block.line, block.title), (block.text_line, block.markup)):
            words = _CODE.sub(lambda code: " " * len(code[0]), text)
            for found in _HTML.finditer(words):
                fact = f"holds HTML: {found[0]!r}"
                hint = "write Markdown instead; the sign itself is written &lt;"
                yield Finding(name, line + words.count("\n", 0, found.start()), "D108", fact, hint)
