"""The register of all that was published: no address and no id in it may ever vanish.

`deploy/register.toml` is written by `make release` (`record`) and not edited by hand. One
table a page: its address from the site's root, when it was first published, when its text
last changed, a hash of that text, and the ids in it.
"""

import hashlib
import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lxml.html import HtmlElement

from scripts.finding import Finding
from scripts.site import declared, elements, html, moved

FILE = "deploy/register.toml"
_HEAD = """\
# Every published page: when it came, when its text last changed, and the ids in it.
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


def read(root: Path) -> Register:
    """Read the register of the repository under `root`, by address."""
    data = tomllib.loads((root / FILE).read_text("utf-8"))
    return {
        address: Entry(each["published"], each["changed"], each["text"], tuple(each["ids"]))
        for address, each in data.items()
    }


def record(site: Path, root: Path, today: date) -> Register:
    """Write what the finished `site` publishes into the register under `root`; gives it.

    For `make release`: build, record, then build again, since pages show these dates.
    Nothing is taken out; a page whose text is as it was keeps its dates.
    """
    register = dict(read(root))
    for address, tree in _published(site):
        now = _hash(tree)
        before = register.get(address, Entry(today, today, now, ()))
        ids = tuple(dict.fromkeys([*before.ids, *_ids(tree)]))
        changed = before.changed if before.text == now else today
        register[address] = Entry(before.published, changed, now, ids)
    (root / FILE).write_text(text(register), "utf-8")
    return register


def text(register: Register) -> str:
    """Give the register as the text of its file."""
    tables = (
        f"\n[{json.dumps(address, ensure_ascii=False)}]\n"
        f"published = {entry.published.isoformat()}\n"
        f"changed = {entry.changed.isoformat()}\n"
        f'text = "{entry.text}"\n'
        f"ids = {json.dumps(entry.ids, ensure_ascii=False)}\n"
        for address, entry in sorted(register.items())
    )
    return _HEAD + "".join(tables)


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
