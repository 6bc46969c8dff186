"""One style sheet and one script a page, where the repository has a small file an idea."""

from pathlib import Path

import rjsmin

from scripts.site import elements, html

FIRST = "assets/js/first.js"  # set into every page; it loads the others
_SHEETS = ('link[rel="stylesheet"][href*="assets/css/"]', "href", "assets/css/edition.css")
_SCRIPTS = ('script[src*="assets/js/"]', "src", "assets/js/reader.js")


def join(site: Path, pages: html.Pages, base: str) -> None:
    """Join the style sheets and scripts that heads name, in their order, into one file each.

    Every page must name the same files, or none; raises `ValueError` if they differ. The first
    script is set into the pages; the others start as soon as a page has been read.
    """
    if sheets := _named(pages, base, *_SHEETS):
        texts = [(site / name).read_text("utf-8") for name in sheets]
        (site / _SHEETS[-1]).write_text("\n".join(texts), "utf-8")
    if scripts := _named(pages, base, *_SCRIPTS):
        first, *others = scripts
        texts = [f"whenRead(()=>{{\n{(site / name).read_text('utf-8')}\n}});" for name in others]
        (site / _SCRIPTS[-1]).write_text("\n".join(texts), "utf-8")
        for tree in pages.values():
            for element in elements.select(html.head(tree), _SCRIPTS[0]):
                element.set(html.THEN, element.attrib.pop("src"))
                element.text = inside(site / first)


def inside(script: Path) -> str:
    """Give a script as it stands inside a page."""
    return str(rjsmin.jsmin(script.read_text("utf-8")))


def _named(
    pages: html.Pages, base: str, selector: str, attribute: str, joined: str
) -> tuple[str, ...]:
    """Give the files that pages name, in their order; they then name `joined` instead."""
    named: tuple[str, ...] = ()
    for page, tree in pages.items():
        naming = elements.select(html.head(tree), selector)
        if not naming:
            continue
        links = [each.get(attribute, "") for each in naming]
        targets = [html.resolve(page, link, base) for link in links]
        files = tuple(target[0] for target in targets if target)
        if named and files != named:
            raise ValueError(f"{page} names {files}, other pages name {named}")
        named = files
        folder = links[0].removesuffix(files[0])
        naming[0].set(attribute, folder + joined)
        for other in naming[1:]:
            other.drop_tree()
    return named
