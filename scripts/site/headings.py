"""What looks like a heading is one, and a pull quote is a block: so they are read out.

The Markdown extensions write both as bare paragraphs. WCAG 2.2, success criterion 1.3.1.
"""

from scripts.site import elements, html
from scripts.site.elements import new

_LEVELS = ("h1", "h2", "h3", "h4", "h5")
_TITLE = "admonition-title"
_QUOTES = {"citaat", "quote"}


def mark(pages: html.Pages) -> None:
    """Make each note's and truth's title a heading, one level below the heading it stands under.

    A pull quote's words become a paragraph inside the block that has its name. Headings with
    an id stand in a block each, so that scripts can put something beside them.
    """
    for tree in pages.values():
        for article in tree.iter("article"):
            under = "h1"
            for element in list(article.iter(*_LEVELS[:-1], "p")):
                kinds = element.get("class", "").split()
                if element.tag != "p":
                    under = elements.name(element)
                    if under != "h4" and element.get("id"):
                        elements.wrap(element, new("div", {"class": "heading"}))
                elif _TITLE in kinds:
                    element.tag = _LEVELS[_LEVELS.index(under) + 1]
                elif not _QUOTES.isdisjoint(kinds):
                    words = new("p")
                    elements.move_inside(element, words)
                    element.tag = "div"
                    element.append(words)
