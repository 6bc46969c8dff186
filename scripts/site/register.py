"""The register of all that was published: no address and no id in it may ever vanish.

`deploy/register.toml` is written by `make release` (`record`) and not edited by hand. One
table a page: its address from the site's root, when it was first published, when its text
last changed, a hash of that text, and the ids in it. One line a file that others may link to
or show: its address, and when it was first published.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from lxml.html import HtmlElement

from scripts import fields, toml
from scripts.finding import Finding
from scripts.site import declared, elements, html, moved

FILE = "deploy/register.toml"
_HEAD = """\
# Every published page: when it came, when its text last changed, and the ids in it.
# Every published file: when it came.
# Written by `make release`; nobody edits it by hand. What stands here never vanishes:
# what is renamed or moved gets a line in moved.toml.
"""


@dataclass(frozen=True)
class Entry:
    """One published page."""

    published: date
    changed: date
    text: str
    ids: tuple[str, ...]


Register = Mapping[str, Entry]
_FILES = "files"  # a page's address starts with a slash
_OWN = "assets/"  # what only our pages name, and name anew at every change


def read(root: Path) -> Register:
    """Read the register of the repository under `root`, by address. Raises `TomlError`."""
    return toml.read(root, FILE, _pages)


def _pages(data: dict[str, Any]) -> Register:
    tables = {name: fields.table(each, name) for name, each in data.items() if name != _FILES}
    return {
        address: Entry(
            fields.day(each, "published"),
            fields.day(each, "changed"),
            fields.text(each, "text"),
            tuple(fields.texts(each, "ids")),
        )
        for address, each in tables.items()
    }


def read_files(root: Path) -> dict[str, date]:
    """Read when each published file came, by its address. Raises `TomlError`."""

    def made(data: dict[str, Any]) -> dict[str, date]:
        files = fields.table(data.get(_FILES, {}), _FILES)
        return {address: fields.day(files, address) for address in files}

    return toml.read(root, FILE, made)


def record(site: Path, root: Path, today: date) -> Register:
    """Write what the finished `site` publishes into the register under `root`; gives it.

    For `make release`: build, record, then build again, since pages show these dates.
    Nothing is taken out; a page whose text is as it was keeps its dates.
    """
    register, files = dict(read(root)), read_files(root)
    for address, tree in _published(site):
        now = _hash(tree)
        before = register.get(address, Entry(today, today, now, ()))
        ids = tuple(dict.fromkeys([*before.ids, *_ids(tree)]))
        changed = before.changed if before.text == now else today
        register[address] = Entry(before.published, changed, now, ids)
    for address in _files(site):
        files.setdefault(address, today)
    (root / FILE).write_text(text(register, files), "utf-8")
    return register


def text(register: Register, files: Mapping[str, date]) -> str:
    """Give the register as the text of its file."""
    tables = (
        f"\n[{json.dumps(address, ensure_ascii=False)}]\n"
        f"published = {entry.published.isoformat()}\n"
        f"changed = {entry.changed.isoformat()}\n"
        f'text = "{entry.text}"\n'
        f"ids = {json.dumps(entry.ids, ensure_ascii=False)}\n"
        for address, entry in sorted(register.items())
    )
    lines = (f"{json.dumps(each)} = {came.isoformat()}\n" for each, came in sorted(files.items()))
    return _HEAD + "".join([*tables, *([f"\n[{_FILES}]\n", *lines] if files else [])])


def check(pages: html.Pages, register: Register, base: str) -> list[Finding]:
    """Check that all of the register is still found in `pages`, at `base` on their host."""
    findings: list[Finding] = []
    for address, entry in register.items():
        page = f"{address[1:]}index.html"
        if page not in pages:
            fact = f"the published address {address} is gone"
            hint = f"restore it, or name its new address under [pages] in {moved.FILE}"
            findings.append(Finding(page, 0, "P101", fact, hint))
            continue
        goal = moved.leads_to(page, pages[page], base)
        tree = pages.get(goal or page, pages[page])
        there = {each.get("id") for each in elements.with_id(tree)}
        for identity in entry.ids:
            if identity not in there:
                fact = f"the published id {identity!r} is gone"
                hint = f"restore it, or name its new id under [ids] in {moved.FILE}"
                findings.append(Finding(page, 0, "P102", fact, hint))
    return findings


def check_files(site: Path, addresses: Iterable[str]) -> list[Finding]:
    """Check that every published file at `addresses` is still in the finished `site`."""
    hint = f"restore it, or name its new address under [files] in {moved.FILE}"
    return [
        Finding(address[1:], 0, "P103", f"the published file {address} is gone", hint)
        for address in addresses
        if not (site / address[1:]).is_file()
    ]


def _files(site: Path) -> Iterator[str]:
    """Give the addresses of the files that others may link to or show."""
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and path.suffix != ".html" and not name.startswith(_OWN):
            yield f"/{name}"


def _published(site: Path) -> Iterator[tuple[str, HtmlElement]]:
    """Give the pages that have an address of their own: those that state it."""
    for page, tree in html.read_pages(site).items():
        if declared.canonical(tree):
            yield f"/{page.removesuffix('index.html')}", tree


def _ids(tree: HtmlElement) -> list[str]:
    """Give the ids of passages; a choice is none, and the list of files differs in the bundle."""
    passages = elements.select(tree, "article [id]:not(input):not(.files [id])")
    return [each.get("id", "") for each in passages]


def _hash(tree: HtmlElement) -> str:
    parts = elements.select(tree, "article") or elements.select(tree, "main")
    words = " ".join(map(elements.words, parts))
    return hashlib.sha256(words.encode()).hexdigest()[:16]
