"""Every page stands in the reading order: `nav` in `mkdocs.yml`."""

from collections.abc import Collection, Iterable

from scripts.finding import Finding
from scripts.text.pages import Page

FILE = "mkdocs.yml"


def check(pages: Iterable[Page], order: Collection[str]) -> list[Finding]:
    """Check that `order`, the file names of `nav`, has all pages but those for wrong addresses.

    Pages link to each other by it: without one of them, others cannot be made.
    """
    lacking = {page.name for page in pages if page.meta.get("kind") != "missing"} - set(order)
    return [
        Finding(FILE, 0, "E126", f"nav lacks {name}", f"add it in its place: `  - {name}`")
        for name in sorted(lacking)
    ]
