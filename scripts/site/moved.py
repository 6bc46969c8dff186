"""What was renamed or moved: the old anchor beside the new one, the old page leading on."""

import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from posixpath import relpath
from typing import Any

from jinja2 import Environment
from lxml.html import HtmlElement

from scripts import fields, toml
from scripts.project import LANGUAGES
from scripts.site import declared, elements, html

FILE = "deploy/moved.toml"
_SHARED = "/s/"  # share pages and cards are named by ids, so they move with them


@dataclass(frozen=True)
class Moves:
    """Old and new addresses (from the site's root, with a slash first) and old and new ids."""

    pages: Mapping[str, str]
    ids: Mapping[str, str]
    files: Mapping[str, str] = field(default_factory=dict)

    def address(self, old: str) -> str:
        """Give the address that `old` has now: itself unless it, or what it is in, moved.

        Raises `ValueError` if the moves go round in a circle.
        """
        seen = [old]
        while (new := self._once(seen[-1])) != seen[-1]:
            if new in seen:
                raise ValueError(f"{FILE}: {' → '.join([*seen, new])} goes round in a circle")
            seen.append(new)
        return seen[-1]

    def _once(self, old: str) -> str:
        for named in (self.pages, self.files):
            if old in named:
                return named[old]
        if old.startswith(_SHARED):
            identity, _, rest = old.removeprefix(_SHARED).partition("/")
            return f"{_SHARED}{self.ids.get(identity, identity)}/{rest}"
        return old

    def redirects(self, registered: Iterable[str]) -> dict[str, str]:
        """Give old and new address of all that moved, for servers to redirect."""
        olds = {*self.pages, *(f"{_SHARED}{identity}/" for identity in self.ids), *registered}
        found = {old: self.address(old) for old in sorted(olds)}
        return {old: new for old, new in found.items() if old != new}


def read(root: Path) -> Moves:
    """Read `deploy/moved.toml`. Raises `TomlError`, for an address that is none of ours too."""
    return toml.read(root, FILE, _moves)


def _moves(data: dict[str, Any]) -> Moves:
    tables = (fields.table(data.get(name, {}), name) for name in ("pages", "ids", "files"))
    pages, ids, files = ({old: fields.text(said, old) for old in said} for said in tables)
    for each in (*pages, *pages.values()):
        if not _is_address(each) or not each.endswith("/"):
            raise ValueError(f"{each!r} is no address of a page: write it as /nl/name/")
    for each in (*files, *files.values()):
        if not _is_address(each) or each.endswith("/"):
            raise ValueError(f"{each!r} is no address of a file: write it as /nl/a.pdf")
    return Moves(pages, ids, files)


def _is_address(text: str) -> bool:
    return text.startswith("/") and "//" not in text and ".." not in text


def add_aliases(pages: html.Pages, ids: Mapping[str, str]) -> None:
    """Put every old id as an anchor into the element that has the new one."""
    for tree in pages.values():
        for old, new in ids.items():
            goal = elements.by_id(tree, _last(new, ids))
            if goal is not None and elements.by_id(tree, old) is None:
                elements.put_first(goal, elements.new("span", {"id": old, "class": "alias"}))


def write(
    pages: html.Pages,
    moves: Moves,
    addresses: Iterable[str],
    templates: Environment,
    words: Mapping[str, Mapping[str, str]],
) -> None:
    """Add a page that leads on at every moved one of the published `addresses`."""
    for old, new in moves.redirects(addresses).items():
        page, goal = f"{old[1:]}index.html", f"{new[1:]}index.html"
        if page in pages or goal not in pages:
            continue  # `register.check` says what is wrong
        text = templates.get_template("moved.html").render(
            languages=[each for each in LANGUAGES if f"/{each}/" in old] or list(LANGUAGES),
            up="../" * old[1:].count("/"),
            goal=f"{relpath(new, old)}/",
            title=declared.heading(pages[goal]),
            words=words,
        )
        pages[page] = html.parse(text)


def keep_files(site: Path, moves: Moves, addresses: Iterable[str]) -> None:
    """Put a copy where each of the published files at `addresses` was, if it moved."""
    for old in addresses:
        here, there = site / old[1:], site / moves.address(old)[1:]
        if not here.exists() and there.is_file():
            here.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(there, here)


def leads_to(page: str, tree: HtmlElement, base: str) -> str | None:
    """Give the file that a page leads on to; None if it is a page of its own."""
    link = elements.first(tree, "a.moved")
    target = None if link is None else html.resolve(page, link.get("href", ""), base)
    return target[0] if target else None


def _last(identity: str, ids: Mapping[str, str]) -> str:
    for _ in ids:
        identity = ids.get(identity, identity)
    return identity
