"""A page that the reading order lacks is named, once for both languages."""

from scripts.finding import report
from scripts.text import nav
from scripts.text.pages import Page

PAGES = [
    Page(f"{code}/{name}.md", {"kind": "chapter"}, ()) for code in ("nl", "en") for name in "ab"
]
LOST = Page("nl/404.md", {"kind": "missing"}, ())


def test_pages_in_the_reading_order_pass() -> None:
    assert nav.check([*PAGES, LOST], ["b.md", "a.md", "c.md"]) == []


def test_a_page_that_it_lacks_is_named() -> None:
    assert report(nav.check(PAGES, ["a.md"])) == (
        "mkdocs.yml: E126 nav lacks b.md\nhint: add it in its place: `  - b.md`\n1 finding"
    )
