"""A bundle of one language: what belongs to the other is left out, or points online."""

import shutil
from copy import copy
from functools import partial
from pathlib import Path
from urllib.parse import urljoin

from bs4 import Tag

from scripts.generator import is_local
from scripts.project import LANGUAGES
from scripts.site import html, prune


def make(whole: Path, pages: html.Pages, language: str, site_url: str, folder: Path) -> html.Pages:
    """Copy the unpacked bundle `whole` into the new `folder`, with `language` alone.

    `pages` are the bundle's; those of `language` become this one's, and are given. A link to
    the other language leads to its page on the site, if that has a public address; else the
    switch goes, and other links keep their words only.
    """
    others = [each for each in LANGUAGES if each != language]
    shutil.copytree(whole, folder, ignore=partial(_others, whole, others))
    own = {
        page: tree if page.startswith(f"{language}/") else copy(tree)
        for page, tree in pages.items()
        if page.split("/", 1)[0] not in others
    }
    online = "" if is_local(site_url) else site_url
    for page, tree in own.items():
        for element, name, link in list(html.links(tree)):
            target = html.resolve(page, link, "/")
            if target and target[0].endswith(".html") and target[0] not in own:
                choice = element.find_parent("section") if page == "index.html" else None
                if choice:
                    choice.decompose()
                elif online:
                    element[name] = _address(online, *target)
                else:
                    _undo(element)
        if not tree.h1 and tree.h2:  # the first choice was the other language's
            tree.h2.name = "h1"
    html.write_pages(folder, own)
    prune.prune(folder, own, "/")
    return own


def _others(whole: Path, others: list[str], folder: str, names: list[str]) -> list[str]:
    """Name the pages of other languages; of their pictures, which ours may show, prune decides."""
    inside = Path(folder).relative_to(whole).parts[:1]
    return [name for name in names if inside and inside[0] in others and name.endswith(".html")]


def _address(online: str, file: str, anchor: str) -> str:
    address = urljoin(online, file.removesuffix("index.html"))
    return f"{address}#{anchor}" if anchor else address


def _undo(element: Tag) -> None:
    if element.name != "a" or "switch" in element.get_attribute_list("class"):
        element.decompose()
    else:
        element.unwrap()
