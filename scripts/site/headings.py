"""What looks like a heading is one, and a pull quote is a block: so they are read out.

The Markdown extensions write both as bare paragraphs. WCAG 2.2, success criterion 1.3.1.
"""

from bs4 import Tag

from scripts.site import html

_LEVELS = ("h1", "h2", "h3", "h4", "h5")
_TITLE = "admonition-title"


def mark(pages: html.Pages) -> None:
    """Make each note's and truth's title a heading, one level below the heading it stands under.

    A pull quote's words become a paragraph inside the block that has its name. Headings with
    an id stand in a block each, so that scripts can put something beside them.
    """
    for tree in pages.values():
        under = "h1"
        for element in tree.select(f"article :is(h1, h2, h3, h4, p.{_TITLE})"):
            if element.name == "p":
                element.name = _LEVELS[_LEVELS.index(under) + 1]
            elif isinstance(element.name, str):
                under = element.name
        for quote in tree.select("article p:is(.citaat, .quote)"):
            words = Tag(name="p")
            words.extend(list(quote.contents))
            quote.name = "div"
            quote.append(words)
        for heading in tree.select(f"article :is(h1, h2, h3)[id]:not(.{_TITLE})"):
            heading.wrap(Tag(name="div", attrs={"class": "heading"}))
