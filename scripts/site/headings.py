"""What looks like a heading is one, and a pull quote is a block: so they are read out.

The Markdown extensions write both as bare paragraphs. WCAG 2.2, success criterion 1.3.1.
"""

from scripts.site import elements, html
from scripts.site.elements import new, select

_LEVELS = ("h1", "h2", "h3", "h4", "h5")
_TITLE = "admonition-title"


def mark(pages: html.Pages) -> None:
    """Make each note's and truth's title a heading, one level below the heading it stands under.

    A pull quote's words become a paragraph inside the block that has its name. Headings with
    an id stand in a block each, so that scripts can put something beside them.
    """
    for tree in pages.values():
        if tree.find(".//article") is None:
            continue  # most pages are shared passages
        under = "h1"
        for element in select(tree, f"article :is(h1, h2, h3, h4, p.{_TITLE})"):
            if element.tag == "p":
                element.tag = _LEVELS[_LEVELS.index(under) + 1]
            else:
                under = elements.name(element)
        for quote in select(tree, "article p:is(.citaat, .quote)"):
            words = new("p")
            elements.move_inside(quote, words)
            quote.tag = "div"
            quote.append(words)
        for heading in select(tree, f"article :is(h1, h2, h3)[id]:not(.{_TITLE})"):
            elements.wrap(heading, new("div", {"class": "heading"}))
