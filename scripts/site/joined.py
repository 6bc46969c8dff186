"""One style sheet and one script a page, where the repository has a small file an idea."""

from pathlib import Path

from scripts.site import html

_LISTS = (
    # what is joined, the attribute that names it, and the joined file
    ('link[rel="stylesheet"][href*="assets/css/"]', "href", "assets/css/edition.css"),
    ('script[src*="assets/js/"]', "src", "assets/js/reader.js"),
)


def join(site: Path, pages: html.Pages, base: str) -> None:
    """Join the style sheets and scripts that pages name, in their order, into one file each.

    Every page must name the same files, or none; raises `ValueError` if they differ. A script
    is loaded the way its first part is: at once, unless that is deferred.
    """
    for selector, attribute, joined in _LISTS:
        named: tuple[str, ...] = ()
        waiting: set[str] = set()
        for page, tree in pages.items():
            elements = tree.select(selector)
            if not elements:
                continue
            links = [html.content(each[attribute]) for each in elements]
            targets = [html.resolve(page, link, base) for link in links]
            files = tuple(target[0] for target in targets if target)
            waiting = {
                file for file, each in zip(files, elements, strict=True) if each.has_attr("defer")
            }
            if named and files != named:
                raise ValueError(f"{page} names {files}, other pages name {named}")
            named = files
            folder = links[0].removesuffix(files[0])
            elements[0][attribute] = folder + joined
            for other in elements[1:]:
                other.decompose()
        if named:
            texts = [_text(site / name, waits=name in waiting) for name in named]
            (site / joined).write_text("\n".join(texts), "utf-8")


def _text(path: Path, *, waits: bool) -> str:
    """Give a file's text; a deferred script goes on waiting for the page, and for itself."""
    text = path.read_text("utf-8")
    return f'addEventListener("DOMContentLoaded",()=>{{\n{text}\n}});' if waits else text
