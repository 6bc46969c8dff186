"""Assets named by their content, so that browsers may keep them for ever."""

import hashlib
from pathlib import Path

from scripts.site import html

_HASHED = (".css", ".js", ".svg")


def rename(site: Path, pages: html.Pages, base: str) -> None:
    """Rename every style sheet, script and image under `site`/assets, and all that names it.

    `edition.css` becomes `edition.0123abcd.css`: the start of its SHA-256. Only pages are
    rewritten: our style sheets hold their few images themselves (`site_checks` sees to it).
    """
    names: dict[str, str] = {}
    for path in sorted((site / "assets").rglob("*")):
        if path.suffix in _HASHED:
            start = hashlib.sha256(path.read_bytes()).hexdigest()[:8]
            new = path.with_name(f"{path.stem}.{start}{path.suffix}")
            path.rename(new)
            names[path.relative_to(site).as_posix()] = new.name
    for page, tree in pages.items():
        for element, attribute, link in html.links(tree):
            target = html.resolve(page, link, base)
            if target and target[0] in names:
                element[attribute] = _renamed(link, names[target[0]])
        for element in tree.select("[data-scripts]"):
            scripts = html.content(element["data-scripts"]).split()
            element["data-scripts"] = " ".join(_renamed(each, names[each]) for each in scripts)


def _renamed(link: str, name: str) -> str:
    folder, _, _ = link.rpartition("/")
    return f"{folder}/{name}" if folder else name
