"""Every sign of the text has its shape in the one font of the books."""

import unicodedata
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path

from fontTools.ttLib import TTFont

from scripts import toml
from scripts.finding import Finding
from scripts.text import help_lines, source_text, wording
from scripts.text.pages import Block, Page

FACES = tuple(
    f"overrides/assets/vendored/literata-latin-{face}.woff2"
    for face in ("400-normal", "400-italic", "600-normal")
)
_KINDS = ("chapter", "home", "about", "help")  # of pages whose text goes into books
_HINT = f"use another sign, or put a face of the font that has it in place of {FACES[0]}"


def check(root: Path, pages: Iterable[Page]) -> list[Finding]:
    """Check all that books say: pages with their titles, and what is said around them."""
    has = _signs(root)
    findings = [
        found
        for page in pages
        if page.meta.get("kind") in _KINDS
        for block in (_head(page), *page.blocks)
        for line, text in _lines(block)
        for found in _lacking(f"docs/{page.path}", line, text, has)
    ]
    paths = [root / help_lines.FILE, root / source_text.FILE]
    for path in (*paths, *sorted((root / wording.INTERFACE).glob("*.toml"))):
        findings += _data(root, path.relative_to(root).as_posix(), has)
    return findings


def _signs(root: Path) -> set[str]:
    """Give the signs that every face has."""
    found: list[set[str]] = []
    for face in FACES:
        with TTFont(root / face) as font:
            found.append(set(map(chr, font.getBestCmap())))
    return set.intersection(*found)


def _head(page: Page) -> Block:
    said = "\n".join(str(page.meta.get(name, "")) for name in ("title", "description"))
    return Block("front", "", said, 1)


def _lines(block: Block) -> Iterator[tuple[int, str]]:
    yield block.line, block.title
    for number, text in enumerate(block.text.split("\n"), start=block.text_line):
        yield number if block.text_line else block.line, unescape(text)


def _data(root: Path, file: str, has: set[str]) -> Iterator[Finding]:
    """Check what a TOML file says; one that is broken is told of by who reads it."""
    try:
        said = list(_said(toml.load(root, file)))
    except toml.TomlError:
        return
    rows = (root / file).read_text("utf-8").splitlines()
    for sign in {sign for each in said for sign in each}:
        line = next((number for number, row in enumerate(rows, start=1) if sign in row), 0)
        yield from _lacking(file, line, sign, has)


def _said(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from _said(each)
    elif isinstance(value, str):
        yield value


def _lacking(file: str, line: int, text: str, has: set[str]) -> Iterator[Finding]:
    for sign in sorted(set(text) - has):
        if not sign.isspace():
            name = unicodedata.name(sign, "without a name")
            fact = f"the books' font has no shape for {sign!r} (U+{ord(sign):04X}, {name})"
            yield Finding(file, line, "B101", fact, _HINT)
