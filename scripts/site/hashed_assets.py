"""Assets named by their content, so that browsers may keep them for ever."""

import hashlib
import posixpath
import re
from collections.abc import Mapping
from pathlib import Path

from scripts.site import elements, html

_HASHED = (".js", ".svg", ".woff2", ".css")  # style sheets last: they name fonts
_NEW = re.compile(r"^(.+)\.[0-9a-f]{8}(\.\w+)$")


def rename(site: Path, pages: html.Pages, base: str) -> None:
    """Rename every style sheet, script and image under `site`/assets, and all that names it.

    `edition.css` becomes `edition.0123abcd.css`: the start of its SHA-256. Only pages are
    rewritten: our style sheets hold their few images themselves (`site_checks` sees to it).
    """
    new_names: dict[str, str] = {}
    for suffix in _HASHED:
        for path in sorted((site / "assets").rglob(f"*{suffix}")):
            if suffix == ".css":
                _name_fonts(path, site, new_names)
            start = hashlib.sha256(path.read_bytes()).hexdigest()[:8]
            new = path.with_name(f"{path.stem}.{start}{suffix}")
            path.rename(new)
            new_names[path.relative_to(site).as_posix()] = new.name
    rename_in(pages, new_names, base)


def names(site: Path) -> dict[str, str]:
    """Give the new names of what `rename` renamed under `site`, by the files as they were."""
    paths = sorted((site / "assets").rglob("*"))
    return {
        path.with_name(stem + suffix).relative_to(site).as_posix(): path.name
        for path in paths
        for stem, suffix in _NEW.findall(path.name)
    }


def rename_in(pages: html.Pages, names: Mapping[str, str], base: str) -> None:
    """Let all `pages` name the new `names` of assets, given by the files as they were."""
    for page, tree in pages.items():
        for element, attribute, link in html.links(tree):
            if not link.endswith(_HASHED):
                continue
            target = html.resolve(page, link, base)
            if target and target[0] in names:
                element.set(attribute, _renamed(link, names[target[0]]))
        for element in elements.having(tree, "data-scripts"):
            scripts = element.get("data-scripts", "").split()
            element.set("data-scripts", " ".join(_renamed(each, names[each]) for each in scripts))


def _name_fonts(sheet: Path, site: Path, names: dict[str, str]) -> None:
    folder = sheet.relative_to(site).parent.as_posix()

    def renamed(link: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(folder, link[2]))
        return link[1] + (_renamed(link[2], names[target]) if target in names else link[2])

    sheet.write_text(
        re.sub(r"(url\(['\"]?)(\.[^'\")]+)", renamed, sheet.read_text("utf-8")), "utf-8"
    )


def _renamed(link: str, name: str) -> str:
    folder, _, _ = link.rpartition("/")
    return f"{folder}/{name}" if folder else name
